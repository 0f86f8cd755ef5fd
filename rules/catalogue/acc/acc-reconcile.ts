import type { ProjectMonth } from '../../../contract/project-month.ts'
import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_NET, exampleResult } from '../bnk/example-batch.ts'

/** Wages of the month that left the accounts, less what came back. */
function paidOut({ accountEntries, period }: ProjectMonth): number {
  let sum = 0
  for (const { direction, kind, wageMonth, amount } of accountEntries) {
    if (wageMonth !== period) continue
    if (direction === 'out' && kind === 'wages') sum += amount
    if (direction === 'in' && kind === 'returned') sum -= amount
  }
  return sum
}

/** What came into each account in the calendar month less what went out, by ledger id. */
function movements({ accountEntries, period }: ProjectMonth): Map<string, number> {
  const moved = new Map<string, number>()
  for (const { accountId, direction, on, amount } of accountEntries) {
    if (on.startsWith(period))
      moved.set(accountId, (moved.get(accountId) ?? 0) + (direction === 'in' ? amount : -amount))
  }
  return moved
}

export const accReconcile: Rule = {
  id: 'acc-reconcile',
  title: { zh: '专户流水与工资表不平', en: 'Account and payroll do not reconcile' },
  failsWhen: {
    zh: '当月代发成功的合计 ≠ 专户工资支出合计，或期初 + 收入 − 支出 ≠ 期末',
    en: 'Σ pay results of the month ≠ Σ wages that left the account, or opening + in − out ≠ closing',
  },
  severity: ['block'],
  scope: 'project',
  reads: [
    'payResult.amount',
    'payResult.status',
    'accountEntry.amount',
    'accountEntry.direction',
    'accountEntry.kind',
    'accountEntry.wageMonth',
    'accountEntry.on',
    'papers.accountBalances',
    'accountEntry.accountId',
    'wageAccount.accountNo',
  ],
  needs: ['payResults', 'accountEntries'],
  parameters: [],
  stage: 'archive',
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month) {
    const found = paidOut(month)
    const expected = month.payResults.reduce(
      (sum, { status, amount }) => (status === 'paid' ? sum + amount : sum),
      0,
    )
    if (found !== expected) yield onProject(month, { part: 'wagesOut', found, expected })
    const balances = new Map(
      month.papers.accountBalances?.flatMap(row =>
        row.period === month.period ? [[row.accountNo, row]] : [],
      ),
    )
    const moved = movements(month)
    for (const { id, accountNo } of month.wageAccounts) {
      const row = balances.get(accountNo)
      if (row === undefined) {
        yield unjudged('accountBalances')
        continue
      }
      const closing = row.opening + (moved.get(id) ?? 0)
      if (closing !== row.closing)
        yield onProject(month, { part: 'closingBalance', found: row.closing, expected: closing })
    }
  },
  message: {
    zh: '{part|fields}为{found|yuan}元，应为{expected|yuan}元',
    en: '{part|fields}: {found|yuan} instead of {expected|yuan}',
  },
  actual: { zh: '{found|yuan}', en: '{found|yuan}' },
  expected: { zh: '{expected|yuan}', en: '{expected|yuan}' },
  repair: {
    zh: '补登专户流水（写明所属月份和用途）、回盘和余额',
    en: 'Record the missing entries (with month and kind), bank results and balances',
  },
  blindSpot: {
    zh: '支出只计写明所属月份的工资；余额按账户登记的月份核对',
    en: 'Counts outgoing wages that name the month; balances are compared where the month has one',
  },
  examples: {
    fails: {
      change: {
        keep: { lines: 1 },
        payResults: [exampleResult()],
        accountEntries: [{ direction: 'out', kind: 'wages', amount: EXAMPLE_NET + 1 }],
        papers: {
          accountBalances: [
            { accountNo: '6200000000009000001', period: '2026-03', opening: EXAMPLE_NET + 1, closing: 1 },
          ],
        },
      },
      finds: [{ cell: null }, { cell: null }],
    },
    passes: {
      change: {
        keep: { lines: 1 },
        payResults: [exampleResult()],
        accountEntries: [{ direction: 'out', kind: 'wages', amount: EXAMPLE_NET }],
        papers: {
          accountBalances: [
            { accountNo: '6200000000009000001', period: '2026-03', opening: EXAMPLE_NET + 1, closing: 1 },
          ],
        },
      },
      finds: [],
    },
  },
}

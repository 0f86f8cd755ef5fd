import { type IsoDate, periodBounds } from '../../../contract/dates.ts'
import type { Fen } from '../../../contract/money.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const MONTHS = 'acc.balance.minMonths'

/**
 * What is to be paid for the month and from which day on: the batches sent, else the whole payroll today. A file made again, or a
 * payment sent again, replaces the one before it.
 */
function batchOf({ period, today, lines, papers }: ProjectMonth): { total: Fen; on: IsoDate } {
  const batches = (papers.batches ?? []).filter(batch => batch.period === period)
  const payments = new Map<string, Fen>()
  for (const batch of batches.toSorted((a, b) => a.sentOn.localeCompare(b.sentOn))) {
    for (const { idNumber, amount } of batch.payments) payments.set(`${batch.team} ${idNumber}`, amount)
  }
  const first = batches.map(({ sentOn }) => sentOn).sort()[0]
  return first === undefined
    ? { total: lines.reduce((sum, { netPay }) => sum + Math.max(0, netPay ?? 0), 0), on: today }
    : { total: [...payments.values()].reduce((sum, amount) => sum + amount, 0), on: first }
}

/** Money in the accounts on a day without what was already paid for the month: the last closing balance before it and what followed, else every entry on record. */
function balanceBefore({ period, accountEntries, wageAccounts, papers }: ProjectMonth, on: IsoDate): Fen {
  let balance = 0
  const known = new Map<string, { closing: Fen; last: IsoDate }>()
  for (const row of papers.accountBalances ?? []) {
    const { last } = periodBounds(row.period)
    if (last < on && last >= (known.get(row.accountNo)?.last ?? ''))
      known.set(row.accountNo, { closing: row.closing, last })
  }
  const since = new Map<string, IsoDate>()
  for (const { id, accountNo } of wageAccounts) {
    const base = known.get(accountNo)
    balance += base?.closing ?? 0
    since.set(id, base?.last ?? '')
  }
  for (const { accountId, direction, kind, wageMonth, amount, on: day } of accountEntries) {
    const ofBatch = direction === 'out' && kind === 'wages' && wageMonth === period
    if (ofBatch || day > on || day <= (since.get(accountId) ?? '')) continue
    balance += direction === 'in' ? amount : -amount
  }
  return balance
}

export const accBalanceShort: Rule = {
  id: 'acc-balance-short',
  title: { zh: '专户余额不足以发放', en: 'The account does not hold enough for the wages' },
  failsWhen: {
    zh: '发放前的专户余额 < 代发总额',
    en: 'balance before the batch < the total of the batch',
  },
  severity: ['block'],
  scope: 'project',
  reads: [
    'accountEntry.amount',
    'accountEntry.direction',
    'accountEntry.kind',
    'accountEntry.on',
    'accountEntry.wageMonth',
    'line.netPay',
    'papers.batches',
    'papers.accountBalances',
    'month.today',
    'accountEntry.accountId',
    'wageAccount.accountNo',
  ],
  needs: ['payroll', 'wageAccount', 'accountEntries'],
  parameters: [MONTHS],
  stage: 'pay',
  source: 'M53 art 13',
  confidence: 'recalled',
  penalty: null,
  *check(month, { parameter }) {
    const months = parameter(MONTHS)
    if (months === null) {
      yield unjudged('parameter')
      return
    }
    const { total: batch, on } = batchOf(month)
    const total = batch * months
    const balance = balanceBefore(month, on)
    if (balance < total) yield onProject(month, { balance, total, on }, { doubted: `${balance} ${total}` })
  },
  message: {
    zh: '{on}专户余额{balance|yuan}元，不够发放{total|yuan}元',
    en: 'The account holds {balance|yuan} on {on}, less than the {total|yuan} to be paid',
  },
  actual: { zh: '{balance|yuan}', en: '{balance|yuan}' },
  expected: { zh: '≥ {total|yuan}', en: '≥ {total|yuan}' },
  repair: {
    zh: '请总包报建设单位补足人工费用，到账登记后再发放',
    en: 'Let the general contractor ask the owner to top it up; pay when it has arrived and is on record',
  },
  blindSpot: {
    zh: '要求的倍数默认为1（当月一次发放额）；以登记的流水推算；没有登记月末余额的，视为开户时为零、流水齐全',
    en: 'One payroll of the month is asked unless set otherwise. Reckons from entries on record; without a balance of the bank it takes the account as empty when opened and the entries as complete',
  },
  examples: {
    fails: {
      change: { keep: { lines: 1 }, lines: [{ netPay: 600_000 }], accountEntries: [{ amount: 599_999 }] },
      finds: [{ cell: null }],
    },
    passes: {
      change: { keep: { lines: 1 }, lines: [{ netPay: 600_000 }], accountEntries: [{ amount: 600_000 }] },
      finds: [],
    },
  },
}

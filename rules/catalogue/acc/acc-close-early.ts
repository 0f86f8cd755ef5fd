import type { PaperRow } from '../../../contract/papers.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { daysBetween } from '../../days-between.ts'
import { onProject, unjudged } from '../../failure.ts'
import type { MonthIndex } from '../../month-index.ts'
import type { Rule } from '../../rule.ts'

const PUBLICITY = 'acc.closePublicity'

const REQUEST: PaperRow<'accountEvents'> = {
  accountNo: '6200000000009000001',
  kind: 'closingRequested',
  on: '2026-04-01',
  endedOn: null,
  postedOn: '2026-03-02',
  disputes: false,
}

/** Whether wages of the month are still owed; null where no bank result says. */
function owesWages(month: ProjectMonth, index: MonthIndex): boolean | null {
  if (month.lines.every(({ netPay }) => (netPay ?? 0) <= 0)) return false
  if (month.payResults.length === 0) return null
  return month.lines.some(({ id, netPay }) => {
    const results = index.resultsByLine().get(id) ?? []
    return (
      results.reduce((owed, { status, amount }) => (status === 'paid' ? owed - amount : owed), netPay ?? 0) >
      0
    )
  })
}

export const accCloseEarly: Rule = {
  id: 'acc-close-early',
  title: { zh: '违规撤销专户', en: 'The account is closed too early' },
  failsWhen: {
    zh: '申请撤销专户时工程未完工、当月工资未付清、有未了纠纷，或公示不满30天',
    en: 'closing asked before completion, with wages of the month owed, open disputes, or less than 30 days of publicity',
  },
  severity: ['block'],
  scope: 'project',
  reads: [
    'papers.accountEvents',
    'papers.settlement',
    'project.status',
    'line.netPay',
    'payResult.status',
    'payResult.amount',
  ],
  needs: ['accountEvents'],
  parameters: [PUBLICITY],
  source: 'R724 art 27; M53 arts 9, 10',
  confidence: 'found',
  penalty: null,
  *check(month, { index, parameter }) {
    const completedOn = month.papers.settlement?.at(-1)?.completedOn ?? null
    for (const { kind, on, postedOn, disputes } of month.papers.accountEvents ?? []) {
      if (kind !== 'closingRequested') continue
      const days = parameter(PUBLICITY, on)
      if (days === null) {
        yield unjudged('parameter')
        continue
      }
      const owed = owesWages(month, index)
      const complete = completedOn === null ? month.project.status === 'completed' : completedOn <= on
      const faults = [
        ...(complete ? [] : ['closedIncomplete']),
        ...(owed === true ? ['closedOwing'] : []),
        ...(disputes === true ? ['closedDisputed'] : []),
        ...(postedOn === null || daysBetween(postedOn, on) < days ? ['closedUnposted'] : []),
      ]
      if (faults.length > 0) yield onProject(month, { on, postedOn, days, faults: faults.join(',') })
      if (owed === null) yield unjudged('payResults')
      if (disputes === null) yield unjudged('wageDisputes')
    }
  },
  message: {
    zh: '{on}申请撤销专户（公示始于{postedOn}）：{faults|fields}',
    en: 'Closing was asked on {on} (made public from {postedOn}): {faults|fields}',
  },
  actual: { zh: '{faults|fields}', en: '{faults|fields}' },
  expected: {
    zh: '完工、无欠薪、无纠纷，公示满{days}天',
    en: 'works complete, nothing owed or disputed, {days} days of publicity',
  },
  repair: {
    zh: '付清工资、了结纠纷并公示满期后再申请',
    en: 'Pay what is owed, settle disputes and make it public for the whole term first',
  },
  blindSpot: {
    zh: '欠薪只看本月；纠纷和公示以登记为准',
    en: 'Sees what is owed of this month only; disputes and publicity go by the record',
  },
  examples: {
    fails: {
      change: {
        keep: { lines: 0 },
        project: { status: 'completed' },
        papers: { accountEvents: [{ ...REQUEST, postedOn: '2026-03-03' }] },
      },
      finds: [{ cell: null }],
    },
    passes: {
      change: {
        keep: { lines: 0 },
        project: { status: 'completed' },
        papers: { accountEvents: [REQUEST] },
      },
      finds: [],
    },
  },
}

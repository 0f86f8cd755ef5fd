import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const MIN_RATIO = 'acc.funding.minRatio'

export const accFundingShort: Rule = {
  id: 'acc-funding-short',
  title: { zh: '人工费拨付不足', en: 'Less labour cost paid in than agreed' },
  failsWhen: {
    zh: '已拨入的当月人工费 < 应拨数额，或 < 进度款 × 约定的人工费比例（没有约定的按20%）',
    en: 'labour cost paid in for the month < the sum due, or < progress payment × the agreed ratio (20% where none is agreed)',
  },
  severity: ['alert'],
  scope: 'project',
  reads: [
    'accountEntry.kind',
    'accountEntry.amount',
    'accountEntry.wageMonth',
    'progressPayment.laborCostDue',
    'progressPayment.progressPayment',
    'progressPayment.period',
    'project.laborCostRatio',
    'accountEntry.direction',
  ],
  needs: ['accountEntries'],
  parameters: [MIN_RATIO],
  stage: 'archive',
  source: 'R724 art 29; M53 art 12',
  confidence: 'inferred',
  penalty: 57,
  *check(month, { parameter }) {
    const progress = month.progressPayments.find(({ period }) => period === month.period)
    if (progress === undefined) {
      yield unjudged('progressPayment')
      return
    }
    const funded = month.accountEntries.reduce(
      (sum, { direction, kind, wageMonth, amount }) =>
        direction === 'in' && kind === 'funding' && wageMonth === month.period ? sum + amount : sum,
      0,
    )
    const { laborCostRatio: agreed } = month.project
    const usual = parameter(MIN_RATIO)
    // An agreed ratio is in hundredths of a percent, the parameter in percent.
    const ratio = agreed ?? (usual === null ? 0 : usual * 100)
    const due = Math.max(progress.laborCostDue, Math.ceil((progress.progressPayment * ratio) / 10_000))
    if (funded < due) yield onProject(month, { funded, due })
  },
  message: {
    zh: '当月应拨人工费{due|yuan}元，已拨入{funded|yuan}元',
    en: '{due|yuan} of labour cost is due for the month, {funded|yuan} was paid in',
  },
  actual: { zh: '{funded|yuan}', en: '{funded|yuan}' },
  expected: { zh: '≥ {due|yuan}', en: '≥ {due|yuan}' },
  repair: {
    zh: '向建设单位催拨，并登记专户流水',
    en: 'Call on the owner to pay, and record the entry',
  },
  blindSpot: {
    zh: '只计写明所属月份的拨入；广州的人工费比例没有查到，20%是广东的做法',
    en: "Counts entries that name the month; Guangzhou's own ratio was not found, 20% is practice in Guangdong",
  },
  examples: {
    fails: { change: { accountEntries: [{ amount: 59_999_999 }] }, finds: [{ cell: null }] },
    passes: { change: { accountEntries: [{ amount: 60_000_000 }] }, finds: [] },
  },
}

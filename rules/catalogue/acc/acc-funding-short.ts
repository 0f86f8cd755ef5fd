import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const accFundingShort: Rule = {
  id: 'acc-funding-short',
  title: { zh: '人工费拨付不足', en: 'Less labour cost paid in than agreed' },
  failsWhen: {
    zh: '已拨入的当月人工费 < 应拨数额',
    en: 'labour cost paid in for the month < the sum due',
  },
  severity: ['alert'],
  scope: 'project',
  reads: [
    'accountEntry.kind',
    'accountEntry.amount',
    'accountEntry.wageMonth',
    'progressPayment.laborCostDue',
  ],
  needs: ['accountEntries'],
  parameters: [],
  stage: 'archive',
  source: 'R724 art 29; M53 art 12',
  confidence: 'inferred',
  penalty: 57,
  *check(month) {
    const due = month.progressPayments.find(({ period }) => period === month.period)?.laborCostDue
    if (due === undefined) {
      yield unjudged('progressPayment')
      return
    }
    const funded = month.accountEntries.reduce(
      (sum, { direction, kind, wageMonth, amount }) =>
        direction === 'in' && kind === 'funding' && wageMonth === month.period ? sum + amount : sum,
      0,
    )
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
    zh: '只计写明所属月份的拨入；广州的人工费比例没有查到，以登记的应拨数为准',
    en: "Counts entries that name the month; Guangzhou's ratio was not found, so the sum on record is taken",
  },
  examples: {
    fails: { change: { accountEntries: [{ amount: 59_999_999 }] }, finds: [{ cell: null }] },
    passes: { change: { accountEntries: [{ amount: 60_000_000 }] }, finds: [] },
  },
}

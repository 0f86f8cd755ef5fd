import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const accProgressLedger: Rule = {
  id: 'acc-progress-ledger',
  title: { zh: '未登记进度款收支与人工费申报', en: 'No record of progress payments and labour cost' },
  failsWhen: {
    zh: '提交时没有当月进度款和人工费用的记录',
    en: 'month lacks the record of progress payments and labour cost on submission',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['progressPayment.period'],
  needs: [],
  parameters: [],
  stage: 'submit',
  source: 'GZRN: GC records monthly',
  confidence: 'found',
  penalty: null,
  *check(month) {
    if (!month.progressPayments.some(({ period }) => period === month.period)) yield onProject(month, {})
  },
  message: {
    zh: '没有当月进度款和应拨人工费用的记录',
    en: "No record of the month's progress payment and labour cost due",
  },
  actual: { zh: '无记录', en: 'none' },
  expected: { zh: '当月记录', en: "the month's record" },
  repair: { zh: '登记当月进度款和应拨人工费用', en: 'Record the progress payment and the labour cost due' },
  blindSpot: { zh: '不核对金额', en: 'The amounts are not verified' },
  examples: {
    fails: { change: { progressPayments: [{ period: '2026-02' }] }, finds: [{ cell: null }] },
    passes: { change: { progressPayments: [{ laborCostDue: 0 }] }, finds: [] },
  },
}

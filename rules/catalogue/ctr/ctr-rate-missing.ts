import { onEngagement } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const ctrRateMissing: Rule = {
  id: 'ctr-rate-missing',
  title: { zh: '未约定工资标准', en: 'No wage rate agreed' },
  failsWhen: {
    zh: '花名册和工资表都没有日、时、月工资或计件单价',
    en: 'no day, hour, month or piece rate on roster or payroll',
  },
  severity: ['warn'],
  scope: 'person',
  reads: ['engagement.wageRate', 'line.wageRate', 'line.unitPrice', 'engagement.trade'],
  needs: ['roster'],
  parameters: [],
  source: 'R724 art 6',
  confidence: 'found',
  penalty: null,
  *check(_, { index }) {
    for (const { engagement, worker, lines } of index.people()) {
      if (engagement === null || engagement.wageRate !== null) continue
      if (lines.some(({ wageRate, unitPrice }) => wageRate !== null || unitPrice !== null)) continue
      yield onEngagement(engagement, worker, 'wageRate', { trade: engagement.trade })
    }
  },
  message: { zh: '没有工资标准（工种{trade}）', en: 'No wage rate on record (trade {trade})' },
  actual: { zh: '空', en: 'blank' },
  expected: { zh: '日、时、月工资或计件单价', en: 'a rate by day, hour, month or piece' },
  repair: { zh: '按合同约定填写工资标准', en: 'Fill in the rate that the contract states' },
  blindSpot: { zh: '不看合同原文', en: 'The contract itself is not seen' },
  examples: {
    fails: {
      change: { engagements: [{ wageRate: null }], lines: [{ wageRate: null }] },
      finds: [{ cell: '花名册!L4' }],
    },
    passes: { change: { engagements: [{ wageRate: null }] }, finds: [] },
  },
}

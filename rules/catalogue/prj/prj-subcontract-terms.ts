import { onOrg } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_UNIT } from '../example-papers.ts'
import { subcontractors } from './subcontractors.ts'

export const prjSubcontractTerms: Rule = {
  id: 'prj-subcontract-terms',
  title: { zh: '分包合同缺条款', en: 'A subcontract lacks terms' },
  failsWhen: {
    zh: '分包单位的合同没有登记计量周期或结算方式',
    en: "a subcontractor's contract has no metering cycle or settlement method on record",
  },
  severity: ['warn'],
  scope: 'org',
  reads: ['papers.units', 'participant.role', 'participant.name'],
  needs: ['participants', 'units'],
  parameters: [],
  source: 'R724 art 25',
  confidence: 'found',
  penalty: null,
  *check(month) {
    for (const { participant, unit } of subcontractors(month)) {
      const missing = (['meteringCycle', 'settlementMethod'] as const).filter(field => unit?.[field] == null)
      if (missing.length > 0) yield onOrg(participant, { missing: missing.join(',') })
    }
  },
  message: { zh: '分包合同缺：{missing|fields}', en: 'The subcontract lacks: {missing|fields}' },
  actual: { zh: '缺{missing|fields}', en: 'without {missing|fields}' },
  expected: { zh: '计量周期和结算方式', en: 'metering cycle and settlement method' },
  repair: {
    zh: '按分包合同补登；没有约定的签订补充协议',
    en: 'Record what the subcontract says; agree on what it does not say',
  },
  blindSpot: {
    zh: '单位在资料簿中按名称查找；不看合同原文',
    en: 'Finds units in the book by name; the contract itself is not seen',
  },
  examples: {
    fails: {
      change: { papers: { units: [{ ...EXAMPLE_UNIT, meteringCycle: null }] } },
      finds: [{ cell: null }],
    },
    passes: { change: { papers: { units: [{ ...EXAMPLE_UNIT, qualificationNo: null }] } }, finds: [] },
  },
}

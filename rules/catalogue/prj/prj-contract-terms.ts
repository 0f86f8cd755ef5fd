import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_TERMS } from '../example-papers.ts'

const MAX_CYCLE = 'acc.funding.maxCycle'

export const prjContractTerms: Rule = {
  id: 'prj-contract-terms',
  title: { zh: '施工合同缺人工费条款', en: 'The works contract lacks terms of labour cost' },
  failsWhen: {
    zh: '施工合同没有登记以下任一项：计量周期、结算方式、不超过1个月的人工费用拨付周期、拨付日、人工费用数额或比例',
    en: 'the works contract lacks any of: metering cycle, settlement method, a funding cycle of at most 1 month, its date, labour-cost sum or ratio',
  },
  severity: ['alert'],
  scope: 'project',
  reads: ['papers.worksContract', 'project.fundingCycleMonths', 'project.laborCostRatio'],
  needs: ['worksContract'],
  parameters: [MAX_CYCLE],
  source: 'R724 art 24; M53 art 5',
  confidence: 'found',
  penalty: null,
  *check(month, { parameter }) {
    const longest = parameter(MAX_CYCLE)
    if (longest === null) {
      yield unjudged('parameter')
      return
    }
    const terms = month.papers.worksContract?.[0]
    const { fundingCycleMonths: cycle, laborCostRatio } = month.project
    const missing = [
      ...(['meteringCycle', 'settlementMethod'] as const).filter(field => terms?.[field] == null),
      ...(cycle === null || cycle > longest ? ['fundingCycleMonths'] : []),
      ...(terms?.fundingDay == null ? ['fundingDay'] : []),
      ...(terms?.laborCost == null && laborCostRatio === null ? ['laborCost'] : []),
    ]
    if (missing.length > 0) yield onProject(month, { missing: missing.join(','), cycle, longest })
  },
  message: {
    zh: '施工合同缺少或不合要求：{missing|fields}（登记的拨付周期{cycle}个月）',
    en: 'The works contract lacks, or has not as asked: {missing|fields} (funding cycle on record: {cycle} months)',
  },
  actual: { zh: '缺{missing|fields}', en: 'without {missing|fields}' },
  expected: { zh: '条款齐全，拨付周期 ≤ {longest}个月', en: 'all terms, funding cycle ≤ {longest} month' },
  repair: {
    zh: '按合同补登；合同没有约定的，与建设单位签订补充协议',
    en: 'Record what the contract says; agree with the owner on what it does not say',
  },
  blindSpot: { zh: '只看登记的条款，不看合同原文', en: 'Sees the terms on record, not the contract itself' },
  examples: {
    fails: {
      change: { papers: { worksContract: [{ ...EXAMPLE_TERMS, settlementMethod: null }] } },
      finds: [{ cell: null }],
    },
    passes: {
      change: {
        project: { laborCostRatio: null },
        papers: { worksContract: [{ ...EXAMPLE_TERMS, laborCost: 6_000_000_000 }] },
      },
      finds: [],
    },
  },
}

import { onEngagement, unjudged } from '../../failure.ts'
import { byIdNumber } from '../../papers-of.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_CONTRACT } from '../example-papers.ts'

const MAX_CYCLE = 'pay.cycle.maxMonths'

export const ctrPayCycleOverMonth: Rule = {
  id: 'ctr-pay-cycle-over-month',
  title: { zh: '工资支付周期超过一月', en: 'Wages are agreed less often than monthly' },
  failsWhen: {
    zh: '约定的工资支付周期 > 1个月（计件另有约定的除外）',
    en: 'agreed cycle > 1 month, except piece work agreed otherwise',
  },
  severity: ['alert'],
  scope: 'person',
  reads: ['papers.contractTerms', 'engagement.rateUnit', 'worker.idNumber'],
  needs: ['roster', 'contractTerms'],
  parameters: [MAX_CYCLE],
  source: 'W94 art 7; R724 art 13',
  confidence: 'found',
  penalty: null,
  *check(month, { index, parameter }) {
    const longest = parameter(MAX_CYCLE)
    const terms = byIdNumber(month.papers.contractTerms)
    for (const { engagement, worker } of index.people()) {
      const own = terms.get(worker?.idNumber.toUpperCase() ?? '')?.at(-1)
      // Who has no row in the book is told by ctr-fields-incomplete.
      if (engagement === null || own === undefined || engagement.rateUnit === 'piece') continue
      const cycle = own.payCycleMonths
      if (longest === null || cycle === null) yield unjudged(longest === null ? 'parameter' : 'contractTerms')
      else if (cycle > longest) yield onEngagement(engagement, worker, 'wageRate', { cycle, longest })
    }
  },
  message: {
    zh: '约定每{cycle}个月支付一次工资，至少应每{longest}个月一次',
    en: 'Wages are agreed every {cycle} months; they are due every {longest} month at least',
  },
  actual: { zh: '{cycle}个月', en: '{cycle} months' },
  expected: { zh: '≤ {longest}个月', en: '≤ {longest} month' },
  repair: { zh: '改为按月支付并补充约定', en: 'Agree on monthly payment' },
  blindSpot: {
    zh: '以登记的周期为准；计件一律不查',
    en: 'Goes by the cycle on record; piece work is never told',
  },
  examples: {
    fails: {
      change: { papers: { contractTerms: [{ ...EXAMPLE_CONTRACT, payCycleMonths: 2 }] } },
      finds: [{ cell: '花名册!L4' }],
    },
    passes: { change: { papers: { contractTerms: [EXAMPLE_CONTRACT] } }, finds: [] },
  },
}

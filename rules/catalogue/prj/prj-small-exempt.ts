import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const prjSmallExempt: Rule = {
  id: 'prj-small-exempt',
  title: { zh: '小额短期工程提示', en: 'A small works project' },
  failsWhen: {
    zh: '合同金额低于400万元：有的地方可不设工资专户',
    en: 'contract below 4 million yuan: some places do not ask for a wage account',
  },
  severity: ['notice'],
  scope: 'project',
  reads: ['project.contractAmount'],
  needs: [],
  parameters: ['prj.small.maxAmount'],
  source: 'Chongqing, Guizhou',
  confidence: 'practice',
  penalty: null,
  *check(month, { parameter }) {
    const limit = parameter('prj.small.maxAmount')
    const { contractAmount: amount } = month.project
    if (amount === null || limit === null) yield unjudged(limit === null ? 'parameter' : 'contractAmount')
    else if (amount < limit) yield onProject(month, { amount, limit })
  },
  message: {
    zh: '合同金额{amount|yuan}元，低于{limit|yuan}元；外省有此类工程可不设专户，广州未见规定',
    en: 'The contract sum is {amount|yuan}, below {limit|yuan}; elsewhere such works need no wage account, no Guangzhou rule was found',
  },
  actual: { zh: '{amount|yuan}', en: '{amount|yuan}' },
  expected: { zh: '≥ {limit|yuan}', en: '≥ {limit|yuan}' },
  repair: {
    zh: '向主管部门确认是否须设工资专户',
    en: 'Ask the regulator whether a wage account is required',
  },
  blindSpot: {
    zh: '重庆、贵州的做法，非广州规定；不看工期',
    en: 'Practice of Chongqing and Guizhou, not a Guangzhou rule; the duration is not looked at',
  },
  examples: {
    fails: { change: { project: { contractAmount: 399_999_999 } }, finds: [{ cell: null }] },
    passes: { change: { project: { contractAmount: 400_000_000 } }, finds: [] },
  },
}

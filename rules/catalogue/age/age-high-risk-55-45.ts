import { ageOn } from '../../../contract/dates.ts'
import { unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { AGE_READS, onPerson } from './on-person.ts'

/** Trades at height, in heat, underground, or of the heaviest kind. */
const HIGH_RISK = /架子|高处|高空|吊篮|塔吊|塔式|起重|信号|司索|爆破|隧道|盾构|井下|桩|焊|潜水|拆除/

export const ageHighRisk5545: Rule = {
  id: 'age-high-risk-55-45',
  title: { zh: '高危作业超龄', en: 'Too old for high-risk work' },
  failsWhen: {
    zh: '高处、高温、井下或繁重工种，男 ≥ 55周岁或女 ≥ 45周岁',
    en: 'man ≥ 55 or woman ≥ 45 in high, hot, underground or heavy work types',
  },
  severity: ['notice'],
  scope: 'person',
  reads: [...AGE_READS, 'engagement.trade', 'line.trade'],
  needs: [],
  parameters: ['age.highRisk.men', 'age.highRisk.women'],
  source: '沪建质安联〔2019〕346号; 国发〔1978〕104号',
  confidence: 'practice',
  penalty: null,
  *check(_, { index, parameter }) {
    const men = parameter('age.highRisk.men')
    const women = parameter('age.highRisk.women')
    for (const { person, birth, sex, last } of index.aged()) {
      const trade = person.engagement?.trade ?? person.lines[0]?.trade ?? null
      if (trade === null || !HIGH_RISK.test(trade)) continue
      const limit = sex === 'male' ? men : women
      if (limit === null) yield unjudged('parameter')
      else if (birth === null || sex === null) yield unjudged(birth === null ? 'birthDate' : 'sex')
      else if (ageOn(birth, last) >= limit) yield* onPerson(person, { age: ageOn(birth, last), trade, limit })
    }
  },
  message: {
    zh: '{trade}，{age}周岁；高危工种一般要求不满{limit}周岁',
    en: '{trade} at {age}; high-risk trades are usually kept below {limit}',
  },
  actual: { zh: '{age}周岁', en: '{age}' },
  expected: { zh: '< {limit}周岁', en: '< {limit}' },
  repair: { zh: '调整到风险较低的岗位', en: 'Move to work of lower risk' },
  blindSpot: {
    zh: '按工种名称判断；取自外地规定，仅作提示',
    en: 'Goes by the name of the trade; taken from other cities, a hint only',
  },
  examples: {
    fails: {
      change: { workers: [{ idNumber: '990101198103260005' }], engagements: [{ trade: '架子工' }] },
      finds: [{ cell: '花名册!C4' }],
    },
    passes: {
      change: { workers: [{ idNumber: '990101198103260005' }], engagements: [{ trade: '钢筋工' }] },
      finds: [],
    },
  },
}

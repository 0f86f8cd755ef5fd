import { ageOn } from '../../../contract/dates.ts'
import { unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { AGE_READS, onPerson } from './on-person.ts'

export const ageOver6050Local: Rule = {
  id: 'age-over-60-50-local',
  title: { zh: '超出本地用工年龄要求', en: 'Above the age that some cities allow on site' },
  failsWhen: {
    zh: '任一工作日男 ≥ 60周岁或女 ≥ 50周岁（上海、天津等地禁止；未见广州规定）',
    en: 'man ≥ 60 or woman ≥ 50 on a worked day (forbidden in Shanghai, Tianjin and others; no Guangzhou rule was found)',
  },
  severity: ['notice', 'block'],
  scope: 'person',
  reads: AGE_READS,
  needs: [],
  parameters: ['age.local.men', 'age.local.women'],
  source: 'city notices 2019–2021',
  confidence: 'practice',
  penalty: null,
  *check(_, { index, parameter }) {
    const men = parameter('age.local.men')
    const women = parameter('age.local.women')
    for (const { person, birth, sex, last } of index.aged()) {
      const limit = sex === 'male' ? men : women
      if (limit === null) yield unjudged('parameter')
      else if (birth === null || sex === null) yield unjudged(birth === null ? 'birthDate' : 'sex')
      else if (ageOn(birth, last) >= limit) yield* onPerson(person, { age: ageOn(birth, last), sex, limit })
    }
  },
  message: {
    zh: '{sex|word}，{age}周岁；部分城市规定{limit}周岁以上不得进场（广州未见此规定）',
    en: 'A {sex|word} worker of {age}; some cities allow nobody of {limit} or more on site (no such Guangzhou rule is known)',
  },
  actual: { zh: '{age}周岁', en: '{age}' },
  expected: { zh: '< {limit}周岁', en: '< {limit}' },
  repair: {
    zh: '按项目要求处理；可参照体检结果安排岗位',
    en: 'Follow the rules of the project; place by the result of a medical check',
  },
  blindSpot: { zh: '各地做法不一，仅作提示', en: 'Practice differs by city: a hint only' },
  examples: {
    fails: { change: { workers: [{ idNumber: '990101197603260005' }] }, finds: [{ cell: '花名册!C4' }] },
    passes: { change: { workers: [{ idNumber: '990101197604010005' }] }, finds: [] },
  },
}

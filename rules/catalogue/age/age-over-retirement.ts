import { monthsAfter } from '../../days-between.ts'
import { unjudged } from '../../failure.ts'
import { retirementAge, retirementKeys } from '../../parameters/retirement.ts'
import type { Rule } from '../../rule.ts'
import { AGE_READS, onPerson } from './on-person.ts'

export const ageOverRetirement: Rule = {
  id: 'age-over-retirement',
  title: { zh: '超过法定退休年龄', en: 'Past the statutory retirement age' },
  failsWhen: {
    zh: '任一工作日年龄 ≥ 法定退休年龄（男工、女工按原50周岁一档逐步延迟）',
    en: 'age ≥ the statutory retirement age on any worked day (men, or women of base 50)',
  },
  severity: ['warn'],
  scope: 'person',
  reads: AGE_READS,
  needs: [],
  parameters: [...retirementKeys('men'), ...retirementKeys('womenBase50')],
  source: 'RET; O56',
  confidence: 'found-2nd',
  penalty: null,
  *check(_, { index, parameter }) {
    for (const { person, birth, sex, last } of index.aged()) {
      if (birth === null || sex === null) {
        yield unjudged(birth === null ? 'birthDate' : 'sex')
        continue
      }
      const group = sex === 'male' ? 'men' : 'womenBase50'
      const months = retirementAge(key => parameter(key, last), group, birth)
      if (months === null) yield unjudged('parameter')
      else {
        const reached = monthsAfter(birth, months)
        if (last >= reached)
          yield* onPerson(person, { reached, on: last, years: Math.floor(months / 12), months: months % 12 })
      }
    }
  },
  message: {
    zh: '{reached}已达到法定退休年龄（{years}岁{months}个月），{on}仍在工作',
    en: 'Reached the retirement age of {years} years {months} months on {reached} and worked on {on}',
  },
  actual: { zh: '{on}仍在工作', en: 'worked on {on}' },
  expected: { zh: '{reached}之前', en: 'before {reached}' },
  repair: {
    zh: '签订书面用工协议，报酬不低于最低工资，参加工伤保险；不安排危险作业，一般不加班',
    en: 'Sign a written agreement, pay the minimum at least, insure against work injury; no hazardous work, normally no overtime',
  },
  blindSpot: {
    zh: '女工一律按原50周岁一档；管理、技术岗位女性（原55周岁）会提前提示',
    en: 'Every woman is taken to be of base 50; those in managerial or technical posts (55) are reported early',
  },
  examples: {
    fails: {
      change: { workers: [{ idNumber: '990101197001010005', sex: 'female' }] },
      finds: [{ cell: '花名册!C4' }],
    },
    passes: { change: { workers: [{ idNumber: '990101197901010005', sex: 'female' }] }, finds: [] },
  },
}

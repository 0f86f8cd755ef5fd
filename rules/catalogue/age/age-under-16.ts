import { ageOn } from '../../../contract/dates.ts'
import { unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { AGE_READS, onPerson } from './on-person.ts'

export const ageUnder16: Rule = {
  id: 'age-under-16',
  title: { zh: '使用童工', en: 'A child at work' },
  failsWhen: { zh: '任一工作日年龄 < 16周岁', en: 'age on any worked day < 16' },
  severity: ['block'],
  scope: 'person',
  reads: AGE_READS,
  needs: [],
  parameters: ['age.minimum'],
  source: '禁止使用童工规定',
  confidence: 'recalled',
  penalty: null,
  *check(_, { index, parameter }) {
    const minimum = parameter('age.minimum')
    for (const { person, birth, first } of index.aged()) {
      if (minimum === null) yield unjudged('parameter')
      else if (birth === null) yield unjudged('birthDate')
      else if (ageOn(birth, first) < minimum)
        yield* onPerson(person, { age: ageOn(birth, first), on: first, minimum })
    }
  },
  message: {
    zh: '{on}工作时{age}周岁，未满{minimum}周岁，属于童工',
    en: 'At work on {on} at the age of {age}: below {minimum} it is child labour',
  },
  actual: { zh: '{age}周岁', en: '{age}' },
  expected: { zh: '≥ {minimum}周岁', en: '≥ {minimum}' },
  repair: {
    zh: '立即停止工作并送回监护人处，结清报酬；号码写错的先更正',
    en: 'Stop the work at once, return the child to the guardians and settle the pay; correct the number if it is wrong',
  },
  blindSpot: {
    zh: '以证件号或登记的出生日期为准，冒用他人证件的不能发现',
    en: "Goes by the document; another's document is not seen through",
  },
  examples: {
    fails: { change: { workers: [{ idNumber: '990101201003020005' }] }, finds: [{ cell: '花名册!C4' }] },
    passes: { change: { workers: [{ idNumber: '990101201003010005' }] }, finds: [] },
  },
}

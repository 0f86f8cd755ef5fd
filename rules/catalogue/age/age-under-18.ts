import { ageOn } from '../../../contract/dates.ts'
import { unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { AGE_READS, onPerson } from './on-person.ts'

export const ageUnder18: Rule = {
  id: 'age-under-18',
  title: { zh: '未满18周岁', en: 'Under 18' },
  failsWhen: { zh: '任一工作日年龄 < 18周岁', en: 'age < 18 on any worked day' },
  severity: ['block'],
  scope: 'person',
  reads: AGE_READS,
  needs: [],
  parameters: ['age.adult'],
  source: 'local construction rules; 劳动法',
  confidence: 'inferred',
  penalty: null,
  *check(_, { index, parameter }) {
    const adult = parameter('age.adult')
    for (const { person, birth, first } of index.aged()) {
      if (adult === null) yield unjudged('parameter')
      else if (birth === null) yield unjudged('birthDate')
      else if (ageOn(birth, first) < adult)
        yield* onPerson(person, { age: ageOn(birth, first), on: first, adult })
    }
  },
  message: {
    zh: '{on}工作时{age}周岁，未满{adult}周岁',
    en: 'At work on {on} at the age of {age}, below {adult}',
  },
  actual: { zh: '{age}周岁', en: '{age}' },
  expected: { zh: '≥ {adult}周岁', en: '≥ {adult}' },
  repair: {
    zh: '不得安排在工地作业；号码写错的先更正',
    en: 'No site work; correct the number if it is wrong',
  },
  blindSpot: {
    zh: '16至18周岁的限制来自地方规定和未成年工保护，未核对具体工种',
    en: 'Between 16 and 18 the limit comes from local rules and the protection of minors; the trade is not looked at',
  },
  examples: {
    fails: { change: { workers: [{ idNumber: '990101200803020005' }] }, finds: [{ cell: '花名册!C4' }] },
    passes: { change: { workers: [{ idNumber: '990101200803010005' }] }, finds: [] },
  },
}

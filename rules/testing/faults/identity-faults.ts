import type { Random } from '../../../samples/random.ts'
import { exampleIdNumber } from '../../catalogue/example-people.ts'
import type { MonthDraft, PersonRows, PlantedFinding } from '../month-draft.ts'
import type { Fault } from './fault.ts'

/** A finding on each of the three rows that state a person's document or name. */
function onPapers(draft: MonthDraft, rule: string, person: PersonRows, field: string): PlantedFinding[] {
  return [person.worker, person.line, person.attendance].map(row => draft.on(rule, row, field))
}

function renumbered(draft: MonthDraft, change: (idNumber: string) => string): PersonRows {
  const person = draft.person()
  draft.renumber(person, change(person.worker.idNumber))
  return person
}

/** Gives a person the number of someone of his sex born on another day. */
function reborn(draft: MonthDraft, random: Random, birth: string): PersonRows {
  const person = draft.person()
  const sequence = random.between(100, 400) * 2 + (person.worker.sex === 'male' ? 1 : 0)
  draft.renumber(person, exampleIdNumber(birth.replaceAll('-', ''), sequence))
  person.worker.birthDate = birth
  return person
}

/** A birthday so many years before the month. */
const yearsBefore = (draft: MonthDraft, years: number) =>
  `${Number(draft.month.period.slice(0, 4)) - years}-01-15`

export const IDENTITY_FAULTS: Fault[] = [
  {
    name: 'wrong check digit',
    plant: draft => {
      const person = renumbered(
        draft,
        id => id.slice(0, 17) + ((Number(id[17]) || 0) + 1).toString().slice(-1),
      )
      return onPapers(draft, 'idn-resident-checksum', person, 'idNumber')
    },
  },
  {
    name: 'a digit left out of an ID number',
    plant: draft => {
      const person = renumbered(draft, id => id.slice(0, 7) + id.slice(8))
      return onPapers(draft, 'idn-resident-length', person, 'idNumber')
    },
  },
  {
    name: 'an ID number with a day that no calendar has',
    plant: draft => {
      const person = renumbered(draft, id => exampleIdNumber('19860231', Number(id.slice(14, 17))))
      return onPapers(draft, 'idn-resident-birthdate', person, 'idNumber')
    },
  },
  {
    name: 'an ID number of a province that does not exist',
    plant: draft => {
      const person = renumbered(draft, id => `780101${id.slice(6)}`)
      const rules = ['idn-resident-checksum', 'idn-resident-region']
      return rules.flatMap(rule => onPapers(draft, rule, person, 'idNumber'))
    },
  },
  {
    name: 'sex against the ID number',
    plant: draft => {
      const { worker } = draft.person()
      worker.sex = worker.sex === 'male' ? 'female' : 'male'
      return [draft.on('idn-sex-mismatch', worker, 'sex')]
    },
  },
  {
    name: 'birth date against the ID number',
    plant: (draft, random) => {
      const { worker } = draft.person()
      worker.birthDate = `1979-06-${random.between(10, 28)}`
      return [draft.on('idn-birth-mismatch', worker, 'birthDate')]
    },
  },
  {
    name: 'an identity card that has run out',
    plant: draft => {
      const { worker } = draft.person()
      worker.validTo = `${draft.month.period.slice(0, 4)}-01-01`.replace(/^\d+/, year =>
        String(Number(year) - 1),
      )
      return [draft.on('idn-document-expired', worker, 'validTo')]
    },
  },
  {
    name: 'a digit in a name',
    plant: draft => {
      const person = draft.person()
      draft.rename(person, `${person.worker.name}2`)
      return onPapers(draft, 'idn-name-characters', person, 'name')
    },
  },
  {
    name: 'a bullet for the interpunct',
    plant: draft => {
      const person = draft.person()
      draft.rename(person, '古丽•艾则孜')
      return onPapers(draft, 'idn-name-interpunct', person, 'name')
    },
  },
  {
    name: 'another name on the wage sheet',
    plant: draft => {
      const { line } = draft.person()
      line.name = '龙示例'
      line.accountHolder = '龙示例'
      return [draft.on('idn-person-two-names', line, 'name')]
    },
  },
  {
    name: 'a phone number that is too short',
    plant: draft => {
      const { worker, line } = draft.person()
      worker.phone = line.phone = '1300009'
      return [draft.on('idn-mobile-format', worker, 'phone'), draft.on('idn-mobile-format', line, 'phone')]
    },
  },
  {
    name: 'a child of fifteen',
    plant: (draft, random) => {
      const person = reborn(draft, random, yearsBefore(draft, 15))
      return ['age-under-16', 'age-under-18'].map(rule => draft.on(rule, person.worker, 'idNumber'))
    },
  },
  {
    name: 'a youth of seventeen',
    plant: (draft, random) => {
      const person = reborn(draft, random, yearsBefore(draft, 17))
      return [draft.on('age-under-18', person.worker, 'idNumber')]
    },
  },
  {
    name: 'somebody past retirement',
    plant: (draft, random) => {
      const person = reborn(draft, random, yearsBefore(draft, 66))
      const rules = ['age-over-retirement', 'ctr-wrong-kind']
      return rules.map(rule => draft.on(rule, person.worker, 'idNumber'))
    },
  },
]

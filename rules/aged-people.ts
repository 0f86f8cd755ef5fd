import type { IsoDate } from '../contract/dates.ts'
import { idNumberParts } from '../contract/id-number.ts'
import type { Person } from '../contract/month-people.ts'

/** Someone who worked in the month, with what his document says of birth and sex. */
export interface AgedPerson {
  person: Person
  birth: IsoDate | null
  sex: 'male' | 'female' | null
  /** First and last day worked in the month. */
  first: IsoDate
  last: IsoDate
}

/** Everyone who worked in the month, on the roster or not: a child is a child wherever he is listed. */
export function agedPeople(people: readonly Person[]): AgedPerson[] {
  const aged: AgedPerson[] = []
  for (const person of people) {
    const { worker, lines, attendance, worked } = person
    if (worked === null) continue
    const idNumber = worker?.idNumber ?? lines[0]?.idNumber ?? attendance[0]?.idNumber ?? ''
    const parts = worker?.idDocType === 'passport' ? null : idNumberParts(idNumber.toUpperCase())
    aged.push({
      person,
      birth: parts?.birthDate ?? worker?.birthDate ?? null,
      sex: parts?.sex ?? worker?.sex ?? null,
      first: worked.first,
      last: worked.last,
    })
  }
  return aged
}

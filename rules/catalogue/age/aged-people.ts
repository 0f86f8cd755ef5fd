import { idNumberParts } from '../../../contract/id-number.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { onRow, onWorker } from '../../failure.ts'
import type { MonthIndex } from '../../month-index.ts'
import { type Person, workedSpan } from '../../people.ts'
import type { Failure, Params } from '../../rule.ts'

/** Someone who worked in the month, with what his documents say of his age. */
export interface AgedPerson {
  person: Person
  birth: string | null
  sex: 'male' | 'female' | null
  /** First and last day worked in the month. */
  first: string
  last: string
  fail: (params: Params) => Failure
}

/** Everyone who worked in the month, on the roster or not: a child is a child wherever he is listed. */
export function* agedPeople(month: ProjectMonth, index: MonthIndex): Iterable<AgedPerson> {
  for (const person of index.people()) {
    const span = workedSpan(person, month)
    if (span === null) continue
    const { worker, lines, attendance } = person
    const row = lines[0] ?? attendance[0]
    const resident = worker === null || worker.idDocType !== 'passport'
    const parts = resident ? idNumberParts((worker?.idNumber ?? row?.idNumber ?? '').toUpperCase()) : null
    yield {
      person,
      birth: parts?.birthDate ?? worker?.birthDate ?? null,
      sex: parts?.sex ?? worker?.sex ?? null,
      ...span,
      fail: params => {
        if (worker !== null) return onWorker(worker, 'idNumber', params)
        if (row !== undefined) return onRow(row, 'idNumber', params)
        throw new Error('a person without any row')
      },
    }
  }
}

export const AGE_READS = [
  'worker.idNumber',
  'worker.birthDate',
  'worker.sex',
  'attendance.days',
  'engagement.entryDate',
  'engagement.exitDate',
] as const

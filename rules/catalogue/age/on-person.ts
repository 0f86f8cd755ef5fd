import type { Person } from '../../../contract/month-people.ts'
import { onRow, onWorker } from '../../failure.ts'
import type { Failure, Params } from '../../rule.ts'

/** A failure at the ID number of a person: on the roster, else where he is listed. */
export function* onPerson({ worker, lines, attendance }: Person, params: Params): Iterable<Failure> {
  const row = lines[0] ?? attendance[0]
  if (worker !== null) yield onWorker(worker, 'idNumber', params)
  else if (row !== undefined) yield onRow(row, 'idNumber', params)
}

/** Fields that every rule of age reads. */
export const AGE_READS = [
  'worker.idNumber',
  'worker.birthDate',
  'worker.sex',
  'attendance.days',
  'engagement.entryDate',
  'engagement.exitDate',
] as const

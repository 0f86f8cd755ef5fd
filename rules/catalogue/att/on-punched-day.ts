import type { Person } from '../../../contract/month-people.ts'
import { onRow, onWorker } from '../../failure.ts'
import type { Failure, Params } from '../../rule.ts'

/** A failure on a day of gate records: at its cell of the attendance sheet, else at the person's row of the roster. */
export function* onPunchedDay(
  { attendance, worker }: Person,
  day: number,
  params: Params,
): Iterable<Failure> {
  const [row] = attendance
  if (row !== undefined) yield onRow(row, `day/${day}`, params)
  else if (worker !== null) yield onWorker(worker, 'name', params)
}

import type { OutgoingOperation, ProjectMonth } from '../../../contract/project-month.ts'
import { groupBy } from '../../group-by.ts'
import type { MonthIndex } from '../../month-index.ts'
import type { Failure, Params } from '../../rule.ts'

/** Attendance records that wait to be sent, by the person they name. */
export function waitingPunches({ outgoing }: ProjectMonth): Map<string, OutgoingOperation[]> {
  const waiting = (outgoing?.operations ?? []).filter(
    ({ kind, state }) => kind === 'attendance' && state === 'waiting',
  )
  return groupBy(waiting, ({ idNumber }) => idNumber)
}

/** A failure on one waiting record: at the person's row of the roster, if he has one. */
export function onPunch(
  idNumber: string,
  { id }: OutgoingOperation,
  { workerByIdNumber }: MonthIndex,
  params: Params,
): Failure {
  const worker = workerByIdNumber().get(idNumber)
  return {
    subject: { kind: 'line', key: id, name: worker?.name ?? '' },
    at: worker === undefined ? { address: null } : { origin: worker.origin, field: 'idNumber' },
    params,
  }
}

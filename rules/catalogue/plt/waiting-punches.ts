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

/** A failure on someone's waiting records: at his row of the roster; the first record stands for who is on none. */
export function onPunches(
  idNumber: string,
  [first]: readonly OutgoingOperation[],
  { workerByIdNumber }: MonthIndex,
  params: Params,
): Failure {
  const worker = workerByIdNumber().get(idNumber)
  return {
    subject: { kind: 'worker', key: worker?.id ?? first?.id ?? '', name: worker?.name ?? '' },
    at: worker === undefined ? { address: null } : { origin: worker.origin, field: 'idNumber' },
    params,
  }
}

import type { OperationState } from '../../contract/api/sync.ts'
import type { Instant } from '../../contract/dates.ts'
import type { Id } from '../../contract/entities.ts'
import type { OutgoingOperation } from '../../contract/project-month.ts'
import type { Operation } from '../operation.ts'

const KINDS = {
  teamSave: 'team',
  teamUpdate: 'team',
  workerSave: 'worker',
  workerUpdate: 'worker',
  enterExit: 'movement',
  attendance: 'attendance',
} as const

/** An operation as rules see it; null for what does not go to the city's platform. `label` is the team's name. */
export function outgoingOperation(
  { id, label, state }: { id: Id; label: string; state: OperationState },
  operation: Operation,
): OutgoingOperation | null {
  const shared = { id, state: stateOf(state), team: null, idNumber: null, at: null }
  if (operation.kind === 'payroll-handover') return { ...shared, kind: 'handover' }
  if (operation.kind !== 'guangzhou') return null
  const { idcard, leaderIdcard, builderIdcard, atteTime } = operation.fields
  const kind = KINDS[operation.call]
  return {
    ...shared,
    kind,
    team: kind === 'attendance' ? null : label,
    idNumber: idcard ?? leaderIdcard ?? builderIdcard ?? null,
    at: atteTime ? instantOf(atteTime) : null,
  }
}

function stateOf(state: OperationState): OutgoingOperation['state'] {
  if (state === 'accepted') return 'accepted'
  return state === 'rejected' || state === 'blocked' ? 'stopped' : 'waiting'
}

/** The instant of an `atteTime`, yyyyMMddHHmmss in Beijing time; null when it is none. */
function instantOf(text: string): Instant | null {
  const [year, month, day, hour, minute, second] = text.match(/^\d{4}|\d{2}/g) ?? []
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

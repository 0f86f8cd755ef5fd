import type { Id } from '../../contract/entities.ts'
import type { Finding } from '../../contract/finding.ts'
import type { OutgoingOperation, ProjectMonth } from '../../contract/project-month.ts'
import type { OperationRecord } from '../../db/repositories/submission.ts'
import type { Hindrance } from '../../sync/hindrance.ts'
import { findingsBeforeSync, stopsOf } from './before-sync.ts'
import { monthOf } from './checks.ts'
import { type CoreState, openLedgerOf } from './core-state.ts'

/** Which operations on a person or team a finding keeps here, where it is not both calls that carry a person's fields. */
const KEEPS: Record<string, readonly OutgoingOperation['kind'][]> = {
  'plt-team-before-worker': ['worker'],
  'plt-attendance-unregistered': ['attendance'],
  'plt-attendance-ahead': ['attendance'],
}
const CARRY_A_PERSON: readonly OutgoingOperation['kind'][] = ['team', 'worker']

/** A rule's id, and the fields it found wrong: what contract/language/words.ts makes a sentence of. */
function reasonOf({ rule, params }: Finding): string {
  const fields = params.missing ?? params.field
  return fields == null ? rule : `${rule} ${fields}`
}

/** The operations that a finding speaks of: all of the project, one of them, a team's own, or those that name a person. */
function concerned(
  { kind, key }: Finding['subject'],
  month: ProjectMonth,
  operations: readonly OutgoingOperation[],
): OutgoingOperation[] {
  if (kind === 'project') return [...operations]
  if (kind === 'team') {
    const name = month.teams.find(({ id }) => id === key)?.name
    return operations.filter(operation => operation.kind === 'team' && operation.team === name)
  }
  if (kind === 'line') return operations.filter(({ id }) => id === key)
  const idNumber = month.workers.find(({ id }) => id === key)?.idNumber
  return operations.filter(operation => operation.idNumber === idNumber)
}

/** Why operations stay here, by their id. Each is kept for itself: those on other people and teams go. */
function heldBack(
  month: ProjectMonth,
  operations: readonly OutgoingOperation[],
  stops: readonly Finding[],
): Map<Id, string> {
  const reasons = new Map<Id, string>()
  for (const stop of stops) {
    const kinds = KEEPS[stop.rule] ?? CARRY_A_PERSON
    for (const { id, kind, state } of concerned(stop.subject, month, operations)) {
      if (state !== 'waiting' || !kinds.includes(kind)) continue
      const said = reasons.get(id)
      reasons.set(id, said === undefined ? reasonOf(stop) : `${said}; ${reasonOf(stop)}`)
    }
  }
  return reasons
}

/**
 * Judges the city's operations just before they are sent, once per month and run: people and teams when the first of them is due,
 * attendance when the workers queued before it have been answered. What is refused waits for a person; attendance that is early,
 * or of someone the platform does not know, waits for the next run.
 */
export function hindranceBeforeSync(core: CoreState): (operation: OperationRecord) => Hindrance | null {
  const judged = new Map<string, Map<Id, string>>()
  return ({ id, kind, projectId, period }) => {
    if (!kind.startsWith('guangzhou.') || period === null) return null
    const isAttendance = kind === 'guangzhou.attendance'
    const scope = `${projectId} ${period} ${isAttendance}`
    const kept = judged.get(scope) ?? keptNow(core, projectId, period)
    judged.set(scope, kept)
    const reason = kept.get(id)
    return reason === undefined ? null : { to: isAttendance ? 'queued' : 'blocked', reason }
  }
}

function keptNow(core: CoreState, projectId: string, period: string): Map<Id, string> {
  const month = monthOf(core, openLedgerOf(core).db, projectId, period)
  const { findings, operations } = findingsBeforeSync(core, month)
  return heldBack(
    month,
    operations,
    stopsOf(findings).map(({ finding }) => finding),
  )
}

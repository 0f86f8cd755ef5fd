import type { Id } from '../../../contract/entities.ts'
import type { Finding } from '../../../contract/finding.ts'
import type { OutgoingOperation, ProjectMonth } from '../../../contract/project-month.ts'
import type { OperationRecord } from '../../../db/repositories/submission.ts'
import type { Hindrance } from '../../../sync/hindrance.ts'
import { clockAheadOf } from '../../../sync/platform-clock.ts'
import { monthOf } from '../checks/judge-month.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { findingsBeforeSync, keptBy, stopsOf } from './before-sync.ts'

/** A rule's id, and the fields it found wrong: what contract/language/words.ts makes a sentence of. */
function reasonOf({ rule, params }: Finding): string {
  const fields = params.missing ?? params.field
  return fields == null ? rule : `${rule} ${fields}`
}

/** The operations that a finding may speak of, to be found without walking through all of them for each of thousands of findings. */
class Outgoing {
  readonly #operations: readonly OutgoingOperation[]
  readonly #byId: ReadonlyMap<Id, OutgoingOperation[]>
  readonly #byPerson: ReadonlyMap<string | null, OutgoingOperation[]>

  constructor(operations: readonly OutgoingOperation[]) {
    this.#operations = operations
    this.#byId = Map.groupBy(operations, ({ id }) => id)
    this.#byPerson = Map.groupBy(operations, ({ idNumber }) => idNumber)
  }

  /** All of the project, one operation, a team's own, or those that name a person. */
  concerned({ kind, key }: Finding['subject'], month: ProjectMonth): readonly OutgoingOperation[] {
    if (kind === 'project') return this.#operations
    if (kind === 'team') {
      const name = month.teams.find(({ id }) => id === key)?.name
      return this.#operations.filter(operation => operation.kind === 'team' && operation.team === name)
    }
    if (kind === 'line') return this.#byId.get(key) ?? []
    const idNumber = month.workers.find(({ id }) => id === key)?.idNumber
    return idNumber === undefined ? [] : (this.#byPerson.get(idNumber) ?? [])
  }
}

/** Why operations stay here, by their id. Each is kept for itself: those on other people and teams go. */
function heldBack(
  month: ProjectMonth,
  operations: readonly OutgoingOperation[],
  stops: readonly Finding[],
): Map<Id, string> {
  const reasons = new Map<Id, string>()
  const outgoing = new Outgoing(operations)
  for (const stop of stops) {
    const kinds = keptBy(stop.rule)
    for (const { id, kind, state } of outgoing.concerned(stop.subject, month)) {
      if (state !== 'waiting' || !kinds.includes(kind)) continue
      const said = reasons.get(id)
      reasons.set(id, said === undefined ? reasonOf(stop) : `${said}; ${reasonOf(stop)}`)
    }
  }
  return reasons
}

/**
 * Judges the city's operations just before they are sent, once per month and run: people and teams when the first of them is due,
 * attendance when the workers queued before it have been answered, and again once the platform's clock is known. What is refused waits for a person; attendance that is early,
 * or of someone the platform does not know, waits for the next run.
 */
export function hindranceBeforeSync(core: CoreState): (operation: OperationRecord) => Hindrance | null {
  const judged = new Map<string, Map<Id, string>>()
  return ({ id, kind, projectId, period, connectionId }) => {
    if (!kind.startsWith('guangzhou.') || period === null) return null
    const isAttendance = kind === 'guangzhou.attendance'
    const clock = isAttendance && isClockKnown(core, connectionId)
    const scope = `${projectId} ${period} ${isAttendance} ${clock}`
    const kept = judged.get(scope) ?? keptNow(core, projectId, period)
    judged.set(scope, kept)
    const reason = kept.get(id)
    return reason === undefined ? null : { to: isAttendance ? 'queued' : 'blocked', reason }
  }
}

function isClockKnown(core: CoreState, connectionId: Id | null): boolean {
  return connectionId !== null && clockAheadOf(openLedgerOf(core), connectionId, core.now()) !== null
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

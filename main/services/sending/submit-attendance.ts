import type { AttendanceQueued } from '../../../contract/api/sync.ts'
import { beijingDate, type IsoDate, type Period } from '../../../contract/dates.ts'
import type { Punch } from '../../../contract/entities.ts'
import type { AttendanceDevice, AttendanceGap } from '../../../contract/guangzhou-attendance.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { appendAudit } from '../../../db/audit.ts'
import { isDrillLedger } from '../../../db/repositories/revision.ts'
import { listConnections } from '../../../db/repositories/submission.ts'
import { transaction } from '../../../db/transaction.ts'
import { attendanceCall, type Passenger } from '../../../sync/guangzhou/attendance-call.ts'
import { secondsText } from '../../../sync/guangzhou/codec/beijing-time.ts'
import type { GuangzhouCall } from '../../../sync/operation.ts'
import { monthOf } from '../checks/judge-month.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { type Planned, queuePlan } from './queue-plan.ts'

export interface AttendanceOrder {
  projectId: string
  period: Period
  /** One Beijing day of the month; null: the whole of it. */
  day: IsoDate | null
  /** Said by a person for records that name no gate or no kind of recognition; null: those stay here. */
  device: AttendanceDevice | null
}

/**
 * Puts the gate records of a month or day into the outbox, one operation a record, because only the call for one record is known. Day
 * grids are no gate records: nothing is made of them. Queuing the same records again adds nothing. Whoever the platform does not
 * know yet, and what is ahead of its clock, waits in the outbox (the rules of the `sync` step).
 * @throws Refusal connection-missing (of the city's platform), connection-ledger-mismatch (a drill is never sent to an authority),
 * device-number-missing, punches-missing.
 */
export function submitAttendance(core: CoreState, order: AttendanceOrder): AttendanceQueued {
  const ledger = openLedgerOf(core)
  const { projectId, period, day, device } = order
  const connections = listConnections(ledger.db, projectId).filter(({ profile }) => profile === 'guangzhou')
  if (connections.length === 0) throw new Refusal('connection-missing')
  if (isDrillLedger(ledger.db) && connections.some(({ drill }) => !drill))
    throw new Refusal('connection-ledger-mismatch')
  if (connections.some(({ credentials }) => (credentials.factoryNum ?? '') === ''))
    throw new Refusal('device-number-missing')
  const month = monthOf(core, ledger.db, projectId, period)
  const punches = month.punches.filter(({ at }) => day === null || beijingDate(new Date(at)) === day)
  if (punches.length === 0) throw new Refusal('punches-missing')
  const { calls, gaps } = callsOf(month, punches, device)
  const plan = connections.flatMap(connection =>
    calls.map(({ operation, label }): Planned => {
      return { connection, operation, kind: 'guangzhou.attendance', label, after: null }
    }),
  )
  const at = core.now().toISOString()
  return transaction(ledger, db => {
    const result = queuePlan(db, plan, { projectId, period, statementId: null, at })
    appendAudit(db, {
      at,
      actor: 'clerk',
      action: 'submit.attendance',
      subject: `${projectId}:${day ?? period}`,
      details: { ...result },
    })
    return { ...result, left: [...gaps].map(([why, records]) => ({ why, records })) }
  })
}

/** The calls for gate records, and how many records stay here for what reason. */
function callsOf(month: ProjectMonth, punches: readonly Punch[], device: AttendanceDevice | null) {
  const people = passengers(month)
  const calls: { operation: GuangzhouCall; label: string }[] = []
  const gaps = new Map<AttendanceGap, number>()
  for (const punch of punches) {
    const person = people.get(punch.workerId)
    const call = person === undefined ? 'person' : attendanceCall(person, punch, device)
    if (typeof call === 'string') gaps.set(call, (gaps.get(call) ?? 0) + 1)
    else calls.push({ operation: call, label: labelOf(punch, person?.team ?? '') })
  }
  return { calls, gaps }
}

/** People of the project by their id in the ledger. Whoever the book of posts names is management. */
function passengers(month: ProjectMonth): Map<string, Passenger & { team: string }> {
  const managers = new Set(month.papers.keyPosts?.map(({ idNumber }) => idNumber))
  const teams = new Map(month.teams.map(({ id, name }) => [id, name]))
  const teamOf = new Map(month.engagements.map(({ workerId, teamId }) => [workerId, teams.get(teamId ?? '')]))
  return new Map(
    month.workers.map(({ id, idNumber }) => [
      id,
      { idNumber, isManager: managers.has(idNumber), team: teamOf.get(id) ?? '' },
    ]),
  )
}

/** Day and minute in Beijing, and the team. */
function labelOf({ at }: Punch, team: string): string {
  const [, month, day, hour, minute] = secondsText(new Date(at)).match(/^\d{4}|\d{2}/g) ?? []
  return `${month}-${day} ${hour}:${minute} ${team}`.trim()
}

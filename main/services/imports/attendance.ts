import { type AttendanceReading, AttendanceValues } from '../../../contract/inspection.ts'
import { newRecordId } from '../../../db/record-id.ts'
import type { DecidedRowRecord } from '../../../db/repositories/imports.ts'
import type { MonthRecords } from '../../../db/repositories/month-records.ts'
import type { NewRecord } from '../../../db/repositories/records.ts'
import type { ApplyContext } from './apply-context.ts'
import {
  cellFinder,
  type DecidedRow,
  differs,
  ledgerProblem,
  lineKey,
  removal,
  stated,
} from './decided-row.ts'
import { PersonIndex } from './person-index.ts'

/** What an attendance row states, without who it is about. */
export function attendanceFields(values: AttendanceValues): Partial<NewRecord<'attendanceMonth'>> {
  return stated({
    name: values.name,
    idNumber: values.idNumber,
    trade: values.trade,
    days: values.days,
    statedDays: values.attendanceDays,
    statedHours: values.workHours,
    overtimeHours: values.overtimeHours,
  })
}

/**
 * Decides what an attendance sheet does to the month: lines of the teams it covers that it no longer has are taken out.
 * `targetId` of a created line is the worker it is about, where the roster has him.
 */
export function decideAttendance(reading: AttendanceReading, month: MonthRecords): DecidedRow[] {
  const people = new PersonIndex(month)
  const cell = cellFinder(reading)
  const known = linesByKey(month)
  const kept = new Set<string>()
  const covered = new Set<string | null>()
  const decided = reading.rows.map((draft): DecidedRow => {
    const values = draft.values
    if (values.name === undefined) return { draft, decision: 'reject', targetId: null, problems: [] }
    const team = values.team ?? reading.team
    covered.add(team)
    const match = people.find(values)
    const problems =
      match.kind === 'found'
        ? []
        : [
            match.kind === 'nearMiss'
              ? ledgerProblem('imp-person-near-miss', 'warn', cell(draft, 'idNumber'), 'idNumber')
              : ledgerProblem('imp-person-unknown', 'warn', cell(draft, 'name'), 'name'),
          ]
    const workerId = match.kind === 'found' ? match.person.worker.id : null
    // Namesakes without numbers share a key: each row takes a line of its own, in the order of the sheet.
    const line = [workerKey(workerId, team), lineKey(values.idNumber ?? null, values.name, team)]
      .flatMap(key => known.get(key) ?? [])
      .find(candidate => !kept.has(candidate.id))
    if (line === undefined) return { draft, decision: 'create', targetId: workerId, problems }
    kept.add(line.id)
    const changed = differs(line, attendanceFields(values))
    return { draft, decision: changed ? 'update' : 'same', targetId: line.id, problems }
  })
  const gone = month.attendance.filter(line => covered.has(line.teamName) && !kept.has(line.id))
  return [...decided, ...gone.map((line, index) => removal(index + 1, line.id, line.name))]
}

/** The month's lines by the person they are about, where the roster has him, and by what their sheet said of him. */
function linesByKey(month: MonthRecords): Map<string, MonthRecords['attendance'][number][]> {
  const lines = new Map<string, MonthRecords['attendance'][number][]>()
  for (const line of month.attendance)
    for (const key of [
      workerKey(line.workerId, line.teamName),
      lineKey(line.idNumber, line.name, line.teamName),
    ])
      lines.set(key, [...(lines.get(key) ?? []), line])
  lines.delete(NOBODY)
  return lines
}

const NOBODY = ''

function workerKey(workerId: string | null, team: string | null): string {
  return workerId === null ? NOBODY : `worker ${workerId}|${team ?? ''}`
}

/** Writes a decided attendance row. A person unknown to the roster keeps his line, without a worker. */
export function applyAttendance(context: ApplyContext, row: DecidedRowRecord): void {
  const { writer } = context
  if (row.decision === 'remove' && row.targetId !== null) {
    writer.remove('attendanceMonth', row.targetId)
    return
  }
  const values = AttendanceValues.parse(row.values)
  const fields = attendanceFields(values)
  const origin = context.origin(row.row)
  if (row.decision === 'update' && row.targetId !== null) {
    writer.update('attendanceMonth', row.targetId, { ...fields, ...origin })
    return
  }
  if (row.decision !== 'create') return
  const teamName = values.team ?? context.sheet.team
  writer.insert('attendanceMonth', {
    id: newRecordId(),
    projectId: context.projectId,
    period: context.period,
    teamId: context.teamId(teamName),
    teamName,
    workerId: row.targetId ?? context.workerId(values.idNumber),
    days: [],
    ...fields,
    name: values.name ?? '',
    ...origin,
  })
}

import type { AttendanceReading, AttendanceValues } from '../../../contract/inspection.ts'
import type { PackedReading } from '../../../contract/packed-rows.ts'
import { newRecordId } from '../../../db/record-id.ts'
import type {
  GoneRow,
  ImportRowRecord,
  RowDecision,
  SheetDecisions,
} from '../../../db/repositories/import-part.ts'
import type { MonthRecords } from '../../../db/repositories/month-records.ts'
import { type NewRecord, recordById } from '../../../db/repositories/records.ts'
import type { ApplyContext } from './apply-context.ts'
import { type AttendanceLine, keysOf, linesByKey } from './attendance-keys.ts'
import { mayBeCorrected, type OpenRow, withCorrections } from './corrected-lines.ts'
import { coveredDays, daysAfter, hasOtherDays, overtimeAfter } from './days-of-sheet.ts'
import { cellFinder, differs, ledgerProblem, type RowChoices, removal, stated } from './decided-row.ts'
import { matchPerson } from './match-person.ts'
import { isMerged, mergedCells, mergedTotals, ownCells } from './merged-month.ts'
import { PersonIndex } from './person-index.ts'
import { NO_OTHER_SHEETS, type OtherSheets } from './sheets-of-month.ts'

/** What an attendance row states, without who it is about. `days`: those of the month that its sheet has. */
export function attendanceFields(
  values: AttendanceValues,
  days: ReadonlySet<number>,
): Partial<NewRecord<'attendanceMonth'>> {
  return stated({
    name: values.name,
    idNumber: values.idNumber,
    trade: values.trade,
    days: values.days,
    overtimeDays: values.overtimeDays,
    statedDays: values.attendanceDays,
    statedHours: values.workHours,
    overtimeHours: values.overtimeHours,
    markedHours: values.markedHours,
    markedOvertime: values.markedOvertime,
    spanTotals: values.spanTotals && [{ ...values.spanTotals, days: [...days] }],
  })
}

/**
 * Decides what an attendance sheet does to the month: lines of the teams it covers that it no longer has are taken out.
 * `targetId` of a created line is the worker it is about, where the roster has him.
 */
export function decideAttendance(
  reading: PackedReading<AttendanceReading>,
  month: MonthRecords,
  choices: RowChoices = new Map(),
  others: OtherSheets = NO_OTHER_SHEETS,
): SheetDecisions {
  const cell = cellFinder(reading)
  const matching = { people: new PersonIndex(month), cell, preferred: 'known' } as const
  const known = linesByKey(month.attendance)
  const kept = new Set(others.taken)
  const covered = new Set<string | null>()
  const seen = new Set<string>()
  const open: OpenRow[] = []
  const days = coveredDays(reading.columns)
  const rows = Array.from(matching.people.rowsOf<AttendanceValues>(reading), (read, index): RowDecision => {
    const { values, person, beside, choice, problems } = matchPerson(
      read,
      choices.get(read.row) ?? null,
      matching,
    )
    const row = { beside, choice, problems }
    if (values.name === undefined) return { ...row, decision: 'reject', targetId: null }
    const team = values.team ?? reading.team
    covered.add(team)
    if (person === null && !problems.some(problem => problem.rule === 'imp-person-near-miss'))
      problems.push(ledgerProblem('imp-person-unknown', 'warn', cell(read, 'name'), 'name'))
    const workerId = person?.workerId ?? null
    // Namesakes without numbers share a key: each row takes a line of its own, in the order of the sheet.
    const { name, idNumber = null } = values
    const keys = keysOf({ workerId, name, idNumber, teamName: team })
    const isTwice = (workerId !== null || idNumber !== null) && keys.some(key => seen.has(key))
    for (const key of keys) seen.add(key)
    if (isTwice) {
      // Totals of one person in two lines would be two months of his; days may be those of two places.
      const isTotal = values.days === undefined
      const severity = isTotal ? 'block' : 'warn'
      problems.push(ledgerProblem('imp-row-duplicate-person', severity, cell(read, 'name'), 'name'))
      if (isTotal) return { ...row, decision: 'reject', targetId: null }
    }
    const line = keys.flatMap(key => known.get(key) ?? []).find(candidate => !kept.has(candidate.id))
    if (line === undefined) {
      if (mayBeCorrected(values.idNumber, choice)) open.push({ index, name: values.name, team })
      return { ...row, decision: 'create', targetId: workerId }
    }
    kept.add(line.id)
    const next = { ...values, days: daysAfter(line.days, values.days, days) }
    const fields = { ...attendanceFields(next, days), ...overtimeAfter(line, values.overtimeDays, days) }
    return { ...row, decision: differs(line, fields) ? 'update' : 'same', targetId: line.id }
  })
  if (!others.settle) return { rows, gone: [] }
  const lines = month.attendance
    .filter(line => covered.has(line.teamName))
    .map(line => ({ ...line, team: line.teamName }))
  return withCorrections(month, { rows, open, covered: lines, kept }, (position, line) =>
    takenOut(position, line, days),
  )
}

/** A line that the sheet no longer has: removed, unless another file filled days that this one does not cover. */
function takenOut(position: number, line: AttendanceLine, covered: ReadonlySet<number>): GoneRow | null {
  const row = removal(position, line.id, line.name)
  if (covered.size === 0 || !hasOtherDays(line.days, covered)) return row
  if (!line.days.some((value, index) => value !== null && covered.has(index + 1))) return null
  const nothing = Array.from({ length: 31 }, () => null)
  const values = {
    name: line.name,
    days: nothing,
    ...(line.overtimeDays !== null && { overtimeDays: nothing }),
  }
  const draft = { ...row.draft, values }
  return { ...row, draft, decision: 'update' }
}

/** Brings a line up to date. What other sheets said of days that this one does not cover stays. */
function update(context: ApplyContext, row: ImportRowRecord<AttendanceValues>, id: string): void {
  const { writer } = context
  const { values } = row
  const line = recordById(context.db, 'attendanceMonth', id)
  const merged = line !== null && isMerged(context, line)
  const days = stated({
    days: merged ? daysAfter(line.days, values.days, context.days) : values.days,
    ...(merged && overtimeAfter(line, values.overtimeDays, context.days)),
  })
  // Rows below zero are not of the file: the line keeps the origin it has.
  if (row.row < 0) {
    writer.update('attendanceMonth', id, days)
    return
  }
  const workerId = context.workerOfRow(row, values.idNumber)
  const worker = workerId === null && row.choice === null ? {} : { workerId }
  const cells = merged ? mergedCells(context, line, row) : ownCells(context, row)
  writer.update('attendanceMonth', id, {
    ...attendanceFields(values, context.days),
    ...days,
    ...(merged && mergedTotals(context, line, values)),
    ...worker,
    ...context.origin(row.row),
    sourceCells: cells,
  })
}

/** Writes a decided attendance row. A person unknown to the roster keeps his line, without a worker. */
export function applyAttendance(context: ApplyContext, row: ImportRowRecord<AttendanceValues>): void {
  const { writer } = context
  if (row.decision === 'remove' && row.targetId !== null) {
    writer.remove('attendanceMonth', row.targetId)
    return
  }
  const { values } = row
  const teamName = values.team ?? context.sheet.team
  const workerId = row.targetId ?? context.workerOfRow(row, values.idNumber)
  const { name = '', idNumber = null } = values
  const keys = keysOf({ workerId, name, idNumber, teamName })
  const started = row.decision === 'create' ? context.linesOfOtherSheets().take(keys) : null
  const target = row.decision === 'update' ? row.targetId : started
  if (target !== null) update(context, row, target)
  if (target !== null || row.decision !== 'create') return
  writer.insert('attendanceMonth', {
    id: newRecordId(),
    projectId: context.projectId,
    period: context.period,
    teamId: context.teamId(teamName),
    teamName,
    workerId,
    days: [],
    ...attendanceFields(values, context.days),
    name,
    ...context.origin(row.row),
    sourceCells: ownCells(context, row),
  })
}

import type { PreviewRow } from '../../../contract/api/imports.ts'
import { AttendanceValues, cellOfField } from '../../../contract/inspection.ts'
import type { Database } from '../../../db/repositories/database.ts'
import type { ImportRowRecord } from '../../../db/repositories/import-part.ts'
import type { ImportSheetRecord } from '../../../db/repositories/imports.ts'
import { type Entity, recordById } from '../../../db/repositories/records.ts'
import { beforeOf } from '../../../db/repositories/undo.ts'
import { coveredDays, daysAfter } from './days-of-sheet.ts'
import { maskBeside, shownValue } from './shown-value.ts'

const UPDATED: Partial<Record<ImportSheetRecord['kind'], Entity>> = {
  roster: 'engagement',
  attendance: 'attendanceMonth',
  payroll: 'payrollLine',
}

/** Fields that a sheet and the ledger name differently. */
const LEDGER_NAME: Partial<Record<ImportSheetRecord['kind'], Record<string, string>>> = {
  attendance: { attendanceDays: 'statedDays', workHours: 'statedHours', team: 'teamName' },
  roster: { team: 'teamName' },
}

type Fields = Record<string, unknown>

/** Field by field what an update changes: against the ledger as it is, or once committed against what it was before. */
export function changesOf(
  db: Database,
  sheet: ImportSheetRecord,
  letters: Record<string, string>,
  row: ImportRowRecord,
  committed: boolean,
): PreviewRow['changes'] {
  const entity = UPDATED[sheet.kind]
  if (entity === undefined || row.targetId === null) return []
  const read = (kind: Entity, id: string): Fields | null =>
    (committed ? beforeOf(db, sheet.importId, id) : null) ?? recordById(db, kind, id)
  const current = recordBefore(db, entity, row.targetId, read)
  if (current === null) return []
  const names = LEDGER_NAME[sheet.kind] ?? {}
  return Object.entries(row.values).flatMap(([field, said]) => {
    const before = current[names[field] ?? field]
    const after = field === 'days' ? daysChanged(sheet, before, said) : said
    if (before === undefined || after === undefined || JSON.stringify(before) === JSON.stringify(after))
      return []
    return [
      {
        field,
        before: before === null ? null : shownBeside(field, before, after),
        after: shownBeside(field, after, before),
        cell: cellOfField(letters, row, field),
      },
    ]
  })
}

const Days = AttendanceValues.shape.days

/** Days that the sheet does not cover stay as they are. */
function daysChanged(sheet: ImportSheetRecord, before: unknown, said: unknown): unknown {
  const [known, read] = [Days.safeParse(before), Days.safeParse(said)]
  return known.success && read.success
    ? daysAfter(known.data ?? [], read.data, coveredDays(sheet.columns))
    : said
}

/** A value beside the one it replaces: an ID number shows the places in which they differ. */
function shownBeside(field: string, value: unknown, other: unknown): string {
  return field === 'idNumber' && typeof value === 'string' && typeof other === 'string'
    ? maskBeside(value, other)
    : shownValue(field, value)
}

/** The record a row updates; for a roster together with the worker and the name of the team. */
function recordBefore(
  db: Database,
  entity: Entity,
  id: string,
  read: (entity: Entity, id: string) => Fields | null,
): Fields | null {
  const record = read(entity, id)
  if (record === null || entity !== 'engagement') return record
  const worker = typeof record.workerId === 'string' ? read('worker', record.workerId) : null
  const team = typeof record.teamId === 'string' ? recordById(db, 'team', record.teamId) : null
  return { ...worker, ...record, teamName: team?.name ?? null }
}

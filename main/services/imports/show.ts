import type { Language } from '../../../contract/api/base.ts'
import type {
  Decision,
  ImportView,
  PreviewRow,
  SheetPreview,
  ShownProblem,
} from '../../../contract/api/imports.ts'
import { cellOfField, columnLetters, type ImportProblem } from '../../../contract/inspection.ts'
import { importProblemSentence } from '../../../contract/language/import-problems.ts'
import { maskAccount, maskIdNumber, maskPhone } from '../../../contract/masking.ts'
import { formatYuan, hundredthsText } from '../../../contract/money.ts'
import { Refusal } from '../../../contract/refusal.ts'
import type { Database } from '../../../db/repositories/database.ts'
import {
  countDecisions,
  findImport,
  type ImportRowRecord,
  type ImportSheetRecord,
  listImports,
  rowsOfSheet,
  sheetsOfImport,
} from '../../../db/repositories/imports.ts'
import { type Entity, recordById } from '../../../db/repositories/records.ts'

/** An import with its sheets and the totals of its decisions, for a person to look at. */
export function showImport(db: Database, id: string, language: Language): ImportView {
  const file = findImport(db, id)
  if (file === null) throw new Refusal('not-found', { id })
  return {
    id: file.id,
    file: file.file,
    sha256: file.sha256,
    bytes: file.bytes,
    format: file.format,
    projectId: file.projectId,
    period: file.period,
    state: file.state,
    at: file.at,
    sheets: sheetsOfImport(db, id).map(sheet => showSheet(db, sheet, language)),
    problems: file.problems.map(problem => showProblem(problem, null, language)),
  }
}

export function showImports(db: Database, projectId: string | null, language: Language): ImportView[] {
  return listImports(db, projectId).map(file => showImport(db, file.id, language))
}

/** One page of a sheet's rows with what was decided about each; sensitive values masked. */
export function showRows(
  db: Database,
  id: string,
  sheetIndex: number,
  page: { decision?: Decision | undefined; offset: number; limit: number },
  language: Language,
): { total: number; rows: PreviewRow[] } {
  const sheet = sheetsOfImport(db, id).find(candidate => candidate.position === sheetIndex)
  if (sheet === undefined) throw new Refusal('not-found', { id })
  const counts = countDecisions(db, sheet.id)
  const total =
    page.decision === undefined
      ? Object.values(counts).reduce((sum, count) => sum + count, 0)
      : counts[page.decision]
  const letters = columnLetters(sheet.columns)
  return {
    total,
    rows: rowsOfSheet(db, sheet.id, page).map(row => showRow(db, sheet, letters, row, language)),
  }
}

function showSheet(db: Database, sheet: ImportSheetRecord, language: Language): SheetPreview {
  return {
    sheetIndex: sheet.position,
    name: sheet.name,
    hidden: sheet.hidden,
    kind: sheet.kind,
    confidence: sheet.confidence,
    projectName: sheet.projectName,
    period: sheet.period,
    team: sheet.team,
    unit: sheet.unit,
    headerRows: sheet.headerRows,
    columns: sheet.columns,
    counts: countDecisions(db, sheet.id),
    leftOut: sheet.leftOut,
    problems: sheet.problems.map(problem => showProblem(problem, sheet.name, language)),
    skipped: sheet.skipped,
  }
}

function showProblem(problem: ImportProblem, sheet: string | null, language: Language): ShownProblem {
  return {
    rule: problem.rule,
    severity: problem.severity,
    sheet,
    cell: problem.cell,
    message: importProblemSentence(problem, language),
  }
}

function showRow(
  db: Database,
  sheet: ImportSheetRecord,
  letters: Record<string, string>,
  row: ImportRowRecord,
  language: Language,
): PreviewRow {
  const values = Object.fromEntries(
    Object.entries(row.values).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, shownValue(field, value)]],
    ),
  )
  return {
    sheetIndex: sheet.position,
    row: row.row,
    decision: row.decision,
    label: typeof row.values.name === 'string' ? row.values.name : '',
    changes: row.decision === 'update' ? changesOf(db, sheet, letters, row) : [],
    values,
    problems: row.problems.map(problem => showProblem(problem, sheet.name, language)),
  }
}

const UPDATED: Partial<Record<ImportSheetRecord['kind'], Entity>> = {
  roster: 'engagement',
  attendance: 'attendanceMonth',
  payroll: 'payrollLine',
}

/** Field by field what an update would change, against the ledger as it is. */
function changesOf(
  db: Database,
  sheet: ImportSheetRecord,
  letters: Record<string, string>,
  row: ImportRowRecord,
): PreviewRow['changes'] {
  const entity = UPDATED[sheet.kind]
  const target = entity === undefined || row.targetId === null ? null : recordById(db, entity, row.targetId)
  if (target === null) return []
  const person =
    'workerId' in target && target.workerId !== null ? recordById(db, 'worker', target.workerId) : null
  const current: Record<string, unknown> = { ...person, ...target }
  return Object.entries(row.values).flatMap(([field, after]) => {
    const before = field in current ? current[field] : undefined
    if (before === undefined || JSON.stringify(before) === JSON.stringify(after)) return []
    const cell = cellOfField(letters, row, field)
    return [
      {
        field,
        before: before === null ? null : shownValue(field, before),
        after: shownValue(field, after),
        cell,
      },
    ]
  })
}

const MASKED: Record<string, (text: string) => string> = {
  idNumber: maskIdNumber,
  wageCard: maskAccount,
  phone: maskPhone,
  emergencyPhone: maskPhone,
}

const HUNDREDTHS = new Set([
  'attendanceDays',
  'workHours',
  'overtimeHours',
  'leaveDays',
  'absenceDays',
  'quantity',
])
const PLAIN_NUMBERS = new Set(['statedAge'])

function shownValue(field: string, value: unknown): string {
  if (typeof value === 'string') return MASKED[field]?.(value) ?? value
  if (typeof value === 'number') {
    if (PLAIN_NUMBERS.has(field)) return String(value)
    return HUNDREDTHS.has(field) ? hundredthsText(value) : formatYuan(value)
  }
  if (field === 'days' && Array.isArray(value))
    return value.map(day => (typeof day === 'number' ? hundredthsText(day) : '·')).join(' ')
  return JSON.stringify(value)
}

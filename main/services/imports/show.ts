import type { Language } from '../../../contract/api/base.ts'
import type {
  Decision,
  ImportView,
  PreviewRow,
  SheetPreview,
  ShownProblem,
} from '../../../contract/api/imports.ts'
import { columnLetters, type ImportProblem } from '../../../contract/inspection.ts'
import { importProblemSentence } from '../../../contract/language/import-problems.ts'
import { Refusal } from '../../../contract/refusal.ts'
import type { Database } from '../../../db/repositories/database.ts'
import type { ImportRowRecord } from '../../../db/repositories/import-part.ts'
import { pageOfRows } from '../../../db/repositories/import-rows.ts'
import {
  findImport,
  type ImportSheetRecord,
  listImports,
  sheetsOfImport,
} from '../../../db/repositories/imports.ts'
import { findMapping } from '../../../db/repositories/mappings.ts'
import { revisionOf } from '../../../db/repositories/revision.ts'
import { showBeside } from './show-beside.ts'
import { changesOf } from './show-changes.ts'
import { joinedRows, partsOfLine } from './show-parts.ts'
import { shownValue } from './shown-value.ts'

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
    chosenPeriod: file.chosenPeriod,
    stale: file.state === 'previewed' && file.decidedAt !== revisionOf(db),
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
  if (sheet.leftOut !== null) return { total: 0, rows: [] }
  const { counts } = sheet
  const total =
    page.decision === undefined
      ? Object.values(counts).reduce((sum, count) => sum + count, 0)
      : counts[page.decision]
  const letters = columnLetters(sheet.columns)
  const committed = findImport(db, id)?.state === 'committed'
  return {
    total,
    rows: pageOfRows(db, sheet.id, page).map(row => showRow(db, sheet, letters, row, committed, language)),
  }
}

const NO_COUNTS = { create: 0, update: 0, same: 0, reject: 0, remove: 0 }

function showSheet(db: Database, sheet: ImportSheetRecord, language: Language): SheetPreview {
  const mapping = sheet.mappingId === null ? null : findMapping(db, sheet.mappingId)
  return {
    sheetIndex: sheet.position,
    name: sheet.name,
    hidden: sheet.hidden,
    kind: sheet.kind,
    confidence: sheet.confidence,
    projectName: sheet.projectName,
    statedPeriod: sheet.statedPeriod,
    period: sheet.period,
    team: sheet.team,
    teamFrom: sheet.teamFrom,
    unit: sheet.unit,
    headerRows: sheet.headerRows,
    columns: sheet.columns,
    counts: sheet.leftOut === null ? sheet.counts : NO_COUNTS,
    leftOut: sheet.leftOut,
    problems: sheet.problems.map(problem => showProblem(problem, sheet.name, language)),
    skipped: sheet.skipped,
    mapping: mapping === null ? null : { id: mapping.id, name: mapping.name },
    questions: sheet.questions,
    joined: joinedRows(sheet.problems),
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
  committed: boolean,
  language: Language,
): PreviewRow {
  const values = Object.fromEntries(
    Object.entries(row.values).flatMap(([field, value]) =>
      value === undefined || value === null ? [] : [[field, shownValue(field, value)]],
    ),
  )
  return {
    sheetIndex: sheet.position,
    row: row.row,
    decision: row.decision,
    label: typeof row.values.name === 'string' ? row.values.name : '',
    changes: row.decision === 'update' ? changesOf(db, sheet, letters, row, committed) : [],
    beside: showBeside(db, sheet, letters, row),
    values,
    problems: row.problems.map(problem => showProblem(problem, sheet.name, language)),
    parts: partsOfLine(row),
  }
}

import type { Period } from '../../../contract/dates.ts'
import { columnLetters } from '../../../contract/inspection.ts'
import type { Origin, ProjectMonth, SheetSource } from '../../../contract/project-month.ts'
import type { Database } from '../../../db/repositories/database.ts'
import type { ImportRowRecord } from '../../../db/repositories/import-part.ts'
import { rowsOfSheet } from '../../../db/repositories/import-rows.ts'
import { sheetsOfImport } from '../../../db/repositories/imports.ts'

/** The part of a file that was read into the ledger: what it says at which row of which sheet. */
export interface FileSheet {
  source: SheetSource
  period: Period | null
  rows: ImportRowRecord[]
}

/** The sheets of an import that were used, with their rows. */
export function sheetsInUse(db: Database, file: { id: string; file: string; sha256: string }): FileSheet[] {
  return sheetsOfImport(db, file.id).flatMap(sheet => {
    const { kind, leftOut } = sheet
    if (leftOut !== null || kind === 'unknown') return []
    const rows = [...rowsOfSheet(db, sheet.id)]
    const source: SheetSource = {
      importId: file.id,
      file: file.file,
      sha256: file.sha256,
      sheet: sheet.name,
      kind,
      columns: columnLetters(sheet.columns),
      problems: [
        ...sheet.problems,
        ...rows.flatMap(row => (row.decision === 'same' || row.decision === 'reject' ? row.problems : [])),
      ],
    }
    return [{ source, period: sheet.period, rows }]
  })
}

/**
 * The month with the cells of one file: a record that an older import wrote and this file repeats unchanged is shown at its row
 * here. The file's sources bear its digest in the place of their name, because a corrected file often has the old one's name.
 */
export function monthSeenFrom(
  month: ProjectMonth,
  file: { sha256: string; sheets: FileSheet[] },
): ProjectMonth {
  const sources = month.sources.map(source =>
    source.sha256 === file.sha256 ? { ...source, file: file.sha256 } : source,
  )
  const here = new Map<string, Origin>()
  for (const { source, rows } of file.sheets) {
    const repeated = rows.filter(row => row.decision === 'same' && row.targetId !== null)
    if (repeated.length === 0) continue
    const known = sources.findIndex(
      candidate => candidate.importId === source.importId && candidate.sheet === source.sheet,
    )
    const index = known < 0 ? sources.push({ ...source, file: file.sha256 }) - 1 : known
    for (const { targetId, row, cells } of repeated) {
      const places = Object.entries(cells).map(([field, cell]) => [field, { source: index, cell }])
      if (targetId !== null) here.set(targetId, { source: index, row, elsewhere: Object.fromEntries(places) })
    }
  }
  for (const { id, workerId } of month.engagements) {
    const origin = here.get(id)
    if (origin !== undefined) here.set(workerId, origin)
  }
  const moved = <T extends { id: string; origin: Origin }>(records: T[]): T[] =>
    records.map(record => ({ ...record, origin: here.get(record.id) ?? record.origin }))
  return {
    ...month,
    sources,
    workers: moved(month.workers),
    engagements: moved(month.engagements),
    attendance: moved(month.attendance),
    sheets: moved(month.sheets),
    lines: moved(month.lines),
    payResults: moved(month.payResults),
  }
}

import { isDeepStrictEqual } from 'node:util'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Decision } from '../../contract/api/imports.ts'
import { columnLetters } from '../../contract/inspection.ts'
import { importFile, importRow, importSheet } from '../schema/imports.ts'
import type { Database } from './database.ts'
import { preparedInsert } from './prepared.ts'
import { preparedSelect } from './select-records.ts'

export type ImportFileRecord = typeof importFile.$inferSelect
export type ImportSheetRecord = typeof importSheet.$inferSelect
export type ImportRowRecord = typeof importRow.$inferSelect

/** Stores a previewed file with its sheets and the decision about every row. Use inside a transaction. */
export function insertImport(
  db: Database,
  file: ImportFileRecord,
  sheets: { sheet: ImportSheetRecord; rows: Iterable<ImportRowRecord> }[],
): void {
  db.insert(importFile).values(file).run()
  const insertRow = preparedInsert(db, importRow)
  for (const { sheet, rows } of sheets) {
    db.insert(importSheet).values(sheet).run()
    for (const row of rows) insertRow(row)
  }
}

export function findImport(db: Database, id: string): ImportFileRecord | null {
  return db.select().from(importFile).where(eq(importFile.id, id)).get() ?? null
}

export function sheetsOfImport(db: Database, importId: string): ImportSheetRecord[] {
  return db
    .select()
    .from(importSheet)
    .where(eq(importSheet.importId, importId))
    .orderBy(asc(importSheet.position))
    .all()
}

/** The columns of an imported sheet by the field that each holds. */
export function columnsOfSheet(db: Database, sheetId: string): Record<string, string> {
  const found = db
    .select({ columns: importSheet.columns })
    .from(importSheet)
    .where(eq(importSheet.id, sheetId))
    .get()
  return columnLetters(found?.columns ?? [])
}

/** Rows of a sheet in the order of the sheet, optionally of one decision. */
export function rowsOfSheet(
  db: Database,
  sheetId: string,
  page?: { decision?: Decision | undefined; offset: number; limit: number },
): ImportRowRecord[] {
  const of = and(
    eq(importRow.sheetId, sheetId),
    page?.decision === undefined ? undefined : eq(importRow.decision, page.decision),
  )
  const query = db.select().from(importRow).where(of).orderBy(asc(importRow.row))
  return page === undefined ? query.all() : query.limit(page.limit).offset(page.offset).all()
}

const DECIDED = ['row', 'values', 'cells', 'decision', 'targetId', 'beside', 'choice'] as const

/** What the commit needs of a row. */
export type DecidedRowRecord = Pick<ImportRowRecord, (typeof DECIDED)[number]>

const ROWS_AT_ONCE = 1000

/**
 * Every row of a sheet in the order of the sheet. Read in pages, so that a large sheet never stands in memory and the
 * connection is free to write in between.
 */
export function* decidedRows(db: Database, sheetId: string): Generator<DecidedRowRecord> {
  const read = preparedSelect(
    db,
    importRow,
    DECIDED,
    'WHERE "sheet_id" = ? AND "row" > ? ORDER BY "row" LIMIT ?',
  )
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const page = read(sheetId, after, ROWS_AT_ONCE)
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < ROWS_AT_ONCE) return
    after = last.row
  }
}

/** Whether an import has more rows than so many. */
export function hasMoreRows(db: Database, importId: string, count: number): boolean {
  const row = db
    .select({ row: importRow.row })
    .from(importRow)
    .innerJoin(importSheet, eq(importSheet.id, importRow.sheetId))
    .where(eq(importSheet.importId, importId))
    .limit(1)
    .offset(count)
    .get()
  return row !== undefined
}

/** Writes what was decided anew about a file: the file and each sheet as given, of its rows those that say something else. */
export function replaceDecisions(
  db: Database,
  file: ImportFileRecord,
  sheets: { sheet: ImportSheetRecord; rows: ImportRowRecord[] }[],
): void {
  db.update(importFile).set(file).where(eq(importFile.id, file.id)).run()
  const insertRow = preparedInsert(db, importRow)
  const removeRow = db.$client.prepare<[string, number]>(
    'DELETE FROM "import_row" WHERE "sheet_id" = ? AND "row" = ?',
  )
  for (const { sheet, rows } of sheets) {
    db.update(importSheet).set(sheet).where(eq(importSheet.id, sheet.id)).run()
    const before = new Map(rowsOfSheet(db, sheet.id).map(row => [row.row, row]))
    for (const row of rows) {
      const known = before.get(row.row)
      before.delete(row.row)
      if (known !== undefined && isDeepStrictEqual(known, row)) continue
      if (known !== undefined) removeRow.run(sheet.id, row.row)
      insertRow(row)
    }
    for (const gone of before.keys()) removeRow.run(sheet.id, gone)
  }
}

export function setImportState(db: Database, id: string, state: ImportFileRecord['state']): void {
  db.update(importFile).set({ state }).where(eq(importFile.id, id)).run()
}

/** Imports of a project, or of all, newest first; discarded previews are not listed. */
export function listImports(db: Database, projectId: string | null): ImportFileRecord[] {
  return db
    .select()
    .from(importFile)
    .where(
      and(
        sql`${importFile.state} <> 'discarded'`,
        projectId === null ? undefined : eq(importFile.projectId, projectId),
      ),
    )
    .orderBy(desc(importFile.at))
    .all()
}

/** A committed import of the same bytes into the same project, or null. */
export function sameFile(db: Database, projectId: string, sha256: string): ImportFileRecord | null {
  return (
    db
      .select()
      .from(importFile)
      .where(
        and(
          eq(importFile.projectId, projectId),
          eq(importFile.sha256, sha256),
          eq(importFile.state, 'committed'),
        ),
      )
      .get() ?? null
  )
}

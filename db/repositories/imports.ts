import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { columnLetters } from '../../contract/inspection.ts'
import type { RowsPart } from '../../contract/packed-rows.ts'
import { importFile, importSheet } from '../schema/imports.ts'
import type { Database } from './database.ts'
import type { SheetDecisions } from './import-part.ts'
import { insertRows, replaceDecisions } from './import-rows.ts'

export type ImportFileRecord = typeof importFile.$inferSelect
export type ImportSheetRecord = typeof importSheet.$inferSelect

/** A sheet of a file with its rows and the decision about each. */
interface DecidedSheet {
  sheet: ImportSheetRecord
  decided: SheetDecisions
}

/** Stores a previewed file with its sheets and the decision about every row. Use inside a transaction. */
export function insertImport(
  db: Database,
  file: ImportFileRecord,
  sheets: (DecidedSheet & { parts: Iterable<RowsPart> })[],
): void {
  db.insert(importFile).values(file).run()
  for (const { sheet, parts, decided } of sheets) {
    db.insert(importSheet).values(sheet).run()
    insertRows(db, sheet.id, parts, decided)
  }
}

/** Writes what was decided anew about a file: the file and each sheet as given, and the decisions about its rows. */
export function replaceImport(db: Database, file: ImportFileRecord, sheets: DecidedSheet[]): void {
  db.update(importFile).set(file).where(eq(importFile.id, file.id)).run()
  for (const { sheet, decided } of sheets) {
    db.update(importSheet).set(sheet).where(eq(importSheet.id, sheet.id)).run()
    replaceDecisions(db, sheet.id, decided)
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

/** How many rows of an import were decided about. */
export function rowsOfImport(db: Database, importId: string): number {
  return sheetsOfImport(db, importId)
    .flatMap(({ counts }) => Object.values(counts))
    .reduce((sum, count) => sum + count, 0)
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

/** What a sheet is for: its month, or the roster, which has none. */
export const purposeOf = ({ kind, period }: Pick<ImportSheetRecord, 'kind' | 'period'>) =>
  kind === 'roster' ? 'roster' : (period ?? '')

/** What committed imports of the same bytes into the same project were for. */
export function purposesOfSameFile(db: Database, projectId: string, sha256: string): ReadonlySet<string> {
  const same = db
    .select({ id: importFile.id })
    .from(importFile)
    .where(
      and(
        eq(importFile.projectId, projectId),
        eq(importFile.sha256, sha256),
        eq(importFile.state, 'committed'),
      ),
    )
    .all()
  const taken = same.flatMap(({ id }) => sheetsOfImport(db, id)).filter(({ leftOut }) => leftOut === null)
  return new Set(taken.map(purposeOf))
}

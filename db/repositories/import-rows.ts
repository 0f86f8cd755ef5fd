import { and, eq, lt } from 'drizzle-orm'
import type { Decision } from '../../contract/api/imports.ts'
import { packInParts, type RowsPart } from '../../contract/packed-rows.ts'
import { importPart } from '../schema/imports.ts'
import type { Database } from './database.ts'
import {
  type GoneRow,
  type ImportRowRecord,
  packDecisions,
  type RowDecision,
  type SheetDecisions,
  unpackDecisions,
  unpackPart,
} from './import-part.ts'
import { preparedInsert } from './prepared.ts'
import { preparedSelect } from './select-records.ts'

/** Stores the rows of a sheet as they were read, with the decision about each. Use inside a transaction. */
export function insertRows(
  db: Database,
  sheetId: string,
  parts: Iterable<RowsPart>,
  decided: SheetDecisions,
): void {
  insertParts(db, sheetId, 0, parts, decided.rows)
  insertGone(db, sheetId, decided.gone)
}

/** What a sheet no longer has stands before its own rows, the last one taken out first. */
function insertGone(db: Database, sheetId: string, gone: readonly GoneRow[]): void {
  const rows = gone.toSorted((one, other) => one.draft.row - other.draft.row)
  const parts = [...packInParts(rows.map(({ draft }) => draft))]
  insertParts(db, sheetId, -parts.length, parts, rows)
}

function insertParts(
  db: Database,
  sheetId: string,
  first: number,
  parts: Iterable<RowsPart>,
  decided: readonly RowDecision[],
): void {
  const insert = preparedInsert(db, importPart)
  let position = first
  let done = 0
  for (const part of parts) {
    const decisions = packDecisions(part, decided.slice(done, done + part.count))
    insert({ sheetId, position, rows: part.rows, ...decisions })
    position++
    done += part.count
  }
}

/** Stores what was decided anew about the rows of a sheet: only parts of which something else is said are written. */
export function replaceDecisions(db: Database, sheetId: string, decided: SheetDecisions): void {
  const ofSheet = eq(importPart.sheetId, sheetId)
  db.delete(importPart)
    .where(and(ofSheet, lt(importPart.position, 0)))
    .run()
  let done = 0
  for (const { position, counts, hasProblems, decisions } of db
    .select({
      position: importPart.position,
      counts: importPart.counts,
      hasProblems: importPart.hasProblems,
      decisions: importPart.decisions,
    })
    .from(importPart)
    .where(ofSheet)
    .orderBy(importPart.position)
    .all()) {
    const count = sumOf(counts)
    const next = packDecisions({ hasProblems }, decided.rows.slice(done, done + count))
    done += count
    if (next.decisions === decisions) continue
    db.update(importPart)
      .set(next)
      .where(and(ofSheet, eq(importPart.position, position)))
      .run()
  }
  insertGone(db, sheetId, decided.gone)
}

const sumOf = (counts: Record<Decision, number>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

/** The rows of the file as they were read, without those that it no longer has. */
export function readPartsOf(db: Database, sheetId: string): RowsPart[] {
  return preparedSelect(
    db,
    importPart,
    ['counts', 'hasProblems', 'rows'],
    'WHERE "sheet_id" = ? AND "position" >= 0 ORDER BY "position"',
  )(sheetId).map(({ counts, ...part }) => ({ ...part, count: sumOf(counts) }))
}

/** Records that a sheet changed or found as it says them. */
export function recordsConfirmedBy(db: Database, sheetId: string): string[] {
  return preparedSelect(
    db,
    importPart,
    ['decisions'],
    'WHERE "sheet_id" = ? AND "position" >= 0',
  )(sheetId)
    .flatMap(unpackDecisions)
    .flatMap(([decision, targetId]) =>
      targetId !== null && (decision === 'update' || decision === 'same') ? [targetId] : [],
    )
}

/**
 * Every row of a sheet in its order, those it no longer has first. Read part by part, so that a large sheet never stands in
 * memory and the connection is free to write in between.
 */
export function* rowsOfSheet<Values extends object = Record<string, unknown>>(
  db: Database,
  sheetId: string,
): Generator<ImportRowRecord<Values>> {
  const read = preparedSelect(
    db,
    importPart,
    ['position', 'decisions', 'rows'],
    'WHERE "sheet_id" = ? AND "position" > ? ORDER BY "position" LIMIT 1',
  )
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const [part] = read(sheetId, after)
    if (part === undefined) return
    yield* unpackPart<Values>(part)
    after = part.position
  }
}

/** Some rows of a sheet, of one decision or of all. Only the parts that hold them are opened. */
export function pageOfRows(
  db: Database,
  sheetId: string,
  { decision, offset, limit }: { decision?: Decision | undefined; offset: number; limit: number },
): ImportRowRecord[] {
  const contents = preparedSelect(
    db,
    importPart,
    ['position', 'counts'],
    'WHERE "sheet_id" = ? ORDER BY "position"',
  )
  const open = preparedSelect(
    db,
    importPart,
    ['decisions', 'rows'],
    'WHERE "sheet_id" = ? AND "position" = ?',
  )
  const page: ImportRowRecord[] = []
  let skipped = 0
  for (const { position, counts } of contents(sheetId)) {
    const held = decision === undefined ? sumOf(counts) : counts[decision]
    if (skipped + held > offset && held > 0)
      for (const part of open(sheetId, position)) {
        const rows = [...unpackPart(part)].filter(row => decision === undefined || row.decision === decision)
        page.push(...rows.slice(Math.max(0, offset - skipped), offset - skipped + limit))
      }
    skipped += held
    if (skipped >= offset + limit) break
  }
  return page
}

/** The rows of a sheet that left a problem: few of many. */
export function rowsWithProblems(db: Database, sheetId: string): ImportRowRecord[] {
  return preparedSelect(
    db,
    importPart,
    ['decisions', 'rows'],
    'WHERE "sheet_id" = ? AND "has_problems" ORDER BY "position"',
  )(sheetId).flatMap(part => [...unpackPart(part)].filter(row => row.problems.length > 0))
}

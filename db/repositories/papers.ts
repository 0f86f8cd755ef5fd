import { randomUUID } from 'node:crypto'
import { and, asc, eq, max, sql } from 'drizzle-orm'
import { NO_PAPERS, PAPER_BOOKS, type PaperBook, ProjectPapers } from '../../contract/papers.ts'
import { emptyPaperBook, paper } from '../schema/papers.ts'
import type { Database } from './database.ts'
import type { TrackedWriter } from './records.ts'

/** A recorded paper, its row not yet read by its schema. */
export type PaperRecord = typeof paper.$inferSelect

/** Everything recorded in the books of a project: null for a book with no row of which nobody said that it is empty. */
export function readPapers(db: Database, projectId: string): ProjectPapers {
  const rows = db
    .select({ book: paper.book, position: paper.position, row: sql<string | null>`${paper.row}` })
    .from(paper)
    .where(eq(paper.projectId, projectId))
    .unionAll(
      db
        .select({ book: emptyPaperBook.book, position: sql<number>`0`, row: sql<null>`null` })
        .from(emptyPaperBook)
        .where(eq(emptyPaperBook.projectId, projectId)),
    )
    .orderBy(sql`2`)
    .all()
  const known = Map.groupBy(rows, row => row.book)
    .entries()
    .map(([book, found]) => [
      book,
      found.flatMap(({ row }) => (row === null ? [] : [{ ...nothingKnown(book), ...JSON.parse(row) }])),
    ])
  return ProjectPapers.parse({ ...NO_PAPERS, ...Object.fromEntries(known) })
}

/** A field that the book gained since a row was written is not known of it. */
function nothingKnown(book: PaperBook): Record<string, null> {
  return Object.fromEntries(Object.keys(PAPER_BOOKS[book].shape).map(field => [field, null]))
}

/** The recorded papers of one book, in their order. */
export function listPapers(db: Database, projectId: string, book: PaperBook): PaperRecord[] {
  return db
    .select()
    .from(paper)
    .where(and(eq(paper.projectId, projectId), eq(paper.book, book)))
    .orderBy(asc(paper.position))
    .all()
}

export function findPaper(db: Database, id: string): PaperRecord | null {
  return db.select().from(paper).where(eq(paper.id, id)).get() ?? null
}

/** A book of a project, as the functions below change it: through the writer, so that each change can be taken back. */
export interface BookOfProject {
  projectId: string
  book: PaperBook
}

/** Appends rows to a book; one declared empty no longer is. Answers the ids. */
export function addPapers(
  db: Database,
  writer: TrackedWriter,
  { projectId, book }: BookOfProject,
  rows: readonly Record<string, unknown>[],
): string[] {
  if (rows.length === 0) return []
  withdrawEmpty(db, writer, { projectId, book })
  const last = db
    .select({ position: max(paper.position) })
    .from(paper)
    .where(and(eq(paper.projectId, projectId), eq(paper.book, book)))
    .get()
  const from = (last?.position ?? 0) + 1
  return rows.map((row, index) => {
    const id = randomUUID()
    const position = from + index
    writer.insert('paper', { id, projectId, book, position, row, sourceSheetId: null, sourceRow: null })
    return id
  })
}

/** Says that there is nothing to record in a book: what is in it is removed. */
export function declareEmpty(db: Database, writer: TrackedWriter, key: BookOfProject): void {
  forgetBook(db, writer, key)
  writer.insert('emptyPaperBook', { id: randomUUID(), ...key, sourceSheetId: null, sourceRow: null })
}

/** Removes everything known of a book: rules that need it are not checked again. */
export function forgetBook(db: Database, writer: TrackedWriter, key: BookOfProject): void {
  withdrawEmpty(db, writer, key)
  for (const { id } of listPapers(db, key.projectId, key.book)) writer.remove('paper', id)
}

/** Puts rows in the place of what a book held; none at all declare it empty. */
export function replaceBook(
  db: Database,
  writer: TrackedWriter,
  key: BookOfProject,
  rows: readonly Record<string, unknown>[],
): void {
  if (rows.length === 0) declareEmpty(db, writer, key)
  else {
    forgetBook(db, writer, key)
    addPapers(db, writer, key, rows)
  }
}

function withdrawEmpty(db: Database, writer: TrackedWriter, { projectId, book }: BookOfProject): void {
  const said = db
    .select({ id: emptyPaperBook.id })
    .from(emptyPaperBook)
    .where(and(eq(emptyPaperBook.projectId, projectId), eq(emptyPaperBook.book, book)))
    .get()
  if (said !== undefined) writer.remove('emptyPaperBook', said.id)
}

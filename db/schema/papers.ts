import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PaperBook } from '../../contract/papers.ts'
import { id, json, provenance, ref } from './columns.ts'
import { project } from './registers.ts'

/** One row of a book of papers (contract/papers.ts), as its schema has it. */
export const paper = sqliteTable(
  'paper',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    book: text('book').$type<PaperBook>().notNull(),
    /** Order within the book; a removed row leaves a gap. */
    position: integer('position').notNull(),
    row: json<Record<string, unknown>>('row').notNull(),
    ...provenance(),
  },
  table => [index('paper_book').on(table.projectId, table.book, table.position)],
)

/** A book of which somebody said that there is nothing to record: empty, which is not the same as unknown. */
export const emptyPaperBook = sqliteTable(
  'empty_paper_book',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    book: text('book').$type<PaperBook>().notNull(),
    ...provenance(),
  },
  table => [uniqueIndex('empty_paper_book_key').on(table.projectId, table.book)],
)

import { sql } from 'drizzle-orm'
import { blob, check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, json, ref } from './columns.ts'
import { project } from './registers.ts'

/** A document that a person attached, byte for byte; the same file is kept once. */
export const evidenceFile = sqliteTable('evidence_file', {
  sha256: text('sha256').primaryKey(),
  name: text('name').notNull(),
  size: integer('size').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
})

/** A person's statement that he has seen the odd but true document which a blocking rule doubts. */
export const documentSeen = sqliteTable(
  'document_seen',
  {
    id: id(),
    /** Digest of rule, person and doubted value (Finding.doubt): another value or person is another statement. */
    doubt: text('doubt').notNull(),
    rule: text('rule').notNull(),
    text: text('text').notNull(),
    by: text('by').notNull(),
    at: text('at').notNull(),
    sha256: ref('sha256')
      .notNull()
      .references(() => evidenceFile.sha256),
  },
  table => [uniqueIndex('document_seen_doubt').on(table.doubt)],
)

/** Findings of a rule that are accepted for a while, and why. Never hidden, never a block. */
export const waiver = sqliteTable(
  'waiver',
  {
    id: id(),
    rule: text('rule').notNull(),
    scope: text('scope', { enum: ['company', 'project', 'person', 'sheet'] }).notNull(),
    projectId: ref('project_id').references(() => project.id),
    /** No reference the database watches over: a waiver must not keep an import from being undone. */
    workerId: ref('worker_id'),
    /** File and sheet of a waiver for one sheet. */
    file: text('file'),
    sheet: text('sheet'),
    reason: text('reason').notNull(),
    by: text('by').notNull(),
    from: text('from').notNull(),
    until: text('until').notNull(),
    /** Of a frozen backlog: how many findings of each key were accepted. Null: all of the scope. */
    frozen: json<Record<string, number> | null>('frozen'),
    at: text('at').notNull(),
  },
  table => [
    index('waiver_rule').on(table.rule),
    check('waiver_has_reason', sql`length(trim(${table.reason})) > 1`),
    check('waiver_has_end', sql`${table.until} >= ${table.from}`),
  ],
)

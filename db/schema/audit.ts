import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AuditDetails } from '../audit-entry.ts'
import { json } from './columns.ts'

/** What was done in the ledger, by whom and when: a hash chain that is only ever appended to. */
export const auditEntry = sqliteTable(
  'audit_entry',
  {
    /** 1, 2, 3 … without a gap. */
    sequence: integer('sequence').primaryKey(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    /** Id of the record, import or statement; null when the action is about the ledger. */
    subject: text('subject'),
    details: json<AuditDetails>('details').notNull(),
    /** SHA-256 of the entry before; 64 zeros for the first. */
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  table => [index('audit_entry_action').on(table.action, table.subject)],
)

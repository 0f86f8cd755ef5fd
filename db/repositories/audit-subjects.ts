import { and, eq, like } from 'drizzle-orm'
import { auditEntry } from '../schema/audit.ts'
import type { Database } from './database.ts'

/** Subjects of audited acts of one kind that begin with a text, e.g. the reports made for a month. */
export function readAuditSubjects(db: Database, action: string, prefix: string): string[] {
  return db
    .selectDistinct({ subject: auditEntry.subject })
    .from(auditEntry)
    .where(and(eq(auditEntry.action, action), like(auditEntry.subject, `${prefix}%`)))
    .all()
    .flatMap(row => (row.subject === null ? [] : [row.subject]))
}

import { and, asc, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import { auditEntry } from '../schema/audit.ts'
import { outboxOperation } from '../schema/submission.ts'
import type { Database } from './database.ts'

/** Calls about teams and people that the city's platform accepted, in the order in which it did. */
export function acceptedRosterCalls(db: Database, projectId: string) {
  return db
    .select({
      kind: outboxOperation.kind,
      label: outboxOperation.label,
      idNumber: sql<string | null>`json_extract(${outboxOperation.payload}, '$.fields.idcard')`,
      settledAt: sql<string>`${outboxOperation.settledAt}`,
    })
    .from(outboxOperation)
    .where(
      and(
        eq(outboxOperation.projectId, projectId),
        eq(outboxOperation.state, 'accepted'),
        inArray(outboxOperation.kind, ['guangzhou.team', 'guangzhou.worker', 'guangzhou.exit']),
      ),
    )
    .orderBy(asc(outboxOperation.settledAt), asc(outboxOperation.sequence))
    .all()
}

/** Audited acts of one kind on subjects that begin with `prefix:`, oldest first. */
export function auditedActs(db: Database, action: string, prefix: string) {
  return db
    .select({ at: auditEntry.at, subject: sql<string>`${auditEntry.subject}`, details: auditEntry.details })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.action, action),
        // The sign after the colon ends the range, so that the index finds it.
        gte(auditEntry.subject, `${prefix}:`),
        lt(auditEntry.subject, `${prefix};`),
      ),
    )
    .orderBy(asc(auditEntry.sequence))
    .all()
}

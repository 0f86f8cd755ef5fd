import { and, asc, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Period } from '../../contract/dates.ts'
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

/**
 * Days of which the city's platform accepted gate records, by month and person, in order; of one month where `period` names it. Null
 * where it never accepted any of the project.
 */
export function acceptedAttendanceDays(
  db: Database,
  projectId: string,
  period: Period | null,
): { period: Period; idNumber: string; days: number[] }[] | null {
  const accepted = and(
    eq(outboxOperation.projectId, projectId),
    eq(outboxOperation.kind, 'guangzhou.attendance'),
    eq(outboxOperation.state, 'accepted'),
  )
  if (
    db.select({ id: outboxOperation.id }).from(outboxOperation).where(accepted).limit(1).get() === undefined
  )
    return null
  const field = (name: string) => sql<string>`json_extract(${outboxOperation.payload}, ${`$.fields.${name}`})`
  const days = db
    .selectDistinct({
      period: sql<Period>`${outboxOperation.period}`,
      idNumber: field('builderIdcard'),
      day: sql<number>`cast(substr(${field('atteTime')}, 7, 2) as integer)`,
    })
    .from(outboxOperation)
    .where(and(accepted, period === null ? undefined : eq(outboxOperation.period, period)))
    .orderBy(sql`1, 2, 3`)
    .all()
  const people = Map.groupBy(days, each => `${each.period} ${each.idNumber}`)
  return [...people.values()].flatMap(own => {
    const [first] = own
    return first === undefined
      ? []
      : [{ period: first.period, idNumber: first.idNumber, days: own.map(({ day }) => day) }]
  })
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

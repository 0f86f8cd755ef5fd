import { and, eq, sql } from 'drizzle-orm'
import type { Period } from '../../contract/dates.ts'
import type { PlatformCopy } from '../../contract/project-month.ts'
import { outboxOperation } from '../schema/submission.ts'
import type { Database } from './database.ts'
import { statementsOf } from './submission.ts'

/**
 * What the platform is known to hold of a month's wages: what it accepted of the newest statement of which it accepted anything.
 * Null while an upload of that statement is still under way, because the rest may yet arrive, and when nothing was accepted. A
 * month handed over by hand counts as accepted with its receipt; of it only people and net pay are known.
 */
export function readPlatformCopy(db: Database, projectId: string, period: Period): PlatformCopy | null {
  const uploads = db
    .select({
      statementId: outboxOperation.statementId,
      kind: outboxOperation.kind,
      accepted: sql<number>`sum(${outboxOperation.state} = 'accepted')`,
      underWay: sql<number>`sum(${outboxOperation.state} in ('queued', 'sending', 'uncertain'))`,
    })
    .from(outboxOperation)
    .where(and(eq(outboxOperation.projectId, projectId), eq(outboxOperation.period, period)))
    .groupBy(outboxOperation.statementId, outboxOperation.kind)
    .all()
  const taken = uploads.filter(({ accepted }) => accepted > 0)
  for (const { id } of statementsOf(db, projectId, period)) {
    const own = (kind: string) => taken.find(upload => upload.statementId === id && upload.kind === kind)
    const wages = own('national.payroll')
    if (wages !== undefined) return wages.underWay > 0 ? null : acceptedRows(db, id)
    if (own('payroll.handover') !== undefined) return handedOver(db, id)
  }
  return null
}

/** The accepted rows of a statement's uploads, added up. */
function acceptedRows(db: Database, statementId: string): PlatformCopy | null {
  const row = sql`json_each(${outboxOperation.payload}, '$.details')`
  return (
    db
      .select({
        people: sql<number>`count(distinct json_extract(value, '$.idNumber'))`,
        grossPay: sql<number>`sum(json_extract(value, '$.grossPay'))`,
        netPay: sql<number>`sum(json_extract(value, '$.netPay'))`,
      })
      .from(sql`${outboxOperation}, ${row}`)
      .where(
        and(
          eq(outboxOperation.statementId, statementId),
          eq(outboxOperation.kind, 'national.payroll'),
          eq(outboxOperation.state, 'accepted'),
        ),
      )
      .get() ?? null
  )
}

function handedOver(db: Database, statementId: string): PlatformCopy | null {
  const found = db
    .select({
      people: sql<number>`json_extract(${outboxOperation.payload}, '$.people')`,
      netPay: sql<number>`json_extract(${outboxOperation.payload}, '$.netPay')`,
    })
    .from(outboxOperation)
    .where(
      and(
        eq(outboxOperation.statementId, statementId),
        eq(outboxOperation.kind, 'payroll.handover'),
        eq(outboxOperation.state, 'accepted'),
      ),
    )
    .get()
  return found === undefined ? null : { ...found, grossPay: null }
}

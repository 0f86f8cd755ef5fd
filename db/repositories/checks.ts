import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq } from 'drizzle-orm'
import type { Period } from '../../contract/dates.ts'
import type { Finding } from '../../contract/finding.ts'
import { checkRun, finding, findingReason } from '../schema/checks.ts'
import type { Database } from './database.ts'
import { preparedInsert } from './prepared.ts'

export type CheckRunRecord = typeof checkRun.$inferSelect
export type ReasonRecord = typeof findingReason.$inferSelect

/** Stores the verdict of a month in place of the one before. Use inside a transaction. */
export function storeRun(db: Database, run: Omit<CheckRunRecord, 'id'>, findings: readonly Finding[]): void {
  db.delete(checkRun)
    .where(and(eq(checkRun.projectId, run.projectId), eq(checkRun.period, run.period)))
    .run()
  const id = randomUUID()
  db.insert(checkRun)
    .values({ id, ...run })
    .run()
  const insert = preparedInsert(db, finding)
  for (const item of findings)
    insert({ runId: id, findingId: item.id, rule: item.rule, severity: item.severity, data: item })
}

/** The verdict of a month with its findings, worst first as they were found; null when it was never checked. */
export function newestRun(db: Database, projectId: string, period: Period) {
  const run = db
    .select()
    .from(checkRun)
    .where(and(eq(checkRun.projectId, projectId), eq(checkRun.period, period)))
    .orderBy(desc(checkRun.ranAt))
    .limit(1)
    .get()
  if (run === undefined) return null
  const findings = db
    .select({ data: finding.data })
    .from(finding)
    .where(eq(finding.runId, run.id))
    .orderBy(asc(finding.seq))
    .all()
    .map(row => row.data)
  return { run, findings }
}

/** Written reasons given for alerts of a month, by finding id. */
export function readReasons(db: Database, projectId: string, period: Period): Map<string, ReasonRecord> {
  const rows = db
    .select()
    .from(findingReason)
    .where(and(eq(findingReason.projectId, projectId), eq(findingReason.period, period)))
    .all()
  return new Map(rows.map(row => [row.findingId, row]))
}

/** Keeps a reason; a second one for the same finding replaces the first. */
export function upsertReason(db: Database, reason: Omit<ReasonRecord, 'id'>): void {
  db.insert(findingReason)
    .values({ id: randomUUID(), ...reason })
    .onConflictDoUpdate({
      target: [findingReason.projectId, findingReason.period, findingReason.findingId],
      set: { text: reason.text, by: reason.by, at: reason.at },
    })
    .run()
}

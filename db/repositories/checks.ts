import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq } from 'drizzle-orm'
import type { IsoDate, Period } from '../../contract/dates.ts'
import type { Finding } from '../../contract/finding.ts'
import { checkRun, finding, findingHandling, findingReason } from '../schema/checks.ts'
import type { Database } from './database.ts'
import { preparedInsert } from './prepared.ts'

export type CheckRunRecord = typeof checkRun.$inferSelect
export type ReasonRecord = typeof findingReason.$inferSelect
export type HandlingRecord = typeof findingHandling.$inferSelect

/**
 * Stores the verdict of a month in place of the one before; what was known before keeps the day on which it was first found.
 * Use inside a transaction.
 */
export function storeRun(
  db: Database,
  run: Omit<CheckRunRecord, 'id'>,
  findings: readonly Finding[],
  today: IsoDate,
): void {
  const known = readFirstFound(db, run.projectId, run.period)
  db.delete(checkRun)
    .where(and(eq(checkRun.projectId, run.projectId), eq(checkRun.period, run.period)))
    .run()
  const id = randomUUID()
  db.insert(checkRun)
    .values({ id, ...run })
    .run()
  const insert = preparedInsert(db, finding)
  for (const item of findings)
    insert({
      runId: id,
      findingId: item.id,
      rule: item.rule,
      severity: item.severity,
      firstFound: known.get(item.id) ?? today,
      data: item,
    })
}

/** The day on which each finding of a month's verdict was first met, by finding id. */
export function readFirstFound(db: Database, projectId: string, period: Period): Map<string, IsoDate> {
  const rows = db
    .select({ id: finding.findingId, day: finding.firstFound })
    .from(finding)
    .innerJoin(checkRun, eq(checkRun.id, finding.runId))
    .where(and(eq(checkRun.projectId, projectId), eq(checkRun.period, period)))
    .all()
  return new Map(rows.map(row => [row.id, row.day]))
}

/** The kept verdicts' findings of one rule, with the project and month of each verdict. */
export function findingsOfRule(db: Database, rule: string) {
  return db
    .select({ projectId: checkRun.projectId, period: checkRun.period, finding: finding.data })
    .from(finding)
    .innerJoin(checkRun, eq(checkRun.id, finding.runId))
    .where(eq(finding.rule, rule))
    .orderBy(asc(finding.seq))
    .all()
}

/** Months of which a verdict is kept. */
export function checkedMonths(db: Database): { projectId: string; period: Period }[] {
  return db.selectDistinct({ projectId: checkRun.projectId, period: checkRun.period }).from(checkRun).all()
}

/** The verdict of a month without its findings; null when it was never checked. */
export function runOf(db: Database, projectId: string, period: Period): CheckRunRecord | null {
  return (
    db
      .select()
      .from(checkRun)
      .where(and(eq(checkRun.projectId, projectId), eq(checkRun.period, period)))
      .orderBy(desc(checkRun.ranAt))
      .limit(1)
      .get() ?? null
  )
}

/** The verdict of a month with its findings, worst first as they were found; null when it was never checked. */
export function newestRun(db: Database, projectId: string, period: Period) {
  const run = runOf(db, projectId, period)
  if (run === null) return null
  const findings = db
    .select({ data: finding.data })
    .from(finding)
    .where(eq(finding.runId, run.id))
    .orderBy(asc(finding.seq))
    .all()
    .map(row => row.data)
  return { run, findings }
}

/** Written reasons given for alerts of a month, by the doubt they answer. */
export function readReasons(db: Database, projectId: string, period: Period): Map<string, ReasonRecord> {
  const rows = db
    .select()
    .from(findingReason)
    .where(and(eq(findingReason.projectId, projectId), eq(findingReason.period, period)))
    .all()
  return new Map(rows.map(row => [row.doubt, row]))
}

/** Keeps a reason; a second one on the same doubt replaces the first. */
export function upsertReason(db: Database, reason: Omit<ReasonRecord, 'id'>): void {
  db.insert(findingReason)
    .values({ id: randomUUID(), ...reason })
    .onConflictDoUpdate({
      target: [findingReason.projectId, findingReason.period, findingReason.doubt],
      set: { text: reason.text, by: reason.by, at: reason.at },
    })
    .run()
}

/** Handling records of a month's warnings, by the doubt they answer. */
export function readHandlings(db: Database, projectId: string, period: Period): Map<string, HandlingRecord> {
  const rows = db
    .select()
    .from(findingHandling)
    .where(and(eq(findingHandling.projectId, projectId), eq(findingHandling.period, period)))
    .all()
  return new Map(rows.map(row => [row.doubt, row]))
}

/** Keeps what was done about a warning; a second record on the same doubt replaces the first. */
export function upsertHandling(db: Database, handling: Omit<HandlingRecord, 'id'>): void {
  const { on, by, note, at } = handling
  db.insert(findingHandling)
    .values({ id: randomUUID(), ...handling })
    .onConflictDoUpdate({
      target: [findingHandling.projectId, findingHandling.period, findingHandling.doubt],
      set: { on, by, note, at },
    })
    .run()
}

import { eq } from 'drizzle-orm'
import { ledgerState, projectState } from '../schema/imports.ts'
import type { Database } from './database.ts'

const ONLY = 1

/** How often project data has changed since the ledger was made. */
export function revisionOf(db: Database): number {
  return db.select().from(ledgerState).where(eq(ledgerState.id, ONLY)).get()?.revision ?? 0
}

/** Rows that this connection has written since it was opened: what was read before stands while it stays the same. */
export function writesOf(db: Database): number {
  const writes: unknown = db.$client.prepare('SELECT total_changes()').pluck().get()
  return Number(writes)
}

/**
 * Counts one more change of project data; to be called in the transaction of the change.
 * @param projects those that can see the change; null: any may
 */
export function bumpRevision(db: Database, projects: readonly string[] | null = null): void {
  const revision = revisionOf(db) + 1
  const counted = projects === null ? { revision, shared: revision } : { revision }
  db.insert(ledgerState)
    .values({ id: ONLY, shared: 0, drill: false, ...counted })
    .onConflictDoUpdate({ target: ledgerState.id, set: counted })
    .run()
  for (const projectId of projects ?? [])
    db.insert(projectState)
      .values({ projectId, revision })
      .onConflictDoUpdate({ target: projectState.projectId, set: { revision } })
      .run()
}

/** The revision that last changed anything a project's months are judged by. */
export function changedAt(db: Database, projectId: string): number {
  const shared = db.select().from(ledgerState).where(eq(ledgerState.id, ONLY)).get()?.shared ?? 0
  const own = db.select().from(projectState).where(eq(projectState.projectId, projectId)).get()?.revision ?? 0
  return Math.max(shared, own)
}

/** Whether everything made from this ledger is a drill (演练): set once when it is made, for trial ledgers. */
export function isDrillLedger(db: Database): boolean {
  return db.select().from(ledgerState).where(eq(ledgerState.id, ONLY)).get()?.drill ?? false
}

/** Marks the ledger as a drill ledger for good. */
export function markDrillLedger(db: Database): void {
  db.insert(ledgerState)
    .values({ id: ONLY, revision: 0, shared: 0, drill: true })
    .onConflictDoUpdate({ target: ledgerState.id, set: { drill: true } })
    .run()
}

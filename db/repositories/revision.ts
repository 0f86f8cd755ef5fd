import { eq, sql } from 'drizzle-orm'
import { ledgerState } from '../schema/imports.ts'
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

/** Counts one more change of project data; to be called in the transaction of the change. */
export function bumpRevision(db: Database): void {
  db.insert(ledgerState)
    .values({ id: ONLY, revision: 1, drill: false })
    .onConflictDoUpdate({ target: ledgerState.id, set: { revision: sql`${ledgerState.revision} + 1` } })
    .run()
}

/** Whether everything made from this ledger is a drill (演练): set once when it is made, for trial ledgers. */
export function isDrillLedger(db: Database): boolean {
  return db.select().from(ledgerState).where(eq(ledgerState.id, ONLY)).get()?.drill ?? false
}

/** Marks the ledger as a drill ledger for good. */
export function markDrillLedger(db: Database): void {
  db.insert(ledgerState)
    .values({ id: ONLY, revision: 0, drill: true })
    .onConflictDoUpdate({ target: ledgerState.id, set: { drill: true } })
    .run()
}

import type { WritableLedger } from './handle.ts'
import type { Database } from './repositories/database.ts'
import { refusing } from './sqlite-refusal.ts'
import { writing } from './write-guard.ts'

/** Registers what changes memory (caches, subscriptions, answers): it runs after the commit, or never, and does not throw. */
export type AfterCommit = (hook: () => void) => void

/**
 * Runs work as one transaction: all of it is in the ledger, safe from a power loss, when this returns; nothing is when it throws.
 * The work is synchronous and is not nested.
 * @throws Refusal disk-full or ledger-damaged; whatever the work throws, after the rollback.
 */
export function transaction<T>(
  ledger: WritableLedger,
  work: (db: Database, afterCommit: AfterCommit) => T,
): T {
  const { connection } = ledger
  if (connection.inTransaction) throw new Error('transactions are not nested')
  const hooks: (() => void)[] = []
  const result = refusing(ledger.folder, () => {
    const run = connection.transaction(() => work(ledger.db, hook => hooks.push(hook)))
    return writing(connection, () => run.immediate())
  })
  for (const hook of hooks) hook()
  return result
}

import { Refusal } from '../contract/refusal.ts'
import type { Connection } from './connection.ts'
import { MIGRATIONS } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'

/** "XZLG" in the file's header: tells a ledger from any other SQLite file. */
export const APPLICATION_ID = 0x585a4c47

/** Schema version this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length

/** The schema version of an open database; 0 for an empty one. */
export function schemaVersionOf(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }))
}

/** @throws Refusal ledger-newer when a later program made or migrated this ledger. */
export function refuseNewer(connection: Connection, steps: readonly Migration[] = MIGRATIONS): void {
  const ledgerVersion = schemaVersionOf(connection)
  if (ledgerVersion > steps.length) {
    throw new Refusal('ledger-newer', { ledgerVersion, programVersion: steps.length, part: 'schema' })
  }
}

/**
 * Brings a database to the newest version: all pending steps in one transaction, so that a failure leaves the old version.
 * A verified backup is the caller's duty (openLedger). Answers the number of steps taken.
 */
export function migrate(connection: Connection, steps: readonly Migration[] = MIGRATIONS): number {
  refuseNewer(connection, steps)
  const pending = steps.slice(schemaVersionOf(connection))
  if (pending.length === 0) return 0
  // A step that rebuilds a table would set off its references; they are checked as a whole before the commit instead.
  connection.pragma('foreign_keys = OFF')
  try {
    connection
      .transaction(() => {
        for (const step of pending) connection.exec(step.sql)
        const broken = connection.pragma('foreign_key_check')
        if (Array.isArray(broken) && broken.length > 0) {
          throw new Error(`migration left ${broken.length} broken references`)
        }
        connection.pragma(`application_id = ${APPLICATION_ID}`)
        connection.pragma(`user_version = ${steps.length}`)
      })
      .exclusive()
  } finally {
    connection.pragma('foreign_keys = ON')
  }
  return pending.length
}

import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from './connection.ts'
import type { SlotKind } from './ledger-file/key-slots.ts'
import type { Database } from './repositories/database.ts'
import * as schema from './schema/index.ts'

interface OpenLedger {
  readonly folder: string
  readonly ledgerId: string
  /** For repositories that read. Writing goes through `transaction` only: elsewhere the database itself says no. */
  readonly db: Database
  readonly connection: Connection
  /** The ledger's key, for a worker that opens its own reading connection. Wiped by `close`. */
  readonly key: Uint8Array
  close(): void
}

/** A connection that cannot write; any number may be open. */
export interface ReadonlyLedger extends OpenLedger {
  readonly mode: 'readonly'
}

/** The one connection that writes; it holds the folder's lock. */
export interface WritableLedger extends OpenLedger {
  readonly mode: 'writable'
  /** The slot the key came from; null for a ledger just made. */
  readonly openedBy: SlotKind | null
}

export type Ledger = ReadonlyLedger | WritableLedger

/** Drizzle over a connection, without a logger: it would write values down. */
export function databaseOn(connection: Connection): Database {
  return drizzle(connection, { schema })
}

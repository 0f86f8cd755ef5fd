import type { Database as Connection } from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type * as schema from '../schema/index.ts'

/** The ledger's database: what repositories read and write through. `$client` is the connection below it, for bulk work. */
export type Database = BetterSQLite3Database<typeof schema> & { readonly $client: Connection }

import type { RunResult } from 'better-sqlite3'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type * as schema from '../schema/index.ts'

/** The ledger's database or a transaction of it: what repositories read and write through. */
export type Database = BaseSQLiteDatabase<'sync', RunResult, typeof schema>

import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as drizzleLite } from 'drizzle-orm/pglite'
import pg from 'pg'
import { MIGRATIONS } from './migrations.ts'

/** The stand-in's tables, on PGlite or on a real PostgreSQL. A transaction is one too. */
export type Store = PgDatabase<PgQueryResultHKT, Record<string, never>>

export interface OpenStore {
  store: Store
  close(): Promise<void>
}

async function migrate(store: Store): Promise<void> {
  await store.transaction(async step => {
    await step.execute(sql`create table if not exists schema_version (version integer primary key)`)
    // Two stand-ins on one database must not both take the first step.
    await step.execute(sql`lock table schema_version`)
    const [row] = await step
      .select({ version: sql<number>`coalesce(max(version), 0)`.mapWith(Number) })
      .from(sql`schema_version`)
    const present = row?.version ?? 0
    const newest = MIGRATIONS.at(-1)?.version ?? 0
    if (present > newest) throw new Error(`database has schema ${present}, this program knows ${newest}`)
    for (const { version, statements } of MIGRATIONS) {
      if (version <= present) continue
      for (const statement of statements) await step.execute(sql.raw(statement))
      await step.execute(sql`insert into schema_version values (${version})`)
    }
  })
}

/**
 * Opens the stand-in's database: in memory by default, in a folder for any other text, on PostgreSQL for a postgres:// address.
 */
export async function openStore(databaseUrl: string | undefined): Promise<OpenStore> {
  if (databaseUrl !== undefined && /^postgres(ql)?:/.test(databaseUrl)) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 })
    return migrated(drizzlePg(pool), () => pool.end())
  }
  const client = await PGlite.create(databaseUrl)
  return migrated(drizzleLite(client), () => client.close())
}

async function migrated(store: Store, close: () => Promise<void>): Promise<OpenStore> {
  try {
    await migrate(store)
  } catch (error) {
    await close()
    throw error
  }
  return { store, close }
}

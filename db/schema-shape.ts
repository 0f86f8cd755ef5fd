import Sqlite from 'better-sqlite3'
import { Refusal } from '../contract/refusal.ts'
import type { Connection } from './connection.ts'
import { SCHEMA_VERSION, schemaVersionOf } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'

/** Tables, indexes, views and triggers as they were made, without those that SQLite makes for itself. */
function shapeOf(connection: Connection): string {
  const made = connection
    .prepare(
      "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
    )
    .all()
  return JSON.stringify(made)
}

/** The shape that this program gives a ledger. */
function newestShape(): string {
  const blank = new Sqlite(':memory:')
  try {
    for (const { sql } of MIGRATIONS) blank.exec(sql)
    return shapeOf(blank)
  } finally {
    blank.close()
  }
}

/**
 * Refuses a ledger that says it is of this program's version, but is of another shape: one made by a program whose steps were others.
 * @throws Refusal ledger-other-version
 */
export function refuseOtherShape(connection: Connection, folder: string): void {
  if (schemaVersionOf(connection) === SCHEMA_VERSION && shapeOf(connection) !== newestShape())
    throw new Refusal('ledger-other-version', { folder })
}

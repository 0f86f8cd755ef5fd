import { existsSync } from 'node:fs'
import { Refusal } from '../contract/refusal.ts'
import { newestBackup } from './backup-place.ts'
import { type Connection, connect } from './connection.ts'
import type { LedgerPaths } from './ledger-file/paths.ts'
import { APPLICATION_ID, refuseNewer } from './migrate.ts'
import { refuseOtherShape } from './schema-shape.ts'
import { isDamage } from './sqlite-refusal.ts'

/**
 * Looks at a ledger's database before anything may write to it: key, kind of file, version, quick check. The connection only
 * reads, so a damaged file stays byte for byte as it was found.
 * @throws Refusal ledger-newer, ledger-other-version; ledger-damaged with what can still be read and the newest verified backup.
 */
export function inspectDatabase(paths: LedgerPaths, key: Uint8Array): void {
  if (!existsSync(paths.database)) throw damagedDatabase(paths, 'missing')
  const connection = connect(paths.database, key, 'readonly')
  try {
    const problem = problemOf(connection)
    if (problem !== null) throw damagedDatabase(paths, problem, connection)
    refuseNewer(connection)
    refuseOtherShape(connection, paths.folder)
  } finally {
    connection.close()
  }
}

function problemOf(connection: Connection): string | null {
  try {
    if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID) return 'not-a-ledger'
    return connection.pragma('quick_check(1)', { simple: true }) === 'ok' ? null : 'quick-check'
  } catch (error) {
    if (!isDamage(error)) throw error
    return error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB'
      ? 'first-page'
      : 'quick-check'
  }
}

/** The refusal of a damaged database, with what is left: readable tables and the newest verified backup. */
export function damagedDatabase(paths: LedgerPaths, problem: string, connection?: Connection): Refusal {
  const { tables, readable } = connection === undefined ? { tables: 0, readable: 0 } : readability(connection)
  return new Refusal('ledger-damaged', {
    part: 'database',
    problem,
    folder: paths.folder,
    tables,
    readableTables: readable,
    newestBackup: newestBackup(paths.backups)?.folder ?? null,
  })
}

/** How many tables there are and how many of them can be read to their last row. */
function readability(connection: Connection): { tables: number; readable: number } {
  const tables = looselyReadable(connection)
  if (tables === 0) return { tables, readable: 0 }
  const whole = tableNames(connection).filter(name => countRows(connection, name) !== null)
  return { tables, readable: whole.length }
}

/**
 * Lets a reading connection read past damage that SQLite otherwise refuses outright, such as a file cut short; nothing can go
 * wrong by it, because the connection only reads. Answers the number of tables, 0 when even their list cannot be read.
 */
export function looselyReadable(connection: Connection): number {
  try {
    connection.unsafeMode(true)
    connection.pragma('writable_schema = ON')
    return tableNames(connection).length
  } catch (error) {
    if (isDamage(error)) return 0
    throw error
  }
}

/** The ledger's own tables, sorted. */
export function tableNames(connection: Connection): string[] {
  return connection
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .all()
    .map(row => row.name)
}

/** Rows of a table, read from the table itself and not from an index; null when a page of it cannot be read. */
export function countRows(connection: Connection, table: string): number | null {
  try {
    const row = connection
      .prepare<[], { rows: number }>(
        `SELECT count(*) AS rows FROM "${table.replaceAll('"', '""')}" NOT INDEXED`,
      )
      .get()
    return row?.rows ?? null
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}

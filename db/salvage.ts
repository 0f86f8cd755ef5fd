import { Refusal } from '../contract/refusal.ts'
import { type Connection, connect } from './connection.ts'
import { damagedDatabase, looselyReadable, tableNames } from './inspect.ts'
import { flush } from './ledger-file/durable-write.ts'
import { contentOf, readHeader, writeHeader } from './ledger-file/header.ts'
import type { KeyHost } from './ledger-file/key-host.ts'
import type { Unlock } from './ledger-file/key-slots.ts'
import { ledgerPaths, ledgerPresent } from './ledger-file/paths.ts'
import { makeFolder } from './make-folder.ts'
import { migrate } from './migrate.ts'
import { keyOf } from './open.ts'
import { isDamage, refusing } from './sqlite-refusal.ts'

export interface SalvagedTable {
  readonly table: string
  readonly rows: number
  /** False when a damaged page hid rows, or when the whole table could not be read. */
  readonly whole: boolean
}

/**
 * Copies what can still be read of a damaged ledger into a new ledger in another folder, which opens with the same
 * passphrase. The damaged one is only read. For when there is no backup, or an old one.
 * @throws Refusal ledger-missing, ledger-exists (target), ledger-passphrase-wrong, ledger-damaged when nothing can be read,
 * disk-full
 */
export async function salvageLedger(
  folder: string,
  unlock: Unlock,
  target: string,
  keyHost?: KeyHost,
): Promise<SalvagedTable[]> {
  if (!ledgerPresent(folder)) throw new Refusal('ledger-missing', { folder })
  if (ledgerPresent(target)) throw new Refusal('ledger-exists', { folder: target })
  const { header } = readHeader(folder)
  const key = await keyOf(header, folder, unlock, keyHost)
  const source = ledgerPaths(folder)
  const fresh = ledgerPaths(target)
  return refusing(target, () => {
    const from = connect(source.database, key, 'readonly')
    try {
      if (looselyReadable(from) === 0) throw damagedDatabase(source, 'nothing-readable', from)
      makeFolder(target, 0o700)
      const salvaged = copyInto(fresh.database, key, from)
      flush(fresh.database)
      writeHeader(fresh, contentOf(header), key)
      return salvaged
    } finally {
      from.close()
    }
  })
}

function copyInto(path: string, key: Uint8Array, from: Connection): SalvagedTable[] {
  const to = connect(path, key, 'new')
  try {
    migrate(to)
    // Rows whose counterpart is lost are kept: a person decides about them, not a constraint.
    to.pragma('foreign_keys = OFF')
    const readable = new Set(tableNames(from))
    return to.transaction(() => tableNames(to).map(table => copyTable(table, readable, from, to)))()
  } finally {
    to.close()
  }
}

/** Reads a table from both ends towards the damaged page. */
function copyTable(
  table: string,
  readable: ReadonlySet<string>,
  from: Connection,
  to: Connection,
): SalvagedTable {
  if (!readable.has(table)) return { table, rows: 0, whole: false }
  const columns = sharedColumns(table, from, to)
  const names = columns.map(column => `"${column}"`).join(', ')
  const insert = to.prepare(
    `INSERT OR IGNORE INTO "${table}" (rowid, ${names}) VALUES (?${', ?'.repeat(columns.length)})`,
  )
  let rows = 0
  const readFrom = (order: 'ASC' | 'DESC'): boolean => {
    try {
      const read = from.prepare<[], unknown[]>(
        `SELECT rowid, ${names} FROM "${table}" NOT INDEXED ORDER BY rowid ${order}`,
      )
      for (const row of read.raw().iterate()) rows += insert.run(...row).changes
      return true
    } catch (error) {
      if (isDamage(error)) return false
      throw error
    }
  }
  const whole = readFrom('ASC')
  if (!whole) readFrom('DESC')
  return { table, rows, whole }
}

function sharedColumns(table: string, from: Connection, to: Connection): string[] {
  const columnsOf = (connection: Connection) =>
    connection.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
  const there = new Set(columnsOf(from))
  return columnsOf(to).filter(column => there.has(column))
}

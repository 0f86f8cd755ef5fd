import Sqlite from 'better-sqlite3'
import { CIPHER } from './ledger-file/cipher.ts'

export type Connection = Sqlite.Database

/** How long a connection waits for another one's lock, in milliseconds. */
const BUSY_TIMEOUT = 5000

/**
 * Settings of every connection. Memory mapping is off because a stray write would reach the file; temporary tables stay in
 * memory because files would hold plain text. None of them reads the file, so that a damaged one can be looked into.
 */
const SETTINGS = {
  foreign_keys: 'ON',
  trusted_schema: 'OFF',
  temp_store: 'MEMORY',
  mmap_size: 0,
  cell_size_check: 'ON',
}

/**
 * Settings of the one writer. WAL with full synchronisation loses no commit when the power goes. Flushing past the drive's
 * cache matters on macOS and does nothing elsewhere.
 */
const WRITER_SETTINGS = {
  journal_mode: 'WAL',
  synchronous: 'FULL',
  secure_delete: 'ON',
  checkpoint_fullfsync: 'ON',
  fullfsync: 'ON',
  /** Bytes to which the WAL is cut back after a checkpoint. */
  journal_size_limit: 64 * 1024 * 1024,
}

/** Opens a ledger's database with its key. A wrong key shows at the first read only. */
export function connect(path: string, key: Uint8Array, mode: 'readonly' | 'writable' | 'new'): Connection {
  const connection = new Sqlite(path, {
    readonly: mode === 'readonly',
    fileMustExist: mode !== 'new',
    timeout: BUSY_TIMEOUT,
  })
  try {
    set(connection, CIPHER)
    const raw = Buffer.concat([Buffer.from('raw:'), key])
    connection.key(raw)
    raw.fill(0)
    set(connection, SETTINGS)
    if (mode !== 'readonly') set(connection, WRITER_SETTINGS)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function set(connection: Connection, settings: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(settings)) {
    connection.pragma(typeof value === 'number' ? `${name} = ${value}` : `${name} = '${value}'`)
  }
}

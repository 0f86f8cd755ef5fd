import type { Connection } from './connection.ts'

/**
 * Lets a connection write while the work runs, and not afterwards: a change outside of a transaction, which would escape the
 * audit log and the undo, is refused by SQLite itself (SQLITE_READONLY).
 */
export function writing<T>(connection: Connection, work: () => T): T {
  connection.pragma('query_only = OFF')
  try {
    return work()
  } finally {
    if (connection.open) connection.pragma('query_only = ON')
  }
}

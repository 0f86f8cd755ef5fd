import { connect } from './connection.ts'
import { databaseOn, type WritableLedger } from './handle.ts'
import { ledgerPaths } from './ledger-file/paths.ts'

/** Longer than any import takes: nobody but this process writes, as long as it holds the folder's lock. */
const PATIENCE_MS = 30 * 60 * 1000

/**
 * Opens a second writing connection, in a worker of the process that holds the ledger open and its folder locked. SQLite lets
 * one of the two write and the other wait; reading goes on meanwhile, on what was committed before.
 */
export function openSecondWriter({
  folder,
  ledgerId,
  key,
}: Pick<WritableLedger, 'folder' | 'ledgerId' | 'key'>): WritableLedger {
  const own = Buffer.from(key)
  const connection = connect(ledgerPaths(folder).database, own, 'writable')
  connection.pragma(`busy_timeout = ${PATIENCE_MS}`)
  connection.pragma('query_only = ON')
  const close = () => {
    connection.close()
    own.fill(0)
  }
  const db = databaseOn(connection)
  return { mode: 'writable', folder, ledgerId, openedBy: null, key: own, connection, db, close }
}

/** Lets the first connection wait for the second instead of refusing, from now on. */
export function waitForSecondWriter(ledger: WritableLedger): void {
  ledger.connection.pragma(`busy_timeout = ${PATIENCE_MS}`)
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a data folder. */
export function ledgerPaths(folder: string) {
  return {
    folder,
    header: join(folder, 'ledger.json'),
    /** A second copy: a header lost alone would cost the whole ledger. */
    headerCopy: join(folder, 'ledger-copy.json'),
    database: join(folder, 'ledger.db'),
    wal: join(folder, 'ledger.db-wal'),
    shm: join(folder, 'ledger.db-shm'),
    lock: join(folder, 'ledger.lock'),
    holder: join(folder, 'ledger-holder.json'),
    /** Stands there while a ledger is being made: what it leaves after a crash was never handed to anybody. */
    beingMade: join(folder, 'ledger-being-made'),
    backups: join(folder, 'backups'),
  }
}
export type LedgerPaths = ReturnType<typeof ledgerPaths>

/** Whether the folder holds a ledger, whole or damaged. */
export function ledgerPresent(folder: string): boolean {
  const paths = ledgerPaths(folder)
  if (existsSync(paths.beingMade)) return false
  return existsSync(paths.header) || existsSync(paths.headerCopy) || existsSync(paths.database)
}

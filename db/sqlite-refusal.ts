import Sqlite from 'better-sqlite3'
import { Refusal } from '../contract/refusal.ts'

const FULL = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL']
const NOT_WRITABLE = ['EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'SQLITE_READONLY', 'SQLITE_CANTOPEN']
/** A page whose HMAC does not fit its content is answered as NOTADB (first page) or as an I/O or corruption error (others). */
const DAMAGED = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_IOERR_DATA', 'SQLITE_IOERR_CORRUPTFS']

/** Whether an error of SQLite says that the file's content is damaged or was made by another key. */
export function isDamage(error: unknown): boolean {
  return hasCode(error) && DAMAGED.some(code => error.code.startsWith(code))
}

/** Runs work on the ledger's files and turns what a person can mend (disk full, damage, another user) into a Refusal. */
export function refusing<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asRefusal(error, folder)
  }
}

/** The refusal an error stands for, or the error itself. Messages are not carried over: they may quote values. */
export function asRefusal(error: unknown, folder: string): unknown {
  if (!hasCode(error)) return error
  if (FULL.includes(error.code)) return new Refusal('disk-full', { folder })
  if (NOT_WRITABLE.some(code => error.code.startsWith(code)))
    return new Refusal('ledger-not-writable', { folder })
  if (isDamage(error)) return new Refusal('ledger-damaged', { part: 'database', problem: error.code, folder })
  if (error.code.startsWith('SQLITE_BUSY')) return new Refusal('ledger-in-use', { folder })
  return error
}

function hasCode(error: unknown): error is Error & { code: string } {
  return (
    error instanceof Sqlite.SqliteError ||
    (error instanceof Error && 'code' in error && typeof error.code === 'string')
  )
}

import { existsSync, readFileSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import Sqlite from 'better-sqlite3'
import * as z from 'zod'
import { Refusal } from '../../contract/refusal.ts'
import { asRefusal, refusing } from '../sqlite-refusal.ts'
import { writeDurably } from './durable-write.ts'
import { ledgerPaths } from './paths.ts'

const Holder = z.object({ pid: z.int(), since: z.iso.datetime(), computer: z.string() })

export interface FolderLock {
  release(): void
}

/**
 * Keeps a second program out of the data folder. The lock is one of the operating system, taken by SQLite on an empty
 * database beside the ledger: it goes with the process however that ends, so there is no stale lock to recognise, and a
 * process number that was given away again cannot deceive it. A second file says who holds it, for the sentence only.
 * @throws Refusal ledger-in-use
 */
export function lockFolder(folder: string): FolderLock {
  const paths = ledgerPaths(folder)
  const lock = refusing(folder, () => new Sqlite(paths.lock, { timeout: 0 }))
  try {
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new Refusal('ledger-in-use', { folder, ...holderOf(paths.holder) })
    }
    throw asRefusal(error, folder)
  }
  const holder = { pid: process.pid, since: new Date().toISOString(), computer: hostname() }
  try {
    writeDurably(paths.holder, JSON.stringify(holder))
  } catch (error) {
    lock.close()
    throw asRefusal(error, folder)
  }
  return {
    release: () => {
      rmSync(paths.holder, { force: true })
      lock.close()
    },
  }
}

function holderOf(path: string): z.infer<typeof Holder> | Record<string, never> {
  try {
    return existsSync(path) ? (Holder.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? {}) : {}
  } catch {
    return {} // The holder may be writing or removing it at this moment; it is only there to name somebody.
  }
}

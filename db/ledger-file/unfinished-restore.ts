import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { flush } from './durable-write.ts'
import { lockFolder } from './lock.ts'
import { ledgerPaths } from './paths.ts'

/** Where a restore prepares its files; `ready` stands there once they are whole, and from then on there is no way back. */
export function restoreInProgress(folder: string) {
  const pending = join(folder, '.restoring')
  return { folder: pending, ready: join(pending, 'ready') }
}

/** Finishes what a crash interrupted, before anybody asks what is in the folder. @throws Refusal ledger-in-use */
export function settleFolder(folder: string): void {
  if (!existsSync(restoreInProgress(folder).ready)) return
  const lock = lockFolder(folder)
  try {
    finishRestore(folder)
  } finally {
    lock.release()
  }
}

/**
 * Moves the present files aside and the prepared ones in. Can be taken up again after any of its steps: a prepared file that is
 * gone has been put in its place. The caller holds the lock.
 * @returns the folder of the files that stood there before, or null
 */
export function finishRestore(folder: string): string | null {
  const pending = restoreInProgress(folder)
  if (!existsSync(pending.ready)) return null
  const target = ledgerPaths(folder)
  const fresh = ledgerPaths(pending.folder)
  const aside = join(folder, `aside-${readFileSync(pending.ready, 'utf8').replaceAll(/[:.]/g, '-')}`)
  const moveAside = (path: string) => {
    if (!existsSync(path)) return
    makeFolder(aside, 0o700)
    renameSync(path, join(aside, basename(path)))
  }
  if (existsSync(fresh.database)) {
    for (const path of [target.header, target.headerCopy, target.wal, target.shm, target.database])
      moveAside(path)
    renameSync(fresh.database, target.database)
  }
  if (existsSync(fresh.header)) renameSync(fresh.header, target.header)
  rmSync(target.beingMade, { force: true })
  flush(folder, 'folder')
  rmSync(pending.folder, { recursive: true })
  return existsSync(aside) ? aside : null
}

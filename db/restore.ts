import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Refusal } from '../contract/refusal.ts'
import { isUnchanged } from './backup.ts'
import { backupName, manifestOf } from './backup-place.ts'
import { flush } from './ledger-file/durable-write.ts'
import { lockFolder } from './ledger-file/lock.ts'
import { ledgerPaths } from './ledger-file/paths.ts'
import { refusing } from './sqlite-refusal.ts'

/**
 * Puts a verified backup in a data folder, never over what stands there: the present files, damaged or not, are moved as they
 * are into `aside-…` beside it. Opens with the passphrase and recovery code of the day of the backup.
 * @returns the folder with the files that stood there before, or null when there were none
 * @throws Refusal not-found (no verified backup), ledger-damaged (the backup has changed since), ledger-in-use, disk-full
 */
export function restoreBackup(backupFolder: string, folder: string, at = new Date()): string | null {
  if (manifestOf(backupFolder) === null)
    throw new Refusal('not-found', { what: 'backup', folder: backupFolder })
  if (!isUnchanged(backupFolder)) {
    throw new Refusal('ledger-damaged', { part: 'backup', problem: 'changed', folder: backupFolder })
  }
  return refusing(folder, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const lock = lockFolder(folder)
    try {
      const fresh = copyIn(backupFolder, folder)
      const aside = moveAside(folder, at)
      const target = ledgerPaths(folder)
      renameSync(fresh.database, target.database)
      renameSync(fresh.header, target.header)
      rmSync(target.beingMade, { force: true })
      flush(folder, 'folder')
      rmSync(fresh.folder, { recursive: true })
      return aside
    } finally {
      lock.release()
    }
  })
}

function copyIn(backupFolder: string, folder: string) {
  const source = ledgerPaths(backupFolder)
  const fresh = ledgerPaths(join(folder, '.restoring'))
  rmSync(fresh.folder, { recursive: true, force: true })
  mkdirSync(fresh.folder, { mode: 0o700 })
  for (const name of ['database', 'header'] as const) {
    copyFileSync(source[name], fresh[name])
    flush(fresh[name])
  }
  return fresh
}

function moveAside(folder: string, at: Date): string | null {
  const { database, wal, shm, header, headerCopy } = ledgerPaths(folder)
  const present = [database, wal, shm, header, headerCopy].filter(path => existsSync(path))
  if (present.length === 0) return null
  const aside = join(folder, `aside-${backupName(at)}`)
  mkdirSync(aside, { mode: 0o700 })
  for (const path of present) renameSync(path, join(aside, basename(path)))
  return aside
}

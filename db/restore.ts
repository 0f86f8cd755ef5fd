import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { Refusal } from '../contract/refusal.ts'
import { isUnchanged } from './backup.ts'
import { manifestOf } from './backup-place.ts'
import { flush, writeDurably } from './ledger-file/durable-write.ts'
import { lockFolder } from './ledger-file/lock.ts'
import { ledgerPaths } from './ledger-file/paths.ts'
import { finishRestore, restoreInProgress } from './ledger-file/unfinished-restore.ts'
import { makeFolder } from './make-folder.ts'
import { refusing } from './sqlite-refusal.ts'

/**
 * Puts a verified backup in a data folder, never over what stands there: the present files, damaged or not, are moved as they
 * are into an `aside-…` folder. After a crash the old state stands there, or the next opening finishes the restore.
 * The restored ledger opens with the passphrase and recovery code of the day of the backup.
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
    makeFolder(folder, 0o700)
    const lock = lockFolder(folder)
    try {
      finishRestore(folder)
      prepare(backupFolder, folder, at)
      return finishRestore(folder)
    } finally {
      lock.release()
    }
  })
}

function prepare(backupFolder: string, folder: string, at: Date): void {
  const source = ledgerPaths(backupFolder)
  const pending = restoreInProgress(folder)
  rmSync(pending.folder, { recursive: true, force: true })
  mkdirSync(pending.folder, { mode: 0o700 })
  const fresh = ledgerPaths(pending.folder)
  for (const name of ['database', 'header'] as const) {
    copyFileSync(source[name], fresh[name])
    flush(fresh[name])
  }
  writeDurably(pending.ready, at.toISOString())
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** Written into a backup after it was opened, checked and counted: without it a folder is no backup. */
export const BackupManifest = z.object({
  ledgerId: z.uuid(),
  verifiedAt: z.iso.datetime(),
  schemaVersion: z.int(),
  rows: z.record(z.string(), z.int()),
  auditHead: z.object({ sequence: z.int(), hash: z.hash('sha256') }),
  /** Of ledger.db: a copy that has rotted since can be told without its key. */
  sha256: z.hash('sha256'),
})
export type BackupManifest = z.infer<typeof BackupManifest>

export interface VerifiedBackup {
  readonly folder: string
  readonly name: string
  readonly manifest: BackupManifest
}

export const MANIFEST = 'backup.json'
/** Begins the name of a backup that is still being made. */
export const UNFINISHED = '.making-'

/** Name of a backup made at an instant; names sort by time. */
export function backupName(at: Date, purpose?: string): string {
  const stamp = at.toISOString().replaceAll(':', '-').replace('.', '-')
  return purpose === undefined ? stamp : `${stamp}-${purpose}`
}

/** The verified backups of a place, oldest first. */
export function backupsIn(place: string): VerifiedBackup[] {
  if (!existsSync(place)) return []
  return readdirSync(place)
    .filter(name => /^\d{4}-/.test(name))
    .sort()
    .flatMap(name => {
      const folder = join(place, name)
      const manifest = manifestOf(folder)
      return manifest === null ? [] : [{ folder, name, manifest }]
    })
}

export function newestBackup(place: string): VerifiedBackup | null {
  return backupsIn(place).at(-1) ?? null
}

export function manifestOf(folder: string): BackupManifest | null {
  const path = join(folder, MANIFEST)
  if (!existsSync(path)) return null
  try {
    return BackupManifest.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

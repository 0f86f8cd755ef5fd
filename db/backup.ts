import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { type AuditHead, auditHead } from './audit.ts'
import {
  type BackupManifest,
  backupName,
  MANIFEST,
  manifestOf,
  UNFINISHED,
  type VerifiedBackup,
} from './backup-place.ts'
import { outdatedBackups } from './backup-rotation.ts'
import { type Connection, connect } from './connection.ts'
import { databaseOn, type WritableLedger } from './handle.ts'
import { countRows, inspectDatabase, tableNames } from './inspect.ts'
import { flush, writeDurably } from './ledger-file/durable-write.ts'
import { contentOf, readHeader, writeHeader } from './ledger-file/header.ts'
import { ledgerPaths } from './ledger-file/paths.ts'
import { makeFolder } from './make-folder.ts'
import { schemaVersionOf } from './migrate.ts'
import { refusing } from './sqlite-refusal.ts'
import { writing } from './write-guard.ts'

/** What a copy is made of: an open ledger, or a connection before its migration. */
export type BackupSource = Pick<WritableLedger, 'connection' | 'folder' | 'key' | 'ledgerId'>

/**
 * Makes a backup and checks it: copied by the database itself, opened with the key, quick-checked, its rows and the head of
 * its audit log compared, flushed, and only then given its name. A backup is a folder that opens like any ledger, with the
 * passphrase and recovery code of that day. Outdated ones of the same place are removed.
 * @param options.place folder that holds the backups; inside the data folder unless given
 * @throws Refusal disk-full; Error when the copy differs from the ledger
 */
export function makeBackup(
  source: BackupSource,
  options: { place?: string; purpose?: string; at?: Date } = {},
): VerifiedBackup {
  const place = options.place ?? ledgerPaths(source.folder).backups
  const at = options.at ?? new Date()
  const name = backupName(at, options.purpose)
  const folder = join(place, name)
  const making = join(place, `${UNFINISHED}${name}`)
  return refusing(place, () => {
    makeFolder(place, 0o700)
    removeUnfinished(place)
    mkdirSync(making, { mode: 0o700 })
    try {
      const manifest = copyAndVerify(source, making, at)
      writeDurably(join(making, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
      renameSync(making, folder)
      flush(place, 'folder')
      for (const outdated of outdatedBackups(readdirSync(place)))
        rmSync(join(place, outdated), { recursive: true })
      return { folder, name, manifest }
    } finally {
      rmSync(making, { recursive: true, force: true })
    }
  })
}

/** Whether a backup's bytes are still those that were verified. Needs no key. */
export function isUnchanged(backupFolder: string): boolean {
  const { database } = ledgerPaths(backupFolder)
  return existsSync(database) && manifestOf(backupFolder)?.sha256 === sha256Of(database)
}

function copyAndVerify(source: BackupSource, making: string, at: Date): BackupManifest {
  const copy = ledgerPaths(making)
  const { connection } = source
  writing(connection, () => connection.prepare('VACUUM INTO ?').run(copy.database))
  chmodSync(copy.database, 0o600)
  writeHeader(copy, contentOf(readHeader(source.folder).header), source.key)
  inspectDatabase(copy, source.key)
  const opened = connect(copy.database, source.key, 'readonly')
  try {
    const expected = inventoryOf(connection)
    const found = inventoryOf(opened)
    if (JSON.stringify(found) !== JSON.stringify(expected))
      throw new Error('the backup differs from the ledger')
    flush(copy.database)
    const { ledgerId } = source
    return { ledgerId, verifiedAt: at.toISOString(), ...found, sha256: sha256Of(copy.database) }
  } finally {
    opened.close()
  }
}

function inventoryOf(connection: Connection): {
  schemaVersion: number
  rows: Record<string, number>
  auditHead: AuditHead
} {
  const rows = tableNames(connection).map((table): [string, number] => [
    table,
    countRows(connection, table) ?? -1,
  ])
  return {
    schemaVersion: schemaVersionOf(connection),
    rows: Object.fromEntries(rows),
    auditHead: auditHead(databaseOn(connection)),
  }
}

function removeUnfinished(place: string): void {
  for (const name of readdirSync(place)) {
    if (name.startsWith(UNFINISHED)) rmSync(join(place, name), { recursive: true })
  }
}

/** Read piece by piece: a ledger may be larger than the memory that is to spare. */
function sha256Of(path: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1024 * 1024)
  const handle = openSync(path, 'r')
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) {
      hash.update(piece.subarray(0, read))
    }
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}

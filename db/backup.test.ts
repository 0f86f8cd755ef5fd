import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appendAudit, auditHead } from './audit.ts'
import { isUnchanged, makeBackup } from './backup.ts'
import { backupsIn, newestBackup } from './backup-place.ts'
import { outdatedBackups } from './backup-rotation.ts'
import { ledgerPaths } from './ledger-file/paths.ts'
import { openLedger, openReadonly, slotsOfFolder } from './open.ts'
import { restoreBackup } from './restore.ts'
import { PASSPHRASE, temporaryLedger } from './testing/temporary-ledger.ts'
import { transaction } from './transaction.ts'

const byPassphrase = { by: 'passphrase', passphrase: PASSPHRASE } as const
const entry = { at: '2026-11-22T00:00:00.000Z', actor: 'clerk', action: 'tested' }

test('a backup is counted, opens by itself with passphrase and code, and is independent of the ledger', async () => {
  using made = await temporaryLedger()
  transaction(made.ledger, db => appendAudit(db, entry))
  const { folder, manifest } = makeBackup(made.ledger, { place: join(made.folder, '..', 'second place') })
  transaction(made.ledger, db => appendAudit(db, entry))
  expect(manifest).toMatchObject({
    ledgerId: made.ledger.ledgerId,
    rows: { audit_entry: 1 },
    auditHead: { sequence: 1 },
  })
  for (const unlock of [byPassphrase, { by: 'recoveryCode', code: made.recoveryCode } as const]) {
    const copy = await openReadonly(folder, unlock)
    expect(auditHead(copy.db)).toEqual(manifest.auditHead)
    copy.close()
  }
  expect(isUnchanged(folder)).toBe(true)
  expect(() => appendAudit(made.ledger.db, entry)).toThrow('readonly')
})

test('one that was not finished does not count and is cleared away', async () => {
  using made = await temporaryLedger()
  const { backups } = ledgerPaths(made.folder)
  mkdirSync(join(backups, '.making-2026-11-01T00-00-00-000Z'), { recursive: true })
  mkdirSync(join(backups, '2026-11-02T00-00-00-000Z'))
  writeFileSync(join(backups, '2026-11-02T00-00-00-000Z', 'backup.json'), '{"ledgerId":')
  expect(newestBackup(backups)).toBeNull()
  const { name } = makeBackup(made.ledger)
  expect(backupsIn(backups).map(backup => backup.name)).toEqual([name])
  expect(readdirSync(backups).some(file => file.startsWith('.'))).toBe(false)
})

test('a place that cannot be written leaves no half backup', async () => {
  using made = await temporaryLedger()
  const place = join(made.folder, '..', 'file')
  writeFileSync(place, 'a file, not a folder')
  expect(() => makeBackup(made.ledger, { place })).toThrow()
  transaction(made.ledger, db => appendAudit(db, entry))
})

test('restoring moves what stood there aside and brings the old state back', async () => {
  using made = await temporaryLedger()
  transaction(made.ledger, db => appendAudit(db, entry))
  const { folder: backup } = makeBackup(made.ledger)
  transaction(made.ledger, db => appendAudit(db, entry))
  expect(() => restoreBackup(backup, made.folder)).toThrow('ledger-in-use')
  made.ledger.close()
  const aside = restoreBackup(backup, made.folder)
  const restored = await openLedger(made.folder, byPassphrase)
  expect(auditHead(restored.db).sequence).toBe(1)
  restored.close()
  const former = await openReadonly(aside ?? '', byPassphrase)
  expect(auditHead(former.db).sequence).toBe(2)
  former.close()
})

test('a restore that was interrupted at any step is finished by the next opening', async () => {
  using made = await temporaryLedger()
  transaction(made.ledger, db => appendAudit(db, entry))
  const { folder: backup } = makeBackup(made.ledger)
  made.ledger.close()
  const paths = ledgerPaths(made.folder)
  const pending = ledgerPaths(join(made.folder, '.restoring'))
  const copyOf = ledgerPaths(backup)
  const interruptions = [
    () => {},
    () => rmSync(paths.header),
    () => [paths.header, paths.headerCopy, paths.database].map(path => rmSync(path, { force: true })),
    () => {
      for (const path of [paths.header, paths.headerCopy]) rmSync(path, { force: true })
      renameSync(pending.database, paths.database)
    },
    () => {
      rmSync(paths.headerCopy, { force: true })
      renameSync(pending.database, paths.database)
      renameSync(pending.header, paths.header)
    },
  ]
  for (const interrupt of interruptions) {
    mkdirSync(pending.folder)
    copyFileSync(copyOf.database, pending.database)
    copyFileSync(copyOf.header, pending.header)
    writeFileSync(join(pending.folder, 'ready'), new Date().toISOString())
    interrupt()
    expect(slotsOfFolder(made.folder)).toEqual(['passphrase', 'recoveryCode'])
    expect(existsSync(pending.folder)).toBe(false)
    const restored = await openLedger(made.folder, byPassphrase)
    expect(auditHead(restored.db).sequence).toBe(1)
    restored.close()
  }
})

test('restoring onto another computer needs nothing but the backup', async () => {
  using made = await temporaryLedger()
  const { folder: backup } = makeBackup(made.ledger)
  const elsewhere = join(made.folder, '..', 'new computer')
  expect(restoreBackup(backup, elsewhere)).toBeNull()
  const restored = await openLedger(elsewhere, { by: 'recoveryCode', code: made.recoveryCode })
  expect(restored.ledgerId).toBe(made.ledger.ledgerId)
  restored.close()
})

test('a backup that has rotted is not restored', async () => {
  using made = await temporaryLedger()
  const { folder: backup } = makeBackup(made.ledger)
  appendFileSync(ledgerPaths(backup).database, 'x')
  const elsewhere = join(made.folder, '..', 'new computer')
  expect(() => restoreBackup(backup, elsewhere)).toThrow('ledger-damaged')
  expect(() => restoreBackup(made.folder, elsewhere)).toThrow('not-found')
  expect(existsSync(elsewhere)).toBe(false)
})

test('rotation keeps the last five, seven days and twelve months, and what was made before a migration', () => {
  const days = Array.from({ length: 800 }, (_, n) => new Date(Date.UTC(2025, 0, 1) + n * 43_200_000))
  const names = days.map(day => day.toISOString().replaceAll(':', '-').replace('.', '-'))
  const before = '2025-01-01T00-00-00-000Z-before-version-2'
  const outdated = new Set(outdatedBackups([before, ...names]))
  const kept = [before, ...names].filter(name => !outdated.has(name))
  expect(kept[0]).toBe(before)
  expect(kept.slice(-5)).toEqual(names.slice(-5))
  expect(new Set(kept.slice(1).map(name => name.slice(0, 7))).size).toBe(12)
  // Four of the seven days are not among the last five backups; the last of January 2026 is one of those days.
  expect(kept).toHaveLength(1 + 5 + 4 + 10)
  expect(outdatedBackups(names.slice(0, 5))).toEqual([])
})

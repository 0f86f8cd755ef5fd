import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../contract/refusal.ts'
import { appendAudit, auditHead } from './audit.ts'
import { isUnchanged, makeBackup } from './backup.ts'
import { backupsIn } from './backup-place.ts'
import { createLedger } from './create-ledger.ts'
import type { WritableLedger } from './handle.ts'
import { readHeader } from './ledger-file/header.ts'
import { ledgerPaths } from './ledger-file/paths.ts'
import { openLedger } from './open.ts'
import { PASSPHRASE, QUICK_SCRYPT, temporaryLedger } from './testing/temporary-ledger.ts'
import { transaction } from './transaction.ts'

const script = join(import.meta.dirname, 'testing/snapshots-before-calls.ts')
const run = promisify(execFile)
const unlock = { by: 'passphrase', passphrase: PASSPHRASE } as const
const entry = { at: '2026-11-22T00:00:00.000Z', actor: 'clerk', action: 'tested' }

/**
 * Lets a child do the deed and looks at what a crash right before each of its changes of the file system would have left.
 * Answers how many there were.
 */
async function atEachCrashPoint(
  deed: string,
  before: string | null,
  check: (folder: string) => Promise<void>,
): Promise<number> {
  const room = mkdtempSync(join(tmpdir(), 'xinzhang-crash-'))
  try {
    const folder = join(room, 'ledger')
    const snapshots = join(room, 'snapshots')
    if (before !== null) cpSync(before, folder, { recursive: true })
    await run(process.execPath, [script, deed, folder, snapshots])
    const points = readdirSync(snapshots)
    for (const point of points) await check(join(snapshots, point))
    await check(folder)
    return points.length
  } finally {
    rmSync(room, { recursive: true })
  }
}

/** A closed ledger: one entry, a backup, one more entry. */
async function preparedLedger() {
  const made = await temporaryLedger()
  transaction(made.ledger, db => appendAudit(db, entry))
  makeBackup(made.ledger)
  transaction(made.ledger, db => appendAudit(db, entry))
  made.ledger.close()
  return made
}

async function openOrRefusal(folder: string, passphrase = PASSPHRASE): Promise<WritableLedger | Refusal> {
  return await openLedger(folder, { ...unlock, passphrase }).catch((error: unknown) => {
    if (error instanceof Refusal) return error
    throw error
  })
}

describe('a crash right before each change of the file system', () => {
  test('making a ledger: it is there, or it can be made', async () => {
    const points = await atEachCrashPoint('create', null, async folder => {
      const opened = await openOrRefusal(folder)
      if (!(opened instanceof Refusal)) return opened.close()
      expect(opened.code).toBe('ledger-missing')
      const { ledger } = await createLedger(folder, { passphrase: PASSPHRASE, scryptLogN: QUICK_SCRYPT })
      ledger.close()
    })
    expect(points).toBeGreaterThan(15)
  })

  test('changing the passphrase: the old or the new one opens, and one header says so', async () => {
    using made = await preparedLedger()
    const points = await atEachCrashPoint('passphrase', made.folder, async folder => {
      const byOld = await openOrRefusal(folder)
      const opened = byOld instanceof Refusal ? await openOrRefusal(folder, 'the new passphrase') : byOld
      if (opened instanceof Refusal) throw opened
      expect(readHeader(folder).agree).toBe(true)
      opened.close()
    })
    expect(points).toBeGreaterThanOrEqual(8)
  })

  test('making a backup: what is called a backup is whole', async () => {
    using made = await preparedLedger()
    const points = await atEachCrashPoint('backup', made.folder, async folder => {
      const backups = backupsIn(ledgerPaths(folder).backups)
      expect(backups.length).toBeGreaterThanOrEqual(1)
      for (const backup of backups) expect(isUnchanged(backup.folder)).toBe(true)
      const ledger = await openLedger(folder, unlock)
      expect(auditHead(ledger.db).sequence).toBe(2)
      makeBackup(ledger)
      ledger.close()
    })
    expect(points).toBeGreaterThan(15)
  })

  test('restoring: the former or the restored ledger opens', async () => {
    using made = await preparedLedger()
    const seen = new Set<number>()
    const points = await atEachCrashPoint('restore', made.folder, async folder => {
      const ledger = await openLedger(folder, unlock)
      seen.add(auditHead(ledger.db).sequence)
      ledger.close()
    })
    expect([...seen].toSorted()).toEqual([1, 2])
    expect(points).toBeGreaterThan(10)
  })
})

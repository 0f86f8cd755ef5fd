import { randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, rmSync } from 'node:fs'
import { Refusal } from '../contract/refusal.ts'
import { connect } from './connection.ts'
import type { WritableLedger } from './handle.ts'
import { flush, writeDurably } from './ledger-file/durable-write.ts'
import { newHeader, writeHeader } from './ledger-file/header.ts'
import type { KeyHost } from './ledger-file/key-host.ts'
import { passphraseSlot, recoveryCodeSlot, safeStorageSlot } from './ledger-file/key-slots.ts'
import { lockFolder } from './ledger-file/lock.ts'
import { type LedgerPaths, ledgerPaths, ledgerPresent } from './ledger-file/paths.ts'
import { KEY_BYTES } from './ledger-file/sealed-key.ts'
import { settleFolder } from './ledger-file/unfinished-restore.ts'
import { makeFolder } from './make-folder.ts'
import { migrate } from './migrate.ts'
import { openWritable } from './open.ts'
import { asRefusal } from './sqlite-refusal.ts'

/**
 * Makes an encrypted ledger in a folder (made when missing) and opens it.
 * The recovery code is answered once and kept nowhere. With a host whose store works there is a third slot for it.
 * @param options.scryptLogN cost of the passphrase slot, 15–20; for tests that do not test it
 * @throws Refusal ledger-exists, ledger-in-use, ledger-not-writable, disk-full
 */
export async function createLedger(
  folder: string,
  options: { passphrase: string; keyHost?: KeyHost; scryptLogN?: number },
): Promise<{ ledger: WritableLedger; recoveryCode: string }> {
  settleFolder(folder)
  if (ledgerPresent(folder)) throw new Refusal('ledger-exists', { folder })
  const paths = ledgerPaths(folder)
  makeLedgerFolder(folder)
  const lock = lockFolder(folder)
  try {
    removeLeftovers(paths)
    writeDurably(paths.beingMade, '')
    const key = randomBytes(KEY_BYTES)
    const ledgerId = randomUUID()
    const { slot, recoveryCode } = recoveryCodeSlot(ledgerId, key)
    const stored =
      options.keyHost === undefined ? null : await safeStorageSlot(ledgerId, key, options.keyHost)
    const slots = [
      await passphraseSlot(ledgerId, key, options.passphrase, options.scryptLogN),
      slot,
      ...(stored === null ? [] : [stored]),
    ]
    makeDatabase(paths, key)
    writeHeader(paths, newHeader(ledgerId, new Date().toISOString(), slots), key)
    const ledger = openWritable({ folder, key, ledgerId, openedBy: null, lock })
    rmSync(paths.beingMade)
    flush(folder, 'folder')
    return { ledger, recoveryCode }
  } catch (error) {
    lock.release()
    throw asRefusal(error, folder)
  }
}

function makeLedgerFolder(folder: string): void {
  try {
    makeFolder(folder, 0o700)
  } catch (error) {
    const refusal = asRefusal(error, folder)
    throw refusal instanceof Refusal ? refusal : new Refusal('ledger-not-writable', { folder })
  }
}

function makeDatabase(paths: LedgerPaths, key: Uint8Array): void {
  const connection = connect(paths.database, key, 'new')
  try {
    chmodSync(paths.database, 0o600)
    migrate(connection)
  } finally {
    connection.close()
  }
}

function removeLeftovers(paths: LedgerPaths): void {
  for (const path of [paths.header, paths.headerCopy, paths.database, paths.wal, paths.shm])
    rmSync(path, { force: true })
}

import { Refusal } from '../contract/refusal.ts'
import { makeBackup } from './backup.ts'
import { connect } from './connection.ts'
import { databaseOn, type ReadonlyLedger, type WritableLedger } from './handle.ts'
import { inspectDatabase } from './inspect.ts'
import {
  contentOf,
  isAuthentic,
  type LedgerHeader,
  readHeader,
  slotKinds,
  writeHeader,
} from './ledger-file/header.ts'
import type { KeyHost } from './ledger-file/key-host.ts'
import { type SlotKind, type Unlock, unwrapKey } from './ledger-file/key-slots.ts'
import { type FolderLock, lockFolder } from './ledger-file/lock.ts'
import { ledgerPaths, ledgerPresent } from './ledger-file/paths.ts'
import { settleFolder } from './ledger-file/unfinished-restore.ts'
import { migrate, SCHEMA_VERSION, schemaVersionOf } from './migrate.ts'
import { asRefusal } from './sqlite-refusal.ts'
import { writing } from './write-guard.ts'

/**
 * The slots by which a folder's ledger can be opened, in the order to offer them; null when there is no ledger.
 * @throws Refusal ledger-damaged, ledger-newer
 */
export function slotsOfFolder(folder: string): SlotKind[] | null {
  settleFolder(folder)
  return ledgerPresent(folder) ? slotKinds(readHeader(folder).header) : null
}

/**
 * Opens a ledger for writing and brings it to the newest schema, after a verified backup.
 * @throws Refusal ledger-missing, ledger-in-use, ledger-passphrase-wrong (details: slot, problem, otherSlots),
 * ledger-damaged (the file is left untouched), ledger-newer, ledger-other-version, ledger-not-writable, disk-full
 */
export async function openLedger(folder: string, unlock: Unlock, keyHost?: KeyHost): Promise<WritableLedger> {
  settleFolder(folder)
  if (!ledgerPresent(folder)) throw new Refusal('ledger-missing', { folder })
  const paths = ledgerPaths(folder)
  const lock = lockFolder(folder)
  try {
    const { header, agree } = readHeader(folder)
    const key = await keyOf(header, folder, unlock, keyHost)
    inspectDatabase(paths, key)
    if (!agree) writeHeader(paths, contentOf(header), key)
    return openWritable({ folder, key, ledgerId: header.ledgerId, openedBy: unlock.by, lock })
  } catch (error) {
    lock.release()
    throw asRefusal(error, folder)
  }
}

/**
 * Opens a ledger or a backup for reading, beside a writer if there is one. A ledger of an older schema is opened as it is.
 * @throws Refusal as `openLedger`, but never ledger-in-use
 */
export async function openReadonly(
  folder: string,
  unlock: Unlock,
  keyHost?: KeyHost,
): Promise<ReadonlyLedger> {
  settleFolder(folder)
  if (!ledgerPresent(folder)) throw new Refusal('ledger-missing', { folder })
  const { header } = readHeader(folder)
  const key = await keyOf(header, folder, unlock, keyHost)
  inspectDatabase(ledgerPaths(folder), key)
  return openReader({ folder, ledgerId: header.ledgerId, key })
}

/** Opens a second, reading connection in a worker, with the id and key of a ledger that is already open. */
export function openReader({
  folder,
  ledgerId,
  key,
}: Pick<ReadonlyLedger, 'folder' | 'ledgerId' | 'key'>): ReadonlyLedger {
  const own = Buffer.from(key)
  const connection = connect(ledgerPaths(folder).database, own, 'readonly')
  const close = () => {
    connection.close()
    own.fill(0)
  }
  return { mode: 'readonly', folder, ledgerId, key: own, connection, db: databaseOn(connection), close }
}

/** The last part of making and of opening; the lock passes to the ledger. */
export function openWritable(parts: {
  folder: string
  key: Buffer
  ledgerId: string
  openedBy: SlotKind | null
  lock: FolderLock
}): WritableLedger {
  const { folder, key, ledgerId, openedBy, lock } = parts
  const connection = connect(ledgerPaths(folder).database, key, 'writable')
  try {
    const version = schemaVersionOf(connection)
    if (version < SCHEMA_VERSION) {
      makeBackup({ connection, folder, key, ledgerId }, { purpose: `before-version-${SCHEMA_VERSION}` })
      writing(connection, () => migrate(connection))
    }
    connection.pragma('query_only = ON')
  } catch (error) {
    connection.close()
    throw error
  }
  const close = () => {
    if (!connection.open) return
    try {
      writing(connection, () => connection.pragma('optimize'))
    } catch {
      // Only statistics are at stake: a full disk must not keep the ledger open.
    }
    connection.close()
    key.fill(0)
    lock.release()
  }
  return { mode: 'writable', folder, ledgerId, openedBy, key, connection, db: databaseOn(connection), close }
}

/** @throws Refusal ledger-passphrase-wrong with slot, problem and the other slots; ledger-damaged for a forged header */
export async function keyOf(
  header: LedgerHeader,
  folder: string,
  unlock: Unlock,
  keyHost: KeyHost | undefined,
): Promise<Buffer> {
  const key = await unwrapKey(header.ledgerId, header.slots, unlock, keyHost)
  if (typeof key === 'string') {
    const otherSlots = slotKinds(header).filter(kind => kind !== unlock.by)
    throw new Refusal('ledger-passphrase-wrong', {
      folder,
      slot: unlock.by,
      problem: key,
      otherSlots: otherSlots.join(' '),
    })
  }
  if (!isAuthentic(header, key)) {
    throw new Refusal('ledger-damaged', { part: 'header', problem: 'not-authentic', folder })
  }
  return key
}

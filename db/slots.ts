import { Refusal } from '../contract/refusal.ts'
import type { Ledger, WritableLedger } from './handle.ts'
import { contentOf, type HeaderContent, readHeader, slotKinds, writeHeader } from './ledger-file/header.ts'
import type { KeyHost } from './ledger-file/key-host.ts'
import {
  type KeySlot,
  passphraseSlot,
  recoveryCodeSlot,
  type SlotFailure,
  type SlotKind,
  safeStorageSlot,
  unwrapKey,
} from './ledger-file/key-slots.ts'
import { ledgerPaths } from './ledger-file/paths.ts'
import { refusing } from './sqlite-refusal.ts'

/** Sets or changes the passphrase. Backups made before keep the old one. */
export async function setPassphrase(
  ledger: WritableLedger,
  passphrase: string,
  scryptLogN?: number,
): Promise<void> {
  putSlot(ledger, await passphraseSlot(ledger.ledgerId, ledger.key, passphrase, scryptLogN))
}

/** Makes a new recovery code; the old one opens nothing any more. Answered once, kept nowhere. */
export function renewRecoveryCode(ledger: WritableLedger): string {
  const { slot, recoveryCode } = recoveryCodeSlot(ledger.ledgerId, ledger.key)
  putSlot(ledger, slot)
  return recoveryCode
}

/** Lets this machine's store open the ledger; false when it has none. */
export async function setSafeStorage(ledger: WritableLedger, host: KeyHost): Promise<boolean> {
  const slot = await safeStorageSlot(ledger.ledgerId, ledger.key, host)
  if (slot !== null) putSlot(ledger, slot)
  return slot !== null
}

/** @throws Refusal invalid-value for the last slot (nobody could open the ledger again), not-found when there is none */
export function removeSlot(ledger: WritableLedger, kind: SlotKind): void {
  const content = headerOf(ledger)
  const kinds = slotKinds(content)
  if (!kinds.includes(kind)) throw new Refusal('not-found', { what: 'slot', slot: kind })
  if (kinds.length === 1)
    throw new Refusal('invalid-value', { field: 'slot', slot: kind, problem: 'last-slot' })
  put(ledger, { ...content, slots: content.slots.filter(slot => slot.kind !== kind) })
}

/** The state of each slot, as far as it can be told without asking a person: the store is really asked for the key. */
export async function checkSlots(
  ledger: Ledger,
  host?: KeyHost,
): Promise<{ kind: SlotKind; problem: SlotFailure | null }[]> {
  const { ledgerId, slots } = headerOf(ledger)
  const check = async (kind: SlotKind) => {
    if (kind !== 'safeStorage') return { kind, problem: null }
    const key = await unwrapKey(ledgerId, slots, { by: kind }, host)
    return { kind, problem: typeof key === 'string' ? key : null }
  }
  return await Promise.all(slotKinds({ slots }).map(check))
}

function putSlot(ledger: WritableLedger, slot: KeySlot): void {
  const content = headerOf(ledger)
  put(ledger, { ...content, slots: [...content.slots.filter(other => other.kind !== slot.kind), slot] })
}

function put(ledger: WritableLedger, content: HeaderContent): void {
  refusing(ledger.folder, () => writeHeader(ledgerPaths(ledger.folder), content, ledger.key))
}

function headerOf(ledger: Ledger): HeaderContent {
  return contentOf(readHeader(ledger.folder).header)
}

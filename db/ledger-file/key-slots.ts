import { hkdfSync, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { canonicalJson } from '../canonical-json.ts'
import type { KeyHost } from './key-host.ts'
import { newRecoveryCode, readRecoveryCode } from './recovery-code.ts'
import { KEY_BYTES, SealedKey, seal, unseal } from './sealed-key.ts'

const PassphraseSlot = SealedKey.extend({
  kind: z.literal('passphrase'),
  /** scrypt (RFC 7914): N = 2^logN. The bounds keep a forged header from asking for all memory before it is authenticated. */
  scrypt: z.object({
    salt: z.base64(),
    logN: z.int().min(15).max(20),
    r: z.literal(8),
    p: z.int().min(1).max(4),
  }),
})
const RecoveryCodeSlot = SealedKey.extend({
  kind: z.literal('recoveryCode'),
  /** HKDF-SHA-256 (RFC 5869): a code of 130 random bits needs no stretching. */
  hkdf: z.object({ salt: z.base64() }),
})
const SafeStorageSlot = z.object({ kind: z.literal('safeStorage'), wrapped: z.base64() })

/** One of the ways to the ledger's key; at most one of each kind. */
export const KeySlot = z.discriminatedUnion('kind', [PassphraseSlot, RecoveryCodeSlot, SafeStorageSlot])
export type KeySlot = z.infer<typeof KeySlot>
export type SlotKind = KeySlot['kind']

/** 2^17 blocks of 1 KiB = 128 MiB, the first choice of OWASP's password storage sheet. */
export const SCRYPT_LOG_N = 17

const deriveByScrypt = (passphrase: string, salt: Buffer, options: ScryptOptions) =>
  new Promise<Buffer>((resolve, reject) => {
    // NFKC: an input method that is left in full-width mode must not lock its user out.
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })

const scryptKey = (passphrase: string, { salt, logN, r, p }: z.infer<typeof PassphraseSlot>['scrypt']) =>
  deriveByScrypt(passphrase, Buffer.from(salt, 'base64'), {
    N: 2 ** logN,
    r,
    p,
    maxmem: 2 * 128 * r * 2 ** logN,
  })

const recoveryKey = (secret: string, salt: string) =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.from(salt, 'base64'), 'xinzhang recovery code', KEY_BYTES))

/** Makes the slot that a passphrase opens. */
export async function passphraseSlot(
  ledgerId: string,
  key: Uint8Array,
  passphrase: string,
  logN = SCRYPT_LOG_N,
): Promise<KeySlot> {
  const parameters = { salt: randomBytes(16).toString('base64'), logN, r: 8 as const, p: 1 }
  const context = canonicalJson({ ledgerId, kind: 'passphrase', scrypt: parameters })
  return {
    kind: 'passphrase',
    scrypt: parameters,
    ...seal(key, await scryptKey(passphrase, parameters), context),
  }
}

/** Makes the slot of a new recovery code; the code is answered once and kept nowhere. */
export function recoveryCodeSlot(ledgerId: string, key: Uint8Array): { slot: KeySlot; recoveryCode: string } {
  const recoveryCode = newRecoveryCode()
  const hkdf = { salt: randomBytes(16).toString('base64') }
  const context = canonicalJson({ ledgerId, kind: 'recoveryCode', hkdf })
  const by = recoveryKey(recoveryCode.replaceAll('-', '').slice(0, 26), hkdf.salt)
  return { slot: { kind: 'recoveryCode', hkdf, ...seal(key, by, context) }, recoveryCode }
}

/** Makes the slot the operating system's store opens; null when there is no store. */
export async function safeStorageSlot(
  ledgerId: string,
  key: Uint8Array,
  host: KeyHost,
): Promise<KeySlot | null> {
  const wrapped = await host.wrap(Buffer.concat([key, checkOf(ledgerId, key)]))
  return wrapped === null ? null : { kind: 'safeStorage', wrapped: Buffer.from(wrapped).toString('base64') }
}

/** What a person or a shell offers to open the ledger with. */
export type Unlock =
  | { by: 'passphrase'; passphrase: string }
  | { by: 'recoveryCode'; code: string }
  | { by: 'safeStorage' }

export type SlotFailure = 'no-slot' | 'wrong' | 'mistyped' | 'store-unavailable' | 'store-changed'

/** Opens the slot the offer is meant for: the ledger's key, or why it did not open. */
export async function unwrapKey(
  ledgerId: string,
  slots: readonly KeySlot[],
  unlock: Unlock,
  host?: KeyHost,
): Promise<Buffer | SlotFailure> {
  const slot = slots.find(candidate => candidate.kind === unlock.by)
  if (slot?.kind === 'passphrase' && unlock.by === 'passphrase') {
    const context = canonicalJson({ ledgerId, kind: 'passphrase', scrypt: slot.scrypt })
    return unseal(slot, await scryptKey(unlock.passphrase, slot.scrypt), context) ?? 'wrong'
  }
  if (slot?.kind === 'recoveryCode' && unlock.by === 'recoveryCode') {
    const secret = readRecoveryCode(unlock.code)
    if (secret === null) return 'mistyped'
    const context = canonicalJson({ ledgerId, kind: 'recoveryCode', hkdf: slot.hkdf })
    return unseal(slot, recoveryKey(secret, slot.hkdf.salt), context) ?? 'wrong'
  }
  if (slot?.kind === 'safeStorage') return await fromStore(ledgerId, slot.wrapped, host)
  return 'no-slot'
}

async function fromStore(
  ledgerId: string,
  wrapped: string,
  host: KeyHost | undefined,
): Promise<Buffer | SlotFailure> {
  const secret = host === undefined ? null : await host.unwrap(Buffer.from(wrapped, 'base64'))
  if (secret === null) return 'store-unavailable'
  const key = Buffer.from(secret.subarray(0, KEY_BYTES))
  const check = secret.subarray(KEY_BYTES)
  const expected = checkOf(ledgerId, key)
  return check.length === expected.length && timingSafeEqual(check, expected) ? key : 'store-changed'
}

/** Tells a store that answers with another secret (changed keyring, copied profile) from a damaged ledger. */
function checkOf(ledgerId: string, key: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', key, ledgerId, 'xinzhang safe storage check', 16))
}

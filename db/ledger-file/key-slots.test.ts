import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { KeyHost } from './key-host.ts'
import { KeySlot, passphraseSlot, recoveryCodeSlot, safeStorageSlot, unwrapKey } from './key-slots.ts'

const LOG_N = 15
const ledgerId = randomUUID()
const key = randomBytes(32)

/** A store as an operating system has one, for one user on one machine. */
function store(secret = randomBytes(32)): KeyHost {
  const mask = (bytes: Uint8Array) => Uint8Array.from(bytes, (byte, i) => byte ^ (secret[i % 32] ?? 0))
  return { wrap: async bytes => mask(bytes), unwrap: async bytes => mask(bytes) }
}

test('each slot gives the same key back, after the header was written and read', async () => {
  const host = store()
  const { slot, recoveryCode } = recoveryCodeSlot(ledgerId, key)
  const made = [
    await passphraseSlot(ledgerId, key, '口令口令口令', LOG_N),
    slot,
    await safeStorageSlot(ledgerId, key, host),
  ]
  const slots = KeySlot.array().parse(JSON.parse(JSON.stringify(made)))
  expect(await unwrapKey(ledgerId, slots, { by: 'passphrase', passphrase: '口令口令口令' })).toEqual(key)
  expect(await unwrapKey(ledgerId, slots, { by: 'recoveryCode', code: recoveryCode })).toEqual(key)
  expect(await unwrapKey(ledgerId, slots, { by: 'safeStorage' }, host)).toEqual(key)
})

test('a slot that does not open says why', async () => {
  const { slot, recoveryCode } = recoveryCodeSlot(ledgerId, key)
  const stored = await safeStorageSlot(ledgerId, key, store())
  const slots = [await passphraseSlot(ledgerId, key, 'right one', LOG_N), slot, ...(stored ? [stored] : [])]
  expect(await unwrapKey(ledgerId, slots, { by: 'passphrase', passphrase: 'Right one' })).toBe('wrong')
  expect(await unwrapKey(ledgerId, slots, { by: 'recoveryCode', code: recoveryCode.slice(1) })).toBe(
    'mistyped',
  )
  const other = recoveryCodeSlot(ledgerId, key).recoveryCode
  expect(await unwrapKey(ledgerId, slots, { by: 'recoveryCode', code: other })).toBe('wrong')
  expect(await unwrapKey(ledgerId, slots, { by: 'safeStorage' })).toBe('store-unavailable')
  expect(await unwrapKey(ledgerId, slots, { by: 'safeStorage' }, store())).toBe('store-changed')
  expect(await unwrapKey(ledgerId, [], { by: 'safeStorage' }, store())).toBe('no-slot')
})

test('a slot carried over into another ledger opens nothing', async () => {
  const slot = await passphraseSlot(ledgerId, key, 'right one', LOG_N)
  expect(await unwrapKey(randomUUID(), [slot], { by: 'passphrase', passphrase: 'right one' })).toBe('wrong')
})

test('a passphrase typed in full-width mode is the same passphrase', async () => {
  const slot = await passphraseSlot(ledgerId, key, 'site 2026', LOG_N)
  expect(await unwrapKey(ledgerId, [slot], { by: 'passphrase', passphrase: 'site　２０２６' })).toEqual(key)
})

test('a host without a real store gets no slot', async () => {
  expect(
    await safeStorageSlot(ledgerId, key, { wrap: async () => null, unwrap: async () => null }),
  ).toBeNull()
})

test('a forged cost is refused before any memory is taken', async () => {
  const slot = await passphraseSlot(ledgerId, key, 'right one', LOG_N)
  expect(
    slot.kind === 'passphrase' &&
      KeySlot.safeParse({ ...slot, scrypt: { ...slot.scrypt, logN: 40 } }).success,
  ).toBe(false)
})

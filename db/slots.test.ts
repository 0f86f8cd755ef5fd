import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { KeyHost } from './ledger-file/key-host.ts'
import { openLedger, slotsOfFolder } from './open.ts'
import { checkSlots, removeSlot, renewRecoveryCode, setPassphrase, setSafeStorage } from './slots.ts'
import { PASSPHRASE, QUICK_SCRYPT, temporaryLedger } from './testing/temporary-ledger.ts'

function store(): KeyHost & { forgetEverything(): void } {
  let mask = randomBytes(64)
  const apply = async (bytes: Uint8Array) => Uint8Array.from(bytes, (byte, i) => byte ^ (mask[i] ?? 0))
  return {
    wrap: apply,
    unwrap: apply,
    forgetEverything: () => {
      mask = randomBytes(64)
    },
  }
}

test('losing any one slot loses nothing', async () => {
  for (const lost of ['passphrase', 'recoveryCode', 'safeStorage'] as const) {
    using made = await temporaryLedger()
    const host = store()
    expect(await setSafeStorage(made.ledger, host)).toBe(true)
    removeSlot(made.ledger, lost)
    made.ledger.close()
    const ways = [
      { by: 'passphrase', passphrase: PASSPHRASE },
      { by: 'recoveryCode', code: made.recoveryCode },
      { by: 'safeStorage' },
    ] as const
    for (const unlock of ways.filter(way => way.by !== lost)) {
      const opened = await openLedger(made.folder, unlock, host)
      opened.close()
    }
    const byLost = ways.filter(way => way.by === lost).map(way => openLedger(made.folder, way, host))
    await expect(byLost[0]).rejects.toMatchObject({ details: { slot: lost, problem: 'no-slot' } })
  }
})

test('a store that was changed is found at the check, by name, and can be set anew', async () => {
  using made = await temporaryLedger()
  const host = store()
  await setSafeStorage(made.ledger, host)
  host.forgetEverything()
  expect(await checkSlots(made.ledger, host)).toEqual([
    { kind: 'safeStorage', problem: 'store-changed' },
    { kind: 'passphrase', problem: null },
    { kind: 'recoveryCode', problem: null },
  ])
  await setSafeStorage(made.ledger, host)
  expect((await checkSlots(made.ledger, host))[0]).toEqual({ kind: 'safeStorage', problem: null })
})

test('a changed passphrase and a renewed code replace the old ones', async () => {
  using made = await temporaryLedger()
  await setPassphrase(made.ledger, 'the new one', QUICK_SCRYPT)
  const code = renewRecoveryCode(made.ledger)
  made.ledger.close()
  const old = [
    { by: 'passphrase', passphrase: PASSPHRASE },
    { by: 'recoveryCode', code: made.recoveryCode },
  ] as const
  for (const unlock of old) {
    await expect(openLedger(made.folder, unlock)).rejects.toMatchObject({ code: 'ledger-passphrase-wrong' })
  }
  for (const unlock of [
    { by: 'passphrase', passphrase: 'the new one' } as const,
    { by: 'recoveryCode', code } as const,
  ]) {
    const opened = await openLedger(made.folder, unlock)
    opened.close()
  }
})

test('the last slot stays', async () => {
  using made = await temporaryLedger()
  removeSlot(made.ledger, 'recoveryCode')
  expect(() => removeSlot(made.ledger, 'passphrase')).toThrow('invalid-value')
  expect(() => removeSlot(made.ledger, 'safeStorage')).toThrow('not-found')
  expect(slotsOfFolder(made.folder)).toEqual(['passphrase'])
})

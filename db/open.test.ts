import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Refusal } from '../contract/refusal.ts'
import { appendAudit, auditHead, verifyAudit } from './audit.ts'
import { createLedger } from './create-ledger.ts'
import { ledgerPaths } from './ledger-file/paths.ts'
import { openLedger, openReader, openReadonly, slotsOfFolder } from './open.ts'
import { PASSPHRASE, QUICK_SCRYPT, temporaryLedger } from './testing/temporary-ledger.ts'
import { transaction } from './transaction.ts'

const byPassphrase = { by: 'passphrase', passphrase: PASSPHRASE } as const
const entry = { at: '2026-11-22T00:00:00.000Z', actor: 'clerk', action: 'tested' }

test('what one session saved the next one reads, by passphrase and by recovery code', async () => {
  using made = await temporaryLedger()
  const { folder, ledger, recoveryCode } = made
  transaction(ledger, db => appendAudit(db, entry))
  ledger.close()
  expect(slotsOfFolder(folder)).toEqual(['passphrase', 'recoveryCode'])
  for (const unlock of [byPassphrase, { by: 'recoveryCode', code: recoveryCode } as const]) {
    const opened = await openLedger(folder, unlock)
    expect(auditHead(opened.db).sequence).toBe(1)
    expect(opened.openedBy).toBe(unlock.by)
    opened.close()
  }
})

test('the connection has every setting the promises rest on', async () => {
  using made = await temporaryLedger()
  const setting = (name: string) => made.ledger.connection.pragma(name, { simple: true })
  const names = [
    'cipher',
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'trusted_schema',
    'temp_store',
    'secure_delete',
  ]
  expect(names.map(setting)).toEqual(['sqlcipher', 'wal', 2, 1, 0, 2, 1])
  expect(['mmap_size', 'checkpoint_fullfsync', 'busy_timeout', 'page_size'].map(setting)).toEqual([
    0, 1, 5000, 16_384,
  ])
})

test('a folder without ledger, and one with', async () => {
  using made = await temporaryLedger()
  const empty = `${made.folder}-empty`
  expect(slotsOfFolder(empty)).toBeNull()
  expect(await refusalOf(openLedger(empty, byPassphrase))).toMatchObject({ code: 'ledger-missing' })
  expect(existsSync(empty)).toBe(false)
  const again = createLedger(made.folder, { passphrase: 'another one' })
  expect(await refusalOf(again)).toMatchObject({ code: 'ledger-exists' })
})

test('a wrong passphrase names the slot and the other ways in, and gives the folder free', async () => {
  using made = await temporaryLedger()
  made.ledger.close()
  const wrong = openLedger(made.folder, { by: 'passphrase', passphrase: 'not this one' })
  expect(await refusalOf(wrong)).toMatchObject({
    code: 'ledger-passphrase-wrong',
    details: { slot: 'passphrase', problem: 'wrong', otherSlots: 'recoveryCode' },
  })
  const opened = await openLedger(made.folder, byPassphrase)
  opened.close()
})

test('a second instance is kept out and told who is in', async () => {
  using made = await temporaryLedger()
  const second = await refusalOf(openLedger(made.folder, byPassphrase))
  expect(second).toMatchObject({ code: 'ledger-in-use', details: { pid: process.pid } })
})

test('readers beside the writer see what is committed and cannot write', async () => {
  using made = await temporaryLedger()
  const readers = [await openReadonly(made.folder, byPassphrase), openReader(made.ledger)]
  transaction(made.ledger, db => appendAudit(db, entry))
  for (const reader of readers) {
    expect(verifyAudit(reader)).toMatchObject({ intact: true, head: { sequence: 1 } })
    expect(() => appendAudit(reader.db, entry)).toThrow('readonly')
    reader.close()
  }
})

test('a ledger of a later program is refused with both versions, untouched', async () => {
  using made = await temporaryLedger()
  made.ledger.connection.pragma('query_only = OFF')
  made.ledger.connection.pragma('user_version = 99')
  made.ledger.close()
  const before = readFileSync(ledgerPaths(made.folder).database)
  const refusal = await refusalOf(openLedger(made.folder, byPassphrase))
  expect(refusal).toMatchObject({ code: 'ledger-newer', details: { ledgerVersion: 99, part: 'schema' } })
  expect(readFileSync(ledgerPaths(made.folder).database).equals(before)).toBe(true)
})

test('a header of a later program is refused with both versions', async () => {
  using made = await temporaryLedger()
  made.ledger.close()
  const { header } = ledgerPaths(made.folder)
  writeFileSync(
    header,
    JSON.stringify({ ...JSON.parse(readFileSync(header, 'utf8')), format: 2, news: true }),
  )
  expect(await refusalOf(openLedger(made.folder, byPassphrase))).toMatchObject({
    code: 'ledger-newer',
    details: { ledgerVersion: 2, programVersion: 1, part: 'header' },
  })
})

test('what a crash left of a ledger that was being made is made anew', async () => {
  using made = await temporaryLedger()
  made.ledger.close()
  const paths = ledgerPaths(made.folder)
  writeFileSync(paths.beingMade, '')
  rmSync(paths.headerCopy)
  expect(await refusalOf(openLedger(made.folder, byPassphrase))).toMatchObject({ code: 'ledger-missing' })
  const options = { passphrase: 'the second try', scryptLogN: QUICK_SCRYPT }
  const { ledger } = await createLedger(made.folder, options)
  expect(auditHead(ledger.db).sequence).toBe(0)
  ledger.close()
})

async function refusalOf(promise: Promise<unknown>): Promise<Refusal> {
  return await promise.then(
    () => expect.unreachable('was not refused'),
    (error: Refusal) => error,
  )
}

import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appendAudit, verifyAudit } from './audit.ts'
import { ledgerPaths } from './ledger-file/paths.ts'
import { openLedger } from './open.ts'
import { setCompany } from './repositories/registers.ts'
import { salvageLedger } from './salvage.ts'
import { PASSPHRASE, temporaryLedger } from './testing/temporary-ledger.ts'
import { transaction } from './transaction.ts'

const unlock = { by: 'passphrase', passphrase: PASSPHRASE } as const
const PAGE = 16_384

async function filledLedger() {
  const made = await temporaryLedger()
  transaction(made.ledger, db => {
    setCompany(db, { name: '虚构建筑公司', uscc: null })
    for (let n = 0; n < 500; n++)
      appendAudit(db, { at: '2026-11-22T00:00:00.000Z', actor: 'clerk', action: 'filled' })
  })
  return made
}

test('one bad page costs its rows only; the rest opens as a ledger, and the damaged one is untouched', async () => {
  using made = await filledLedger()
  const leaves = made.ledger.connection
    .prepare<[], number>(
      "SELECT pageno FROM dbstat WHERE name = 'audit_entry' AND pagetype = 'leaf' ORDER BY path",
    )
    .pluck()
    .all()
  const { ledgerId } = made.ledger
  made.ledger.close()
  const { database } = ledgerPaths(made.folder)
  const bytes = readFileSync(database)
  bytes.fill(
    0xaa,
    ((leaves[Math.floor(leaves.length / 2)] ?? 0) - 1) * PAGE + 50,
    ((leaves[Math.floor(leaves.length / 2)] ?? 0) - 1) * PAGE + 90,
  )
  writeFileSync(database, bytes)

  const target = join(made.folder, '..', 'salvaged')
  const tables = await salvageLedger(made.folder, unlock, target)
  expect(readFileSync(database).equals(bytes)).toBe(true)
  expect(tables.filter(table => !table.whole).map(table => table.table)).toEqual(['audit_entry'])
  const rows = tables.find(table => table.table === 'audit_entry')?.rows ?? 0
  expect(rows).toBeGreaterThan(500 - Math.ceil(500 / leaves.length) * 2)
  expect(rows).toBeLessThan(500)

  const ledger = await openLedger(target, unlock)
  expect(ledger.ledgerId).toBe(ledgerId)
  expect(ledger.connection.prepare('SELECT name FROM company').pluck().get()).toBe('虚构建筑公司')
  // Both ends of the log are there, and the gap shows.
  const ends = ledger.connection.prepare('SELECT min(sequence), max(sequence) FROM audit_entry').raw().get()
  expect(ends).toEqual([1, 500])
  expect(verifyAudit(ledger).intact).toBe(false)
  ledger.close()
})

test('a file cut short still gives its first part', async () => {
  using made = await filledLedger()
  made.ledger.close()
  const { database } = ledgerPaths(made.folder)
  truncateSync(database, readFileSync(database).length - 3 * PAGE)
  const tables = await salvageLedger(made.folder, unlock, join(made.folder, '..', 'salvaged'))
  expect(tables.some(table => table.table === 'audit_entry' && table.rows > 0)).toBe(true)
})

test('nothing readable is said, and no empty ledger is left in its place', async () => {
  using made = await filledLedger()
  made.ledger.close()
  const { database } = ledgerPaths(made.folder)
  const bytes = readFileSync(database)
  writeFileSync(database, bytes.fill(0, 100, 200))
  const target = join(made.folder, '..', 'salvaged')
  const attempt = salvageLedger(made.folder, unlock, target)
  await expect(attempt).rejects.toMatchObject({
    code: 'ledger-damaged',
    details: { problem: 'nothing-readable' },
  })
  await expect(openLedger(target, unlock)).rejects.toMatchObject({ code: 'ledger-missing' })
  await expect(salvageLedger(made.folder, unlock, made.folder)).rejects.toMatchObject({
    code: 'ledger-exists',
  })
})

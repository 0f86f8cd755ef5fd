import { appendFileSync, chmodSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { DoctorStep } from '../../contract/api/ledger.ts'
import { appendAudit } from '../audit.ts'
import { makeBackup } from '../backup.ts'
import { ledgerPaths } from '../ledger-file/paths.ts'
import { removeSlot, setSafeStorage } from '../slots.ts'
import { temporaryLedger } from '../testing/temporary-ledger.ts'
import { transaction } from '../transaction.ts'
import { doctor } from './doctor.ts'

const DAY = 86_400_000
const entry = { at: '2026-11-22T00:00:00.000Z', actor: 'clerk', action: 'tested' }

const statesOf = async (...of: Parameters<typeof doctor>) =>
  Object.fromEntries((await doctor(...of)).map(step => [step.step, step.state]))

test('a healthy ledger with a backup in a second place is good in every step', async () => {
  using made = await temporaryLedger()
  const second = join(made.folder, '..', 'usb')
  makeBackup(made.ledger, { place: second })
  const report = await doctor(made.ledger, { secondPlaces: [second] })
  expect(z.array(DoctorStep).parse(report)).toHaveLength(9)
  expect(report.filter(step => step.state !== 'good')).toEqual([])
  expect(report.map(step => step.step)).toEqual(report.map(step => step.step).toSorted())
  for (const { zh, en } of report) {
    expect(zh).toMatch(/\p{Script=Han}.*。$/u)
    expect(en).toMatch(/^[A-Z0-9].*\.$/)
  }
})

test('backups: none, only beside the ledger, old, rotted', async () => {
  using made = await temporaryLedger()
  const backups = async (now?: Date) =>
    (await statesOf(made.ledger, now === undefined ? {} : { now }))['09-backups']
  expect(await backups()).toBe('attention')
  const { folder } = makeBackup(made.ledger)
  expect(await backups()).toBe('attention')
  const [zh] = (await doctor(made.ledger, { now: new Date(Date.now() + 8 * DAY) }))
    .slice(-1)
    .map(step => step.zh)
  expect(zh).toContain('8 天')
  appendFileSync(ledgerPaths(folder).database, 'x')
  expect(await backups()).toBe('bad')
})

test('a ledger that went back behind its backup, an open folder, a store that changed, a last slot', async () => {
  using made = await temporaryLedger()
  transaction(made.ledger, db => appendAudit(db, entry))
  makeBackup(made.ledger)
  const keyHost = { wrap: async (secret: Uint8Array) => secret, unwrap: async () => new Uint8Array(48) }
  await setSafeStorage(made.ledger, keyHost)
  chmodSync(made.folder, 0o755)
  const { connection } = made.ledger
  connection.pragma('query_only = OFF')
  connection.exec('DROP TRIGGER audit_entry_not_removed; DELETE FROM audit_entry;')
  expect(await statesOf(made.ledger, { keyHost })).toMatchObject({
    '02-slots': 'attention',
    '05-audit': 'bad',
    '06-permissions': 'attention',
  })
  removeSlot(made.ledger, 'safeStorage')
  removeSlot(made.ledger, 'recoveryCode')
  expect((await statesOf(made.ledger))['02-slots']).toBe('attention')
})

test('broken references are counted, and a step that cannot be carried out is a finding', async () => {
  using made = await temporaryLedger()
  const { connection } = made.ledger
  connection.pragma('query_only = OFF')
  connection.pragma('foreign_keys = OFF')
  connection.exec(
    `INSERT INTO finding_reason VALUES ('i', 'no such project', '2026-11', 'f', 'r', 't', 'b', 'a')`,
  )
  expect((await statesOf(made.ledger))['04-references']).toBe('bad')
  connection.exec('DROP TABLE audit_entry')
  expect((await statesOf(made.ledger))['05-audit']).toBe('bad')
})

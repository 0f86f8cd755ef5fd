import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../contract/refusal.ts'
import { appendAudit, auditHead } from './audit.ts'
import { makeBackup } from './backup.ts'
import { canonicalJson } from './canonical-json.ts'
import { ledgerPaths } from './ledger-file/paths.ts'
import { openLedger, slotsOfFolder } from './open.ts'
import { PASSPHRASE, temporaryLedger } from './testing/temporary-ledger.ts'
import { transaction } from './transaction.ts'

const byPassphrase = { by: 'passphrase', passphrase: PASSPHRASE } as const
const PAGE = 16_384

/** A closed ledger with 500 entries. */
async function filledLedger() {
  const made = await temporaryLedger()
  transaction(made.ledger, db => {
    for (let n = 0; n < 500; n++)
      appendAudit(db, { at: '2026-11-22T00:00:00.000Z', actor: 'clerk', action: 'filled' })
  })
  return made
}

function flipByte(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at)
  writeFileSync(path, bytes)
}

async function refusalAtOpening(folder: string): Promise<Refusal> {
  try {
    const opened = await openLedger(folder, byPassphrase)
    opened.close()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  return expect.unreachable('was opened')
}

describe('the database', () => {
  test('with a flipped byte anywhere is refused and left as it was', async () => {
    using made = await filledLedger()
    made.ledger.close()
    const { database } = ledgerPaths(made.folder)
    const whole = readFileSync(database)
    const places = [3, 20, PAGE - 5, PAGE + 100, Math.floor(whole.length / 2), whole.length - 40]
    for (const at of places) {
      flipByte(database, at)
      const damagedBytes = readFileSync(database)
      const { code, details } = await refusalAtOpening(made.folder)
      expect({ at, code, part: details.part }).toEqual({ at, code: 'ledger-damaged', part: 'database' })
      expect(readFileSync(database).equals(damagedBytes)).toBe(true)
      writeFileSync(database, whole)
    }
    const opened = await openLedger(made.folder, byPassphrase)
    expect(auditHead(opened.db).sequence).toBe(500)
    opened.close()
  })

  test('with one bad page says how many tables can still be read and where the newest backup is', async () => {
    using made = await filledLedger()
    const backup = makeBackup(made.ledger)
    const root = made.ledger.connection
      .prepare<[], { pageno: number }>(
        "SELECT pageno FROM dbstat WHERE name = 'audit_entry' AND pagetype = 'leaf' LIMIT 1",
      )
      .get()
    made.ledger.close()
    flipByte(ledgerPaths(made.folder).database, ((root?.pageno ?? 0) - 1) * PAGE + 77)
    const { details } = await refusalAtOpening(made.folder)
    expect(details).toMatchObject({ problem: 'quick-check', newestBackup: backup.folder })
    expect(details.readableTables).toBe(Number(details.tables) - 1)
  })

  test('cut short, emptied, missing or taken from another ledger is damaged, not a wrong passphrase', async () => {
    using made = await filledLedger()
    using other = await temporaryLedger()
    made.ledger.close()
    other.ledger.close()
    const { database } = ledgerPaths(made.folder)
    const whole = readFileSync(database)
    const problemAfter = async (spoil: () => void) => {
      spoil()
      const { code, details } = await refusalAtOpening(made.folder)
      writeFileSync(database, whole)
      return `${code} ${details.problem} ${details.readableTables}/${details.tables}`
    }
    expect(await problemAfter(() => truncateSync(database, whole.length - 10 * PAGE))).toMatch(
      /quick-check \d\d\/\d\d$/,
    )
    expect(await problemAfter(() => truncateSync(database, 0))).toBe('ledger-damaged not-a-ledger 0/0')
    expect(await problemAfter(() => rmSync(database))).toBe('ledger-damaged missing 0/0')
    const theirs = ledgerPaths(other.folder).database
    expect(await problemAfter(() => copyFileSync(theirs, database))).toBe('ledger-damaged first-page 0/0')
  })
})

describe('the header', () => {
  test('damaged or missing is read from its copy and mended', async () => {
    using made = await filledLedger()
    made.ledger.close()
    const { header, headerCopy } = ledgerPaths(made.folder)
    const content = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
    const whole = content(header)
    for (const spoil of [
      () => flipByte(header, 300),
      () => truncateSync(header, 100),
      () => rmSync(header),
    ]) {
      spoil()
      const opened = await openLedger(made.folder, byPassphrase)
      opened.close()
      expect(content(header)).toEqual(whole)
      expect(content(headerCopy)).toEqual(whole)
    }
  })

  test('damaged in both copies is damaged, not a wrong passphrase', async () => {
    using made = await filledLedger()
    made.ledger.close()
    const { header, headerCopy } = ledgerPaths(made.folder)
    for (const path of [header, headerCopy]) flipByte(path, 300)
    expect(await refusalAtOpening(made.folder)).toMatchObject({
      code: 'ledger-damaged',
      details: { part: 'header' },
    })
    expect(() => slotsOfFolder(made.folder)).toThrow(Refusal)
  })

  test('changed by somebody without the key is not believed, even with a right digest', async () => {
    using made = await filledLedger()
    made.ledger.close()
    const { header } = ledgerPaths(made.folder)
    const { digest: _, mac, ...content } = JSON.parse(readFileSync(header, 'utf8'))
    content.madeAt = '2020-01-01T00:00:00.000Z'
    const digest = createHash('sha256').update(canonicalJson(content)).digest('hex')
    writeFileSync(header, JSON.stringify({ ...content, digest, mac }))
    expect(await refusalAtOpening(made.folder)).toMatchObject({
      code: 'ledger-damaged',
      details: { part: 'header', problem: 'not-authentic' },
    })
  })
})

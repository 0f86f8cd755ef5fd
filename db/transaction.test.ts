import { expect, test } from 'vitest'
import { appendAudit, auditHead } from './audit.ts'
import { temporaryLedger } from './testing/temporary-ledger.ts'
import { transaction } from './transaction.ts'

const entry = { at: '2026-11-22T00:00:00.000Z', actor: 'clerk', action: 'tested' }

test('memory changes after the commit, and never when there was none', async () => {
  using made = await temporaryLedger()
  const seen: number[] = []
  const result = transaction(made.ledger, (db, afterCommit) => {
    appendAudit(db, entry)
    afterCommit(() => {
      expect(made.ledger.connection.inTransaction).toBe(false)
      seen.push(auditHead(made.ledger.db).sequence)
    })
    expect(seen).toEqual([])
    return 'answer'
  })
  expect([result, seen]).toEqual(['answer', [1]])
  const failing = () =>
    transaction(made.ledger, (_db, afterCommit) => {
      afterCommit(() => seen.push(2))
      throw new Error('no')
    })
  expect(failing).toThrow('no')
  expect(seen).toEqual([1])
})

test('nothing is written outside of a transaction, and transactions are not nested', async () => {
  using made = await temporaryLedger()
  expect(() => appendAudit(made.ledger.db, entry)).toThrow('readonly')
  expect(() => transaction(made.ledger, () => transaction(made.ledger, () => 0))).toThrow('not nested')
  transaction(made.ledger, db => appendAudit(db, entry))
  expect(() => appendAudit(made.ledger.db, entry)).toThrow('readonly')
})

test('work that would go on after the transaction is a defect', async () => {
  using made = await temporaryLedger()
  expect(() => transaction(made.ledger, async db => appendAudit(db, entry))).toThrow('promise')
  expect(auditHead(made.ledger.db).sequence).toBe(0)
})

test('a full disk is told, undoes the whole transaction and leaves a ledger that works', async () => {
  using made = await temporaryLedger()
  const { connection } = made.ledger
  transaction(made.ledger, db => appendAudit(db, entry))
  const pages = connection.pragma('page_count', { simple: true })
  const limit = connection.pragma(`max_page_count = ${pages}`, { simple: true })
  expect(limit).toBe(pages)
  const tooMuch = () =>
    transaction(made.ledger, db => {
      for (let n = 0; n < 500; n++) appendAudit(db, entry)
    })
  expect(tooMuch).toThrow(expect.objectContaining({ code: 'disk-full' }))
  expect(auditHead(made.ledger.db).sequence).toBe(1)
  connection.pragma('max_page_count = 4294967294')
  transaction(made.ledger, db => appendAudit(db, entry))
  expect(auditHead(made.ledger.db).sequence).toBe(2)
})

import { expect, test } from 'vitest'
import { appendAudit, auditHead, verifyAudit } from './audit.ts'
import { temporaryLedger } from './testing/temporary-ledger.ts'
import { transaction } from './transaction.ts'

const at = '2026-11-22T00:00:00.000Z'

async function chainOf(length: number) {
  const made = await temporaryLedger()
  transaction(made.ledger, db => {
    for (let n = 1; n <= length; n++) {
      appendAudit(db, {
        at,
        actor: 'clerk',
        action: 'import.committed',
        subject: `import-${n}`,
        details: { rows: n },
      })
    }
  })
  return made
}

/** What somebody with the key and another program could do. */
function tamper(made: Awaited<ReturnType<typeof chainOf>>, sql: string): void {
  const { connection } = made.ledger
  connection.pragma('query_only = OFF')
  connection.exec('DROP TRIGGER audit_entry_not_changed; DROP TRIGGER audit_entry_not_removed;')
  connection.exec(sql)
}

test('an untouched chain is intact to its head, over several pages', async () => {
  using made = await chainOf(2500)
  expect(verifyAudit(made.ledger)).toEqual({ intact: true, head: auditHead(made.ledger.db) })
  expect(auditHead(made.ledger.db).sequence).toBe(2500)
})

test.each([
  ['changed', `UPDATE audit_entry SET details = '{"rows":7000}' WHERE sequence = 7`, 7],
  ['removed', 'DELETE FROM audit_entry WHERE sequence = 7', 7],
  ['dated back', `UPDATE audit_entry SET at = '2026-11-21T00:00:00.000Z' WHERE sequence = 10`, 10],
  ['taken out of the numbering', 'UPDATE audit_entry SET sequence = 11 WHERE sequence = 1', 1],
])('an entry that was %s is found', async (_what, sql, brokenAt) => {
  using made = await chainOf(10)
  tamper(made, sql)
  expect(verifyAudit(made.ledger)).toMatchObject({ intact: false, brokenAt })
})

test('the database itself refuses to change or remove an entry', async () => {
  using made = await chainOf(2)
  made.ledger.connection.pragma('query_only = OFF')
  const attempt = (sql: string) => () => made.ledger.connection.exec(sql)
  expect(attempt(`UPDATE audit_entry SET actor = 'nobody'`)).toThrow('append-only')
  expect(attempt('DELETE FROM audit_entry')).toThrow('append-only')
})

test('an entry goes with the change it tells of', async () => {
  using made = await chainOf(1)
  const failing = () =>
    transaction(made.ledger, db => {
      appendAudit(db, { at, actor: 'clerk', action: 'worker.changed' })
      throw new Error('the change failed')
    })
  expect(failing).toThrow('the change failed')
  expect(auditHead(made.ledger.db).sequence).toBe(1)
})

test('numbers of persons are kept out, ids and digests are not', async () => {
  using made = await chainOf(0)
  const append = (text: string) => () =>
    transaction(made.ledger, db =>
      appendAudit(db, { at, actor: 'clerk', action: 'noted', details: { text } }),
    )
  for (const number of [
    '990101199001010010',
    '99010119900101001X',
    '6200000000000000017',
    '13000012345',
    '6200 0000 0000 0000 017',
  ]) {
    expect(append(number)).toThrow('personal number')
    expect(append(`工人 ${number} 已改`)).toThrow('personal number')
  }
  const harmless = [
    '2f1c0000-0000-4000-8000-123456789012',
    'a1'.repeat(32),
    '2026-11-22T10:15:00.000Z',
    '2026-11',
    '共 1200 行',
  ]
  for (const text of harmless) expect(append(text)).not.toThrow()
})

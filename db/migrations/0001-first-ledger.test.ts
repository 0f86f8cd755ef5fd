import { expect, test } from 'vitest'
import { temporaryLedger } from '../testing/temporary-ledger.ts'
import { MIGRATIONS } from './index.ts'

test('makes every table of the first ledger, references switched on, and guards the audit log', async () => {
  expect(MIGRATIONS[0]?.name).toBe('first-ledger')
  using made = await temporaryLedger()
  const { connection } = made.ledger
  const named = (type: string) =>
    connection.prepare('SELECT name FROM sqlite_schema WHERE type = ? ORDER BY name').pluck().all(type)
  expect(named('table')).toEqual(expect.arrayContaining(['audit_entry', 'payroll_line', 'project', 'worker']))
  expect(named('trigger')).toEqual(['audit_entry_not_changed', 'audit_entry_not_removed'])
  connection.pragma('query_only = OFF')
  const orphan = () =>
    connection.exec(
      `INSERT INTO finding_reason VALUES ('i', 'no such project', '2026-11', 'f', 'r', 't', 'b', 'a')`,
    )
  expect(orphan).toThrow('FOREIGN KEY')
})

import { readFileSync, rmSync } from 'node:fs'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appendAudit, auditHead } from './audit.ts'
import { newestBackup } from './backup-place.ts'
import { type Connection, connect } from './connection.ts'
import { tableNames } from './inspect.ts'
import { ledgerPaths } from './ledger-file/paths.ts'
import { APPLICATION_ID, migrate, SCHEMA_VERSION, schemaVersionOf } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { openLedger, openReadonly } from './open.ts'
import * as schema from './schema/index.ts'
import { PASSPHRASE, temporaryLedger } from './testing/temporary-ledger.ts'
import { transaction } from './transaction.ts'

const STEPS = [
  { name: 'first', sql: 'CREATE TABLE team (id TEXT PRIMARY KEY, name TEXT NOT NULL);' },
  {
    name: 'members',
    sql: 'CREATE TABLE member (id TEXT PRIMARY KEY, team_id TEXT NOT NULL REFERENCES team (id));',
  },
]
const FAILING = { name: 'failing', sql: 'CREATE TABLE extra (id TEXT); INSERT INTO nowhere VALUES (1);' }
const BREAKING = { name: 'breaking', sql: `INSERT INTO member VALUES ('m', 'no such team');` }

describe('the runner', () => {
  let connection: Connection
  let remove: () => void

  beforeEach(async () => {
    const made = await temporaryLedger()
    const path = `${made.folder}/other.db`
    connection = connect(path, made.ledger.key, 'new')
    remove = () => {
      connection.close()
      rmSync(path)
      made[Symbol.dispose]()
    }
  })
  afterEach(() => remove())

  test('takes all pending steps and says which version it is', () => {
    expect(migrate(connection, STEPS)).toBe(2)
    expect(tableNames(connection)).toEqual(['member', 'team'])
    expect(schemaVersionOf(connection)).toBe(2)
    expect(connection.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
    expect(migrate(connection, STEPS)).toBe(0)
  })

  test.each([
    ['fails in the middle', FAILING],
    ['leaves a reference to nothing', BREAKING],
  ])('leaves the old version, with its data, when a step %s', (_what, bad) => {
    migrate(connection, STEPS.slice(0, 1))
    connection.exec(`INSERT INTO team VALUES ('t', '一班')`)
    expect(() => migrate(connection, [...STEPS, bad])).toThrow()
    expect(tableNames(connection)).toEqual(['team'])
    expect(schemaVersionOf(connection)).toBe(1)
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(migrate(connection, STEPS)).toBe(1)
    expect(connection.prepare('SELECT name FROM team').pluck().all()).toEqual(['一班'])
  })

  test('refuses a newer ledger, naming both versions', () => {
    migrate(connection, STEPS)
    const older = () => migrate(connection, STEPS.slice(0, 1))
    const details = { ledgerVersion: 2, programVersion: 1, part: 'schema' }
    expect(older).toThrow(expect.objectContaining({ code: 'ledger-newer', details }))
    expect(tableNames(connection)).toEqual(['member', 'team'])
  })
})

test('a migration that fails while opening leaves the old ledger and a verified backup of it', async () => {
  using made = await temporaryLedger()
  const { folder, ledger } = made
  transaction(ledger, db =>
    appendAudit(db, { at: '2026-11-22T00:00:00.000Z', actor: 'clerk', action: 'tested' }),
  )
  ledger.connection.pragma('query_only = OFF')
  // A ledger that claims version 0 but has the tables already: its first step must fail.
  ledger.connection.pragma('user_version = 0')
  ledger.close()
  const unlock = { by: 'passphrase', passphrase: PASSPHRASE } as const
  await expect(openLedger(folder, unlock)).rejects.toThrow('already exists')
  const backup = newestBackup(ledgerPaths(folder).backups)
  expect(backup?.name).toMatch(/Z-before-version-\d+$/)
  for (const place of [folder, backup?.folder ?? '']) {
    const left = await openReadonly(place, unlock)
    expect([schemaVersionOf(left.connection), auditHead(left.db).sequence]).toEqual([0, 1])
    left.close()
  }
})

describe('the newest schema', () => {
  test('has exactly the tables, columns and indexes that the program is written against', async () => {
    using made = await temporaryLedger()
    const { connection } = made.ledger
    const expected = Object.values(schema)
      .filter(table => table instanceof SQLiteTable)
      .map(table => getTableConfig(table))
    expect(tableNames(connection)).toEqual(expected.map(table => table.name).toSorted())
    for (const table of expected) {
      const columns = connection
        .prepare<[], { name: string; type: string; notnull: number }>(`PRAGMA table_info("${table.name}")`)
        .all()
        .map(({ name, type, notnull }) => ({ name, type: type.toLowerCase(), notNull: notnull === 1 }))
      const written = table.columns.map(column => ({
        name: column.name,
        type: column.getSQLType(),
        notNull: column.notNull,
      }))
      expect({ table: table.name, columns }).toEqual({ table: table.name, columns: written })
      const indexes = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL")
        .pluck()
        .all(table.name)
      const named = [
        ...table.indexes.map(index => index.config.name),
        ...table.uniqueConstraints.map(u => u.name ?? ''),
      ]
      const unique = table.columns.filter(column => column.isUnique).map(column => column.uniqueName ?? '')
      expect(indexes.toSorted()).toEqual([...named, ...unique].toSorted())
    }
  })

  test('is numbered without a gap', () => {
    expect(SCHEMA_VERSION).toBe(MIGRATIONS.length)
    expect(new Set(MIGRATIONS.map(step => step.name)).size).toBe(MIGRATIONS.length)
  })
})

test('refuses a ledger of the same version whose tables were made by other steps, and leaves it as it was', async () => {
  using made = await temporaryLedger()
  const { folder, ledger } = made
  ledger.connection.pragma('query_only = OFF')
  ledger.connection.exec('ALTER TABLE team ADD COLUMN from_elsewhere TEXT')
  ledger.close()
  const before = readFileSync(ledgerPaths(folder).database)
  await expect(openLedger(folder, { by: 'passphrase', passphrase: PASSPHRASE })).rejects.toMatchObject({
    code: 'ledger-other-version',
    details: { folder },
  })
  expect(readFileSync(ledgerPaths(folder).database).equals(before)).toBe(true)
})

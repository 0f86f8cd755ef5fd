import type { Statement } from 'better-sqlite3'
import { Column, getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from './database.ts'

/**
 * Statements for bulk work, compiled once and run row by row on the connection itself. Drizzle's own prepared statements go
 * through their placeholders at every run, which for wide tables costs more than SQLite does. Values that are absent become NULL.
 */

/**
 * An INSERT of records, which names only the columns that a record states: of a wide table that is half of them, and binding a
 * column costs as much as storing it. Records of a bulk state few different sets of columns, each with a statement of its own.
 */
export function preparedInsert(db: Database, table: SQLiteTable): (record: Record<string, unknown>) => void {
  const columns = columnsOf(table).map((column, index) => ({ ...column, bit: 2 ** index }))
  if (columns.length > MOST_COLUMNS) throw new Error(`${getTableName(table)} has too many columns`)
  const statements = new Map<number, Statement<unknown[]>>()
  const prepare = (set: number): Statement<unknown[]> => {
    const names = columns.filter(({ bit }) => Math.floor(set / bit) % 2 === 1).map(({ name }) => name)
    return db.$client.prepare<unknown[]>(
      `INSERT INTO ${quoted(getTableName(table))} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    )
  }
  return record => {
    const values: unknown[] = []
    let set = 0
    for (const { field, column, plain, bit } of columns) {
      const value = record[field] ?? null
      if (value === null) continue
      set += bit
      values.push(plain ? value : column.mapToDriverValue(value))
    }
    const statement = statements.get(set) ?? prepare(set)
    statements.set(set, statement)
    statement.run(...values)
  }
}

/** A set of columns is kept in the 53 bits of a number. */
const MOST_COLUMNS = 53

/** An UPDATE of some fields of the record with an id; `fields` are the keys of its schema. */
export function preparedUpdate(
  db: Database,
  table: SQLiteTable,
  fields: readonly string[],
): (id: string, changes: Record<string, unknown>) => void {
  const wanted = new Set(fields)
  const columns = columnsOf(table).filter(({ field }) => wanted.has(field))
  const assignments = columns.map(({ name }) => `${name} = ?`).join(', ')
  const statement = db.$client.prepare(
    `UPDATE ${quoted(getTableName(table))} SET ${assignments} WHERE "id" = ?`,
  )
  return (id, changes) => {
    const values = columns.map(({ field, column, plain }) => {
      const value = changes[field] ?? null
      return plain || value === null ? value : column.mapToDriverValue(value)
    })
    statement.run(...values, id)
  }
}

interface StoredColumn {
  field: string
  column: Column
  /** Its quoted name. */
  name: string
  /** Whether the driver takes its values as they are: most columns are text or whole numbers. */
  plain: boolean
}

function columnsOf(table: SQLiteTable): StoredColumn[] {
  return Object.entries(getTableColumns(table)).map(([field, column]) => ({
    field,
    column,
    name: quoted(column.name),
    plain: column.mapToDriverValue === Column.prototype.mapToDriverValue,
  }))
}

const quoted = (name: string): string => `"${name}"`

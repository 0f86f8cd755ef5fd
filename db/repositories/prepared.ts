import { Column, getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from './database.ts'

/**
 * Statements for bulk work, compiled once and run row by row on the connection itself. Drizzle's own prepared statements go
 * through their placeholders at every run, which for wide tables costs more than SQLite does. Values that are absent become NULL.
 */

/** An INSERT of whole records. */
export function preparedInsert(db: Database, table: SQLiteTable): (record: Record<string, unknown>) => void {
  const columns = columnsOf(table)
  const names = columns.map(({ column }) => quoted(column.name)).join(', ')
  const marks = columns.map(() => '?').join(', ')
  const statement = db.$client.prepare(
    `INSERT INTO ${quoted(getTableName(table))} (${names}) VALUES (${marks})`,
  )
  return record => {
    statement.run(...valuesOf(columns, record))
  }
}

/** An UPDATE of some fields of the record with an id; `fields` are the keys of its schema. */
export function preparedUpdate(
  db: Database,
  table: SQLiteTable,
  fields: readonly string[],
): (id: string, changes: Record<string, unknown>) => void {
  const wanted = new Set(fields)
  const columns = columnsOf(table).filter(({ field }) => wanted.has(field))
  const assignments = columns.map(({ column }) => `${quoted(column.name)} = ?`).join(', ')
  const statement = db.$client.prepare(
    `UPDATE ${quoted(getTableName(table))} SET ${assignments} WHERE "id" = ?`,
  )
  return (id, changes) => {
    statement.run(...valuesOf(columns, changes), id)
  }
}

interface StoredColumn {
  field: string
  column: Column
  /** Whether the driver takes its values as they are: most columns are text or whole numbers. */
  plain: boolean
}

function columnsOf(table: SQLiteTable): StoredColumn[] {
  return Object.entries(getTableColumns(table)).map(([field, column]) => ({
    field,
    column,
    plain: column.mapToDriverValue === Column.prototype.mapToDriverValue,
  }))
}

/** Values in the order of the columns, as the driver takes them. */
function valuesOf(columns: readonly StoredColumn[], record: Record<string, unknown>): unknown[] {
  return columns.map(({ field, column, plain }) => {
    const value = record[field] ?? null
    return plain || value === null ? value : column.mapToDriverValue(value)
  })
}

const quoted = (name: string): string => `"${name}"`

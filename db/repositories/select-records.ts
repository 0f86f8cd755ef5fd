import { Column, getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as z from 'zod'
import type { Origin } from '../../contract/project-month.ts'
import type { SourceCells } from '../schema/columns.ts'
import type { Database } from './database.ts'

/** Where a record came from and who wrote it last: columns that only the ledger's own rooms look at. */
export interface Provenance {
  sourceSheetId: string | null
  sourceRow: number | null
  changedBy: string | null
  sourceCells: SourceCells | null
}

/** Values of the named parameters of a condition, e.g. `@project`. */
export type Parameters = Record<string, string>

type Reader = (parameters: Parameters, originOf: OriginOf) => unknown[]
type OriginOf = (sheetId: string | null, row: number | null, cells: SourceCells | null) => Origin

/** Compiled once for each connection. */
const readers = new WeakMap<Database, Map<string, Reader>>()

/**
 * Records of a table, read on the connection itself with a statement that is compiled once. Drizzle walks its selection for every
 * row, which for a whole month costs several times what SQLite does.
 * @param rest what follows the table's name: `WHERE project_id = @project`
 */
export function selectRecords<Table extends SQLiteTable>(
  db: Database,
  table: Table,
  rest: string,
  parameters: Parameters,
): Table['$inferSelect'][]
export function selectRecords(
  db: Database,
  table: SQLiteTable,
  rest: string,
  parameters: Parameters,
): unknown[] {
  return readerOf(db, table, rest, false)(parameters, () => null)
}

/** The same without the provenance, and with the origin made from it. */
export function selectSourced<Table extends SQLiteTable>(
  db: Database,
  table: Table,
  rest: string,
  parameters: Parameters,
  originOf: OriginOf,
): (Omit<Table['$inferSelect'], keyof Provenance> & { origin: Origin })[]
export function selectSourced(
  db: Database,
  table: SQLiteTable,
  rest: string,
  parameters: Parameters,
  originOf: OriginOf,
): unknown[] {
  return readerOf(db, table, rest, true)(parameters, originOf)
}

function readerOf(db: Database, table: SQLiteTable, rest: string, sourced: boolean): Reader {
  const known = readers.get(db) ?? new Map<string, Reader>()
  readers.set(db, known)
  const key = `${getTableName(table)} ${sourced} ${rest}`
  const reader = known.get(key) ?? makeReader(db, table, rest, sourced)
  known.set(key, reader)
  return reader
}

const PROVENANCE = ['sourceSheetId', 'sourceRow', 'changedBy', 'sourceCells']

const Cells = z.record(z.string(), z.object({ sheetId: z.string(), cell: z.string() }))

function makeReader(db: Database, table: SQLiteTable, rest: string, sourced: boolean): Reader {
  const all = Object.entries(getTableColumns(table))
  const columns = sourced ? all.filter(([field]) => !PROVENANCE.includes(field)) : all
  const read = recordReader(columns)
  const name = getTableName(table)
  const names = columns.map(([, column]) => `"${name}"."${column.name}"`)
  if (sourced) names.push(`"${name}"."source_sheet_id"`, `"${name}"."source_row"`)
  if (sourced && all.some(([field]) => field === 'sourceCells')) names.push(`"${name}"."source_cells"`)
  const statement = db.$client
    .prepare<[Parameters], [...unknown[]]>(`SELECT ${names.join(', ')} FROM "${name}" ${rest}`)
    .raw()
  const sheetAt = columns.length
  return (parameters, originOf) =>
    statement.all(parameters).map(values => {
      const record = read(values)
      if (sourced)
        record.origin = originOf(
          textOf(values[sheetAt]),
          numberOf(values[sheetAt + 1]),
          cellsOf(values[sheetAt + 2]),
        )
      return record
    })
}

/**
 * Some columns of a table's records, for a caller that asks often: the statement is compiled once.
 * @param rest what follows the table's name, its parameters as `?`
 */
export function preparedSelect<Table extends SQLiteTable, Field extends keyof Table['$inferSelect'] & string>(
  db: Database,
  table: Table,
  fields: readonly Field[],
  rest: string,
): (...asked: (string | number)[]) => Pick<Table['$inferSelect'], Field>[]
export function preparedSelect(
  db: Database,
  table: SQLiteTable,
  fields: readonly string[],
  rest: string,
): (...asked: (string | number)[]) => unknown[] {
  const columns = Object.entries(getTableColumns(table)).filter(([field]) => fields.includes(field))
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ')
  const statement = db.$client
    .prepare<(string | number)[], [...unknown[]]>(`SELECT ${names} FROM "${getTableName(table)}" ${rest}`)
    .raw()
  const read = recordReader(columns)
  return (...asked) => statement.all(...asked).map(read)
}

/** Makes records of stored values that come in the order of the columns. */
function recordReader(
  columns: readonly (readonly [field: string, column: Column])[],
): (values: readonly unknown[]) => Record<string, unknown> {
  const decoders = columns.map(([field, column]) => [field, decoderOf(column)] as const)
  return values => {
    const record: Record<string, unknown> = {}
    for (let at = 0; at < decoders.length; at++) {
      const [field, decode] = decoders[at] ?? ['', null]
      const value = values[at] ?? null
      record[field] = decode === null || value === null ? value : decode(value)
    }
    return record
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null)
const cellsOf = (value: unknown) => (typeof value === 'string' ? Cells.parse(JSON.parse(value)) : null)
const numberOf = (value: unknown) => (typeof value === 'number' ? value : null)

/** How a stored value becomes the record's; null where it is stored as it is. */
function decoderOf(column: Column): ((value: unknown) => unknown) | null {
  return column.mapFromDriverValue === Column.prototype.mapFromDriverValue
    ? null
    : value => column.mapFromDriverValue(value)
}

import type { Period } from '../contract/dates.ts'
import { type CellContent, cellText, contentOf, type Row } from './formats/grid.ts'
import { MONTH_COLUMN } from './month-parts.ts'
import { problem } from './problems.ts'
import { type Column, fieldOf } from './recognize/column.ts'
import { headingKey, meaningOf } from './recognize/heading.ts'
import { classifyRow, keyColumns } from './recognize/row-kind.ts'
import { adaptToKind, type Table } from './recognize/table.ts'
import { serialDate } from './values/date.ts'
import { findMonth, periodOf, type WrittenMonth } from './values/period.ts'

const SAMPLE = 40
const MONTH_GROUP = /^(?:20\d{2}年)?\d{1,2}月份?$/

function monthIn(cell: CellContent | undefined, date1904: boolean): WrittenMonth | null {
  const content = contentOf(cell)
  if (content === undefined) return null
  const date =
    typeof content === 'object' && content.kind === 'date' ? serialDate(content.serial, date1904) : null
  const text = date ?? cellText(cell).trim()
  const bare = /^\d{1,2}$/.test(text) ? Number(text) : null
  if (bare !== null) return bare >= 1 && bare <= 12 ? { year: null, month: bare } : null
  return findMonth(text)
}

/** The year for months that are written without one: that of the table's month, else of its titles or the names around it. */
export function yearAround({ period, caption, sheet }: Table, fileName: string): number | null {
  const text = [...caption.titles, sheet.name, fileName].join(' ')
  const year = period?.slice(0, 4) ?? /(20\d{2})(?=年|[-./]?\d{1,2}(?!\d))/.exec(text)?.[1]
  return year === undefined ? null : Number(year)
}

function asPeriod(month: WrittenMonth | null, year: number | null): Period | null {
  const known = month?.year ?? year
  return month === null || known === null ? null : periodOf(known, month.month)
}

/** The labels of a row without its numbers: a total over several months is no month's. */
function withoutNumbers(row: Row): Row {
  return { ...row, cells: row.cells.map(cell => (typeof contentOf(cell) === 'string' ? cell : undefined)) }
}

/** Tables by the month that each row names in a column of its own. */
export function byColumn(table: Table, year: number | null, date1904: boolean): Table[] {
  const column = table.columns.find(
    ({ meaning, header }) =>
      meaning === null && MONTH_COLUMN.test(headingKey(header.split(' > ').at(-1) ?? '')),
  )
  if (column === undefined) return [table]
  const rows = new Map<Period, Row[]>()
  const keys = keyColumns(table.columns)
  let last: Period | null = null
  for (const row of table.body) {
    const cell = table.merged.at(row.number, column.index)?.cell
    const own = asPeriod(monthIn(cell, date1904), year)
    const isRecord = classifyRow(row, keys) === 'record'
    if (isRecord && own === null) return [table]
    const period: Period | null = own ?? last
    if (period === null) continue
    const kept = isRecord ? row : withoutNumbers(row)
    const ofMonth = rows.get(period)
    if (ofMonth === undefined) rows.set(period, [kept])
    else ofMonth.push(kept)
    last = period
  }
  if (rows.size === 0) return [table]
  const [only] = rows.keys()
  if (rows.size === 1 && only !== undefined) return [{ ...table, period: only }]
  return [...rows].map(([period, body]) => ({ ...table, period, body }))
}

const groupOf = ({ header }: Column) => header.split(' > ')[0] ?? ''
const isGrouped = (column: Column) =>
  column.header.includes(' > ') && MONTH_GROUP.test(headingKey(groupOf(column)))

/** Tables by the month over a group of columns: 8月 > 出勤, 工资 beside 9月 > 出勤, 工资. */
function byGroup(table: Table, year: number | null): Table[] {
  const groups = new Set(table.columns.filter(isGrouped).map(groupOf))
  const months = [...groups].map(group => ({ group, period: asPeriod(findMonth(group), year) }))
  if (months.length < 2 || new Set(months.map(({ period }) => period)).size < months.length) return [table]
  const keys = keyColumns(table.columns)
  const headerRow = table.headerRows.at(-1) ?? 1
  return months.map(({ group, period }) => {
    const columns = table.columns
      .filter(column => !isGrouped(column) || groupOf(column) === group)
      .map(column =>
        isGrouped(column)
          ? { ...column, meaning: meaningOf(column.header.split(' > ').slice(1)) }
          : { ...column },
      )
    const own = columns.filter(isGrouped)
    const body = table.body
      .filter(
        row => classifyRow(row, keys) !== 'record' || own.some(({ index }) => row.cells[index] !== undefined),
      )
      .map(row => ({ ...row }))
    const settled = adaptToKind(columns, 'payroll', body.slice(0, SAMPLE), headerRow)
    const claimed = columns.flatMap(column => fieldOf(column) ?? []).filter(field => field !== 'seq')
    const doubled = claimed.find((field, place) => claimed.indexOf(field) !== place)
    const open =
      doubled === undefined
        ? []
        : [
            problem('imp-header-ambiguous', {
              cell: `A${headerRow}`,
              field: doubled,
              params: { field: doubled },
            }),
          ]
    const kept = table.problems.filter(({ rule }) => rule !== 'imp-header-ambiguous')
    return { ...table, period, columns, body, problems: [...kept, ...settled, ...open] }
  })
}

/**
 * A payroll as payrolls of one month each: itself, or one for each month that its rows name in a column, or that stands over groups
 * of its columns. A total over several months is none of theirs.
 */
export function monthsOfPayroll(table: Table, fileName: string, date1904: boolean): Table[] {
  if (table.kind !== 'payroll') return [table]
  const year = yearAround(table, fileName)
  const [one, ...more] = byGroup(table, year)
  if (one === undefined || more.length > 0) return one === undefined ? [table] : [one, ...more]
  return byColumn(one, year, date1904)
}

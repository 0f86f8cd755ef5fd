import { type Period, shiftPeriod } from '../contract/dates.ts'
import { compact } from '../contract/text.ts'
import { cellText, type Row } from './formats/grid.ts'
import { saidOf } from './month-parts.ts'
import { byColumn, yearAround } from './months-of-payroll.ts'
import { type Column, fieldOf } from './recognize/column.ts'
import { headingKey, meaningOf } from './recognize/heading.ts'
import { type DayColumn, dayColumns, monthOver } from './recognize/month-span.ts'
import { classifyRow, keyColumns } from './recognize/row-kind.ts'
import type { Table } from './recognize/table.ts'
import { findMonth, periodOf, type WrittenMonth } from './values/period.ts'

/** A line between two blocks of a grid that names the month of what follows. */
const MONTH_LINE = /^(?:20\d{2}年)?\d{1,2}月份?(?:考勤|出勤)?(?:表|记录|情况)?[:：]?$/
const SUMS = new Set(['attendanceDays', 'workHours', 'overtimeHours', 'leaveDays', 'absenceDays'])
/** Days that a month beside another has at least. */
const FEWEST_DAYS = 7

function asPeriod(month: WrittenMonth | null, year: number | null): Period | null {
  const known = month?.year ?? year
  return month === null || known === null ? null : periodOf(known, month.month)
}

/** Blocks of people below lines that name their month (9月 … 10月). */
function byMonthLines(table: Table, year: number | null): Table[] {
  const blocks: { period: Period | null; body: Row[] }[] = [{ period: table.period, body: [] }]
  for (const row of table.body) {
    const [only, ...more] = row.cells.filter(cell => cell !== undefined)
    const text = more.length > 0 ? '' : compact(cellText(only))
    if (MONTH_LINE.test(text)) blocks.push({ period: asPeriod(findMonth(text), year), body: [] })
    blocks.at(-1)?.body.push(row)
  }
  const keys = keyColumns(table.columns)
  const filled = blocks.filter(({ body }) => body.some(row => classifyRow(row, keys) === 'record'))
  const isTold = filled.every(({ period }) => period !== null)
  const months = new Set(filled.map(({ period }) => period)).size
  return isTold && (months > 1 || (table.period === null && months === 1))
    ? filled.map(({ period, body }) => ({ ...table, period, body }))
    : [table]
}

/** The lines of a person whose months stand below each other, each with who he is: the name is written, or merged, once. */
function withPersons(table: Table): Table {
  const firstDay = table.columns.find(({ meaning }) => meaning !== null && 'day' in meaning)?.index ?? 0
  const name = keyColumns(table.columns).name
  const persons = table.columns.filter(column => column.index < firstDay && fieldOf(column) !== null)
  if (name === null) return table
  let above: Row | undefined
  const body = table.body.map(row => {
    const isBelow = row.cells[name] === undefined && above?.number === row.number - 1
    const own: Row = isBelow ? { ...row, cells: [...row.cells] } : row
    if (isBelow) for (const { index } of persons) own.cells[index] ??= above?.cells[index]
    above = own
    return own
  })
  return { ...table, body }
}

/** A column of months left of the days, whatever its heading. */
function monthColumn({ columns, body }: Table): Column | undefined {
  const firstDay = columns.find(({ meaning }) => meaning !== null && 'day' in meaning)?.index ?? 0
  return columns.find(({ index, meaning }) => {
    if (index >= firstDay || meaning !== null) return false
    const texts = body.map(row => compact(cellText(row.cells[index]))).filter(text => text !== '')
    return new Set(texts).size > 1 && texts.filter(text => MONTH_LINE.test(text)).length >= texts.length * 0.6
  })
}

/** The months of a grid whose days begin anew: 1 … 30 beside 1 … 31. One run of days alone: they do not, or run across two months. */
function runsOf(days: readonly DayColumn[]): DayColumn[][] {
  const runs: DayColumn[][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last === undefined || day.day < (last.at(-1)?.day ?? 0)) runs.push([day])
    else last.push(day)
  }
  const [first, ...more] = runs
  const start = first?.[0]?.day ?? 0
  const anew = more.every(run => (run.at(-1)?.day ?? 0) >= start && run.length >= FEWEST_DAYS)
  return anew ? runs : [days.slice()]
}

/** What stands over the days of one month: over its first day at least. */
function monthOfRun(run: readonly DayColumn[], table: Table, date1904: boolean): WrittenMonth | null {
  const said = saidOf(table, date1904)
  const found = run.map(day => monthOver(day, said))
  const [first = null] = found
  return found.every(other => other === null || other.month === first?.month) ? first : null
}

/** 9月合计 right of the days. */
function monthOfSums(
  columns: readonly Column[],
  run: readonly DayColumn[],
  next: readonly DayColumn[] | undefined,
) {
  const [from, to] = [run.at(-1)?.column.index ?? 0, next?.[0]?.column.index ?? Number.POSITIVE_INFINITY]
  const found = columns.flatMap(({ index, header }) =>
    index > from && index < to ? (findMonth(header) ?? []) : [],
  )
  return found.every(({ month }) => month === found[0]?.month) ? (found[0] ?? null) : null
}

/** 9-10月考勤表: the months of the runs in their order, where the title names both ends. */
function monthsOfTitle({ caption, sheet }: Table, fileName: string, count: number): WrittenMonth[] {
  for (const text of [...caption.titles, sheet.name, fileName]) {
    const [, first, last] = /(?<!\d)(\d{1,2})月?[-—~～至到、](\d{1,2})月/.exec(compact(text)) ?? []
    const [from, to] = [Number(first), Number(last)]
    if ((to - from + 12) % 12 === count - 1 && from >= 1 && from <= 12 && to >= 1 && to <= 12)
      return Array.from({ length: count }, (_, at) => ({ year: null, month: ((from + at - 1) % 12) + 1 }))
  }
  return []
}

/** Months beside each other, each with its own days and the sums right of them. */
function beside(table: Table, fileName: string, year: number | null, date1904: boolean): Table[] {
  const runs = runsOf(dayColumns(table.columns))
  if (runs.length < 2) return [table]
  const titled = monthsOfTitle(table, fileName, runs.length)
  const months = runs.map(
    (run, at) =>
      monthOfRun(run, table, date1904) ?? monthOfSums(table.columns, run, runs[at + 1]) ?? titled[at] ?? null,
  )
  const known = year ?? months.find(month => month?.year)?.year ?? null
  let before: Period | null = null
  const periods = months.map(month => {
    const own = asPeriod(month, known)
    // 12月 beside 1月, of which none says its year.
    const isNext: boolean = own !== null && before !== null && own < before && month?.year === null
    before = isNext && own !== null ? shiftPeriod(own, 12) : own
    return before
  })
  if (periods.includes(null) || new Set(periods).size < periods.length) return [table]
  const starts = runs.map(run => run[0]?.column.index ?? 0)
  return runs.map((run, at) => {
    const [from = 0, to = Number.POSITIVE_INFINITY] = [starts[at], starts[at + 1]]
    const columns = table.columns.flatMap((column): Column[] => {
      if (column.index < (starts[0] ?? 0)) return [column]
      if (column.index < from || column.index >= to) return []
      const meaning = column.meaning ?? meaningOf(column.header.split(' > ').slice(-1))
      const field = fieldOf({ ...column, meaning })
      return [column.meaning === null && !SUMS.has(field ?? '') ? column : { ...column, meaning }]
    })
    const own = new Set(run.map(({ column }) => column.index))
    const isMarked = (row: Row) => row.cells.some((cell, index) => cell !== undefined && own.has(index))
    const keys = keyColumns(table.columns)
    const body = table.body
      .filter(row => isMarked(row) || classifyRow(row, keys) !== 'record')
      .map(row => ({ ...row }))
    const problems = table.problems.filter(
      ({ rule, field }) => rule !== 'imp-header-ambiguous' || !SUMS.has(field ?? ''),
    )
    return { ...table, period: periods[at] ?? null, columns, body, problems }
  })
}

/**
 * A grid as grids of one month each: itself, or one for each month that stands beside or below another. Months that nothing names
 * are left together, which is asked about.
 */
export function monthsOfGrid(table: Table, fileName: string, date1904: boolean): Table[] {
  if (table.kind !== 'attendance' || dayColumns(table.columns).length === 0) return [table]
  const year = yearAround(table, fileName)
  const byLines = byMonthLines(table, year)
  if (byLines.length > 1) return byLines
  const column = monthColumn(table)
  if (column !== undefined) {
    const named = { ...column, header: headingKey(column.header) === '月份' ? column.header : '月份' }
    const columns = table.columns.map(other => (other === column ? named : other))
    return byColumn(withPersons({ ...table, columns }), year, date1904)
  }
  return byLines.flatMap(one => beside(one, fileName, year, date1904))
}

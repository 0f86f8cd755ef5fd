import type { AttendanceValues, DraftRow } from '../contract/inspection.ts'
import type { Hundredths } from '../contract/money.ts'
import { compact } from '../contract/text.ts'
import { type DraftContext, shownText } from './draft-step.ts'
import { type CellContent, cellText, contentOf, type Row } from './formats/grid.ts'
import type { MarkedTime } from './marked-time.ts'
import { type Column, fieldOf } from './recognize/column.ts'
import type { DayPart } from './recognize/heading.ts'
import { type MarkWorth, readLegend } from './recognize/legend.ts'
import type { MergedCells } from './recognize/merged-cells.ts'
import { type DayColumn, dayColumns } from './recognize/month-span.ts'
import type { Table } from './recognize/table.ts'
import { type DayMark, type MarkValue, readMark, readOvertime } from './values/attendance-mark.ts'

/** How the day cells of a sheet are to be read. */
export interface Grid {
  days: DayColumn[]
  /** Day columns of the other month of a grid across two. */
  others: readonly DayColumn[]
  /** Index of the first column of days: lines say left of it what they hold. */
  firstDay: number
  legend: MarkWorth
  /** The sheet's numbers are hours. */
  inHours: boolean
  /** Half days are written as 0.5 each, not as one mark for each half. */
  inFractions: boolean
  /** Lines of people without an own label are half days, because most people have an unnamed second line. */
  pairs: boolean
  merged: MergedCells
  /** Days of the month, 31 when it is not known. */
  lastDay: number
}

const SAMPLE = 200

function numbersOf(rows: readonly Row[], columns: readonly Column[]): number[] {
  return rows.flatMap(row =>
    columns.flatMap(column => {
      const content = contentOf(row.cells[column.index])
      const value = typeof content === 'string' ? Number(compact(content) || Number.NaN) : content
      return typeof value === 'number' && value > 0 ? [value] : []
    }),
  )
}

/** Whether people take two lines each although nothing says so: most named rows are followed by an unnamed one with marks. */
function hasUnlabelledPairs(table: Table, days: readonly DayColumn[]): boolean {
  const key = table.columns.find(column => fieldOf(column) === 'name') ?? table.columns[0]
  if (key === undefined) return false
  const marked = table.body.filter(
    row => days.filter(({ column }) => row.cells[column.index] !== undefined).length >= 3,
  )
  const named = marked.filter(row => compact(cellText(row.cells[key.index])) !== '').length
  return named > 0 && marked.length - named >= named * 0.6
}

/** The word that says which line this is: 上午, 下午, 加班. It stands in any column left of the days. */
function partLabel(row: Row, firstDay: number): DayPart | null {
  for (const cell of row.cells.slice(0, firstDay)) {
    const text = typeof cell === 'string' ? compact(cell) : ''
    if (/^(上午|下午|早上?|上|下|晚班)$/.test(text)) return 'half'
    if (/^(加班|加|晚上?|夜班?)$/.test(text)) return 'overtime'
  }
  return null
}

/**
 * How the day cells of a table are to be read. `lastDay`: the days of its month; `others`: columns of the other month of a grid
 * across two; `legend`: that of the whole sheet, which stands below the last of its tables.
 */
export function gridOf(table: Table, lastDay: number, others: readonly DayColumn[], legend: MarkWorth): Grid {
  const days = dayColumns(table.columns)
  const columns = [...days, ...others].flatMap(({ column, part }) => (part === 'overtime' ? [] : [column]))
  const firstDay = Math.min(...[...days, ...others].map(({ column }) => column.index))
  // Hours of overtime say nothing of how the days themselves are written.
  const ofDays = table.body.slice(0, SAMPLE).filter(row => partLabel(row, firstDay) !== 'overtime')
  const numbers = numbersOf(ofDays, columns)
  const large = numbers.filter(value => value > 3).length
  return {
    days,
    others,
    firstDay,
    legend: new Map([...legend, ...readLegend(table.sheet.rows)]),
    inHours: large > numbers.length - large,
    inFractions: numbers.length > 0 && numbers.every(value => value <= 0.5),
    pairs: hasUnlabelledPairs(table, days),
    merged: table.merged,
    lastDay,
  }
}

/** Whether a row has a mark on any day, of either month where the grid runs across two. */
export function isMarked(row: Row, grid: Grid): boolean {
  return [...grid.days, ...grid.others].some(({ column }) => row.cells[column.index] !== undefined)
}

/** Which part of the days the lines of a person hold; null for a line that is no further line of the person above. */
export function partOfLine(row: Row, grid: Grid, furtherLine: boolean): DayPart | null {
  return partLabel(row, grid.firstDay) ?? (grid.pairs ? 'half' : furtherLine ? null : 'whole')
}

/** The mark of a cell merged over several days or lines (请假 over a week): it holds for each. Numbers do not: they are an amount. */
function spreadMark({ merged, legend }: Grid, row: Row, column: Column): CellContent | undefined {
  const cell = merged.at(row.number, column.index)?.cell
  if (typeof cell !== 'string' || /\d/.test(cell)) return undefined
  return readMark(cell, legend, false) === 'unknown' ? undefined : cell
}

/** A mark in half a day's cell counts half, unless it states an amount of time itself (4h, 0.5). */
function worthOf(mark: MarkValue, cell: CellContent, part: DayPart, grid: Grid): number {
  if (part !== 'half') return mark.days
  const text = compact(cellText(cell))
  const statesTime = /^[\d.]+$/.test(text)
    ? grid.inHours || grid.inFractions
    : /^[\d.]+(小时|时|h)/i.test(text)
  return statesTime ? mark.days : Math.round(mark.days / 2)
}

/**
 * Takes a line of day cells into a person's draft, and its hours into `time`: the first line, or a further one (下午 below 上午,
 * 加班 below both).
 */
export function takeLine(
  draft: DraftRow<AttendanceValues>,
  row: Row,
  grid: Grid,
  line: DayPart,
  context: DraftContext,
  time: MarkedTime,
): void {
  const days = draft.values.days ?? Array.from({ length: 31 }, () => null)
  draft.values.days = days
  const written = new Set<number>()
  for (const { column, day, part: own } of grid.days) {
    const cell = row.cells[column.index] ?? spreadMark(grid, row, column)
    const part = line === 'whole' ? own : line
    const mark = markIn(cell, part, grid)
    if (cell === undefined || mark === null) continue
    const key = row.number === draft.row ? `day/${day}` : `day/${day}@${row.number}`
    draft.raw[written.has(day) ? `${key}@${column.letter}` : key] = shownText(cell, context.date1904)
    written.add(day)
    if (mark === 'unknown' || day > grid.lastDay) {
      context.at(row.number, column.letter, `day/${day}`).report('att-symbol-unknown')
      continue
    }
    const worth = addTo(time, mark, cell, part, grid)
    if (worth !== null) days[day - 1] = (days[day - 1] ?? 0) + worth
    const beyond = typeof mark === 'number' ? mark : mark.overtime
    if (beyond > 0) addOvertime(draft.values, day, beyond)
  }
}

function addOvertime(values: AttendanceValues, day: number, hours: Hundredths): void {
  values.overtimeDays ??= Array.from({ length: 31 }, () => null)
  values.overtimeDays[day - 1] = (values.overtimeDays[day - 1] ?? 0) + hours
}

/** Adds a line's cells of the other month to `time`: that month's own reading has their days and their problems. */
export function addOthers(row: Row, grid: Grid, line: DayPart, time: MarkedTime): void {
  for (const { column, part: own } of grid.others) {
    const cell = row.cells[column.index] ?? spreadMark(grid, row, column)
    const part = line === 'whole' ? own : line
    const mark = markIn(cell, part, grid)
    if (cell !== undefined && mark !== null && mark !== 'unknown') addTo(time, mark, cell, part, grid)
  }
}

function markIn(cell: CellContent | undefined, part: DayPart, grid: Grid): DayMark | number {
  return part === 'overtime'
    ? readOvertime(cell)
    : readMark(cell, grid.legend, part === 'hours' || grid.inHours)
}

/** Adds a cell to `time`; the days that it is worth, null for one of overtime. */
function addTo(
  time: MarkedTime,
  mark: MarkValue | number,
  cell: CellContent,
  part: DayPart,
  grid: Grid,
): number | null {
  if (typeof mark === 'number') {
    time.addOvertime(mark)
    return null
  }
  const worth = worthOf(mark, cell, part, grid)
  time.addMark(worth, mark.hours, mark.overtime)
  return worth
}

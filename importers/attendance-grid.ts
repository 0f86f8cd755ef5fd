import type { AttendanceValues, DraftRow } from '../contract/inspection.ts'
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
import { type MarkValue, readMark, readOvertime } from './values/attendance-mark.ts'

/** How the day cells of a sheet are to be read. */
export interface Grid {
  days: DayColumn[]
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

/** How the day cells of a table are to be read; `lastDay`: the days of its month. */
export function gridOf(table: Table, lastDay: number): Grid {
  const days = dayColumns(table.columns)
  const firstDay = days[0]?.column.index ?? 0
  const columns = days.flatMap(({ column, part }) => (part === 'overtime' ? [] : [column]))
  // Hours of overtime say nothing of how the days themselves are written.
  const ofDays = table.body.slice(0, SAMPLE).filter(row => partLabel(row, firstDay) !== 'overtime')
  const numbers = numbersOf(ofDays, columns)
  const large = numbers.filter(value => value > 3).length
  return {
    days,
    legend: readLegend(table.sheet.rows),
    inHours: large > numbers.length - large,
    inFractions: numbers.length > 0 && numbers.every(value => value <= 0.5),
    pairs: hasUnlabelledPairs(table, days),
    merged: table.merged,
    lastDay,
  }
}

/** Which part of the days the lines of a person hold; null for a line that is no further line of the person above. */
export function partOfLine(row: Row, grid: Grid, furtherLine: boolean): DayPart | null {
  return (
    partLabel(row, grid.days[0]?.column.index ?? 0) ?? (grid.pairs ? 'half' : furtherLine ? null : 'whole')
  )
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
    if (cell === undefined) continue
    const part = line === 'whole' ? own : line
    const mark =
      part === 'overtime' ? readOvertime(cell) : readMark(cell, grid.legend, part === 'hours' || grid.inHours)
    if (mark === null) continue
    const key = row.number === draft.row ? `day/${day}` : `day/${day}@${row.number}`
    draft.raw[written.has(day) ? `${key}@${column.letter}` : key] = shownText(cell, context.date1904)
    written.add(day)
    if (mark === 'unknown' || day > grid.lastDay) {
      context.at(row.number, column.letter, `day/${day}`).report('att-symbol-unknown')
    } else if (typeof mark === 'number') time.addOvertime(mark)
    else {
      time.addMark(mark.hours, mark.overtime)
      days[day - 1] = (days[day - 1] ?? 0) + worthOf(mark, cell, part, grid)
    }
  }
}

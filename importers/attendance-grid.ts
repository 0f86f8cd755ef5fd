import type { AttendanceValues, DraftRow } from '../contract/inspection.ts'
import type { Hundredths } from '../contract/money.ts'
import { compact } from '../contract/text.ts'
import { type DraftContext, shownText } from './draft-step.ts'
import { type CellContent, cellText, type Row } from './formats/grid.ts'
import type { MarkedTime } from './marked-time.ts'
import { type Column, fieldOf } from './recognize/column.ts'
import { type DayPart, headingKey } from './recognize/heading.ts'
import { type MarkWorth, readLegend } from './recognize/legend.ts'
import type { MergedCells } from './recognize/merged-cells.ts'
import { type DayColumn, dayColumns } from './recognize/month-span.ts'
import { classifyRow, keyColumns } from './recognize/row-kind.ts'
import type { Table } from './recognize/table.ts'
import { type Piece, TwoNumbers } from './two-numbers.ts'
import { type DayMark, type MarkValue, readMark, readOvertime } from './values/attendance-mark.ts'
import { type FullDay, fullDayOfTotals, statedHoursPerDay, USUAL_DAY } from './values/full-day.ts'
import { numberIn } from './values/plain-number.ts'
import { splitCell } from './values/two-numbers-cell.ts'

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
  /** How many of them make a day. */
  fullDay: FullDay
  /** A column that says it person by person (工时/天). */
  perDay: Column | null
  /** Half days are written as 0.5 each, not as one mark for each half. */
  inFractions: boolean
  /** Lines of people without an own label are half days, because most people have an unnamed second line. */
  pairs: boolean
  /** Lines labelled 白班 and 夜班 are shifts. */
  shifts: boolean
  twoNumbers: TwoNumbers
  /** Cells of two numbers that nothing explains. */
  undecided: string[]
  merged: MergedCells
  /** Days of the month, 31 when it is not known. */
  lastDay: number
}

const SAMPLE = 200

const numbersOf = (rows: readonly Row[], columns: readonly Column[]): number[] =>
  rows.flatMap(row =>
    columns
      .map(({ index }) => numberIn(splitCell(row.cells[index])?.first ?? row.cells[index]))
      .filter(value => value > 0),
  )

/** 工时/天 is how long a day is, not how long somebody worked. */
const PER_DAY = /^((工时|小时)\/[天日工]|每?[天日]工时|每工(小时|工时)|(日|每日)?标准工时)$/

/** The hours of a day: as the sheet states them, else as its totals of days come out, else eight. */
function fullDayOf(table: Table, days: readonly DayColumn[]): FullDay {
  const stated = statedHoursPerDay(table.sheet.rows)
  const total = table.columns.find(column => fieldOf(column) === 'attendanceDays')
  const columns = days.filter(({ part }) => part === 'whole' || part === 'hours').map(({ column }) => column)
  const people = table.body.slice(0, SAMPLE).flatMap(row => {
    const sum = total === undefined ? Number.NaN : numberIn(row.cells[total.index])
    const hours = numbersOf([row], columns).map(value => Math.round(value * 100))
    return sum > 0 ? [{ hours, days: Math.round(sum * 100) }] : []
  })
  const ofTotals = columns.length === days.length ? fullDayOfTotals(people, stated) : null
  return ofTotals ?? (stated === null ? USUAL_DAY : { hours: stated, open: false })
}

/** Whether the lines of a person are shifts: 夜班 beside 白班 is a day's work then, and no overtime. */
function hasShifts(rows: readonly Row[], firstDay: number): boolean {
  return rows.some(row =>
    row.cells
      .slice(0, firstDay)
      .some(cell => typeof cell === 'string' && /^(白|日|早|中)班$/.test(compact(cell))),
  )
}

/** The word that says which line this is: 上午, 下午, 加班, 夜班. It stands in any column left of the days. */
function partLabel(row: Row, firstDay: number, shifts: boolean): DayPart | null {
  for (const cell of row.cells.slice(0, firstDay)) {
    const text = typeof cell === 'string' ? compact(cell) : ''
    if (shifts && /^[白日早中晚夜]班$/.test(text)) return 'whole'
    if (/^(上午|下午|早上?|上|下|晚班)$/.test(text)) return 'half'
    if (/^(加班|加|晚上?|夜班?)$/.test(text)) return 'overtime'
  }
  return null
}

/** Whether people take two lines each although nothing says so: most named rows are followed by an unnamed one with marks. */
function hasUnlabelledPairs(
  table: Table,
  body: readonly Row[],
  days: readonly DayColumn[],
  isLabelled: (row: Row) => boolean,
): boolean {
  const key = table.columns.find(column => fieldOf(column) === 'name') ?? table.columns[0]
  if (key === undefined) return false
  const marked = body.filter(
    row => days.filter(({ column }) => row.cells[column.index] !== undefined).length >= 3,
  )
  const isNamed = (row: Row) => compact(cellText(row.cells[key.index])) !== ''
  const named = marked.filter(isNamed).length
  const further = marked.filter(row => !isNamed(row) && !isLabelled(row)).length
  return named > 0 && further >= named * 0.6
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
  const keys = keyColumns(table.columns)
  const sample = table.body.slice(0, SAMPLE).filter(row => classifyRow(row, keys) !== 'total')
  const shifts = hasShifts(sample, firstDay)
  const ofDays = sample.filter(row => partLabel(row, firstDay, shifts) !== 'overtime')
  const numbers = numbersOf(ofDays, columns)
  const large = numbers.filter(value => value > 3).length
  const inHours = large > numbers.length - large
  const known = new Map([...legend, ...readLegend(table.sheet.rows)])
  return {
    days,
    others,
    firstDay,
    legend: known,
    inHours,
    fullDay: inHours ? fullDayOf(table, days) : USUAL_DAY,
    perDay:
      table.columns.find(({ header }) => PER_DAY.test(headingKey(header.split(' > ').at(-1) ?? ''))) ?? null,
    inFractions: numbers.length > 0 && numbers.every(value => value <= 0.5),
    pairs: hasUnlabelledPairs(table, sample, days, row => partLabel(row, firstDay, shifts) !== null),
    shifts,
    twoNumbers: new TwoNumbers(table, columns, known, inHours),
    undecided: [],
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
  return partLabel(row, grid.firstDay, grid.shifts) ?? (grid.pairs ? 'half' : furtherLine ? null : 'whole')
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
    const said = marksIn(row, cell, line === 'whole' ? own : line, grid)
    if (cell === undefined || said === null) continue
    const key = row.number === draft.row ? `day/${day}` : `day/${day}@${row.number}`
    draft.raw[written.has(day) ? `${key}@${column.letter}` : key] = shownText(cell, context.date1904)
    written.add(day)
    if (said === 'undecided') {
      grid.undecided.push(`${column.letter}${row.number}`)
      continue
    }
    // A stroke through the 31st of a month of thirty days says what everybody knows.
    if (day > grid.lastDay && said !== 'unknown' && said.every(({ mark }) => isNothing(mark))) continue
    if (said === 'unknown' || day > grid.lastDay) {
      context.at(row.number, column.letter, `day/${day}`).report('att-symbol-unknown')
      continue
    }
    for (const { mark, piece } of said) {
      const worth = addTo(time, mark, piece, grid)
      if (worth !== null) days[day - 1] = (days[day - 1] ?? 0) + worth
      const beyond = typeof mark === 'number' ? mark : mark.overtime
      if (beyond > 0) addOvertime(draft.values, day, beyond)
    }
  }
}

const isNothing = (mark: MarkValue | number) =>
  typeof mark === 'number' ? mark === 0 : mark.days === 0 && mark.overtime === 0

function addOvertime(values: AttendanceValues, day: number, hours: Hundredths): void {
  values.overtimeDays ??= Array.from({ length: 31 }, () => null)
  values.overtimeDays[day - 1] = (values.overtimeDays[day - 1] ?? 0) + hours
}

/** Adds a line's cells of the other month to `time`: that month's own reading has their days and their problems. */
export function addOthers(row: Row, grid: Grid, line: DayPart, time: MarkedTime): void {
  for (const { column, part: own } of grid.others) {
    const cell = row.cells[column.index] ?? spreadMark(grid, row, column)
    const said = marksIn(row, cell, line === 'whole' ? own : line, grid)
    if (Array.isArray(said)) for (const { mark, piece } of said) addTo(time, mark, piece, grid)
  }
}

/** What one piece of a day cell says: a mark, or hours of overtime. */
interface Said {
  mark: MarkValue | number
  piece: Piece
}

/** What a day cell says, piece by piece. One piece that is not understood leaves the whole cell unread; null: it says nothing. */
function marksIn(
  row: Row,
  cell: CellContent | undefined,
  part: DayPart,
  grid: Grid,
): Said[] | 'unknown' | 'undecided' | null {
  if (cell === undefined) return null
  const pieces = grid.twoNumbers.pieces(cell, part)
  if (pieces === null) return 'undecided'
  const said: Said[] = []
  for (const piece of pieces) {
    const mark = markIn(row, piece, grid)
    if (mark === 'unknown') return 'unknown'
    if (mark !== null) said.push({ mark, piece })
  }
  return said.length === 0 ? null : said
}

function markIn(row: Row, { cell, part }: Piece, grid: Grid): DayMark | number {
  if (part === 'overtime') return readOvertime(cell)
  const own = grid.perDay === null ? Number.NaN : numberIn(row.cells[grid.perDay.index])
  const fullDay = own > 0 && own <= 24 ? { hours: Math.round(own * 100), open: false } : grid.fullDay
  return readMark(cell, grid.legend, part === 'hours' || grid.inHours, fullDay)
}

/** Adds a cell to `time`; the days that it is worth, null for one of overtime. */
function addTo(time: MarkedTime, mark: MarkValue | number, { cell, part }: Piece, grid: Grid): number | null {
  if (typeof mark === 'number') {
    time.addOvertime(mark)
    return null
  }
  const worth = worthOf(mark, cell, part, grid)
  time.addMark(worth, mark.hours, mark.overtime)
  return worth
}

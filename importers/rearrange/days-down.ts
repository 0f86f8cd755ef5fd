import type { CellPlace } from '../../contract/cell-place.ts'
import { compact } from '../../contract/text.ts'
import { type CellContent, cellText, type Merge, type Row, type Sheet } from '../formats/grid.ts'
import { isName } from '../recognize/by-content.ts'
import { dayOfHeading, isDayPart, meaningOf } from '../recognize/heading.ts'
import { serialDate } from '../values/date.ts'
import type { Rearranged } from './rearranged.ts'

/** Days below each other that make a grid: a fortnight sheet has more. */
const FEWEST_DAYS = 7
/** Lines in which a block begins, if there is one. */
const SEARCHED_ROWS = 80
/** Columns in which the days may stand: a running number or the month may stand before them. */
const FIRST_COLUMNS = 3
/** Lines between the names and the first day: number, trade, 上午 | 下午. */
const MOST_LINES = 5
const WEEKDAY = /^(?:星期|周)?[一二三四五六日天]$/
const PART_OF_DAY = /^(上午?|下午?|早上?|晚上?|加班|夜班?|出勤|白班)$/

/** Where a grid with its days down the side stands; rows as indexes. */
interface Found {
  days: number
  names: number
  /** First and last line of the days. */
  from: number
  to: number
}

/** The day that a cell names; asked of many cells of every sheet, so the cheap tests come first. */
function dayIn(cell: CellContent | undefined, date1904: boolean): number | null {
  if (cell === undefined || typeof cell === 'boolean') return null
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1 && cell <= 31 ? cell : null
  if (typeof cell === 'string') return cell.length > 20 ? null : dayOfHeading(cell)
  if (cell.kind !== 'date') return null
  return Number(serialDate(cell.serial, date1904)?.slice(8) ?? Number.NaN) || null
}

const follows = (day: number, before: number) =>
  day === before + 1 || (day === 1 && before >= 28 && before <= 31)

/** The run of days in a column from a line on: its last line, or null. Lines without a day are further lines of the one above. */
function runOfDays(rows: readonly Row[], from: number, column: number, date1904: boolean): number | null {
  let last = from
  let before: number | null = null
  let count = 0
  for (let at = from; at < rows.length; at++) {
    const day = dayIn(rows[at]?.cells[column], date1904)
    if (day === null) {
      const part = compact(cellText(rows[at]?.cells[column + 1]))
      if (rows[at]?.cells[column] !== undefined || !PART_OF_DAY.test(part)) break
    } else {
      if (before !== null && !follows(day, before)) break
      before = day
      count++
    }
    last = at
  }
  return count >= FEWEST_DAYS ? last : null
}

const isNameHeading = (cell: CellContent | undefined) => {
  const meaning = cell === undefined ? null : meaningOf([cellText(cell)])
  return meaning !== null && 'field' in meaning && meaning.field === 'name'
}

const PERSONAL = ['name', 'idNumber', 'jobNumber', 'seq', 'wageCard']

/** A heading of a list of people, which stands over them, never beside the days. */
const isPersonHeading = (text: string) => {
  const meaning = meaningOf([text])
  return meaning !== null && 'field' in meaning && PERSONAL.includes(meaning.field)
}

/** Whether a line holds people's names right of the days: it says so, or most of them are names by their look. */
function holdsNames(row: Row | undefined, days: number): boolean {
  if (row === undefined) return false
  const right = row.cells
    .slice(days + 1)
    .flatMap(cell => (cell === undefined ? [] : [compact(cellText(cell))]))
  if (right.some(isPersonHeading)) return false
  const words = right.filter(text => text !== '' && meaningOf([text]) === null && !isDayPart(text))
  if (words.length === 0 || words.some(text => /\d{4}|[:：]/.test(text))) return false
  const named = row.cells.slice(0, days + 1).some(isNameHeading)
  const names = words.filter(text => isName(text.replace(/[(（].*$/, '')))
  return named ? names.length * 2 >= words.length : words.length >= 2 && names.length >= words.length * 0.6
}

function findGrid(rows: readonly Row[], start: number, date1904: boolean): Found | null {
  for (let from = start + 1; from < Math.min(rows.length, start + SEARCHED_ROWS); from++)
    for (let days = 0; days < FIRST_COLUMNS; days++) {
      const day = dayIn(rows[from]?.cells[days], date1904)
      const before = dayIn(rows[from - 1]?.cells[days], date1904)
      // Only where a run begins: the lines after it were looked at with it.
      if (day === null || (before !== null && follows(day, before))) continue
      const to = runOfDays(rows, from, days, date1904)
      if (to === null) continue
      const above = Array.from({ length: MOST_LINES }, (_, back) => from - 1 - back)
      const names = above.find(index => index >= start && holdsNames(rows[index], days))
      // 序号 counts beside the days as they do: the days are those nearest to the people.
      const isBeside = runOfDays(rows, from, days + 1, date1904) !== null
      if (names !== undefined && !isBeside) return { days, names, from, to }
    }
  return null
}

/** The last column that tells of the days beside them: weekdays, 上午 and 下午. */
function labelColumns(rows: readonly Row[], { days, from, to }: Found): number {
  let last = days
  for (;;) {
    const texts = rows.slice(from, to + 1).map(row => compact(cellText(row.cells[last + 1])))
    const filled = texts.filter(text => text !== '')
    const labels = filled.filter(text => WEEKDAY.test(text) || PART_OF_DAY.test(text))
    if (filled.length < FEWEST_DAYS || labels.length < filled.length * 0.8) return last
    last++
  }
}

/** Lines below the days that sum them up or are signed: labelled, without a colon. */
function lastLine(rows: readonly Row[], found: Found): number {
  const { days } = found
  const labels = labelColumns(rows, found)
  let last = found.to
  while (last + 1 < rows.length) {
    const row = rows[last + 1]
    const label = compact(
      row?.cells
        .slice(0, labels + 1)
        .map(cellText)
        .join('') ?? '',
    )
    const isLabel = label !== '' && label.length <= 12 && !/[:：]/.test(label)
    const filled = row?.cells.slice(labels + 1).some(cell => cell !== undefined) === true
    if (row?.number !== (rows[last]?.number ?? 0) + 1 || !isLabel || !filled || holdsNames(row, days)) break
    last++
  }
  return last
}

/** The grid with its lines as columns: people below each other, the days above them. */
function turned(sheet: Sheet, found: Found, start: number): Rearranged {
  const { rows } = sheet
  const { days, names } = found
  const first = rows[names]?.number ?? 1
  const last = rows[lastLine(rows, found)]?.number ?? first
  const lines = rows.filter(({ number }) => number >= first && number <= last)
  const width = Math.max(...lines.map(({ cells }) => cells.length))
  const columns = last - first + 1
  const people = Array.from({ length: width - days }, (_, at): Row => {
    const column = days + at
    const cells = Array.from<CellContent | undefined>({ length: columns })
    for (const line of lines) cells[line.number - first] = line.cells[column]
    return { number: column + 1, hidden: sheet.hiddenColumns.has(column), cells }
  }).filter(({ cells }) => cells.some(cell => cell !== undefined))
  const labels = labelColumns(rows, found)
  const [heading, ...others] = people
  if (heading !== undefined && !isNameHeading(heading.cells[0])) heading.cells[0] = '姓名'
  // 星期 beside 日期 is nobody's name.
  for (const row of others) if (row.number <= labels + 1) row.cells[0] = undefined
  const above = rows.slice(start, names).map((row, index) => ({ ...row, number: index - names + start }))
  const merges = sheet.merges.flatMap(({ top, left, bottom, right }): Merge[] =>
    top >= first && bottom <= last && (left > labels || (left >= days && top > first))
      ? [{ top: left + 1, bottom: right + 1, left: top - first, right: bottom - first }]
      : [],
  )
  return {
    sheet: { ...sheet, rows: [...above, ...people], merges },
    places: Array.from({ length: columns }, (_, index): CellPlace => `@${first + index}`),
  }
}

/**
 * Attendance with the days down the side and the people across the top, each with one column or one for each part of the day: as
 * grids of the usual kind, one for each block of people. Null for other sheets.
 */
export function daysDown(sheet: Sheet, date1904: boolean): Rearranged[] | null {
  const found: Rearranged[] = []
  for (let start = 0; ; ) {
    const grid = findGrid(sheet.rows, start, date1904)
    if (grid === null) break
    found.push(turned(sheet, grid, start))
    start = lastLine(sheet.rows, grid) + 1
  }
  return found.length > 0 ? found : null
}

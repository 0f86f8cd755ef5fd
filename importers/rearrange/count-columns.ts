import { type CellContent, cellText, contentOf, type Row } from '../formats/grid.ts'
import { looksLikeClock } from '../punches/clock-times.ts'
import { isPartOfDay } from '../punches/columns.ts'
import { isName } from '../recognize/by-content.ts'
import { type MarkValue, readMark } from '../values/attendance-mark.ts'
import { numberIn } from '../values/plain-number.ts'
import type { DayList, ListColumn } from './day-lists.ts'

/** Days of work on one day beyond which a column counts months. */
export const MOST_DAYS = 2
export const MOST_HOURS = 24
const NO_LEGEND: ReadonlyMap<string, MarkValue> = new Map()

const isClock = (cell: CellContent | undefined, { role }: ListColumn) => {
  const content = contentOf(cell)
  if (typeof content === 'object') return content.kind === 'date'
  // A third of a day's work is no time of it.
  if (typeof content === 'number') return role?.kind === 'time' && isPartOfDay(cell)
  return /\d{1,2}[:：]\d{2}/.test(cellText(cell)) || looksLikeClock(cellText(cell))
}

/** The names of a cell that holds those of several people. */
export function namesIn(cell: CellContent | undefined): string[] {
  const names = cellText(cell)
    .split(/[、,，;；\s]+/)
    .filter(text => text !== '')
  return names.length > 1 && names.every(isName) ? names : []
}

/** Whether a column counts days or hours of one day: marks and small numbers, not the sums of a month. */
function countsDays(column: ListColumn, { columns, body, totals }: DayList): boolean {
  if (column.role?.kind !== 'count') return false
  const most = column.role.part === '出勤' ? MOST_DAYS : MOST_HOURS
  const name = columns.find(({ role }) => role?.kind === 'person' && role.field === 'name')?.index ?? -1
  const date = columns.find(({ role }) => role?.kind === 'date')?.index ?? -1
  // A line of sums without any label is of nobody and of no day.
  const isLine = ({ number, cells }: Row) =>
    !totals.has(number) && (cells[name] !== undefined || cells[date] !== undefined)
  return body.filter(isLine).every(({ cells }) => {
    const value = numberIn(cells[column.index])
    return Number.isNaN(value) || value <= most * Math.max(1, namesIn(cells[name]).length)
  })
}

/** A column of ticks under 签到, or of words under 考勤状态, which is a day's attendance. */
function tickColumn(columns: readonly ListColumn[], body: readonly Row[]): ListColumn[] {
  const ticked = columns.filter(({ role, index }) => {
    const cells = body.flatMap(({ cells: all }) => all[index] ?? [])
    const marks = cells.filter(
      cell => typeof cell === 'string' && !/\d/.test(cell) && readMark(cell, NO_LEGEND, false) !== 'unknown',
    )
    return role?.kind === 'time' && marks.length > 0 && marks.length >= cells.length * 0.6
  })
  const [only, ...more] = ticked
  return only === undefined || more.length > 0 ? [] : [{ ...only, role: { kind: 'count', part: '出勤' } }]
}

/** The columns that count, of which kind the list is: days to be added up by person, clock times, or neither. */
export function countColumns(list: DayList): ListColumn[] | 'times' | null {
  const { columns, body } = list
  const counts = columns.filter(({ role }) => role?.kind === 'count')
  const times = columns.filter(
    column =>
      (column.role?.kind === 'time' || column.role?.kind === 'count') &&
      body.some(({ cells }) => isClock(cells[column.index], column)),
  )
  const ofDays = counts.filter(column => !times.includes(column))
  if (!ofDays.every(column => countsDays(column, list))) return null
  const filled = ofDays.filter(({ index }) => body.some(({ cells }) => cells[index] !== undefined))
  const isWhole = filled.some(({ role }) => role?.kind === 'count' && role.part !== '加班')
  const counted = isWhole || times.length > 0 ? filled : [...tickColumn(columns, body), ...filled]
  const ofPart = (part: string) => counted.filter(({ role }) => role?.kind === 'count' && role.part === part)
  const inDays = ofPart('出勤')
  // Days say the same as halves and hours beside them.
  if (inDays.length > 0) return [...inDays.slice(0, 1), ...ofPart('加班').slice(0, 1)]
  // Hours beside clock times are what an app makes of them.
  if (counted.length > 0 && times.length === 0) return counted
  return times.length > 0 ? 'times' : null
}

import type { ImportProblem } from '../../contract/inspection.ts'
import { compact } from '../../contract/text.ts'
import { type CellContent, cellText, contentOf, type Row, type Sheet } from '../formats/grid.ts'
import { problem } from '../problems.ts'
import { looksLikeClock } from '../punches/clock-times.ts'
import { isPartOfDay } from '../punches/columns.ts'
import { isName } from '../recognize/by-content.ts'
import { meaningOf } from '../recognize/heading.ts'
import { oneDay } from '../recognize/one-day.ts'
import type { HeadingField } from '../recognize/vocabulary.ts'
import { type MarkValue, readMark } from '../values/attendance-mark.ts'
import { dateOfIso, type LineDate, readLineDate } from '../values/line-date.ts'
import type { DayList, ListColumn, Placed } from './day-lists.ts'

/** What one line says of one person on one day. */
export interface DayLine {
  row: Row
  person: Partial<Record<HeadingField, Placed>>
  date: LineDate
  /** By the word that a day grid has for it. */
  counts: { part: string; value: Placed }[]
  /** Columns of the list that are neither his nor of the day: 工作内容, 单价. */
  others: { header: string; value: Placed }[]
}

/** A list of days, line by line. */
export interface ReadList {
  lines: DayLine[]
  /** Sums below the card of one person. */
  sums: Map<string, Placed>
  /** Rows that are no line: totals, signatures, notes. */
  furniture: Row[]
  problems: ImportProblem[]
}

/** Days of work on one day beyond which a column counts months. */
const MOST_DAYS = 2
const MOST_HOURS = 24
const NO_LEGEND: ReadonlyMap<string, MarkValue> = new Map()
const EACH = /每人|人均|个人/

const textOf = (cell: CellContent | undefined) => compact(cellText(cell))

function numberIn(cell: CellContent | undefined): number {
  const content = contentOf(cell)
  return typeof content === 'number' ? content : Number(textOf(cell) || Number.NaN)
}

const isClock = (cell: CellContent | undefined) => {
  const content = contentOf(cell)
  if (typeof content === 'object') return content.kind === 'date'
  if (typeof content === 'number') return isPartOfDay(cell)
  return /\d{1,2}[:：]\d{2}/.test(cellText(cell)) || looksLikeClock(cellText(cell))
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
    ({ role, index }) =>
      (role?.kind === 'time' || role?.kind === 'count') && body.some(({ cells }) => isClock(cells[index])),
  )
  const ofDays = counts.filter(column => !times.includes(column))
  if (!ofDays.every(column => countsDays(column, list))) return null
  const filled = ofDays.filter(({ index }) => body.some(({ cells }) => cells[index] !== undefined))
  const isWhole = filled.some(({ role }) => role?.kind === 'count' && role.part !== '加班')
  const counted = isWhole || times.length > 0 ? filled : [...tickColumn(columns, body), ...filled]
  // Hours beside clock times are what an app makes of them.
  const inDays = counted.some(({ role }) => role?.kind === 'count' && role.part === '出勤')
  if (counted.length > 0 && (times.length === 0 || inDays)) return counted
  return times.length > 0 ? 'times' : null
}

/** Whether a cell can be a day's count: 班组长： in the line of signatures is none. */
const isSaying = (cell: CellContent) => !/[:：]\s*$|签/.test(cellText(cell))

/** The names of a cell that holds those of several people. */
function namesIn(cell: CellContent | undefined): string[] {
  const names = cellText(cell)
    .split(/[、,，;；\s]+/)
    .filter(text => text !== '')
  return names.length > 1 && names.every(isName) ? names : []
}

/** What each of several people has of one number: a share of what can only be all theirs, or all of what can only be each one's. */
function shareOf(value: number, people: number, { role, header }: ListColumn): number | null {
  const inDays = role?.kind === 'count' && role.part === '出勤'
  if (EACH.test(header)) return value
  const share = value / people
  if (inDays) return value === people || (value > MOST_DAYS && share <= MOST_DAYS) ? share : null
  if (value > MOST_HOURS) return share <= MOST_HOURS ? share : null
  return share < MOST_DAYS ? value : null
}

/** Whether a column that says nothing of day or person is kept as written: all but running numbers and signatures. */
function isKept({ role, header }: ListColumn): boolean {
  const meaning = meaningOf(header.split(' > '))
  const field = meaning !== null && 'field' in meaning ? meaning.field : null
  return role?.kind !== 'date' && role?.kind !== 'month' && field !== 'seq' && field !== 'signature'
}

/** Reads a list line by line. `counted`: the columns that count. */
export function readDayList(
  list: DayList,
  sheet: Sheet,
  counted: readonly ListColumn[],
  fileName: string,
  date1904: boolean,
): ReadList | null {
  const { columns, body, owner } = list
  const of = (kind: 'date' | 'month' | 'person', field?: HeadingField) =>
    columns.find(
      ({ role }) => role?.kind === kind && (field === undefined || ('field' in role && role.field === field)),
    )
  const dateColumn = of('date')
  const monthColumn = of('month')
  const nameColumn = of('person', 'name')
  const day = dateColumn === undefined ? oneDay(list.above, sheet.name, fileName, date1904) : null
  if (dateColumn === undefined && day === null) return null
  if (nameColumn === undefined && owner.name === undefined) return null
  const out: ReadList = { lines: [], sums: new Map(), furniture: [], problems: [] }
  let before: LineDate | null = day === null ? null : dateOfIso(day.date)
  let month: number | null = null
  let unread = 0
  for (const row of body) {
    const { cells } = row
    const at = (column: ListColumn): Placed[] => {
      const cell = cells[column.index]
      return cell === undefined ? [] : [{ cell, address: `${column.letter}${row.number}` }]
    }
    const values = counted.flatMap(column =>
      at(column).flatMap(value => (isSaying(value.cell) ? [{ column, value }] : [])),
    )
    const isWritten = dateColumn !== undefined && cells[dateColumn.index] !== undefined
    const above = out.lines.at(-1)
    // A name that is written, or merged, once over the days of its person.
    const isOfAbove = isWritten && above?.row.number === row.number - 1
    const isNamed = nameColumn === undefined || textOf(cells[nameColumn.index]) !== '' || isOfAbove
    if (list.totals.has(row.number)) {
      if (nameColumn === undefined)
        for (const { column, value } of values)
          if (column.role?.kind === 'count' && !Number.isNaN(numberIn(value.cell)))
            out.sums.set(column.role.part, value)
      out.furniture.push(row)
      continue
    }
    const written = dateColumn === undefined ? undefined : cells[dateColumn.index]
    const said = monthColumn === undefined ? 0 : Number.parseInt(textOf(cells[monthColumn.index]), 10)
    if (said >= 1 && said <= 12) month = said
    const read = written === undefined ? before : readLineDate(written, date1904, before)
    const date: LineDate | null = read !== null && read.month === null ? { ...read, month } : read
    if (!isNamed && isWritten && values.length > 0)
      out.problems.push(
        problem('imp-row-blank-key', {
          cell: `${nameColumn?.letter ?? 'A'}${row.number}`,
          field: 'name',
          params: { field: 'name' },
        }),
      )
    if (
      !isNamed ||
      (written === undefined && values.length === 0) ||
      (date === null && values.length === 0)
    ) {
      if (date === null || written === undefined || values.length > 0) out.furniture.push(row)
      else before = date
      continue
    }
    if (date === null) {
      unread++
      out.problems.push(
        problem('imp-value-unreadable', {
          cell: `${dateColumn?.letter ?? 'A'}${row.number}`,
          field: 'days',
          params: { expected: 'date' },
        }),
      )
      continue
    }
    before = date
    const ofAbove = nameColumn !== undefined && cells[nameColumn.index] === undefined
    const person = { ...owner, ...(ofAbove && above?.person) }
    const others: DayLine['others'] = []
    for (const column of columns) {
      if (column.role?.kind === 'person') for (const value of at(column)) person[column.role.field] = value
      else if (isKept(column) && !counted.some(({ index }) => index === column.index))
        for (const value of at(column)) others.push({ header: column.header, value })
    }
    const names = namesIn(person.name?.cell)
    const line = { row, person, date, others, counts: [] }
    if (names.length === 0) {
      const counts = values.map(({ column, value }) => ({ part: partOf(column), value }))
      out.lines.push({ ...line, counts })
      continue
    }
    const shares = values.map(({ column, value }) => ({
      part: partOf(column),
      value,
      share: shareOf(numberIn(value.cell), names.length, column),
    }))
    const open = shares.find(({ share }) => share === null)
    if (open !== undefined) {
      const params = { reason: 'of-several-people' }
      out.problems.push(problem('imp-value-unreadable', { cell: open.value.address, field: 'days', params }))
      continue
    }
    for (const name of names) {
      const counts = shares.map(({ part, value, share }) => ({ part, value: { ...value, cell: share ?? 0 } }))
      const ofName = { cell: name, address: person.name?.address ?? 'A1' }
      out.lines.push({ ...line, person: { ...person, name: ofName }, counts })
    }
  }
  return unread > out.lines.length * 0.2 || out.lines.length === 0 ? null : out
}

const partOf = ({ role }: ListColumn) => (role?.kind === 'count' ? role.part : '出勤')

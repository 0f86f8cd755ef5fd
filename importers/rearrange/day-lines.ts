import type { ImportProblem } from '../../contract/inspection.ts'
import { compact } from '../../contract/text.ts'
import { type CellContent, cellText, type Row, type Sheet } from '../formats/grid.ts'
import { problem } from '../problems.ts'
import { meaningOf } from '../recognize/heading.ts'
import { oneDay } from '../recognize/one-day.ts'
import type { HeadingField } from '../recognize/vocabulary.ts'
import { dateOfIso, type LineDate, readLineDate } from '../values/line-date.ts'
import { numberIn } from '../values/plain-number.ts'
import { MOST_DAYS, MOST_HOURS, namesIn } from './count-columns.ts'
import { columnOf, type DayList, type ListColumn, type Placed } from './day-lists.ts'

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

const EACH = /每人|人均|个人/

const textOf = (cell: CellContent | undefined) => compact(cellText(cell))

/** Whether a cell can be a day's count: 班组长： in the line of signatures is none. */
const isSaying = (cell: CellContent) => !/[:：]\s*$|签/.test(cellText(cell))

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

const partOf = ({ role }: ListColumn) => (role?.kind === 'count' ? role.part : '出勤')

const placed = ({ cells, number }: Row, { index, letter }: ListColumn): Placed[] => {
  const cell = cells[index]
  return cell === undefined ? [] : [{ cell, address: `${letter}${number}` }]
}

/** A count of a line with the column that it stands in. */
interface Count {
  column: ListColumn
  value: Placed
}

/** Reads the lines of one list, from above: each may go on with what the line above it says. */
class ListReader {
  readonly out: ReadList = { lines: [], sums: new Map(), furniture: [], problems: [] }
  /** Lines whose date could not be read. */
  undated = 0
  readonly #list: DayList
  readonly #counted: readonly ListColumn[]
  readonly #date1904: boolean
  readonly #date: ListColumn | undefined
  readonly #month: ListColumn | undefined
  readonly #name: ListColumn | undefined
  #before: LineDate | null
  #monthAbove: number | null = null

  constructor(list: DayList, counted: readonly ListColumn[], day: LineDate | null, date1904: boolean) {
    this.#list = list
    this.#counted = counted
    this.#before = day
    this.#date1904 = date1904
    this.#date = columnOf(list, 'date')
    this.#month = columnOf(list, 'month')
    this.#name = columnOf(list, 'person', 'name')
  }

  take(row: Row): void {
    const counts = this.#counted.flatMap(column =>
      placed(row, column).flatMap(value => (isSaying(value.cell) ? [{ column, value }] : [])),
    )
    if (this.#list.totals.has(row.number)) {
      this.#takeSums(counts)
      this.out.furniture.push(row)
      return
    }
    const isDated = this.#date !== undefined && row.cells[this.#date.index] !== undefined
    const date = this.#dateOf(row)
    const isNamed = this.#isNamed(row, isDated)
    if (isNamed && date !== null && (isDated || counts.length > 0)) {
      this.#before = date
      this.#takeLine(row, date, counts)
      return
    }
    if (isDated && counts.length > 0) this.#report(row, isNamed)
    this.out.furniture.push(row)
  }

  #dateOf(row: Row): LineDate | null {
    const month = this.#month === undefined ? 0 : Number.parseInt(textOf(row.cells[this.#month.index]), 10)
    if (month >= 1 && month <= 12) this.#monthAbove = month
    const written = this.#date === undefined ? undefined : row.cells[this.#date.index]
    const date = written === undefined ? this.#before : readLineDate(written, this.#date1904, this.#before)
    return date !== null && date.month === null ? { ...date, month: this.#monthAbove } : date
  }

  /** Whether a line says whose it is; a name that is written, or merged, once stands over the days of its person. */
  #isNamed(row: Row, isDated: boolean): boolean {
    if (this.#name === undefined || textOf(row.cells[this.#name.index]) !== '') return true
    return isDated && this.out.lines.at(-1)?.row.number === row.number - 1
  }

  #takeSums(counts: readonly Count[]): void {
    if (this.#name !== undefined) return
    for (const { column, value } of counts)
      if (!Number.isNaN(numberIn(value.cell))) this.out.sums.set(partOf(column), value)
  }

  /** Tells of a line with counts that is not taken: it names nobody, or no day. */
  #report(row: Row, isNamed: boolean): void {
    const cell = (column: ListColumn | undefined) => `${column?.letter ?? 'A'}${row.number}`
    if (!isNamed)
      this.out.problems.push(
        problem('imp-row-blank-key', { cell: cell(this.#name), field: 'name', params: { field: 'name' } }),
      )
    else {
      this.undated++
      const params = { expected: 'date' }
      this.out.problems.push(
        problem('imp-value-unreadable', { cell: cell(this.#date), field: 'days', params }),
      )
    }
  }

  #takeLine(row: Row, date: LineDate, counts: readonly Count[]): void {
    const isOfAbove = this.#name !== undefined && row.cells[this.#name.index] === undefined
    const person = { ...this.#list.owner, ...(isOfAbove && this.out.lines.at(-1)?.person) }
    const others: DayLine['others'] = []
    for (const column of this.#list.columns)
      for (const value of placed(row, column))
        if (column.role?.kind === 'person') person[column.role.field] = value
        else if (isKept(column) && !this.#counted.some(({ index }) => index === column.index))
          others.push({ header: column.header, value })
    const line = { row, person, date, others }
    const names = namesIn(person.name?.cell)
    if (names.length > 1) this.#takeSeveral(line, names, counts)
    else
      this.out.lines.push({
        ...line,
        counts: counts.map(({ column, value }) => ({ part: partOf(column), value })),
      })
  }

  /** A line of several people: each has his share, where it can be told. */
  #takeSeveral(line: Omit<DayLine, 'counts'>, names: readonly string[], counts: readonly Count[]): void {
    const shares: DayLine['counts'] = []
    for (const { column, value } of counts) {
      const share = shareOf(numberIn(value.cell), names.length, column)
      if (share === null) {
        const params = { reason: 'of-several-people' }
        this.out.problems.push(
          problem('imp-value-unreadable', { cell: value.address, field: 'days', params }),
        )
        return
      }
      shares.push({ part: partOf(column), value: { ...value, cell: share } })
    }
    const address = line.person.name?.address ?? 'A1'
    for (const name of names)
      this.out.lines.push({
        ...line,
        person: { ...line.person, name: { cell: name, address } },
        counts: shares,
      })
  }
}

/** Lines without a readable date beyond which a list is none of days. */
const MOST_UNDATED = 0.2

/** Reads a list line by line; null where nothing says whose its lines are, or of which days. `counted`: the columns that count. */
export function readDayList(
  list: DayList,
  sheet: Sheet,
  counted: readonly ListColumn[],
  fileName: string,
  date1904: boolean,
): ReadList | null {
  const isDated = columnOf(list, 'date') !== undefined
  const day = isDated ? null : oneDay(list.above, sheet.name, fileName, date1904)
  if (!isDated && day === null) return null
  if (columnOf(list, 'person', 'name') === undefined && list.owner.name === undefined) return null
  const reader = new ListReader(list, counted, day === null ? null : dateOfIso(day.date), date1904)
  for (const row of list.body) reader.take(row)
  const { lines } = reader.out
  return reader.undated > lines.length * MOST_UNDATED || lines.length === 0 ? null : reader.out
}

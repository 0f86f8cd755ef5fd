import { columnLetter } from '../../contract/cell-place.ts'
import { compact, tidy } from '../../contract/text.ts'
import { type CellContent, cellText, type Row, type Sheet } from '../formats/grid.ts'
import { isName } from '../recognize/by-content.ts'
import { dayOfHeading, headingKey, isDayPart, meaningOf } from '../recognize/heading.ts'
import { MergedCells } from '../recognize/merged-cells.ts'
import type { HeadingField } from '../recognize/vocabulary.ts'
import { pairsOfLine } from './form-cards.ts'

/** A cell with its address in the file. */
export interface Placed {
  cell: CellContent
  address: string
}

/** What a column of such a list holds. */
export type Role =
  | { kind: 'date' }
  | { kind: 'month' }
  /** Clock times, or ticks and words for a day on which he came. */
  | { kind: 'time' }
  | { kind: 'person'; field: HeadingField }
  /** `part`: the word that a day grid has for it. */
  | { kind: 'count'; part: string }

export interface ListColumn {
  index: number
  letter: string
  header: string
  role: Role | null
}

/** A list with one line a person and day, or the card of one person with a line a day. */
export interface DayList {
  /** Lines above its heading that are its own. */
  above: Row[]
  heading: Row[]
  columns: ListColumn[]
  body: Row[]
  /** Numbers of the rows that sum up. */
  totals: ReadonlySet<number>
  /** What stands above the lines of one person: 姓名：张三. */
  owner: Partial<Record<HeadingField, Placed>>
}

const SEARCHED_ROWS = 5_000
/** Lines in which the first list begins, if there is one. */
const BEGINNING = 40
const DATE =
  /^(?:出勤|考勤|用工|施工|工作|记工|作业|上班|上工|点工|签到|打卡|出工|做工)?日期$|^(?:年月日|月日|日|号|时间)$/
const TIME =
  /^(?:上班|下班|上工|下工|收工|开工|签到|签退|到岗|离岗|到场|进场|出场|入场|离场|打卡|刷卡|考勤)(?:打卡|签到)?(?:时间|时刻|时)?\d?$/
/** What became of the day, in words: 出勤, 请假. */
const STATE = /^(?:考勤|出勤|到岗|签到|点名|打卡)(?:状态|情况|结果)$|^是否(?:出勤|到岗)$|^(?:状态|点名)$/
/** Heads names on such a list, and counts or groups elsewhere. */
const PEOPLE = /^(?:施工|出勤|作业|用工|点工|出工)?(?:人员|工人)(?:名单|姓名)?$/
const COUNTS: Partial<Record<HeadingField, string>> = {
  attendanceDays: '出勤',
  workHours: '工时',
  overtimeHours: '加班',
}
const PERSON: readonly HeadingField[] = [
  'name',
  'idNumber',
  'jobNumber',
  'team',
  'trade',
  'employer',
  'phone',
]
/** Money of a month's payroll, or the account it goes to: such a list is none of days. */
const PAYROLL: readonly HeadingField[] = ['grossPay', 'netPay', 'deductionTotal', 'wageCard']
/** What stands beside a name in a title: 2026年10月 张三 记工表. */
const BESIDE_OWNER =
  /20\d{2}年|\d{1,2}月份?|同志|的|考勤|出勤|记工|点工|工时|上班|个人|员工|工人|[\s（）()【】:：_—-]|表|卡/u

function roleOf(path: readonly string[]): Role | null {
  const leaf = path.at(-1) ?? ''
  const key = headingKey(leaf)
  if (DATE.test(key)) return { kind: 'date' }
  if (/^月份?$/.test(key)) return { kind: 'month' }
  if (TIME.test(key) || STATE.test(key)) return { kind: 'time' }
  if (PEOPLE.test(key)) return { kind: 'person', field: 'name' }
  const meaning = meaningOf(path)
  const field = meaning !== null && 'field' in meaning ? meaning.field : null
  const part = field === null ? undefined : COUNTS[field]
  if (part !== undefined) return { kind: 'count', part }
  if (isDayPart(leaf)) return { kind: 'count', part: leaf }
  return field !== null && (PERSON.includes(field) || PAYROLL.includes(field))
    ? { kind: 'person', field }
    : null
}

const isWords = (row: Row) =>
  row.cells.every(cell => cell === undefined || (typeof cell === 'string' && !/\d{6}/.test(cell)))

const NO_CAPTION = /合计|小计|总计|签字|签名|审核|制表|^\d{1,2}[日号]?$/

/** The lines right above a later list: as far up as they hold words and labels. */
function captionOf(between: readonly Row[]): Row[] {
  const last = between.findLastIndex(({ cells }) =>
    cells.some(cell => typeof cell === 'number' || NO_CAPTION.test(compact(cellText(cell)))),
  )
  return between.slice(Math.max(last + 1, between.length - 5))
}

/** Whether the row below a heading belongs to it: words under merged or empty cells of it. */
function hasSecondLine(row: Row, next: Row | undefined, merged: MergedCells): boolean {
  if (next?.number !== row.number + 1 || !isWords(next)) return false
  const filled = [...next.cells.keys()].filter(column => next.cells[column] !== undefined)
  const words = filled.filter(column => roleOf([cellText(next.cells[column])]) !== null)
  return (
    words.length >= 2 &&
    words.length >= filled.length * 0.6 &&
    filled.every(column => {
      const range = merged.rangeAt(row.number, column)
      return row.cells[column] === undefined || (range !== undefined && range.bottom === row.number)
    })
  )
}

function columnsOf(row: Row, next: Row | null, merged: MergedCells): ListColumn[] {
  const width = Math.max(row.cells.length, next?.cells.length ?? 0)
  let group = ''
  return Array.from({ length: width }, (_, index): ListColumn => {
    const own = tidy(cellText(row.cells[index] ?? merged.at(row.number, index)?.cell))
    const below = next === null ? '' : tidy(cellText(next.cells[index]))
    group = own === '' && below !== '' ? group : own
    const path = [group, below].filter((text, at) => text !== '' && (at === 0 || text !== group))
    return { index, letter: columnLetter(index), header: path.join(' > '), role: roleOf(path) }
  })
}

const has = (columns: ListColumn[], kind: Role['kind'], field?: HeadingField) =>
  columnOf({ columns }, kind, field) !== undefined

const isMoney = (columns: ListColumn[]) => PAYROLL.some(field => has(columns, 'person', field))

/** The heading of a list of days: its columns, and how many lines it takes; null for any other row. */
function headingAt(
  sheet: Sheet,
  at: number,
  merged: MergedCells,
): { columns: ListColumn[]; lines: number } | null {
  const row = sheet.rows[at]
  if (row === undefined || !isWords(row)) return null
  const keys = row.cells.map(cell => headingKey(cellText(cell)))
  // A line that numbers days heads a grid.
  if (keys.filter(key => dayOfHeading(key) !== null).length > 2) return null
  if (!keys.some(key => DATE.test(key) || /名|工号|身份证|人员|工人/.test(key))) return null
  const next = sheet.rows[at + 1]
  const second = next !== undefined && hasSecondLine(row, next, merged) ? next : null
  const columns = columnsOf(row, second, merged)
  // People above the parts of their days stand beside each other: no list.
  if (
    columns.some(({ header, role }) => role?.kind === 'count' && isPerson(/^(.+) > /.exec(header)?.[1] ?? ''))
  )
    return null
  const isList = has(columns, 'count') || has(columns, 'time')
  const isOf = has(columns, 'date') || has(columns, 'person', 'name')
  return isList && isOf && !isMoney(columns) ? { columns, lines: second === null ? 1 : 2 } : null
}

/** Where lists stand beside each other: each begins where the headings do anew. */
function rangesOf(columns: ListColumn[]): number[] {
  const first = columns.find(({ header }) => header !== '')?.index ?? 0
  const key = has(columns, 'date') ? 'date' : 'person'
  const anchors = columns.filter(
    ({ role }) => role?.kind === key && (key === 'date' || ('field' in role && role.field === 'name')),
  )
  const offset = (anchors[0]?.index ?? first) - first
  return anchors.map(({ index }, at) => (at === 0 ? 0 : index - offset))
}

const isPerson = (text: string) =>
  isName(text) && text.length <= 3 && !/[班组队长]$/.test(text) && meaningOf([text]) === null

/** Whose card it is: labels above it, or the title or the sheet's name as far as that is a name. */
function ownerOf(above: readonly Row[], sheet: Sheet, merged: MergedCells): DayList['owner'] {
  const owner: DayList['owner'] = {}
  for (const row of above)
    for (const { label, value, row: number, column } of pairsOfLine(row, merged)) {
      const meaning = meaningOf([label])
      const field = meaning !== null && 'field' in meaning ? meaning.field : null
      if (field === null || !PERSON.includes(field) || value === undefined) continue
      // 姓名：张三  2026年10月 in one cell.
      const cell = field === 'name' ? (cellText(value).split(/\s|(?=\d)/)[0] ?? value) : value
      owner[field] ??= { cell, address: `${columnLetter(column)}${number}` }
    }
  if (owner.name !== undefined) return owner
  for (const row of above)
    for (const [column, cell] of row.cells.entries()) {
      // 班组长 张三 is not the card's person, nor is anybody behind a label.
      const text = cellText(cell)
      const named = /[:：]|班组长|负责|带班|记工员|考勤员/.test(text)
        ? undefined
        : text.split(BESIDE_OWNER).find(isPerson)
      if (named !== undefined)
        return { ...owner, name: { cell: named, address: `${columnLetter(column)}${row.number}` } }
    }
  const named = compact(sheet.name)
  return isPerson(named) ? { ...owner, name: { cell: named, address: 'A1' } } : owner
}

const isFilled = (row: Row) => row.cells.some(cell => cell !== undefined)

const TOTAL = /^(?:本月|全月)?(?:合计|小计|总计|共计|累计)/
const isTotal = ({ cells }: Row) => cells.some(cell => TOTAL.test(compact(cellText(cell))))

/** A line above a card without the labels of its person that stand in cells of their own: they would head a table. */
function withoutLabels(row: Row, merged: MergedCells): Row {
  const cells = [...row.cells]
  for (const [column, cell] of row.cells.entries()) {
    const role = typeof cell === 'string' && !/[:：]/.test(cell) ? roleOf([cell]) : null
    if (role?.kind !== 'person' || role.field === 'team') continue
    cells[column] = undefined
    const beside = (merged.rangeAt(row.number, column)?.right ?? column) + 1
    cells[beside] = undefined
  }
  return { ...row, cells }
}

/** The lines above one of several lists: all of them, where they name one person (1 … 16 beside 17 … 31 of one card). */
const ownerLines = (above: readonly Row[], all: readonly Row[]) =>
  all.flatMap(({ cells }) => cells.filter(cell => /名/.test(cellText(cell)))).length > 1 ? above : all

const within = (row: Row, from: number, to: number): Row => ({
  ...row,
  cells: row.cells.map((cell, column) => (column >= from && column < to ? cell : undefined)),
})

/** The lists of days of a sheet, in reading order. Empty where it has none. */
export function dayLists(sheet: Sheet): DayList[] {
  const { rows } = sheet
  const merged = new MergedCells(sheet)
  const found: { at: number; columns: ListColumn[]; lines: number }[] = []
  for (let at = 0; at < Math.min(rows.length, SEARCHED_ROWS); at++) {
    if (found.length === 0 && at >= BEGINNING) break
    const heading = headingAt(sheet, at, merged)
    if (heading !== null) found.push({ at, ...heading })
  }
  return found.flatMap(({ at, columns, lines }, position) => {
    const before = found[position - 1]
    const next = found[position + 1]
    const starts = rangesOf(columns)
    const below = rows.slice(at + lines, next === undefined ? rows.length : next.at)
    const ownBelow = next === undefined ? below : below.slice(0, below.length - captionOf(below).length)
    const totals = new Set(ownBelow.filter(isTotal).map(({ number }) => number))
    const between =
      before === undefined ? rows.slice(0, at) : captionOf(rows.slice(before.at + before.lines, at))
    return starts.map((from, index): DayList => {
      const to = starts[index + 1] ?? Number.POSITIVE_INFINITY
      const above = between.map(row => within(row, from, to))
      const own = columns.filter(column => column.index >= from && column.index < to && column.header !== '')
      return {
        above: between.map(row => withoutLabels(row, merged)),
        heading: rows.slice(at, at + lines).map(row => within(row, from, to)),
        columns: own,
        body: ownBelow.map(row => within(row, from, to)).filter(isFilled),
        totals,
        owner: has(own, 'person', 'name') ? {} : ownerOf(ownerLines(above, between), sheet, merged),
      }
    })
  })
}

/** The column of a list that plays a part. */
export function columnOf(
  { columns }: Pick<DayList, 'columns'>,
  kind: Role['kind'],
  field?: HeadingField,
): ListColumn | undefined {
  return columns.find(
    ({ role }) => role?.kind === kind && (field === undefined || ('field' in role && role.field === field)),
  )
}

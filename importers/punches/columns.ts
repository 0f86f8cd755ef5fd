import { cellText, type Row } from '../formats/grid.ts'
import { type Column, fieldOf } from '../recognize/column.ts'
import { headingKey } from '../recognize/heading.ts'
import { dateOfCell, looksLikeClock } from './clock-times.ts'
import { type Direction, directionOfWord } from './direction.ts'
import { type GateColumns, gateColumns } from './gate.ts'

/** The columns of a list of punches: one row a punch, or one row a person and day. */
export interface PunchColumns {
  date: Column | null
  times: PunchTime[]
  state: Column | null
  valid: Column | null
  gate: GateColumns
}

/** A column of times, and the one beside it that says what became of each (上班1打卡结果). */
export interface PunchTime {
  column: Column
  direction: Direction
  result?: Column | undefined
}

/** A column of moments. 考勤时间 is when work should begin; only where no other column holds times is it a punch. */
const MOMENT =
  /^(实际)?(打卡|刷卡|签到|签卡|识别|通行|事件|抓拍|刷脸|认证|过闸|考勤打卡)(日期)?时间$|^日期时间$|^打卡时刻$|^datetime$/
const MOMENT_LAST_RESORT =
  /^(考勤时间|时间|进出时间|(打卡|刷卡|签到|考勤|签卡|进出)(记录|明细|时刻|情况|数据)|(全部|所有|原始)(打卡|刷卡)?(记录|时间))$/
const FIRST_OR_LAST = /^(最早|最晚|第一次|最后一次|首次|末次)(打卡|刷卡)?(时间)?$/
const OF_SHIFT =
  /^(?:班次\d|第?[一二三\d]班|早班|中班|晚班|加班|上午|下午)?(上班|下班|签到|签退|进场|退场|入场|出场|离场|进门|出门)(\d?(打卡|刷卡)(时间)?\d?|时间\d?|\d?)$|^(?:上午|下午|晚上|加班|夜班)(?:时间)?$/
const DATE = /^(打卡|刷卡|签到|考勤|出勤|工作)?日期$/
const STATE =
  /^(记录状态|考勤状态|上下班标志|打卡类型|进出(标志|方向|类型|状态|标识)?|通行(方式|方向)|出入(类型|方向|状态|标识)?|[出进]\/[入出]|方向|状态)$/
const VALID = /^(打卡)?(是否有效|有效性|有效)$/

const leafOf = (column: Column) => headingKey(column.header.split(' > ').at(-1) ?? '')
/** 上班1 over 打卡时间 says which way; the heading alone does not. */
const wholeOf = (column: Column) => headingKey(column.header.replaceAll(' > ', ''))

/** The other half of a moment: 签退时间 beside 签到时间. */
const MOMENT_OUT = /^(签退|下班签退|出场|离场|退场|出门|出闸)(打卡)?时间$/

function directionOfHeading(heading: string): Direction {
  const leaf = heading.replace(/^(班次\d|第?[一二三\d]班|早班|中班|晚班|加班|上午|下午)/, '')
  if (/^(上班|签到|进|入)/.test(leaf)) return 'in'
  return /^(下班|签退|退|出|离)/.test(leaf) ? 'out' : null
}

/** Whether the body of a column holds clock times: a heading alone may be a plan or a length of time. */
function holdsTimes(column: Column, sample: readonly Row[]): boolean {
  const cells = sample.flatMap(row => row.cells[column.index] ?? [])
  const times = cells.filter(
    cell =>
      (typeof cell === 'object' && cell.kind === 'date') ||
      /\d{1,2}:\d{2}/.test(cellText(cell)) ||
      looksLikeClock(cellText(cell)) ||
      isPartOfDay(cell),
  )
  return times.length > 0 && times.length >= cells.length * 0.3
}

/** A time of the day that lost its format is a part of one, and hardly ever a quarter. */
export const isPartOfDay = (cell: Row['cells'][number]): boolean =>
  typeof cell === 'number' && cell > 0 && cell < 1 && Math.abs(cell * 20 - Math.round(cell * 20)) > 1e-6

/** WeCom heads the day of a list 时间: dates without any clock time. */
function holdsDates(column: Column, sample: readonly Row[]): boolean {
  const cells = sample.flatMap(row => row.cells[column.index] ?? [])
  return (
    cells.length > 0 &&
    cells.every(cell => dateOfCell(cell, false) !== null && !/\d:\d{2}/.test(cellText(cell)))
  )
}

/** The punch columns of a table, or null when it is no list of punches. */
export function punchColumns(columns: readonly Column[], sample: readonly Row[]): PunchColumns | null {
  const named = (pattern: RegExp) => columns.find(column => pattern.test(leafOf(column))) ?? null
  const person = columns.some(column => ['name', 'idNumber', 'jobNumber'].includes(fieldOf(column) ?? ''))
  if (!person) return null
  const date =
    named(DATE) ?? columns.find(column => leafOf(column) === '时间' && holdsDates(column, sample)) ?? null
  const within = (pattern: RegExp) =>
    columns
      .filter(column => pattern.test(leafOf(column)) && holdsTimes(column, sample))
      .map(column => ({
        column,
        direction: directionOfHeading(wholeOf(column)),
        result: columns.find(other => wholeOf(other) === wholeOf(column).replace(/时间$/, '结果')),
      }))
  const begun = within(MOMENT)
  const moments = begun.length === 0 ? [] : [...begun, ...within(MOMENT_OUT)]
  const ofDay = date === null ? [] : [...within(FIRST_OR_LAST), ...within(OF_SHIFT)]
  const lastResort = within(MOMENT_LAST_RESORT).map(({ column }) => ({ column, direction: null }))
  const times = [moments, ofDay, lastResort].find(found => found.length > 0)
  if (times === undefined) return null
  const state = columns.find(column => STATE.test(leafOf(column)) && saysDirections(column, sample)) ?? null
  const valid = named(VALID)
  const gate = gateColumns(
    columns,
    sample,
    new Set([date, state, valid, ...times.map(({ column }) => column)]),
  )
  return { date, times, state, valid, gate }
}

/** Whether a column's words are directions: 通行方式 may as well hold kinds of recognition. */
function saysDirections(column: Column, sample: readonly Row[]): boolean {
  return sample.some(row => directionOfWord(cellText(row.cells[column.index])) !== null)
}

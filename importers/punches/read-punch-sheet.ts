import { columnLetter } from '../../contract/cell-place.ts'
import { beijingDate, type Period } from '../../contract/dates.ts'
import type { PunchReading, PunchValues, SheetReading } from '../../contract/inspection.ts'
import type { Drafted } from '../draft-rows.ts'
import { cellText, type Row, type Sheet } from '../formats/grid.ts'
import { problem } from '../problems.ts'
import { type Caption, periodFrom, readCaption } from '../recognize/caption.ts'
import { type Column, fieldOf } from '../recognize/column.ts'
import { shownColumns, understandColumns } from '../recognize/columns.ts'
import { findHeaderBlock, headingHits } from '../recognize/header-block.ts'
import { headingKey } from '../recognize/heading.ts'
import { MergedCells } from '../recognize/merged-cells.ts'
import { datesOfDays, findRange } from '../values/day-dates.ts'
import { type PunchColumns, punchColumns } from './columns.ts'
import { deviceSheet, isDevicePlan } from './device-blocks.ts'
import { draftBlocks, draftGrid, draftList } from './draft-punches.ts'
import { NO_GATE } from './gate.ts'
import { logCodes } from './log-codes.ts'
import { headedLog, logColumns } from './punch-log.ts'

const SAMPLE = 60
const HEADING_ROWS = 12
const FEWEST_DAYS = 7

interface Found {
  headerRows: number[]
  columns: Column[]
  confidence: number
  drafted: Drafted<PunchValues>
}

/** Where the sheet is: what every way of reading it needs. */
interface Context {
  sheet: Sheet
  date1904: boolean
  caption: Caption
  /** Month of its first day column. */
  firstMonth: Period | null
}

/** The number of the machine that made a line of a headed log. */
const MACHINE = /^(mchn|machine|machineno|tmno|devid|deviceid)$/i

/** The columns of a device's own log. `person`: that of the job number; `codes`: those that may hold codes. */
function punchesOfLog(
  rows: readonly Row[],
  moment: Column,
  person: number,
  codes: readonly Column[],
): PunchColumns {
  const columns = codes.filter(column => column !== moment).map(({ index }) => index)
  const proven = logCodes(rows, { person, moment: moment.index, columns })
  return {
    date: null,
    times: [{ column: moment, direction: null }],
    state: null,
    valid: null,
    gate: { ...NO_GATE, codes: proven },
  }
}

function fromLog({ sheet, date1904 }: Context): Found | null {
  const columns = logColumns(sheet)
  const moment = columns?.[1]
  if (columns === null || moment === undefined) return null
  const width = Math.max(...sheet.rows.slice(0, SAMPLE).map(row => row.cells.length))
  const codes = Array.from({ length: Math.max(0, width - 2) }, (_, index): Column => {
    return { index: index + 2, letter: columnLetter(index + 2), header: '', meaning: null }
  })
  const all = [...columns, ...codes]
  const found = punchesOfLog(sheet.rows, moment, 0, codes)
  return {
    headerRows: [],
    columns: all,
    confidence: 0.9,
    drafted: draftList(sheet.rows, all, found, date1904),
  }
}

function fromHeadedLog({ sheet, date1904 }: Context): Found | null {
  const log = headedLog(sheet)
  if (log === null) return null
  const person = log.columns.find(({ meaning }) => meaning !== null)?.index ?? 0
  const codes = log.columns.filter(({ meaning }) => meaning === null)
  const found = punchesOfLog(log.body, log.moment, person, codes)
  found.gate.channel = log.columns.find(({ header }) => MACHINE.test(header)) ?? null
  return {
    headerRows: [sheet.rows[0]?.number ?? 1],
    columns: log.columns,
    confidence: 0.9,
    drafted: draftList(log.body, log.columns, found, date1904),
  }
}

function fromDevice({ sheet, date1904, firstMonth }: Context): Found | null {
  const device = deviceSheet(sheet)
  if (device === null) return null
  const days = device.days.map(({ day }) => day)
  const dates = firstMonth === null ? days.map(() => null) : datesOfDays(days, firstMonth)
  const drafted = draftBlocks(device, dates, date1904, columnLetter)
  if (firstMonth === null) drafted.problems.push(problem('imp-period-missing', { cell: `A${device.dayRow}` }))
  return { headerRows: [device.dayRow], columns: [], confidence: 0.95, drafted }
}

/** Whether a row heads a list of punches, for lists with too few other words to be found as a table. */
function headsPunches(row: Row): boolean {
  const keys = row.cells.map(cell => (typeof cell === 'string' ? headingKey(cell) : ''))
  return (
    keys.some(key => /^(姓名|员工姓名|工号|员工工号|人员编号|考勤号码|登记号码)$/.test(key)) &&
    keys.some(key => /(打卡|刷卡|签到|日期|考勤)时间$/.test(key))
  )
}

function fromTable({ sheet, date1904, firstMonth }: Context): Found | null {
  const merged = new MergedCells(sheet)
  const block = findHeaderBlock(sheet, merged)
  const bare = block === null ? sheet.rows.slice(0, HEADING_ROWS).find(headsPunches) : undefined
  if (block === null && bare === undefined) return null
  const last = block?.last ?? bare?.number ?? 0
  const first = block?.first ?? last
  const paths =
    block?.paths ?? Array.from(bare?.cells ?? [], cell => [cellText(cell)].filter(text => text !== ''))
  const body = sheet.rows.filter(row => row.number > last)
  const sample = body.slice(0, SAMPLE)
  const { columns } = understandColumns(paths, sample, last, () => undefined)
  const headerRows = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const money = columns.some(column => ['netPay', 'grossPay', 'amount'].includes(fieldOf(column) ?? ''))
  const list = money ? null : punchColumns(columns, sample)
  if (list !== null)
    return { headerRows, columns, confidence: 0.9, drafted: draftList(body, columns, list, date1904) }
  const days = columns.flatMap(column =>
    column.meaning !== null && 'day' in column.meaning ? [{ column, day: column.meaning.day }] : [],
  )
  if (days.length < FEWEST_DAYS || !mostlyTimes(sample, days) || areLengths(columns, sample, days))
    return null
  const numbers = days.map(({ day }) => day)
  const dates = firstMonth === null ? numbers.map(() => null) : datesOfDays(numbers, firstMonth)
  const dated = days.map(({ column }, index) => ({ column, date: dates[index] ?? null }))
  const drafted = draftGrid(body, columns, dated, date1904)
  if (firstMonth === null) drafted.problems.push(problem('imp-period-missing', { cell: `A${first}` }))
  return { headerRows, columns, confidence: 0.9, drafted }
}

/** 正常(08:00-18:00): when the shift should begin and end, not when somebody came. */
const OF_SHIFT = /(?<=\p{Script=Han})[(（]\d{1,2}:\d{2}\s*[-~—]\s*\d{1,2}:\d{2}[)）]$/u

/** Whether the filled day cells are clock times (07:51 or several below each other) and not marks, days or hours. */
function mostlyTimes(sample: readonly Row[], days: readonly { column: Column }[]): boolean {
  const cells = sample.flatMap(row => days.flatMap(({ column }) => row.cells[column.index] ?? []))
  const times = cells.filter(cell => /(^|\D)\d{1,2}:\d{2}/.test(cellText(cell).replace(OF_SHIFT, '')))
  return times.length > 0 && times.length >= cells.length / 2
}

/** One time a day beside a sum of hours (8:00 … 248:00) is how long somebody worked, not when he came. */
function areLengths(
  columns: readonly Column[],
  sample: readonly Row[],
  days: readonly { column: Column }[],
): boolean {
  const hours = columns.find(column => fieldOf(column) === 'workHours')
  const isSummed = hours !== undefined && sample.some(row => row.cells[hours.index] !== undefined)
  return (
    isSummed &&
    sample.every(row =>
      days.every(({ column }) => /^\s*[\d:]{0,5}\s*$/.test(cellText(row.cells[column.index]))),
    )
  )
}

function monthOfPunches(rows: Drafted<PunchValues>['rows']): Period | null {
  const first = rows.find(row => row.values.punches !== undefined)?.values.punches?.[0]
  return first === undefined ? null : beijingDate(new Date(first.at)).slice(0, 7)
}

/** The first lines of a sheet as far as the line that heads people: what stands in it and below it is no caption. */
function linesAbove({ rows }: Sheet): Row[] {
  const heading = rows
    .slice(0, 8)
    .findIndex(row => row.cells.some(cell => cell === '姓名' || cell === '工号'))
  return rows.slice(0, heading < 0 ? 8 : heading)
}

/**
 * Reads a sheet of punches (考勤机记录, 打卡记录): a device's log without heading, the two-line blocks of a stand-alone
 * device, a list with one row a punch or a day, or a grid of clock times. Nothing is counted up to days. Null when the sheet
 * is something else; a device's plan and card sheets come back as unknown, because they look like attendance and are not.
 * @param period the month, where the sheet does not say it
 */
export function readPunchSheet(
  sheet: Sheet,
  fileName: string,
  date1904: boolean,
  period?: Period,
): SheetReading | null {
  const top = linesAbove(sheet)
  const caption = readCaption(
    top.filter(row => row.cells.filter(cell => cell !== undefined).length <= 12 && headingHits(row) < 3),
  )
  const range = top.flatMap(row => row.cells.flatMap(cell => findRange(cellText(cell)) ?? []))[0]
  const firstMonth = range?.from.slice(0, 7) ?? period ?? periodFrom(caption, sheet.name, fileName)
  const base = {
    name: sheet.name,
    hidden: sheet.visibility !== 'visible',
    project: caption.project,
    projectCode: caption.projectCode,
    team: caption.team,
    unit: caption.unit,
    generalContractor: caption.generalContractor,
    paidOn: null,
  }
  if (isDevicePlan(sheet)) {
    const nothing = { headerRows: [], columns: [], rows: [], skipped: [], totals: [], problems: [] }
    return { kind: 'unknown', confidence: 0, ...base, period: firstMonth, ...nothing }
  }
  const context = { sheet, date1904, caption, firstMonth }
  const found = fromLog(context) ?? fromHeadedLog(context) ?? fromDevice(context) ?? fromTable(context)
  if (found === null) return null
  const { drafted, headerRows, columns, confidence } = found
  const reading: PunchReading = {
    ...base,
    kind: 'punches',
    confidence,
    period: monthOfPunches(drafted.rows) ?? firstMonth,
    headerRows,
    columns: shownColumns(columns),
    ...drafted,
  }
  return reading
}

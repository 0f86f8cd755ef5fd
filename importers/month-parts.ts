import { daysInPeriod, type Period, shiftPeriod } from '../contract/dates.ts'
import type { SpanPart } from '../contract/inspection.ts'
import { compact } from '../contract/text.ts'
import { type CellContent, cellText, contentOf } from './formats/grid.ts'
import { problem } from './problems.ts'
import { periodFrom } from './recognize/caption.ts'
import { type Column, fieldOf } from './recognize/column.ts'
import { headingKey, namesTwoDays } from './recognize/heading.ts'
import { type DayColumn, dayColumns, monthOfDays, monthSpan, type Said } from './recognize/month-span.ts'
import { adaptToKind, type Table } from './recognize/table.ts'
import { serialDate } from './values/date.ts'
import { findMonth, type WrittenMonth } from './values/period.ts'

/** A table of one month, and which part of a grid across two months it is. */
export interface MonthPart {
  table: Table
  part: SpanPart | null
  /** Day columns of the other month of such a grid. */
  others?: DayColumn[]
  /** Such a grid has a total of overtime. */
  sumsOvertime?: boolean
}

/** Sums beside a grid across two months are of neither month; those of time worked are held against the days of both. */
const SUMS = new Set(['attendanceDays', 'workHours', 'overtimeHours', 'leaveDays', 'absenceDays'])
const NONE: ReadonlySet<string> = new Set()
const OF_BOTH = new Set(['attendanceDays', 'workHours', 'overtimeHours'])

const isDay = ({ meaning }: Column) => meaning !== null && 'day' in meaning

interface OnePart {
  period: Period | null
  mine: (day: number) => boolean
  sums: ReadonlySet<string>
  /** Why the days are not those of one month. */
  reason: 'crosses-months' | 'half-of-two-months'
}

function onePart(table: Table, { period, mine, sums, reason }: OnePart): Table {
  const columns = table.columns.flatMap((column): Column[] => {
    const { meaning } = column
    if (meaning !== null && 'day' in meaning) return mine(meaning.day) ? [column] : []
    const field = fieldOf(column) ?? ''
    return SUMS.has(field) && !sums.has(field) ? [{ ...column, meaning: null }] : [column]
  })
  const cell = `${columns.find(isDay)?.letter ?? 'A'}${table.headerRows.at(-1) ?? 1}`
  const params = { field: 'days', reason }
  const told = problem('imp-header-ambiguous', { cell, field: 'days', severity: 'notice', params })
  // Rows are let go as they are read: each part has its own.
  const body = table.body.map(row => ({ ...row }))
  return { ...table, period, columns, body, problems: [...table.problems, told] }
}

/**
 * A table that is two sheets in one (考勤及工资表: a day grid with the wages beside it) as both: the days are read as attendance,
 * the amounts as a payroll. Where a person chose the kind, only that.
 */
export function purposes(table: Table, isChosen: boolean): Table[] {
  const money = table.columns.some(column => ['grossPay', 'netPay'].includes(fieldOf(column) ?? ''))
  if (isChosen || table.kind !== 'attendance' || !money || !table.columns.some(isDay)) return [table]
  const ofWages = (column: Column) => !isDay(column) && !ATTENDED.has(fieldOf(column) ?? '')
  return [
    {
      ...table,
      columns: table.columns.filter(column => !isOfWagesOnly(column)),
      body: table.body.map(row => ({ ...row })),
    },
    asPayroll({
      ...table,
      columns: table.columns.filter(ofWages).map(column => ({ ...column })),
      body: table.body.map(row => ({ ...row })),
    }),
  ]
}

/** The wages beside a day grid, with the words that mean something else on a payroll. */
function asPayroll(table: Table): Table {
  const problems = adaptToKind(
    table.columns,
    'payroll',
    table.body.slice(0, 40),
    table.headerRows.at(-1) ?? 1,
  )
  return { ...table, kind: 'payroll', problems: [...table.problems, ...problems] }
}

/** Counts that only the attendance sheet speaks of. */
const ATTENDED = new Set(['leaveDays', 'absenceDays'])

const WAGES =
  /^(wageRate|rateUnit|basePay|quantity|unitPrice|piecePay|overtimePay|allowance|bonus|backPay|grossPay|incomeTax|socialInsurance|housingFund|advance|deductionTotal|netPay|amount|payMethod|paidOn)/

function isOfWagesOnly(column: Column): boolean {
  const { meaning } = column
  return meaning !== null && ('item' in meaning || WAGES.test(fieldOf(column) ?? ''))
}

/** What a table says of its months. */
export function saidOf({ sheet, headerRows, period }: Table, date1904: boolean): Said {
  const heads = new Set(headerRows)
  const [first = 1] = headerRows
  return {
    headerRows: sheet.rows.filter(row => heads.has(row.number)),
    above: sheet.rows.filter(row => row.number < first),
    titled: period,
    date1904,
  }
}

export const MONTH_COLUMN =
  /^(月份|年月|工资月份|所属月份|考勤月份|考勤年月|账单月份|工资所属期|所属期|结算所属期|工资所属月份|统计月份|核算月份|结算月份|所属年月|工资年月|计薪月份|薪资月份|薪酬月份|薪资所属期)$/

/** The one month that a column of months (工资月份) gives for every line; null where there is none, or several. */
function monthOfColumn({ columns, body }: Table, date1904: boolean): WrittenMonth | null {
  const column = columns.find(({ header }) => MONTH_COLUMN.test(headingKey(header)))
  const cells = column === undefined ? [] : body.flatMap(row => row.cells[column.index] ?? [])
  // 合计 and the heading of the next page may stand there too.
  const texts = new Set(
    cells.map(cell => dateText(cell, date1904)).filter(text => /[\d一二三四五六七八九十]/.test(text)),
  )
  const months = [...texts].flatMap(text => findMonth(text) ?? [])
  const [first] = months
  const agree = months.every(({ year, month }) => year === first?.year && month === first?.month)
  return first !== undefined && agree && months.length === texts.size ? first : null
}

/** A cell as text, a date as one that can be read. */
function dateText(cell: CellContent, date1904: boolean): string {
  const content = contentOf(cell)
  return typeof content === 'object' && content.kind === 'date'
    ? (serialDate(content.serial, date1904) ?? '')
    : compact(cellText(cell))
}

/**
 * The month of a table: as its title or a name says, else as its own content does: the headings of the days (10/1, 10月1日) or a
 * column of months that is the same on every line.
 */
export function periodOfTable(table: Table, fileName: string, date1904: boolean): Period | null {
  if (table.period !== null || (table.kind !== 'attendance' && table.kind !== 'payroll')) return table.period
  const ofContent =
    monthOfDays(dayColumns(table.columns), saidOf(table, date1904)) ?? monthOfColumn(table, date1904)
  return periodFrom(table.caption, table.sheet.name, fileName, ofContent)
}

/**
 * An attendance table as tables of one month each: itself, or the two months that its grid runs across. A grid whose day
 * numbers make no sense gives no days, and says so. `chosen`: the month that a person named, which is that of the last day.
 */
export function monthParts(table: Table, chosen: Period | null, date1904: boolean): MonthPart[] {
  const days = dayColumns(table.columns)
  if (table.kind !== 'attendance' || days.length === 0) return [{ table, part: null }]
  const doubled = table.columns.some(({ header }) => namesTwoDays(header.split(' > ')))
  const span = doubled ? 'confused' : monthSpan(days, saidOf(table, date1904))
  if (span === null) return [{ table, part: null }]
  if (span === 'confused') {
    const columns = table.columns.map(column => (isDay(column) ? { ...column, meaning: null } : column))
    const cell = `${days[0]?.column.letter ?? 'A'}${table.headerRows.at(-1) ?? 1}`
    const params = { field: 'days', reason: 'days-confused' }
    const told = problem('imp-header-ambiguous', { cell, field: 'days', params })
    return [{ table: { ...table, columns, problems: [...table.problems, told] }, part: null }]
  }
  const later = chosen ?? span.period
  const earlier = later === null ? null : shiftPeriod(later, -1)
  const isBefore = (day: number) => day >= span.firstDay
  const before = days.filter(({ day }) => isBefore(day))
  const after = days.filter(({ day }) => !isBefore(day))
  const reason = before.length === 0 || after.length === 0 ? 'half-of-two-months' : 'crosses-months'
  const sumsOvertime = table.columns.some(column => fieldOf(column) === 'overtimeHours')
  const halves: MonthPart[] = []
  if (before.length > 0) {
    const half = onePart(table, { period: earlier, mine: isBefore, sums: NONE, reason })
    halves.push({ table: half, part: 'earlier', others: after, sumsOvertime })
  }
  if (after.length > 0) {
    const lastDay = earlier === null ? 31 : daysInPeriod(earlier)
    const half = onePart(table, { period: later, mine: day => !isBefore(day), sums: OF_BOTH, reason })
    const others = before.filter(({ day }) => day <= lastDay)
    halves.push({ table: half, part: 'later', others, sumsOvertime })
  }
  return halves
}

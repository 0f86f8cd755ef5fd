import { daysInPeriod, type Period, shiftPeriod } from '../../contract/dates.ts'
import { compact } from '../../contract/text.ts'
import { cellText, contentOf, type Row } from '../formats/grid.ts'
import { serialDate } from '../values/date.ts'
import { type DateRange, findRange, turnOf } from '../values/day-dates.ts'
import { findMonth, periodOf, type WrittenMonth } from '../values/period.ts'
import type { Column } from './column.ts'
import type { DayPart } from './heading.ts'

/** The day columns of a grid in their order. */
export interface DayColumn {
  column: Column
  day: number
  part: DayPart
}

/** A grid whose days run into the next month (21 … 31, 1 … 20), and which months those are where the sheet says it. */
export interface MonthSpan {
  /** Day numbers from this one on are of the earlier month. */
  firstDay: number
  /** The month of the later part; null where the sheet leaves it open. */
  period: Period | null
}

/** What a sheet says of its months, beside the day numbers. */
export interface Said {
  headerRows: readonly Row[]
  /** Rows above the heading. */
  above: readonly Row[]
  /** The month that the title, or the name of the sheet or file, gives. */
  titled: Period | null
  date1904: boolean
}

const WEEKDAY = /^(?:星期|周)?([一二三四五六日天])$/
const MONTH_LABEL = /^(20\d{2}年)?(\d{1,2}|十?[一二三四五六七八九十])月份?$/
/** 10/5, 10月5日, with the weekday before it. */
const SHORT_DATE = /^(?:(?:星期|周)[一二三四五六日天]\s*)?(\d{1,2})[-./月](\d{1,2})日?$/
const WEEKDAYS = '日一二三四五六'

/** The day columns of a table, in their order. */
export function dayColumns(columns: readonly Column[]): DayColumn[] {
  return columns.flatMap(column =>
    column.meaning !== null && 'day' in column.meaning
      ? [{ column, day: column.meaning.day, part: column.meaning.part }]
      : [],
  )
}

/** The month that a day's own heading names: a date, 4/21, 4月21日, or the month over the days. */
export function monthOver({ column }: DayColumn, { headerRows, above, date1904 }: Said): WrittenMonth | null {
  for (const row of above.slice(-2)) {
    const text = compact(cellText(row.cells[column.index]))
    if (MONTH_LABEL.test(text)) return findMonth(text)
  }
  for (const row of headerRows) {
    const content = contentOf(row.cells[column.index])
    if (typeof content === 'object' && content.kind === 'date') {
      const date = serialDate(content.serial, date1904)
      if (date !== null) return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) }
    }
    const short = typeof content === 'string' ? SHORT_DATE.exec(content.trim()) : null
    if (short) return { year: null, month: Number(short[1]) }
  }
  const path = column.header.split(' > ').map(findMonth)
  return path.find(found => found !== null) ?? null
}

const next = ({ year, month }: WrittenMonth): WrittenMonth => ({
  year: month === 12 && year !== null ? year + 1 : year,
  month: (month % 12) + 1,
})

/**
 * The later month by what stands over the days: over one of the two parts is enough, over both it must agree. A month that
 * floats over one day in the middle, or spans all of them, is a title and belongs to neither part.
 */
function byHeadings(earlier: DayColumn[], later: DayColumn[], said: Said): WrittenMonth | null {
  const over = (days: DayColumn[]) =>
    days.flatMap((day, index) => {
      const found = monthOver(day, said)
      return found === null ? [] : [{ found, index }]
    })
  const [before, after] = [over(earlier), over(later)]
  const firm = (part: typeof before) => part.length > 1 || part[0]?.index === 0
  const months = [
    ...(firm(before) ? before.map(({ found }) => next(found)) : []),
    ...(firm(after) ? after.map(({ found }) => found) : []),
  ]
  const [first] = months
  if (first === undefined) return null
  const year = months.find(found => found.year !== null)?.year ?? null
  const agree = months.every(found => found.month === first.month && (found.year ?? year) === year)
  return agree ? { year, month: first.month } : null
}

/** Whether the weekdays written over or under the day numbers are those of the days, when the later part lies in `later`. */
function weekdaysFit(
  days: readonly { day: DayColumn; period: Period }[],
  headerRows: readonly Row[],
): boolean | null {
  let said = 0
  for (const { day, period } of days)
    for (const row of headerRows) {
      const weekday = WEEKDAY.exec(cellText(row.cells[day.column.index]).trim())?.[1]
      if (weekday === undefined || day.day > daysInPeriod(period)) continue
      said++
      const date = new Date(`${period}-${String(day.day).padStart(2, '0')}T00:00:00Z`)
      if (WEEKDAYS[date.getUTCDay()] !== weekday.replace('天', '日')) return false
    }
  return said === 0 ? null : true
}

/** Of the two months that a title may mean (that of the first day or of the last), the one that the days allow; null: both or none. */
function byTitle(earlier: DayColumn[], later: DayColumn[], said: Said): Period | null {
  const { titled, headerRows } = said
  if (titled === null) return null
  const candidates = [titled, shiftPeriod(titled, 1)].map(period => {
    const before = shiftPeriod(period, -1)
    const days = [...earlier.map(day => ({ day, period: before })), ...later.map(day => ({ day, period }))]
    const lastDay = earlier.at(-1)?.day ?? 0
    return { period, weekdays: weekdaysFit(days, headerRows), complete: lastDay >= daysInPeriod(before) }
  })
  const fitting = candidates.filter(({ weekdays, complete }) => weekdays ?? complete)
  return fitting.length === 1 ? (fitting[0]?.period ?? null) : null
}

/** A range of dates above the table that runs into the next month. */
function rangeAcross({ above }: Said): DateRange | null {
  const range = above.flatMap(row => row.cells.flatMap(cell => findRange(cellText(cell)) ?? []))[0]
  return range && shiftPeriod(range.from.slice(0, 7), 1) === range.to.slice(0, 7) ? range : null
}

/** Of a form with its days in the order 1 … 31: where a whole cycle (26th to 25th) named above it cuts them. */
function cutByRange(said: Said): MonthSpan | null {
  const range = rangeAcross(said)
  const firstDay = Number(range?.from.slice(8))
  return range !== null && firstDay === Number(range.to.slice(8)) + 1
    ? { firstDay, period: range.to.slice(0, 7) }
    : null
}

function laterMonth(earlier: DayColumn[], later: DayColumn[], said: Said): Period | null {
  const range = rangeAcross(said)
  if (range !== null) return range.to.slice(0, 7)
  const headed = byHeadings(earlier, later, said)
  if (headed === null) return byTitle(earlier, later, said)
  if (headed.year !== null) return periodOf(headed.year, headed.month)
  const { titled } = said
  if (titled === null) return null
  const candidates = [titled, shiftPeriod(titled, 1)]
  return candidates.find(period => Number(period.slice(5)) === headed.month) ?? null
}

/** The month that the headings of a grid's days agree on (10/1, 10月1日, dates); null where they name none or several. */
export function monthOfDays(days: readonly DayColumn[], said: Said): WrittenMonth | null {
  const found = days.flatMap(day => monthOver(day, said) ?? [])
  const [first] = found
  const agree = found.every(({ year, month }) => year === first?.year && month === first?.month)
  return first !== undefined && agree && found.length === days.length ? first : null
}

/**
 * Whether the days of a grid run into the next month, and into which. The months are read from a range of dates above the
 * table, from the headings of the days, or from the title where weekdays or the number of days leave one reading; they are
 * never assumed. 'confused' for day numbers that turn or repeat in any other way.
 */
export function monthSpan(days: readonly DayColumn[], said: Said): MonthSpan | 'confused' | null {
  const attended = days.filter(({ part }) => part !== 'overtime')
  // A whole day beside another, or beside its own halves, would count twice.
  const repeated = attended.some(
    ({ day, part }, index) =>
      part !== 'half' && attended.some((other, at) => at !== index && other.day === day),
  )
  const turn = turnOf(attended.map(({ day }) => day))
  if (repeated || turn === -1) return 'confused'
  if (turn === null) return cutByRange(said)
  const [earlier, later] = [attended.slice(0, turn), attended.slice(turn)]
  const firstDay = earlier[0]?.day ?? 0
  if ((later.at(-1)?.day ?? 0) >= firstDay) return 'confused'
  return { firstDay, period: laterMonth(earlier, later, said) }
}

import { dayOfPeriod, daysInPeriod, type IsoDate, type Period, shiftPeriod } from '../../contract/dates.ts'

/** The first and last day that a sheet says it covers. */
export interface DateRange {
  from: IsoDate
  to: IsoDate
}

const RANGE =
  /(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?\s*起?(?:~|～|至|到|—+|–|-+)\s*(?:(\d{4})[-./年])?(?:(\d{1,2})[-./月])(\d{1,2})/

/** 20261021-20261120 */
const PACKED = /(?<!\d)(20\d{2})(\d{2})(\d{2})\s*[~～至到—–-]+\s*(20\d{2})(\d{2})(\d{2})(?!\d)/

const iso = (year: string, month: string, day: string) =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/** "2016-03-01 ~ 2016-03-31", "2021/09/21 ~ 10/20": the end may leave out its year. Null when a text holds no such range. */
export function findRange(text: string): DateRange | null {
  const match = RANGE.exec(text.replace(PACKED, '$1-$2-$3~$4-$5-$6'))
  if (!match) return null
  const [, year = '', month = '', day = '', endYear = year, endMonth = '', endDay = ''] = match
  const [from, to] = [iso(year, month, day), iso(endYear, endMonth, endDay)]
  return from <= to ? { from, to } : null
}

/** Where the day numbers of a grid turn to the next month: 21, 22 … 31, 1, 2 … 20. Null when they do not; -1 when twice. */
export function turnOf(days: readonly number[]): number | null {
  const turns = days.flatMap((day, index) => (index > 0 && day < (days[index - 1] ?? 0) ? [index] : []))
  const [turn] = turns
  return turns.length > 1 ? -1 : (turn ?? null)
}

/**
 * The date of each day column of a grid, when its first column lies in month `first`. A day that its month does not have is
 * null: forms print 31 columns for every month.
 */
export function datesOfDays(days: readonly number[], first: Period): (IsoDate | null)[] {
  const turn = turnOf(days)
  return days.map((day, index) => {
    const period = turn !== null && index >= turn ? shiftPeriod(first, 1) : first
    return day >= 1 && day <= daysInPeriod(period) ? dayOfPeriod(period, day) : null
  })
}

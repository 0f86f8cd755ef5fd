import { type IsoDate, shiftDate } from '../../contract/dates.ts'

/** Days of the same date every year; the second of May since 2025 (国务院令第795号). */
const FIXED = new Set(['01-01', '05-01', '10-01', '10-02', '10-03'])
const FIXED_SINCE_2025 = '05-02'

/** Holidays that go by moon or sun: lunar new year's day, 清明, 端午, 中秋. */
const MOVABLE: Record<string, readonly [newYear: string, ...others: string[]]> = {
  2020: ['01-25', '04-04', '06-25', '10-01'],
  2021: ['02-12', '04-04', '06-14', '09-21'],
  2022: ['02-01', '04-05', '06-03', '09-10'],
  2023: ['01-22', '04-05', '06-22', '09-29'],
  2024: ['02-10', '04-04', '06-10', '09-17'],
  2025: ['01-29', '04-04', '05-31', '10-06'],
  2026: ['02-17', '04-05', '06-19', '09-25'],
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
}

/**
 * Whether a day is one of the statutory holidays (11 a year, 13 from 2025), not a day merely moved or given off beside them.
 * Of years outside 2020–2028 only those of a fixed date are known.
 */
export function isStatutoryHoliday(date: IsoDate): boolean {
  const [year, day] = [date.slice(0, 4), date.slice(5)]
  const since2025 = date >= '2025-01-01'
  if (FIXED.has(day) || (since2025 && day === FIXED_SINCE_2025)) return true
  const movable = MOVABLE[year]
  if (movable === undefined) return false
  if (movable.includes(day)) return true
  const newYear = `${year}-${movable[0]}`
  const from = shiftDate(newYear, since2025 ? -1 : 0)
  return date >= from && date <= shiftDate(newYear, 2)
}

import { dayOfPeriod, daysInPeriod, type IsoDate, shiftPeriod } from '../contract/dates.ts'

const DAY = 86_400_000

/** Calendar days from one date to another; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

/** The same day so many months later (or earlier when negative); the month's last day where it has no such day. */
export function monthsAfter(date: IsoDate, months: number): IsoDate {
  const period = shiftPeriod(date.slice(0, 7), months)
  return dayOfPeriod(period, Math.min(Number(date.slice(8)), daysInPeriod(period)))
}

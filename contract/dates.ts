import * as z from 'zod'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether a text is a calendar date written YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  const match = DAY.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** A calendar date, YYYY-MM-DD, without time or zone. */
export const IsoDate = z
  .string()
  .refine(isIsoDate, { error: 'not a calendar date (YYYY-MM-DD)' })
  .meta({ format: 'date' })
export type IsoDate = z.infer<typeof IsoDate>

/** A pay period (所属月份), YYYY-MM. */
export const Period = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'not a month (YYYY-MM)' })
  .meta({ format: 'month' })
export type Period = z.infer<typeof Period>

/** An instant as ISO 8601 in UTC, e.g. 2026-11-22T09:30:00.000Z. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** Number of days of a month; month counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

/** Number of days of a period. */
export function daysInPeriod(period: Period): number {
  return daysInMonth(Number(period.slice(0, 4)), Number(period.slice(5, 7)))
}

/** The date of one day of a period; day counts from 1. */
export function dayOfPeriod(period: Period, day: number): IsoDate {
  return day < 10 ? `${period}-0${day}` : `${period}-${day}`
}

/** First and last day of a period. */
export function periodBounds(period: Period): { first: IsoDate; last: IsoDate } {
  return { first: dayOfPeriod(period, 1), last: dayOfPeriod(period, daysInPeriod(period)) }
}

/** The period `months` later (or earlier when negative). */
export function shiftPeriod(period: Period, months: number): Period {
  const index = Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1 + months
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The date `days` later (or earlier when negative). */
export function shiftDate(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The date in Beijing time (UTC+8, no daylight saving) at an instant. */
export function beijingDate(at: Date): IsoDate {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** The time of day in Beijing at an instant, HH:MM. */
export function beijingClock(at: Instant): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16)
}

/** Whole years of age on a day, as counted in law: the birthday itself completes the year. */
export function ageOn(birth: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) >= birth.slice(5) ? years : years - 1
}

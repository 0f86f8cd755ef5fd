import { dayOfPeriod, type IsoDate, type Period, periodBounds } from './dates.ts'
import type { Person } from './month-people.ts'
import type { ProjectMonth } from './project-month.ts'

/** The day up to which a month can be judged: its last, or today while it runs. */
export function judgedUntil({ period, today }: Pick<ProjectMonth, 'period' | 'today'>): IsoDate {
  const { last } = periodBounds(period)
  return today < last ? today : last
}

/** Days of the month (1–31) on which any of the person's attendance rows has time, ascending. */
export function daysWorked({ days }: Person): readonly number[] {
  return days
}

/** Whether an attendance sheet marks days one by one, so that days without a mark mean something. */
export function hasDailyMarks({ attendance }: Person): boolean {
  return attendance.some(row => row.days.some(mark => mark !== null))
}

/** Whether a day of the month lies within one of the person's engagements. */
export function engagedOn({ engagements }: Person, period: Period, day: number): boolean {
  const on = dayOfPeriod(period, day)
  return engagements.some(({ entryDate, exitDate }) => (entryDate ?? on) <= on && (exitDate ?? on) >= on)
}

/** Whether one of the person's engagements covers the whole month. */
export function engagedAllMonth({ engagements }: Person, period: Period): boolean {
  const { first, last } = periodBounds(period)
  return engagements.some(
    ({ entryDate, exitDate }) => (entryDate ?? first) <= first && (exitDate ?? last) >= last,
  )
}

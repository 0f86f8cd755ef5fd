import { dayOfPeriod, type IsoDate, periodBounds, shiftDate } from '../../../contract/dates.ts'
import { daysWorked, hasDailyMarks, judgedUntil } from '../../../contract/days-worked.ts'
import type { Person } from '../../../contract/month-people.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import type { MonthIndex } from '../../month-index.ts'
import type { EngagementRow } from '../../rows.ts'

export interface Absence {
  engagement: EngagementRow
  /** Last day before the absence. */
  since: IsoDate
  /** Days since then, without those of leave and of stopped works. */
  days: number
}

/**
 * How long someone on site has not been seen, up to the end of the month or today, leave and stopped works left out. Null for who is not on site;
 * 'unknown' where an attendance sheet gives totals only.
 */
export function absenceOf(
  person: Person,
  month: ProjectMonth,
  index: MonthIndex,
): Absence | 'unknown' | null {
  const { engagement } = person
  const until = judgedUntil(month)
  if (engagement === null || (engagement.exitDate !== null && engagement.exitDate <= until)) return null
  if (person.attended && !hasDailyMarks(person)) return 'unknown'
  const { first } = periodBounds(month.period)
  const entered = engagement.entryDate ?? first
  if (entered > until) return null
  const seen = daysWorked(person).findLast(day => dayOfPeriod(month.period, day) <= until)
  const start = entered.localeCompare(first) < 0 ? first : entered
  const since = seen === undefined ? shiftDate(start, -1) : dayOfPeriod(month.period, seen)
  const leave = index.leaveDays().get(person.worker?.idNumber.toUpperCase() ?? '')
  let days = 0
  for (let on = shiftDate(since, 1); on <= until; on = shiftDate(on, 1)) {
    const day = Number(on.slice(8))
    if (!index.stoppedDays().has(day) && leave?.has(day) !== true) days++
  }
  return { engagement, since, days }
}

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
 * For the people of a month, how long someone on site has not been seen, up to the end of the month or today, leave and stopped
 * works left out. Null for who is not on site; 'unknown' where an attendance sheet gives totals only.
 */
export function absencesIn(
  month: ProjectMonth,
  index: MonthIndex,
): (person: Person) => Absence | 'unknown' | null {
  const until = judgedUntil(month)
  const { first } = periodBounds(month.period)
  const untilDay = until < first ? 0 : Number(until.slice(8))
  return person => {
    const { engagement } = person
    if (engagement === null || (engagement.exitDate !== null && engagement.exitDate <= until)) return null
    if (person.attended && !hasDailyMarks(person)) return 'unknown'
    const entered = engagement.entryDate ?? first
    if (entered > until) return null
    const before = entered < first ? 0 : Number(entered.slice(8)) - 1
    const seen = daysWorked(person).findLast(day => day <= untilDay) ?? before
    const leave = index.leaveDays().get(person.worker?.idNumber.toUpperCase() ?? '')
    let days = 0
    for (let day = seen + 1; day <= untilDay; day++)
      if (!index.stoppedDays().has(day) && leave?.has(day) !== true) days++
    const since = seen === 0 ? shiftDate(first, -1) : dayOfPeriod(month.period, seen)
    return { engagement, since, days }
  }
}

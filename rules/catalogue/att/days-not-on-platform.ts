import { daysWorked } from '../../../contract/days-worked.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import type { MonthIndex } from '../../month-index.ts'

/** Days of the month (1–31, ascending) that each person worked and the platform's attendance does not have; only who misses any. */
export function daysNotOnPlatform(month: ProjectMonth, index: MonthIndex): { days: number[] }[] {
  const known = new Map(
    month.papers.platformAttendance
      ?.filter(({ period }) => period === month.period)
      .map(({ idNumber, days }) => [idNumber, new Set(days)]),
  )
  return index.people().flatMap(person => {
    const idNumber = person.worker?.idNumber ?? person.attendance[0]?.idNumber ?? ''
    const days = daysWorked(person).filter(day => !known.get(idNumber)?.has(day))
    return days.length === 0 ? [] : [{ days }]
  })
}

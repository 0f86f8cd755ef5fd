import type { Period } from '../../contract/dates.ts'
import { periodBounds } from '../../contract/dates.ts'
import type { AttendanceMonth, Engagement, PayrollLine } from '../../contract/entities.ts'
import { daysOf } from '../../contract/month-people.ts'
import { nameKey } from '../../contract/text.ts'

interface Named {
  workerId: string | null
  idNumber: string | null
  name: string
}

/** One key per person across the three papers: the roster's worker, else the ID number, else the name. */
export function personKey(line: Named): string {
  return line.workerId ?? line.idNumber ?? nameKey(line.name)
}

/** Whether an engagement touches the month. */
export function isOnSite(engagement: Engagement, period: Period): boolean {
  const { first, last } = periodBounds(period)
  return (engagement.entryDate ?? first) <= last && (engagement.exitDate ?? last) >= first
}

export function attendedPeople(attendance: AttendanceMonth[]): Set<string> {
  return new Set(attendance.filter(line => (daysOf(line) ?? 0) > 0).map(personKey))
}

export function listedPeople(lines: PayrollLine[]): Set<string> {
  return new Set(lines.map(personKey))
}

/** How many of `all` are not among `others`. */
export function missingFrom(all: Set<string>, others: Set<string>): number {
  return [...all].filter(person => !others.has(person)).length
}

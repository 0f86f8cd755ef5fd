import { periodBounds } from '../contract/dates.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import { nameKey } from '../contract/text.ts'
import type { AttendanceRow, EngagementRow, LineRow, WorkerRow } from './month-index.ts'

/** One person of the month with all rows that name him. */
export interface Person {
  key: string
  worker: WorkerRow | null
  engagements: EngagementRow[]
  attendance: AttendanceRow[]
  lines: LineRow[]
  /** Days worked by the attendance sheets, hundredths; null when no sheet says. */
  attendedDays: number | null
}

/** Days of one attendance row in hundredths: the daily marks when there are any, else the sheet's own total, else null. */
export function daysOf(row: AttendanceRow): number | null {
  let sum: number | null = null
  for (const day of row.days) if (day !== null) sum = (sum ?? 0) + day
  return sum ?? row.statedDays
}

/** The engagement that overlaps the month, the latest entry first; undefined when there is none. */
export function engagementInMonth(person: Person, month: ProjectMonth): EngagementRow | undefined {
  const { first, last } = periodBounds(month.period)
  let found: EngagementRow | undefined
  for (const engagement of person.engagements) {
    const open = (engagement.entryDate ?? first) <= last && (engagement.exitDate ?? last) >= first
    if (open && (found === undefined || (engagement.entryDate ?? '') > (found.entryDate ?? '')))
      found = engagement
  }
  return found
}

/** First and last day worked in the month: by daily marks, else the month cut by entry and exit; null for who was not there. */
export function workedSpan(person: Person, month: ProjectMonth): { first: string; last: string } | null {
  let first: string | null = null
  let last: string | null = null
  for (const row of person.attendance) {
    for (const [index, day] of row.days.entries()) {
      if (day === null || day <= 0) continue
      const date = `${month.period}-${String(index + 1).padStart(2, '0')}`
      if (first === null || date < first) first = date
      if (last === null || date > last) last = date
    }
  }
  if (first !== null && last !== null) return { first, last }
  const engagement = engagementInMonth(person, month)
  if (engagement === undefined && person.lines.length === 0 && person.attendance.length === 0) return null
  const bounds = periodBounds(month.period)
  if (engagement?.entryDate != null && engagement.entryDate > bounds.first)
    bounds.first = engagement.entryDate
  if (engagement?.exitDate != null && engagement.exitDate < bounds.last) bounds.last = engagement.exitDate
  return bounds
}

interface LookUp {
  workerById: () => Map<string, WorkerRow>
  workerByIdNumber: () => Map<string, WorkerRow>
}

/** Groups every row of the month by person: by ledger id, else by ID number, else by a name that only one worker has. */
export function people(month: ProjectMonth, { workerById, workerByIdNumber }: LookUp) {
  const byKey = new Map<string, Person>()
  const byRow = new Map<object, Person>()
  const workerByName = new Map<string, WorkerRow | null>()
  for (const worker of month.workers) {
    const key = nameKey(worker.name)
    workerByName.set(key, workerByName.has(key) ? null : worker)
  }

  const personFor = (worker: WorkerRow | null, otherwise: string): Person => {
    const key = worker?.id ?? otherwise
    const known = byKey.get(key)
    if (known !== undefined) return known
    const person: Person = { key, worker, engagements: [], attendance: [], lines: [], attendedDays: null }
    byKey.set(key, person)
    return person
  }
  const personOfRow = (row: AttendanceRow | LineRow): Person => {
    const worker =
      (row.workerId === null ? undefined : workerById().get(row.workerId)) ??
      (row.idNumber === null ? workerByName.get(nameKey(row.name)) : workerByIdNumber().get(row.idNumber)) ??
      null
    return personFor(worker, row.idNumber ?? `name:${nameKey(row.name)}`)
  }

  for (const worker of month.workers) personFor(worker, worker.id)
  for (const engagement of month.engagements) {
    const person = personFor(workerById().get(engagement.workerId) ?? null, engagement.workerId)
    person.engagements.push(engagement)
    byRow.set(engagement, person)
  }
  for (const row of month.attendance) {
    const person = personOfRow(row)
    person.attendance.push(row)
    byRow.set(row, person)
    const days = daysOf(row)
    if (days !== null) person.attendedDays = (person.attendedDays ?? 0) + days
  }
  for (const line of month.lines) {
    const person = personOfRow(line)
    person.lines.push(line)
    byRow.set(line, person)
  }
  return { all: [...byKey.values()], byRow: byRow as ReadonlyMap<object, Person> }
}

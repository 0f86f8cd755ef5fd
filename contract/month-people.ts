import { dayOfPeriod, type IsoDate, periodBounds } from './dates.ts'
import type { AttendanceMonth, Engagement, PayrollLine, Worker } from './entities.ts'
import type { ProjectMonth, Sourced } from './project-month.ts'
import { nameKey } from './text.ts'

type WorkerRow = Sourced<Worker>
type EngagementRow = Sourced<Engagement>
type AttendanceRow = Sourced<AttendanceMonth>
type LineRow = Sourced<PayrollLine>

/** One person of the month with all rows that name him. */
export interface Person {
  key: string
  worker: WorkerRow | null
  engagements: EngagementRow[]
  /** The engagement that overlaps the month, the latest entry first; null when there is none. */
  engagement: EngagementRow | null
  attendance: AttendanceRow[]
  lines: LineRow[]
  /** Days worked by the attendance sheets, hundredths; null when no sheet says. */
  attendedDays: number | null
  /** Whether an attendance sheet has any time of his, in days or in hours. */
  attended: boolean
  /** Days of the month (1–31) on which any attendance row has time, ascending. */
  days: number[]
  /** First and last day worked in the month; null for who was not there. */
  worked: { first: IsoDate; last: IsoDate } | null
}

/** Days of one attendance row in hundredths: the daily marks when there are any, else the sheet's own total, else null. */
export function daysOf(row: AttendanceMonth): number | null {
  let sum: number | null = null
  for (const day of row.days) if (day !== null) sum = (sum ?? 0) + day
  return sum ?? row.statedDays
}

interface Bounds {
  first: IsoDate
  last: IsoDate
}

/** The engagement that overlaps the month, the latest entry first. */
function engagementWithin(
  engagements: readonly EngagementRow[],
  { first, last }: Bounds,
): EngagementRow | null {
  let found: EngagementRow | null = null
  for (const engagement of engagements) {
    const open = (engagement.entryDate ?? first) <= last && (engagement.exitDate ?? last) >= first
    if (open && (found === null || (engagement.entryDate ?? '') > (found.entryDate ?? ''))) found = engagement
  }
  return found
}

function daysWithTime(attendance: readonly AttendanceRow[]): number[] {
  const days: number[] = []
  for (let day = 1; day <= 31; day++) if (attendance.some(row => (row.days[day - 1] ?? 0) > 0)) days.push(day)
  return days
}

/** First and last day worked: by daily marks, else the month cut by entry and exit; null for who was not there. */
function boundsWorked(
  { attendance, lines, engagement, days }: Person,
  { first, last }: Bounds,
): Bounds | null {
  const [from, to] = [days[0], days.at(-1)]
  const period = first.slice(0, 7)
  if (from !== undefined && to !== undefined)
    return { first: dayOfPeriod(period, from), last: dayOfPeriod(period, to) }
  if (engagement === null && lines.length === 0 && attendance.length === 0) return null
  const entered = engagement?.entryDate ?? first
  const left = engagement?.exitDate ?? last
  return { first: entered < first ? first : entered, last: left > last ? last : left }
}

interface LookUp {
  workerById: () => Map<string, WorkerRow>
  workerByIdNumber: () => Map<string, WorkerRow>
}

/** The month's workers by ledger id and by ID number. */
function lookUpOf({ workers }: ProjectMonth): LookUp {
  const byId = new Map(workers.map(worker => [worker.id, worker]))
  const byIdNumber = new Map(workers.map(worker => [worker.idNumber, worker]))
  return { workerById: () => byId, workerByIdNumber: () => byIdNumber }
}

/** Workers by name; null for a name that several have. */
function workersByName(workers: readonly WorkerRow[]): Map<string, WorkerRow | null> {
  const byName = new Map<string, WorkerRow | null>()
  for (const worker of workers) {
    const key = nameKey(worker.name)
    byName.set(key, byName.has(key) ? null : worker)
  }
  return byName
}

/** Groups every row of the month by person: by ledger id, else by ID number, else by a name that only one worker has. */
export function people(
  month: ProjectMonth,
  { workerById, workerByIdNumber }: LookUp = lookUpOf(month),
): { all: Person[]; byRow: ReadonlyMap<object, Person> } {
  const byKey = new Map<string, Person>()
  const byRow = new Map<object, Person>()
  let byName: Map<string, WorkerRow | null> | undefined
  const workerNamed = (name: string) => {
    byName ??= workersByName(month.workers)
    return byName.get(nameKey(name))
  }

  const personFor = (worker: WorkerRow | null, otherwise: string): Person => {
    const key = worker?.id ?? otherwise
    const known = byKey.get(key)
    if (known !== undefined) return known
    const person: Person = {
      key,
      worker,
      engagements: [],
      engagement: null,
      attendance: [],
      lines: [],
      attendedDays: null,
      attended: false,
      days: [],
      worked: null,
    }
    byKey.set(key, person)
    return person
  }
  const personOfRow = (row: AttendanceRow | LineRow): Person => {
    const worker =
      (row.workerId === null ? undefined : workerById().get(row.workerId)) ??
      (row.idNumber === null ? workerNamed(row.name) : workerByIdNumber().get(row.idNumber)) ??
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
    if ((days ?? 0) > 0 || (row.statedHours ?? 0) > 0) person.attended = true
  }
  for (const line of month.lines) {
    const person = personOfRow(line)
    person.lines.push(line)
    byRow.set(line, person)
  }
  const bounds = periodBounds(month.period)
  for (const person of byKey.values()) {
    person.engagement = engagementWithin(person.engagements, bounds)
    person.days = daysWithTime(person.attendance)
    person.worked = boundsWorked(person, bounds)
  }
  return { all: [...byKey.values()], byRow }
}

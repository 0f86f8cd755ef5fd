import type { AttendanceReading, SheetReading } from '../contract/inspection.ts'
import { nameKey } from '../contract/text.ts'

type Row = AttendanceReading['rows'][number]

/** What each half states of its own days, and what those add up to; null: they do not say. */
const STATED = ['attendanceDays', 'workHours', 'overtimeHours', 'leaveDays', 'absenceDays'] as const
const MARKED = ['markedHours', 'markedOvertime'] as const

const daysOf = ({ columns }: AttendanceReading) =>
  columns.flatMap(({ field }) => (field !== null && /^(day|overtime)\//.test(field) ? [field] : []))

const personOf = ({ values }: Row) =>
  values.idNumber ?? (values.name === undefined ? null : nameKey(values.name))

/** Whether two tables of a sheet are the halves of one month's grid: 1 … 15 above, 16 … 31 below. */
function isHalf(one: AttendanceReading, other: AttendanceReading): boolean {
  const known = new Set(daysOf(one))
  const days = daysOf(other)
  return (
    one.period === other.period &&
    one.spanPart === other.spanPart &&
    days.length > 0 &&
    !days.some(day => known.has(day))
  )
}

/** Takes the days of a lower row into the upper one, each with its cell. */
function join(upper: Row, lower: Row, columns: AttendanceReading['columns']): void {
  for (const field of ['days', 'overtimeDays'] as const) {
    const [above, below] = [upper.values[field], lower.values[field]]
    if (above === undefined && below === undefined) continue
    upper.values[field] = Array.from({ length: 31 }, (_, index) => below?.[index] ?? above?.[index] ?? null)
  }
  for (const { field, letter } of columns)
    if (field !== null && /^(day|overtime)\//.test(field)) upper.cells[field] = `${letter}${lower.row}`
  for (const field of STATED) {
    const stated = lower.values[field]
    if (stated !== undefined) upper.values[field] = (upper.values[field] ?? 0) + stated
  }
  for (const field of MARKED) {
    const [one, other] = [upper.values[field], lower.values[field]]
    if (one === null || other === null) upper.values[field] = null
    else if (other !== undefined) upper.values[field] = (one ?? 0) + other
  }
  for (const [key, text] of Object.entries(lower.raw)) if (key.startsWith('day/')) upper.raw[key] = text
  upper.problems.push(...lower.problems)
}

function joined(one: AttendanceReading, other: AttendanceReading): AttendanceReading {
  const upper = Map.groupBy(one.rows, personOf)
  const left = other.rows.filter(row => {
    const [found, ...more] = upper.get(personOf(row)) ?? []
    if (found === undefined || more.length > 0 || personOf(row) === null) return true
    join(found, row, other.columns)
    return false
  })
  const days = new Set(daysOf(other))
  return {
    ...one,
    columns: [...one.columns, ...other.columns.filter(({ field }) => field !== null && days.has(field))],
    rows: [...one.rows, ...left],
    skipped: [...one.skipped, ...other.skipped],
    totals: [...one.totals, ...other.totals],
    problems: [...one.problems, ...other.problems],
  }
}

/** The readings of a sheet, with the blocks of one month's grid that stand below each other read as one. */
export function joinBlocks(readings: readonly SheetReading[]): SheetReading[] {
  const out: SheetReading[] = []
  for (const reading of readings) {
    const last = out.at(-1)
    if (reading.kind === 'attendance' && last?.kind === 'attendance' && isHalf(last, reading))
      out[out.length - 1] = joined(last, reading)
    else out.push(reading)
  }
  return out
}

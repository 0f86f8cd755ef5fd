import type { AttendanceMonth } from '../../../contract/entities.ts'
import type { AttendanceValues, SheetColumn } from '../../../contract/inspection.ts'

type Days = NonNullable<AttendanceValues['days']>

/** The days of the month that a sheet has columns for. */
export function coveredDays(columns: readonly SheetColumn[]): ReadonlySet<number> {
  return new Set(
    columns.flatMap(({ field }) => {
      const day = /^day\/(\d+)$/.exec(field ?? '')?.[1]
      return day === undefined ? [] : [Number(day)]
    }),
  )
}

/**
 * The month's days after a sheet that covers some of them: 1 … 20 of a grid across two months leave the ledger's 21 … 31 as
 * they are. `read` undefined: the sheet has no day grid and says nothing of days.
 */
export function daysAfter(
  known: readonly (number | null)[],
  read: AttendanceValues['days'],
  covered: ReadonlySet<number>,
): Days | undefined {
  return read?.map((value, index) => (covered.has(index + 1) ? value : (known[index] ?? null)))
}

/** Whether a line has marks on days that a sheet does not cover: another file's, which this one does not speak of. */
export function hasOtherDays(known: readonly (number | null)[], covered: ReadonlySet<number>): boolean {
  return known.some((value, index) => value !== null && !covered.has(index + 1))
}

type Overtime = Pick<AttendanceMonth, 'overtimeDays' | 'overtimeHours' | 'markedOvertime'>

/**
 * The month's overtime after a sheet that covers some of its days: what another file said of the other days is added to it.
 * Empty where there is nothing to add, or where the line's total cannot be told apart by days.
 */
export function overtimeAfter(
  line: Pick<AttendanceMonth, 'overtimeDays'>,
  read: AttendanceValues['overtimeDays'],
  covered: ReadonlySet<number>,
): Partial<Overtime> {
  const { overtimeDays: known } = line
  if (read === undefined || known === null || !hasOtherDays(known, covered)) return {}
  const days = read.map((hours, index) => (covered.has(index + 1) ? hours : (known[index] ?? null)))
  const sum = days.reduce((all: number, hours) => all + (hours ?? 0), 0)
  return { overtimeDays: days, overtimeHours: sum, markedOvertime: sum }
}

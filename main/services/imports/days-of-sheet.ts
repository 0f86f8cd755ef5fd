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

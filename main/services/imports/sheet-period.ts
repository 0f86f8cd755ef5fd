import { type Period, shiftPeriod } from '../../../contract/dates.ts'
import type { PackedReading } from '../../../contract/packed-rows.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { readPeriods } from '../../../db/repositories/project-month.ts'

/**
 * The month of a sheet: the chosen one, its own, or that of the file. Of a grid across two months the chosen month is that of
 * the last day, and the file's month says nothing.
 */
export function periodOfSheet(
  { period, spanPart }: PackedReading,
  chosen: Period | null,
  ofFile: Period | null,
): Period | null {
  if (spanPart === 'earlier') return chosen === null ? period : shiftPeriod(chosen, -1)
  if (spanPart === 'later') return chosen ?? period
  return chosen ?? period ?? ofFile
}

/** The month a file is about where the user did not say: the one its sheets name; for a bank list the newest payroll month. */
export function periodOfFile(
  db: Database,
  readings: readonly PackedReading[],
  projectId: string,
): Period | null {
  const stated = readings.find(sheet => sheet.period !== null && sheet.spanPart !== 'earlier')?.period
  if (stated !== undefined) return stated
  const isBankList = readings.some(sheet => sheet.kind === 'bank-result')
  return isBankList ? (readPeriods(db, projectId)[0] ?? null) : null
}

/**
 * Payrolls and attendance that a chosen month does not mean: where a file has several months of one kind, each named, the choice
 * is among them. One month alone that is another than the chosen one is a wrong title, and the choice corrects it.
 */
export function otherMonths(
  readings: readonly PackedReading[],
  chosen: Period | null,
): ReadonlySet<PackedReading> {
  if (chosen === null) return new Set()
  const dated = readings.filter(
    ({ kind, period, spanPart }) =>
      (kind === 'payroll' || kind === 'attendance') && period !== null && !spanPart,
  )
  const others = [...Map.groupBy(dated, ({ kind }) => kind).values()]
    .filter(sheets => new Set(sheets.map(({ period }) => period)).size > 1)
    .flatMap(sheets => sheets.filter(({ period }) => period !== chosen))
  return new Set(others)
}

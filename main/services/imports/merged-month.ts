import { cellAt } from '../../../contract/cell-place.ts'
import { daysInPeriod } from '../../../contract/dates.ts'
import { type PartTotals, type SpanTotals, totalOfPart } from '../../../contract/entities.ts'
import type { AttendanceValues } from '../../../contract/inspection.ts'
import type { ImportRowRecord } from '../../../db/repositories/import-part.ts'
import type { MonthRecords } from '../../../db/repositories/month-records.ts'
import type { NewRecord } from '../../../db/repositories/records.ts'
import type { SourceCells } from '../../../db/schema/columns.ts'
import type { ApplyContext } from './apply-context.ts'
import { hasOtherDays } from './days-of-sheet.ts'

type Line = MonthRecords['attendance'][number]
type Fields = Partial<NewRecord<'attendanceMonth'>>

const TOTALS = ['attendanceDays', 'workHours', 'overtimeHours']

/** Whether a line keeps days that another file said, when this sheet says some of its month. */
export function isMerged({ days, period }: Pick<ApplyContext, 'days' | 'period'>, line: Line): boolean {
  return days.size > 0 && days.size < daysInPeriod(period) && hasOtherDays(line.days, days)
}

/** Cells of a row that do not stand on its own line of the sheet: the days of the lower half of a month's grid. */
export function ownCells(
  { sheet }: ApplyContext,
  { cells }: Pick<ImportRowRecord, 'cells'>,
): SourceCells | null {
  const days = Object.entries(cells).filter(([field]) => /^(day|overtime)\//.test(field))
  if (days.length === 0) return null
  return Object.fromEntries(days.map(([field, cell]) => [field, { sheetId: sheet.id, cell }]))
}

/** Where the values of a merged line stand that its new sheet and row do not have. */
export function mergedCells(
  context: ApplyContext,
  line: Line,
  row: ImportRowRecord<AttendanceValues>,
): SourceCells | null {
  const days = line.days.flatMap((mark, index) =>
    mark === null || context.days.has(index + 1) ? [] : [`day/${index + 1}`],
  )
  const kept = days.flatMap(field => {
    const at = cellBefore(context, line, field)
    return at === null ? [] : [[field, at] as const]
  })
  const totals = totalsBefore(context, line).flatMap(part =>
    TOTALS.flatMap(field => {
      const name = totalOfPart(field, part)
      const at = line.sourceCells?.[name] ?? cellBefore(context, line, field)
      return at === null ? [] : [[name, at] as const]
    }),
  )
  const cells = { ...Object.fromEntries([...kept, ...totals]), ...ownCells(context, row) }
  return Object.keys(cells).length === 0 ? null : cells
}

function cellBefore({ columnsOf }: ApplyContext, line: Line, field: string): SourceCells[string] | null {
  const { sourceSheetId, sourceRow, sourceCells } = line
  const elsewhere = sourceCells?.[field]
  if (elsewhere !== undefined) return elsewhere
  const letter = sourceSheetId === null ? undefined : columnsOf(sourceSheetId)[field]
  if (sourceSheetId === null || sourceRow === null || letter === undefined) return null
  return { sheetId: sourceSheetId, cell: cellAt(letter, sourceRow) }
}

const sumOf = (days: readonly (number | null)[]) =>
  days.reduce((sum: number | null, day) => (day === null ? sum : (sum ?? 0) + day), null)

/** The totals of the sheets before this one that say nothing of its days. */
function totalsBefore({ days }: Pick<ApplyContext, 'days'>, line: Line): PartTotals[] {
  const others = line.days.flatMap((mark, index) => (mark === null || days.has(index + 1) ? [] : [index + 1]))
  const [first, last] = [others[0], others.at(-1)]
  if (first === undefined || last === undefined) return []
  const marks = line.days.map((mark, index) => (days.has(index + 1) ? null : mark))
  const own = partTotals(line, { days: sumOf(marks), hours: line.markedHours, overtime: null })
  const all = line.spanTotals ?? (own === null ? [] : [{ ...own, days: others }])
  return all.filter(part => !part.days.some(day => days.has(day)))
}

/**
 * What a merged line states: a sheet's totals are of its own days, and would be wrong as those of the month. Those of the older
 * sheets stay with the days that they are of.
 */
export function mergedTotals(
  context: Pick<ApplyContext, 'days'>,
  line: Line,
  values: AttendanceValues,
): Fields {
  const { attendanceDays = null, workHours = null, markedHours = null, markedOvertime = null } = values
  const ofSheet = partTotals(
    { statedDays: attendanceDays, statedHours: workHours },
    { days: sumOf(values.days ?? []), hours: markedHours, overtime: markedOvertime },
  )
  const mine = values.spanTotals ?? ofSheet
  const all = [
    ...(mine === null ? [] : [{ ...mine, days: [...context.days] }]),
    ...totalsBefore(context, line),
  ]
  return { statedDays: null, statedHours: null, markedHours: null, spanTotals: all.length === 0 ? null : all }
}

/** Overtime has its stated and its added sum of one sheet on the line itself. */
function partTotals(
  { statedDays: days, statedHours: hours }: Pick<Line, 'statedDays' | 'statedHours'>,
  marked: NonNullable<SpanTotals['marked']>,
): SpanTotals | null {
  return days === null && hours === null ? null : { stated: { days, hours, overtime: null }, marked }
}

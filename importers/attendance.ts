import { daysInPeriod } from '../contract/dates.ts'
import type { AttendanceValues, DraftRow } from '../contract/inspection.ts'
import { addOthers, gridOf, isMarked, partOfLine, takeLine } from './attendance-grid.ts'
import { type Drafted, draftRows, type RowPlan } from './draft-rows.ts'
import type { DraftContext } from './draft-step.ts'
import type { Row } from './formats/grid.ts'
import { leaveColumns, takeLeave } from './leave-days.ts'
import { MarkedTime } from './marked-time.ts'
import type { MonthPart } from './month-parts.ts'
import { PERSON_READERS } from './person-readers.ts'
import { problem } from './problems.ts'
import { fieldOf } from './recognize/column.ts'
import type { DayPart } from './recognize/heading.ts'
import type { MarkWorth } from './recognize/legend.ts'
import { readDays, readHours } from './values/money.ts'

const READERS: RowPlan<AttendanceValues>['readers'] = {
  ...PERSON_READERS,
  attendanceDays: readDays,
  workHours: readHours,
  overtimeHours: readHours,
  absenceDays: readDays,
}

/** Takes the totals of a grid across two months for what they are, so that they are not taken for the month's own. */
function takeSpanTotals(values: AttendanceValues): void {
  const { attendanceDays: days = null, workHours: hours = null, overtimeHours: overtime = null } = values
  delete values.attendanceDays
  delete values.workHours
  delete values.overtimeHours
  if (days !== null || hours !== null || overtime !== null)
    values.spanTotals = { stated: { days, hours, overtime }, marked: null }
}

/** Sets beside the stated totals of a month what its day cells add up to. `summed`: the sheet sums up the overtime itself. */
function takeMonthTotals(values: AttendanceValues, time: MarkedTime, summed: boolean): void {
  if (values.workHours !== undefined) values.markedHours = time.hours
  if (summed) {
    if (values.overtimeHours !== undefined) values.markedOvertime = time.overtime
  } else if (time.beyond > 0) {
    values.overtimeHours = time.beyond
    values.markedOvertime = time.beyond
  }
  // Hours of a day beyond eight are no overtime where the sheet counts that itself.
  if (summed && time.overtime === null) delete values.overtimeDays
}

/** Gives a part of a month the overtime of its own days: that of the grid's other month is not among them. */
function takeOvertimeOfDays(values: AttendanceValues): void {
  if (values.overtimeDays === undefined) return
  const hours = values.overtimeDays.reduce((sum: number, day) => sum + (day ?? 0), 0)
  values.overtimeHours = hours
  values.markedOvertime = hours
}

/**
 * Reads an attendance sheet (考勤表): a day grid with one to three lines per person, or totals only. A blank day stays null:
 * no record is not presence. `part`: the table is one month of a grid across two. The overtime of its days is that month's;
 * a total of it is not, and hours beyond eight beside such a total are reported. The grid's totals go with the later month.
 */
export function readAttendance(
  { table, part, others = [], sumsOvertime = false }: MonthPart,
  date1904: boolean,
  legend: MarkWorth,
): Drafted<AttendanceValues> {
  const grid = gridOf(table, table.period === null ? 31 : daysInPeriod(table.period), others, legend)
  const leave = leaveColumns(table.columns)
  const sum = table.columns.find(column => fieldOf(column) === 'overtimeHours')
  /** People whose overtime the sheet sums up itself: that of the days is not added to it. */
  const summed = new WeakSet<DraftRow<AttendanceValues>>()
  const times = new WeakMap<DraftRow<AttendanceValues>, MarkedTime>()
  const take = (draft: DraftRow<AttendanceValues>, row: Row, line: DayPart, context: DraftContext): void => {
    const time = times.get(draft) ?? new MarkedTime()
    times.set(draft, time)
    const known = time.beyond
    takeLine(draft, row, grid, line, context, time)
    if (part === null) {
      takeMonthTotals(draft.values, time, summed.has(draft))
      return
    }
    const grown = time.beyond > known
    addOthers(row, grid, line, time)
    if (!sumsOvertime || time.overtime !== null) takeOvertimeOfDays(draft.values)
    else {
      delete draft.values.overtimeDays
      if (grown)
        context
          .at(row.number, grid.days[0]?.column.letter ?? 'A', 'overtimeHours')
          .report('imp-value-unreadable', { reason: 'two-months' }, 'warn')
    }
    const { spanTotals } = draft.values
    if (spanTotals !== undefined && others.length > 0)
      spanTotals.marked = { days: time.days, hours: time.hours, overtime: time.overtime }
  }
  const drafted = draftRows<AttendanceValues>(
    table,
    date1904,
    {
      readers: READERS,
      finish(draft, row, context) {
        takeLeave(draft, row, leave, context)
        if (grid.days.length === 0) return
        if (part !== null) takeSpanTotals(draft.values)
        // A sum that was never calculated is still the sheet's own: it is reported, not replaced.
        if (sum !== undefined && row.cells[sum.index] !== undefined) summed.add(draft)
        take(draft, row, partOfLine(row, grid, false) ?? 'whole', context)
      },
      join(draft, row, context) {
        const line = partOfLine(row, grid, true)
        if (!isMarked(row, grid) || line === null) return false
        take(draft, row, line, context)
        return true
      },
    },
    () => ({}),
  )
  const [first] = grid.undecided
  if (first !== undefined) {
    const params = { field: 'days', reason: 'two-numbers', count: grid.undecided.length }
    drafted.problems.push(problem('imp-header-ambiguous', { cell: first, field: 'days', params }))
  }
  return drafted
}

import { daysInPeriod } from '../contract/dates.ts'
import type { AttendanceValues, DraftRow, SpanPart } from '../contract/inspection.ts'
import { gridOf, partOfLine, takeLine } from './attendance-grid.ts'
import { type Drafted, draftRows, type RowPlan } from './draft-rows.ts'
import type { DraftContext } from './draft-step.ts'
import type { Row } from './formats/grid.ts'
import { MarkedTime } from './marked-time.ts'
import { PERSON_READERS } from './person-readers.ts'
import { fieldOf } from './recognize/column.ts'
import type { DayPart } from './recognize/heading.ts'
import type { Table } from './recognize/table.ts'
import { readHundredths } from './values/money.ts'

const READERS: RowPlan<AttendanceValues>['readers'] = {
  ...PERSON_READERS,
  attendanceDays: readHundredths,
  workHours: readHundredths,
  overtimeHours: readHundredths,
  leaveDays: readHundredths,
  absenceDays: readHundredths,
}

/**
 * Reads an attendance sheet (考勤表): a day grid with one to three lines per person, or totals only. A blank day stays null:
 * no record is not presence. `part`: the sheet is one month of a grid across two. A month's overtime is one number, which a
 * part of the month cannot give: it is reported, not taken.
 */
export function readAttendance(
  table: Table,
  date1904: boolean,
  part: SpanPart | null,
): Drafted<AttendanceValues> {
  const grid = gridOf(table, table.period === null ? 31 : daysInPeriod(table.period))
  const sum = table.columns.find(column => fieldOf(column) === 'overtimeHours')
  /** People whose overtime the sheet sums up itself: that of the days is not added to it. */
  const summed = new WeakSet<DraftRow<AttendanceValues>>()
  const times = new WeakMap<DraftRow<AttendanceValues>, MarkedTime>()
  const take = (draft: DraftRow<AttendanceValues>, row: Row, line: DayPart, context: DraftContext): void => {
    const time = times.get(draft) ?? new MarkedTime()
    times.set(draft, time)
    const before = time.beyond
    takeLine(draft, row, grid, line, context, time)
    const { values } = draft
    if (values.workHours !== undefined) values.markedHours = time.hours
    if (summed.has(draft)) {
      if (values.overtimeHours !== undefined) values.markedOvertime = time.overtime
    } else if (time.beyond === before) return
    else if (part === null) values.overtimeHours = values.markedOvertime = time.beyond
    else
      context
        .at(row.number, grid.days[0]?.column.letter ?? 'A', 'overtimeHours')
        .report('imp-value-unreadable', { reason: 'two-months' }, 'warn')
  }
  return draftRows<AttendanceValues>(
    table,
    date1904,
    {
      readers: READERS,
      finish(draft, row, context) {
        if (grid.days.length === 0) return
        // A sum that was never calculated is still the sheet's own: it is reported, not replaced.
        if (sum !== undefined && row.cells[sum.index] !== undefined) summed.add(draft)
        take(draft, row, partOfLine(row, grid, false) ?? 'whole', context)
      },
      join(draft, row, context) {
        const marked = grid.days.some(({ column }) => row.cells[column.index] !== undefined)
        const line = partOfLine(row, grid, true)
        if (!marked || line === null) return false
        take(draft, row, line, context)
        return true
      },
    },
    () => ({}),
  )
}

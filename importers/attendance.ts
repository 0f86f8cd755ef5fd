import { daysInPeriod } from '../contract/dates.ts'
import type { AttendanceValues, DraftRow } from '../contract/inspection.ts'
import { compact } from '../contract/text.ts'
import { type Drafted, draftRows, type RowPlan } from './draft-rows.ts'
import { type DraftContext, shownText } from './draft-step.ts'
import { cellText, contentOf, type Row } from './formats/grid.ts'
import { PERSON_READERS } from './person-readers.ts'
import type { Column } from './recognize/columns.ts'
import { type MarkWorth, readLegend } from './recognize/legend.ts'
import type { Table } from './recognize/table.ts'
import { readMark, readOvertime } from './values/attendance-mark.ts'
import { readHundredths } from './values/money.ts'

const READERS: RowPlan<AttendanceValues>['readers'] = {
  ...PERSON_READERS,
  attendanceDays: readHundredths,
  workHours: readHundredths,
  overtimeHours: readHundredths,
  leaveDays: readHundredths,
  absenceDays: readHundredths,
}

/** Which part of the day a line stands for, where a person takes two or three lines. */
type Part = 'whole' | 'half' | 'overtime'

interface Grid {
  days: { column: Column; day: number }[]
  legend: MarkWorth
  inHours: boolean
  /** Lines of people without an own label are half days, because most people have an unnamed second line. */
  pairs: boolean
  /** Days of the month, 31 when it is not known. */
  lastDay: number
}

function dayColumns(columns: readonly Column[]): Grid['days'] {
  return columns.flatMap(column =>
    column.meaning !== null && 'day' in column.meaning ? [{ column, day: column.meaning.day }] : [],
  )
}

/** Numbers of a sheet are hours when most of them could not be days. */
function countsHours(rows: readonly Row[], days: Grid['days']): boolean {
  let many = 0
  let few = 0
  for (const row of rows.slice(0, 200)) {
    for (const { column } of days) {
      const content = contentOf(row.cells[column.index])
      const value = typeof content === 'string' ? Number(compact(content)) : content
      if (typeof value !== 'number' || !(value > 0)) continue
      if (value > 3) many++
      else few++
    }
  }
  return many > few
}

/** The word that says which line this is: 上午, 下午, 加班. It stands in any column left of the days. */
function partLabel(row: Row, grid: Grid): Part | null {
  const firstDay = grid.days[0]?.column.index ?? 0
  for (const cell of row.cells.slice(0, firstDay)) {
    const text = typeof cell === 'string' ? compact(cell) : ''
    if (/^(上午|下午|早上?|上|下|晚班?)$/.test(text)) return 'half'
    if (/^(加班|加|晚上|夜班?)$/.test(text)) return 'overtime'
  }
  return null
}

function takeLine(
  draft: DraftRow<AttendanceValues>,
  row: Row,
  grid: Grid,
  part: Part,
  context: DraftContext,
): void {
  const days = draft.values.days ?? Array.from({ length: 31 }, () => null)
  draft.values.days = days
  let overtime = 0
  for (const { column, day } of grid.days) {
    const cell = row.cells[column.index]
    const mark = part === 'overtime' ? readOvertime(cell) : readMark(cell, grid.legend, grid.inHours)
    if (cell === undefined || mark === null) continue
    const key = row.number === draft.row ? `day/${day}` : `day/${day}@${row.number}`
    draft.raw[key] = shownText(cell, context.date1904)
    if (mark === 'unknown' || day > grid.lastDay) {
      context.at(row.number, column.letter, `day/${day}`).report('imp-attendance-mark-unknown')
    } else if (typeof mark === 'number') overtime += mark
    else {
      overtime += mark.overtime
      const worth = part === 'half' ? Math.round(mark.days / 2) : mark.days
      days[day - 1] = (days[day - 1] ?? 0) + worth
    }
  }
  if (overtime > 0 && (draft.raw.overtimeHours === undefined || row.number !== draft.row)) {
    draft.values.overtimeHours = (draft.values.overtimeHours ?? 0) + overtime
  }
}

/** Whether people take two lines each although nothing says so: most named rows are followed by an unnamed one with marks. */
function hasUnlabelledPairs(table: Table, days: Grid['days']): boolean {
  const name = table.columns.find(
    ({ meaning }) => meaning !== null && 'field' in meaning && meaning.field === 'name',
  )
  const key = name ?? table.columns[0]
  if (key === undefined) return false
  const marked = table.body.filter(
    row => days.filter(({ column }) => row.cells[column.index] !== undefined).length >= 3,
  )
  const named = marked.filter(row => compact(cellText(row.cells[key.index])) !== '').length
  return named > 0 && marked.length - named >= named * 0.6
}

/** Days of a period that crosses months (21…31, 1…20) belong to two months: such a grid is not one month's. */
function crossesMonths(days: Grid['days']): boolean {
  return days.some(({ day }, index) => index > 0 && day < (days[index - 1]?.day ?? 0))
}

/**
 * Reads an attendance sheet (考勤表): a day grid with one to three lines per person, or totals only. A blank day stays null:
 * no record is not presence.
 */
export function readAttendance(table: Table, date1904: boolean): Drafted<AttendanceValues> {
  const days = dayColumns(table.columns)
  const grid: Grid = {
    days,
    legend: readLegend(table.sheet.rows),
    inHours: countsHours(table.body, days),
    pairs: hasUnlabelledPairs(table, days),
    lastDay: table.period === null ? 31 : daysInPeriod(table.period),
  }
  const drafted = draftRows<AttendanceValues>(
    table,
    date1904,
    {
      readers: READERS,
      finish(draft, row, context) {
        if (grid.days.length === 0) return
        takeLine(draft, row, grid, partLabel(row, grid) ?? (grid.pairs ? 'half' : 'whole'), context)
      },
      join(draft, row, context) {
        const marked = grid.days.some(({ column }) => row.cells[column.index] !== undefined)
        const part = partLabel(row, grid) ?? (grid.pairs ? 'half' : null)
        if (!marked || part === null) return false
        takeLine(draft, row, grid, part, context)
        return true
      },
    },
    () => ({}),
  )
  if (crossesMonths(days)) {
    for (const draft of drafted.rows) delete draft.values.days
    drafted.problems.push({
      rule: 'imp-header-ambiguous',
      severity: 'block',
      cell: `${days[0]?.column.letter ?? 'A'}${table.headerRows.at(-1) ?? 1}`,
      field: 'days',
      params: { field: 'days', reason: 'crosses-months' },
    })
  }
  return drafted
}

import { type PartTotals, totalOfPart } from '../../../contract/entities.ts'
import type { Hundredths } from '../../../contract/money.ts'
import { daysOf } from '../../../contract/month-people.ts'
import { onRow, unjudged } from '../../failure.ts'
import type { Need } from '../../needs.ts'
import type { AttendanceRow } from '../../rows.ts'
import type { Failure, Rule, Unjudged } from '../../rule.ts'

/** A total of a sheet beside what its daily cells add up to. */
interface Total {
  /** As a finding names it. */
  field: string
  /** The column that it stands in. */
  column: string
  stated: Hundredths | null
  /** Sums that are right, the plain one first; null where the cells do not say. */
  sums: readonly [Hundredths, ...Hundredths[]] | null
  /** What it lacks then. */
  need: Need
}

const only = (sum: Hundredths | null): Total['sums'] => (sum === null ? null : [sum])

/** A total of hours may or may not hold what the overtime cells say: either is right. */
const withOvertime = (hours: Hundredths | null, overtime: Hundredths | null): Total['sums'] =>
  hours === null ? null : [hours, hours + (overtime ?? 0)]

function monthTotals(row: AttendanceRow): Total[] {
  const { statedDays, statedHours, overtimeHours, markedHours, markedOvertime } = row
  // Without daily marks the total stands alone.
  if (row.days.every(day => day === null)) return []
  return [
    {
      field: 'statedDays',
      column: 'attendanceDays',
      stated: statedDays,
      sums: only(daysOf(row)),
      need: 'dailyMarks',
    },
    {
      field: 'statedHours',
      column: 'workHours',
      stated: statedHours,
      sums: withOvertime(markedHours, markedOvertime),
      need: 'dayHours',
    },
    {
      field: 'overtimeHours',
      column: 'overtimeHours',
      stated: overtimeHours,
      sums: only(markedOvertime),
      need: 'dayOvertime',
    },
  ]
}

/** Totals of a sheet whose days are not those of this month: across two months, or a part beside another sheet's. */
function partTotals(row: AttendanceRow, part: PartTotals): Total[] {
  const { stated, marked } = part
  const place = (column: 'attendanceDays' | 'workHours' | 'overtimeHours') => {
    const elsewhere = totalOfPart(column, part)
    return row.origin?.elsewhere?.[elsewhere] === undefined ? column : elsewhere
  }
  if (marked !== null && marked.days === null) return []
  const { days = null, hours = null, overtime = null } = marked ?? {}
  const need = (otherwise: Need) => (marked === null ? 'otherMonth' : otherwise)
  return [
    {
      field: 'spanDays',
      column: place('attendanceDays'),
      stated: stated.days,
      sums: only(days),
      need: need('dailyMarks'),
    },
    {
      field: 'spanHours',
      column: place('workHours'),
      stated: stated.hours,
      sums: withOvertime(hours, overtime),
      need: need('dayHours'),
    },
    {
      field: 'spanOvertime',
      column: place('overtimeHours'),
      stated: stated.overtime,
      sums: only(overtime),
      need: need('dayOvertime'),
    },
  ]
}

function* compared(
  row: AttendanceRow,
  { field, column, stated, sums, need }: Total,
): Iterable<Failure | Unjudged> {
  if (stated === null) return
  if (sums === null) yield unjudged(need)
  else if (!sums.includes(stated)) yield onRow(row, column, { field, stated, sum: sums[0] })
}

export const attGridVsTotal: Rule = {
  id: 'att-grid-vs-total',
  title: { zh: '日明细与合计不符', en: 'Daily marks and total differ' },
  failsWhen: {
    zh: '逐日考勤之和 ≠ 表上的出勤合计或工时合计',
    en: 'sum of daily marks ≠ stated total days or hours',
  },
  severity: ['block'],
  scope: 'row',
  reads: [
    'attendance.days',
    'attendance.statedDays',
    'attendance.statedHours',
    'attendance.markedHours',
    'attendance.overtimeHours',
    'attendance.markedOvertime',
    'attendance.spanTotals',
  ],
  needs: ['attendance'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month) {
    for (const row of month.attendance)
      for (const total of [
        ...monthTotals(row),
        ...(row.spanTotals ?? []).flatMap(part => partTotals(row, part)),
      ])
        yield* compared(row, total)
  },
  message: {
    zh: '{field|fields}写的是{stated|days}，逐日相加为{sum|days}',
    en: 'The {field|fields} says {stated|days}, the daily cells add up to {sum|days}',
  },
  actual: { zh: '{stated|days}', en: '{stated|days}' },
  expected: { zh: '{sum|days}', en: '{sum|days}' },
  repair: {
    zh: '核对逐日记号和合计，更正错的一处',
    en: 'Compare marks and total, and correct the wrong one',
  },
  blindSpot: {
    zh: '没有合计列或没有逐日记号的行无从比较；不认识的记号不计入，另有提示；工时合计含不含加班格都算对；每天写的不是工时（如√）时工时合计无从核对，加班混写在当日工时里时加班合计无从核对；跨两个月的表按两个月的记号核对，缺另一个月时不核对',
    en: 'Rows without a total or without daily marks have nothing to compare; unknown marks are left out and told separately; a total of hours is right with and without the overtime cells; it cannot be compared where days hold ticks instead of hours, nor a total of overtime where overtime is inside the hours of a day; the totals of a sheet across two months are compared with the cells of both, and not at all where one is missing',
  },
  examples: {
    fails: {
      change: {
        attendance: [
          { statedDays: 2_601 },
          { statedHours: 20_000, markedHours: 20_800 },
          { overtimeHours: 350, markedOvertime: 300 },
          {
            statedDays: null,
            spanTotals: [
              {
                stated: { days: 2_700, hours: null, overtime: null },
                marked: { days: 2_600, hours: null, overtime: null },
                days: [],
              },
            ],
          },
        ],
      },
      finds: [{ cell: '考勤表!E4' }, { cell: '考勤表!AL5' }, { cell: '考勤表!F6' }, { cell: '考勤表!E7' }],
    },
    passes: {
      change: {
        attendance: [
          { statedDays: null },
          { statedHours: 21_100, markedHours: 20_800, markedOvertime: 300, overtimeHours: 300 },
          { statedHours: 20_800, markedHours: 20_800, markedOvertime: 300, overtimeHours: 300 },
          {
            statedDays: null,
            spanTotals: [
              {
                stated: { days: 2_700, hours: null, overtime: null },
                marked: { days: 2_700, hours: null, overtime: null },
                days: [],
              },
            ],
          },
        ],
      },
      finds: [],
    },
  },
}

import type { Hundredths } from '../../../contract/money.ts'
import { daysOf } from '../../../contract/month-people.ts'
import { onRow, unjudged } from '../../failure.ts'
import type { AttendanceRow } from '../../rows.ts'
import type { Failure, Rule, Unjudged } from '../../rule.ts'

/** A total as a finding names it, beside the column of the sheet that it stands in. */
const DAYS = { field: 'statedDays', column: 'attendanceDays' }
const HOURS = { field: 'statedHours', column: 'workHours' }
const OVERTIME = { field: 'overtimeHours', column: 'overtimeHours' }

/** A sheet's total of hours may or may not hold what its overtime cells say: either is right. */
function hoursAgree({ statedHours, markedHours, markedOvertime }: AttendanceRow): boolean {
  return markedHours !== null && [markedHours, markedHours + (markedOvertime ?? 0)].includes(statedHours ?? 0)
}

function* comparedHours(row: AttendanceRow): Iterable<Failure | Unjudged> {
  const { statedHours, markedHours, overtimeHours, markedOvertime } = row
  const differs = ({ field, column }: typeof DAYS, stated: Hundredths, sum: Hundredths) =>
    onRow(row, column, { field, stated, sum })
  if (statedHours !== null) {
    if (markedHours === null) yield unjudged('dayHours')
    else if (!hoursAgree(row)) yield differs(HOURS, statedHours, markedHours)
  }
  if (overtimeHours !== null) {
    if (markedOvertime === null) yield unjudged('dayOvertime')
    else if (overtimeHours !== markedOvertime) yield differs(OVERTIME, overtimeHours, markedOvertime)
  }
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
  ],
  needs: ['attendance'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month) {
    for (const row of month.attendance) {
      // Without daily marks the total stands alone.
      if (row.days.every(day => day === null)) continue
      const stated = row.statedDays
      const sum = daysOf(row)
      if (stated !== null && sum !== stated) yield onRow(row, DAYS.column, { field: DAYS.field, stated, sum })
      yield* comparedHours(row)
    }
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
    zh: '没有合计列或没有逐日记号的行无从比较；不认识的记号不计入，另有提示；工时合计含不含加班格都算对；每天写的不是工时（如√）时工时合计无从核对，加班混写在当日工时里时加班合计无从核对',
    en: 'Rows without a total or without daily marks have nothing to compare; unknown marks are left out and told separately; a total of hours is right with and without the overtime cells; it cannot be compared where days hold ticks instead of hours, nor a total of overtime where overtime is inside the hours of a day',
  },
  examples: {
    fails: {
      change: {
        attendance: [
          { statedDays: 2_601 },
          { statedHours: 20_000, markedHours: 20_800 },
          { overtimeHours: 350, markedOvertime: 300 },
        ],
      },
      finds: [{ cell: '考勤表!E4' }, { cell: '考勤表!AL5' }, { cell: '考勤表!F6' }],
    },
    passes: {
      change: {
        attendance: [
          { statedDays: null },
          { statedHours: 21_100, markedHours: 20_800, markedOvertime: 300, overtimeHours: 300 },
          { statedHours: 20_800, markedHours: 20_800, markedOvertime: 300, overtimeHours: 300 },
        ],
      },
      finds: [],
    },
  },
}

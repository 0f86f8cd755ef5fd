import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const xckDaysDiffer: Rule = {
  id: 'xck-days-differ',
  title: { zh: '工资表天数与考勤天数不符', en: 'Paid days and days of attendance differ' },
  failsWhen: {
    zh: '|计薪天数 − 考勤天数| > 0.5；超过3天为警示',
    en: '|paid days − attended days| > 0.5; alert when > 3',
  },
  severity: ['warn', 'alert'],
  scope: 'row',
  reads: [
    'line.attendanceDays',
    'line.workerId',
    'line.idNumber',
    'attendance.days',
    'attendance.statedDays',
  ],
  needs: ['payroll', 'attendance'],
  parameters: ['xck.days.warnGap', 'xck.days.alertGap'],
  source: 'GZRN',
  confidence: 'inferred',
  penalty: null,
  *check(_, { index, parameter }) {
    const warnGap = parameter('xck.days.warnGap')
    const alertGap = parameter('xck.days.alertGap')
    if (warnGap === null || alertGap === null) {
      yield unjudged('parameter')
      return
    }
    for (const { lines, attendedDays: attended, attended: present } of index.people()) {
      const [line] = lines
      // Who has no attendance at all is told by xck-paid-no-attendance.
      if (line === undefined || !present) continue
      // An attendance sheet in hours alone says no days.
      if (attended === null || lines.some(({ attendanceDays }) => attendanceDays === null)) {
        yield unjudged('attendanceDays')
        continue
      }
      const paid = lines.reduce((sum, { attendanceDays }) => sum + (attendanceDays ?? 0), 0)
      const gap = Math.abs(paid - attended)
      if (gap <= warnGap) continue
      yield onRow(
        line,
        'attendanceDays',
        { paid, attended, gap },
        { severity: gap > alertGap ? 'alert' : 'warn' },
      )
    }
  },
  message: {
    zh: '工资表{paid|days}天，考勤表{attended|days}天，相差{gap|days}天',
    en: 'The payroll sheet says {paid|days} days, the attendance sheet {attended|days}: {gap|days} apart',
  },
  actual: { zh: '{paid|days}', en: '{paid|days}' },
  expected: { zh: '{attended|days}', en: '{attended|days}' },
  repair: {
    zh: '以考勤为准更正天数和工资，或更正考勤',
    en: 'Correct the days and the wage by the attendance, or the attendance',
  },
  blindSpot: {
    zh: '一人多行时比较合计，落在第一行；以小时计薪而不填天数的不检查',
    en: 'Several rows of one person are compared as a sum, at the first; hourly pay without days is not checked',
  },
  examples: {
    fails: {
      change: {
        lines: [{ attendanceDays: 2_651 }, { attendanceDays: 2_851 }],
        attendance: [
          { days: [], statedDays: 2_600 },
          { days: [], statedDays: 2_550 },
        ],
      },
      finds: [{ cell: '工资表!F5', severity: 'alert' }, { cell: '工资表!F4' }],
    },
    passes: {
      change: {
        lines: [{ attendanceDays: 2_650 }],
        attendance: [{ days: [], statedDays: 2_600 }],
      },
      finds: [],
    },
  },
}

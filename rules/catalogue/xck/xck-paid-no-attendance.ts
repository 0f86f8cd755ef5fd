import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const xckPaidNoAttendance: Rule = {
  id: 'xck-paid-no-attendance',
  title: { zh: '有工资无考勤', en: 'Paid, but no attendance' },
  failsWhen: {
    zh: '工资行对应的人当月没有考勤天数（补发除外）',
    en: 'payroll line with no attendance day in the month (and no back pay)',
  },
  severity: ['alert'],
  scope: 'row',
  reads: [
    'line.idNumber',
    'line.workerId',
    'line.backPay',
    'line.grossPay',
    'line.netPay',
    'attendance.days',
    'attendance.statedDays',
    'attendance.statedHours',
    'line.attendanceDays',
  ],
  needs: ['payroll', 'attendance'],
  parameters: [],
  source: 'GZRN; GZ30',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    for (const line of month.lines) {
      if ((line.backPay ?? 0) > 0 || (line.netPay ?? line.grossPay ?? 0) === 0) continue
      if (index.personOf(line)?.attended) continue
      yield onRow(line, 'attendanceDays', { paid: line.attendanceDays, pay: line.netPay ?? line.grossPay })
    }
  },
  message: {
    zh: '工资表计{paid|days}天、{pay|yuan}元，考勤表中没有此人的出勤',
    en: 'The payroll sheet pays {paid|days} days, {pay|yuan}; the attendance sheets have no day of this person',
  },
  actual: { zh: '考勤0天', en: 'no day of attendance' },
  expected: { zh: '考勤天数 > 0', en: 'days of attendance > 0' },
  repair: {
    zh: '补导入其考勤，或更正证件号；没有出勤的不应列入工资表',
    en: 'Import his attendance, or correct the ID number; who did not work is not on the sheet',
  },
  blindSpot: {
    zh: '以导入的考勤表为准；考勤表只导入了一部分班组时会误报',
    en: 'Goes by the sheets imported; teams whose attendance is not imported yet are reported too',
  },
  examples: {
    fails: { change: { attendance: [{ days: [], statedDays: 0 }] }, finds: [{ cell: '工资表!F4' }] },
    passes: { change: { attendance: [{ days: [], statedDays: 50 }] }, finds: [] },
  },
}

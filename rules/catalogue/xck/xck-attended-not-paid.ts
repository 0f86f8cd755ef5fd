import { dayOfPeriod, shiftPeriod } from '../../../contract/dates.ts'
import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const xckAttendedNotPaid: Rule = {
  id: 'xck-attended-not-paid',
  title: { zh: '有考勤无工资', en: 'Attended, but not paid' },
  failsWhen: {
    zh: '当月有出勤，而所在班组的工资表已编制（或已过次月10日）却没有其工资行',
    en: 'attendance days > 0 and no payroll line by the deadline, or once the team’s sheet is there',
  },
  severity: ['alert'],
  scope: 'person',
  reads: [
    'attendance.days',
    'attendance.statedDays',
    'attendance.workerId',
    'attendance.idNumber',
    'line.workerId',
    'line.idNumber',
    'sheet.teamId',
    'month.today',
  ],
  needs: ['payroll', 'attendance'],
  parameters: ['pay.assessment.byDay'],
  source: 'SEED; GZ30; Guizhou',
  confidence: 'found',
  penalty: null,
  *check(month, { index, parameter }) {
    const due = dayOfPeriod(shiftPeriod(month.period, 1), parameter('pay.assessment.byDay') ?? 10)
    const prepared = new Set(month.sheets.map(sheet => sheet.teamId))
    for (const person of index.people()) {
      const [row] = person.attendance
      if (row === undefined || person.lines.length > 0 || !person.attended) continue
      if (month.today <= due && !prepared.has(row.teamId) && !prepared.has(null)) continue
      yield onRow(row, 'attendanceDays', { days: person.attendedDays })
    }
  },
  message: {
    zh: '考勤{days|days}天，工资表中没有此人',
    en: '{days|days} days of attendance, but no line on the payroll sheets',
  },
  actual: { zh: '无工资行', en: 'no payroll line' },
  expected: { zh: '有工资行', en: 'a payroll line' },
  repair: {
    zh: '把此人列入工资表，或更正考勤、证件号',
    en: 'Put him on the payroll sheet, or correct attendance or ID number',
  },
  blindSpot: {
    zh: '本班组工资表尚未导入、又未到次月10日时不提示；10日为推定日期',
    en: "Silent until the team's sheet is imported or the 10th of the next month has passed; the 10th is inferred",
  },
  examples: {
    fails: { change: { keep: { lines: 59 } }, finds: [{ cell: '考勤表!E63' }] },
    passes: { change: { keep: { lines: 59, attendance: 59 } }, finds: [] },
  },
}

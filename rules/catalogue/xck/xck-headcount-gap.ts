import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { headcounts } from './headcounts.ts'

export const xckHeadcountGap: Rule = {
  id: 'xck-headcount-gap',
  title: { zh: '发放人数与考勤人数不一致', en: 'People paid and people attending differ in number' },
  failsWhen: {
    zh: '|发放人数 − 考勤人数| > 0：预警；超过考勤人数的10%：警示',
    en: '|paid people − attending people| > 0: warn; > 10%: alert',
  },
  severity: ['warn', 'alert'],
  scope: 'project',
  reads: [
    'line.workerId',
    'line.idNumber',
    'line.netPay',
    'line.grossPay',
    'attendance.workerId',
    'attendance.idNumber',
    'attendance.days',
    'attendance.statedDays',
  ],
  needs: ['payroll', 'attendance'],
  parameters: ['pay.headcountGap.warnPeople', 'pay.headcountGap.alertRatio'],
  source: 'GZ30',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index, parameter }) {
    const warnPeople = parameter('pay.headcountGap.warnPeople')
    const alertRatio = parameter('pay.headcountGap.alertRatio')
    if (warnPeople === null || alertRatio === null) {
      yield unjudged('parameter')
      return
    }
    const { paid, attending } = headcounts(index)
    const gap = Math.abs(paid - attending)
    if (gap <= warnPeople) return
    const severity = gap * 100 > attending * alertRatio ? 'alert' : 'warn'
    yield onProject(month, { paid, attending, gap }, { severity })
  },
  message: {
    zh: '发放{paid}人，考勤{attending}人，相差{gap}人',
    en: '{paid} people are paid, {attending} attended: a gap of {gap}',
  },
  actual: { zh: '发放{paid}人', en: '{paid} paid' },
  expected: { zh: '考勤{attending}人', en: '{attending} attending' },
  repair: {
    zh: '逐人查看“有工资无考勤”和“有考勤无工资”',
    en: 'Go through those paid without attendance and those attending without pay',
  },
  blindSpot: {
    zh: '两边各多一人时人数相同，看不出来；10%取自外省做法',
    en: 'One more on each side cancels out; the 10% step is practice of another province',
  },
  examples: {
    fails: { change: { keep: { lines: 53 } }, finds: [{ cell: null, severity: 'alert' }] },
    passes: { change: { keep: { lines: 53, attendance: 53 } }, finds: [] },
  },
}

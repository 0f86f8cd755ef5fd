import { headcounts } from '../catalogue/xck/headcounts.ts'
import { onProject, unjudged } from '../failure.ts'
import { PAY_LATE_AFTER, wagesDueOn } from '../wages-due.ts'
import type { Predictor } from './predictor.ts'

export const headcountGap: Predictor = {
  trigger: 'headcount-gap',
  title: { zh: '发放工资人数与考勤人员不一致', en: 'Paid people and attending people differ' },
  severity: 'warn',
  scope: 'month',
  rules: ['xck-headcount-gap', 'xck-paid-no-attendance', 'xck-attended-not-paid'],
  needs: ['payroll', 'attendance'],
  parameters: ['pay.headcountGap.warnPeople', 'pay.headcountGap.alertRatio', PAY_LATE_AFTER],
  source: 'GZ30',
  confidence: 'found',
  termSource: 'R724 arts 12–14',
  termConfidence: 'inferred',
  *forecast(month, { index, parameter }) {
    const warnPeople = parameter('pay.headcountGap.warnPeople')
    const alertRatio = parameter('pay.headcountGap.alertRatio')
    if (warnPeople === null || alertRatio === null) {
      yield unjudged('parameter')
      return
    }
    const { paid, attending } = headcounts(index)
    const gap = Math.abs(paid - attending)
    if (gap <= warnPeople) return
    const { subject } = onProject(month, {})
    const severity = gap * 100 > attending * alertRatio ? 'alert' : 'warn'
    const due = wagesDueOn(month, parameter)
    yield { firesOn: due, severity, subject, params: { paid, attending, gap, due } }
  },
  message: {
    zh: '工资表{paid}人，考勤{attending}人，差{gap}人；发薪日{due}起平台可比对',
    en: '{paid} on the payroll, {attending} attended, {gap} apart; the platform can compare from {due}',
  },
  avoid: {
    zh: '在“对账”页逐人核对，补编工资表或更正考勤',
    en: 'Go through the reconciliation person by person; complete the payroll or correct the attendance',
  },
  unknown: {
    zh: '平台允许的差额和比对日期未公布',
    en: 'Neither the tolerance nor the day of comparison was published',
  },
}

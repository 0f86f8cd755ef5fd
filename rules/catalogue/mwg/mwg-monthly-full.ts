import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { countedWage } from '../pay/amounts.ts'
import { MONTH_MINIMUM } from './day-floor.ts'

const WORKING_DAYS = 'wage.conversion.workingDaysPerMonth'

export const mwgMonthlyFull: Rule = {
  id: 'mwg-monthly-full',
  title: { zh: '全勤月工资低于月最低', en: 'A full month paid below the monthly minimum' },
  failsWhen: {
    zh: '出勤 ≥ 20.67天（2025年前20.83天），且计入的工资 < 月最低工资',
    en: 'worked ≥ 20.67 days (20.83 before 2025) and counted wage < month minimum',
  },
  severity: ['alert'],
  scope: 'row',
  reads: ['line.grossPay', 'line.overtimePay', 'line.backPay', 'line.otherDue', 'line.attendanceDays'],
  needs: ['payroll'],
  parameters: [MONTH_MINIMUM, WORKING_DAYS],
  source: 'MW04 arts 3, 12',
  confidence: 'found',
  penalty: null,
  *check(month, { parameter }) {
    const minimum = parameter(MONTH_MINIMUM)
    const full = parameter(WORKING_DAYS)
    for (const line of month.lines) {
      const { grossPay, attendanceDays: days } = line
      if (minimum === null || full === null) yield unjudged('parameter')
      else if (grossPay === null) yield unjudged('grossPay')
      else if (days === null) yield unjudged('attendanceDays')
      else if (days >= full) {
        const wage = countedWage(line, grossPay)
        if (wage < minimum) yield onRow(line, 'grossPay', { wage, days, minimum, full })
      }
    }
  },
  message: {
    zh: '出勤{days|days}天（全勤为{full|days}天），计入工资{wage|yuan}元，低于月最低工资{minimum|yuan}元',
    en: '{days|days} days were worked ({full|days} make a full month); {wage|yuan} is below the monthly minimum {minimum|yuan}',
  },
  actual: { zh: '{wage|yuan}', en: '{wage|yuan}' },
  expected: { zh: '≥ {minimum|yuan}', en: '≥ {minimum|yuan}' },
  repair: { zh: '补足到月最低工资', en: 'Make it up to the monthly minimum' },
  blindSpot: {
    zh: '计入工资的口径同日均规则：加班、补发和名称可辨的特殊津贴、福利不计入',
    en: 'Counts as the daily rule does: without overtime, back pay, and heads named as special allowance or welfare',
  },
  examples: {
    fails: {
      change: { lines: [{ grossPay: 249_999, attendanceDays: 2_067 }] },
      finds: [{ cell: '工资表!O4' }],
    },
    passes: { change: { lines: [{ grossPay: 249_999, attendanceDays: 2_066 }] }, finds: [] },
  },
}

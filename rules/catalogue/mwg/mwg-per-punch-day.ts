import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { countedWage } from '../pay/amounts.ts'
import {
  dayFloor,
  FLOOR_ACTUAL,
  FLOOR_EXPECTED,
  floorParams,
  isBelowFloor,
  MONTH_MINIMUM,
  PAY_DAYS,
} from './day-floor.ts'

export const mwgPerPunchDay: Rule = {
  id: 'mwg-per-punch-day',
  title: {
    zh: '按考勤天数核算低于最低日工资',
    en: 'Below the daily minimum when divided by days of attendance',
  },
  failsWhen: {
    zh: '同日均规则，但除以考勤天数而不是工资表天数',
    en: 'same as the first rule, but divided by days with valid punches instead of the days in the wage sheet',
  },
  severity: ['warn'],
  scope: 'row',
  reads: [
    'line.grossPay',
    'line.overtimePay',
    'line.backPay',
    'line.otherDue',
    'attendance.days',
    'attendance.statedDays',
  ],
  needs: ['payroll', 'attendance'],
  parameters: [MONTH_MINIMUM, PAY_DAYS],
  source: 'SEED',
  confidence: 'inferred',
  penalty: null,
  *check(_, context) {
    const floor = dayFloor(context)
    for (const person of context.index.people()) {
      const { attendedDays: days, lines } = person
      const [line] = lines
      // Who has no attendance at all is told by xck-paid-no-attendance.
      if (line === undefined || days === null || days <= 0) continue
      if (floor === null) yield unjudged('parameter')
      else if (lines.some(({ grossPay }) => grossPay === null)) yield unjudged('grossPay')
      else {
        const wage = lines.reduce((sum, each) => sum + countedWage(each, each.grossPay ?? 0), 0)
        if (isBelowFloor(wage, days, floor)) yield onRow(line, 'grossPay', floorParams(wage, days, floor))
      }
    }
  },
  message: {
    zh: '考勤{days|days}天，计入{wage|yuan}元，日均{average|yuan}元，低于最低日工资{floor|yuan}元；至少应为{least|yuan}元',
    en: '{wage|yuan} for {days|days} days of attendance is {average|yuan} a day, below {floor|yuan}; it should be {least|yuan} at least',
  },
  actual: FLOOR_ACTUAL,
  expected: FLOOR_EXPECTED,
  repair: {
    zh: '核对考勤天数与计薪天数；确实少计的补足工资',
    en: 'Compare attendance with paid days; pay what was left out',
  },
  blindSpot: {
    zh: '天数取自导入的考勤表，不是打卡机的原始记录；平台用哪个天数未公布',
    en: 'Days come from the imported attendance sheet, not from the devices; which days the platform takes was never published',
  },
  examples: {
    fails: {
      change: { lines: [{ grossPay: 229_885 }], attendance: [{ days: [], statedDays: 2_000 }] },
      finds: [{ cell: '工资表!O4' }],
    },
    passes: {
      change: { lines: [{ grossPay: 229_886 }], attendance: [{ days: [], statedDays: 2_000 }] },
      finds: [],
    },
  },
}

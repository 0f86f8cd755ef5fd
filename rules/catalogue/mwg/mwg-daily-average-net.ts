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

export const mwgDailyAverageNet: Rule = {
  id: 'mwg-daily-average-net',
  title: { zh: '实发日均低于最低日工资', en: 'Average daily net pay below the daily minimum' },
  failsWhen: {
    zh: '（实发 + 个税 + 个人社保公积金 + 借支冲抵 − 加班工资 − 特殊津贴 − 福利）÷ 计薪天数 < 当月月最低工资 ÷ 21.75',
    en: 'the same with net pay, after deductions other than tax, own social insurance and advances already received',
  },
  severity: ['warn'],
  scope: 'row',
  reads: [
    'line.netPay',
    'line.incomeTax',
    'line.socialInsurance',
    'line.housingFund',
    'line.advance',
    'line.overtimePay',
    'line.backPay',
    'line.otherDue',
    'line.attendanceDays',
  ],
  needs: ['payroll'],
  parameters: [MONTH_MINIMUM, PAY_DAYS],
  source: 'W94 art 16; GDW art 15',
  confidence: 'inferred',
  penalty: null,
  *check(month, context) {
    const floor = dayFloor(context)
    for (const line of month.lines) {
      const { netPay, attendanceDays: days } = line
      if (floor === null) yield unjudged('parameter')
      else if (netPay === null) yield unjudged('netPay')
      else if (days === null) yield unjudged('attendanceDays')
      else if (days > 0) {
        const { incomeTax, socialInsurance, housingFund, advance } = line
        const kept = (incomeTax ?? 0) + (socialInsurance ?? 0) + (housingFund ?? 0) + (advance ?? 0)
        const wage = countedWage(line, netPay + kept)
        if (isBelowFloor(wage, days, floor)) yield onRow(line, 'netPay', floorParams(wage, days, floor))
      }
    }
  },
  message: {
    zh: '扣款后{days|days}天计入{wage|yuan}元，日均{average|yuan}元，低于最低日工资{floor|yuan}元；至少应为{least|yuan}元',
    en: 'After deductions {wage|yuan} is left for {days|days} days, {average|yuan} a day, below {floor|yuan}; it should be {least|yuan} at least',
  },
  actual: FLOOR_ACTUAL,
  expected: FLOOR_EXPECTED,
  repair: {
    zh: '减少当月扣款，余额转下月扣除',
    en: 'Deduct less this month and carry the rest over',
  },
  blindSpot: {
    zh: '把借支视为已发给本人的工资；没有分项的扣款合计全部当作扣款',
    en: 'Takes advances for wages already received; a bare total of deductions counts in full',
  },
  examples: {
    fails: {
      change: { lines: [{ netPay: 219_885, attendanceDays: 2_000 }] },
      finds: [{ cell: '工资表!T4' }],
    },
    passes: { change: { lines: [{ netPay: 219_886, attendanceDays: 2_000 }] }, finds: [] },
  },
}

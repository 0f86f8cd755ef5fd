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

export const mwgDailyAverage: Rule = {
  id: 'mwg-daily-average',
  title: { zh: '日均工资低于最低日工资', en: 'Average daily wage below the daily minimum' },
  failsWhen: {
    zh: '（应发 − 加班工资 − 特殊津贴 − 福利）÷ 计薪天数 < 当月月最低工资 ÷ 21.75',
    en: '(gross − overtime − special allowances − welfare) ÷ paid days < month minimum ÷ 21.75 for the date worked',
  },
  severity: ['alert'],
  scope: 'row',
  reads: [
    'line.grossPay',
    'line.overtimePay',
    'line.backPay',
    'line.otherDue',
    'line.attendanceDays',
    'month.period',
  ],
  needs: ['payroll'],
  parameters: [MONTH_MINIMUM, PAY_DAYS],
  source: 'SEED; MW04 art 12; H25',
  confidence: 'inferred',
  penalty: null,
  *check(month, context) {
    const floor = dayFloor(context)
    for (const line of month.lines) {
      const { grossPay, attendanceDays: days } = line
      if (floor === null) yield unjudged('parameter')
      else if (grossPay === null) yield unjudged('grossPay')
      else if (days === null) yield unjudged('attendanceDays')
      else if (days > 0) {
        const wage = countedWage(line, grossPay)
        if (isBelowFloor(wage, days, floor)) yield onRow(line, 'grossPay', floorParams(wage, days, floor))
      }
    }
  },
  message: {
    zh: '{days|days}天计入{wage|yuan}元，日均{average|yuan}元，低于最低日工资{floor|yuan}元（{monthMinimum|yuan} ÷ {divisor|days}）；{days|days}天至少应为{least|yuan}元',
    en: '{wage|yuan} for {days|days} days is {average|yuan} a day, below the daily minimum of {floor|yuan} ({monthMinimum|yuan} ÷ {divisor|days}); {days|days} days ask for {least|yuan}',
  },
  actual: FLOOR_ACTUAL,
  expected: FLOOR_EXPECTED,
  repair: {
    zh: '核对天数和应发；确实不足的补足差额',
    en: 'Check days and gross pay; where it is really too little, make up the difference',
  },
  blindSpot: {
    zh: '城市平台的分母和分子未公布：这里按21.75、工资表天数计算，已扣除加班工资、补发以及名称显示为特殊津贴或福利的项目；“津贴”栏里的特殊津贴无法分辨。月中调整标准时按当月1日的标准',
    en: "The city never published its divisor: 21.75 and the sheet's own days are used. Overtime, back pay and heads named as special allowance or welfare are left out; special ones inside a plain allowance column cannot be told. A change within a month is judged by the value of its first day",
  },
  examples: {
    fails: {
      change: { lines: [{ grossPay: 229_885, attendanceDays: 2_000 }] },
      finds: [{ cell: '工资表!O4' }],
    },
    passes: { change: { lines: [{ grossPay: 229_886, attendanceDays: 2_000 }] }, finds: [] },
  },
}

import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { dayFloor, floorParams, isBelowFloor, MONTH_MINIMUM, PAY_DAYS } from '../mwg/day-floor.ts'
import { countedWage } from '../pay/amounts.ts'
import { deductionsOfKind } from './deduction-kinds.ts'

export const dedLossBelowMinimum: Rule = {
  id: 'ded-loss-below-minimum',
  title: { zh: '扣后低于最低工资', en: 'Below the minimum wage after compensation' },
  failsWhen: {
    zh: '扣除赔偿后，日均工资低于最低日工资',
    en: 'wage after compensation < minimum wage, by the day',
  },
  severity: ['alert'],
  scope: 'row',
  reads: [
    'line.otherDeductions',
    'line.grossPay',
    'line.attendanceDays',
    'line.overtimePay',
    'line.backPay',
    'line.otherDue',
  ],
  needs: ['payroll'],
  parameters: [MONTH_MINIMUM, PAY_DAYS],
  source: 'W94 art 16; GDW art 15',
  confidence: 'found',
  penalty: null,
  *check(month, context) {
    const floor = dayFloor(context)
    for (const line of month.lines) {
      const items = deductionsOfKind(line, 'loss')
      const [first] = items
      if (first === undefined) continue
      const { grossPay, attendanceDays: days } = line
      if (floor === null) yield unjudged('parameter')
      else if (grossPay === null) yield unjudged('grossPay')
      else if (days === null || days <= 0) yield unjudged('attendanceDays')
      else {
        const taken = items.reduce((sum, { amount }) => sum + amount, 0)
        const left = countedWage(line, grossPay) - taken
        if (isBelowFloor(left, days, floor))
          yield onRow(line, `otherDeductions/${first.name}`, { ...floorParams(left, days, floor), taken })
      }
    }
  },
  message: {
    zh: '扣赔偿{taken|yuan}元后剩{wage|yuan}元，{days|days}天至少应有{least|yuan}元',
    en: 'After {taken|yuan} for a loss {wage|yuan} is left; {days|days} days ask for {least|yuan} at least',
  },
  actual: { zh: '{wage|yuan}', en: '{wage|yuan}' },
  expected: { zh: '≥ {least|yuan}', en: '≥ {least|yuan}' },
  repair: {
    zh: '减少本月扣款，余额以后按月扣除',
    en: 'Take less this month and the rest later',
  },
  blindSpot: {
    zh: '只计名称含赔偿、损失的扣款；按日折算，法规以月计',
    en: 'Counts deductions named as compensation or loss only, by the day, while the law speaks of the month',
  },
  examples: {
    fails: {
      change: {
        lines: [
          {
            grossPay: 329_885,
            attendanceDays: 2_000,
            otherDeductions: [{ name: '损失赔偿', amount: 100_000 }],
          },
        ],
      },
      finds: [{ cell: '工资表!B4' }],
    },
    passes: {
      change: {
        lines: [
          {
            grossPay: 329_886,
            attendanceDays: 2_000,
            otherDeductions: [{ name: '损失赔偿', amount: 100_000 }],
          },
        ],
      },
      finds: [],
    },
  },
}

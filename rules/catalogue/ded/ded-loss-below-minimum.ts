import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { MONTH_MINIMUM } from '../mwg/day-floor.ts'
import { countedWage } from '../pay/amounts.ts'
import { deductionsOfKind } from './deduction-kinds.ts'

export const dedLossBelowMinimum: Rule = {
  id: 'ded-loss-below-minimum',
  title: { zh: '扣后低于最低工资', en: 'Below the minimum wage after compensation' },
  failsWhen: {
    zh: '扣除赔偿后的工资 < 月最低工资',
    en: 'wage after compensation < minimum wage of the month',
  },
  severity: ['alert'],
  scope: 'row',
  reads: ['line.otherDeductions', 'line.grossPay', 'line.overtimePay', 'line.backPay', 'line.otherDue'],
  needs: ['payroll'],
  parameters: [MONTH_MINIMUM],
  source: 'W94 art 16; GDW art 15',
  confidence: 'found',
  penalty: null,
  *check(month, { parameter }) {
    const least = parameter(MONTH_MINIMUM)
    for (const line of month.lines) {
      const items = deductionsOfKind(line, 'loss')
      const [first] = items
      if (first === undefined) continue
      const { grossPay } = line
      if (least === null) yield unjudged('parameter')
      else if (grossPay === null) yield unjudged('grossPay')
      else {
        const taken = items.reduce((sum, { amount }) => sum + amount, 0)
        const wage = countedWage(line, grossPay) - taken
        if (wage < least) yield onRow(line, `otherDeductions/${first.name}`, { wage, least, taken })
      }
    }
  },
  message: {
    zh: '扣赔偿{taken|yuan}元后剩{wage|yuan}元，低于月最低工资{least|yuan}元',
    en: 'After {taken|yuan} for a loss {wage|yuan} is left, less than the minimum wage of the month, {least|yuan}',
  },
  actual: { zh: '{wage|yuan}', en: '{wage|yuan}' },
  expected: { zh: '≥ {least|yuan}', en: '≥ {least|yuan}' },
  repair: {
    zh: '减少本月扣款，余额以后按月扣除',
    en: 'Take less this month and the rest later',
  },
  blindSpot: {
    zh: '只计名称含赔偿、损失的扣款；法规以月计，出勤不满一个月的也按整月比较',
    en: 'Counts deductions named as compensation or loss only; the law speaks of the month, so a part of a month is compared with the whole minimum too',
  },
  examples: {
    fails: {
      change: {
        lines: [
          {
            grossPay: 349_999,
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
            grossPay: 350_000,
            otherDeductions: [{ name: '损失赔偿', amount: 100_000 }],
          },
        ],
      },
      finds: [],
    },
  },
}

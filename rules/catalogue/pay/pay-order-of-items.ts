import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const payOrderOfItems: Rule = {
  id: 'pay-order-of-items',
  title: { zh: '漏列加班工资', en: 'Overtime hours without overtime pay' },
  failsWhen: {
    zh: '计时或月薪工人有加班工时，却没有加班工资项目',
    en: 'overtime hours > 0 and no overtime item, for hourly or monthly paid workers',
  },
  severity: ['warn'],
  scope: 'row',
  reads: ['line.rateUnit', 'line.overtimeHours', 'line.overtimePay', 'line.otherDue'],
  needs: ['payroll'],
  parameters: [],
  source: 'W94 arts 13, 18',
  confidence: 'found',
  penalty: null,
  *check(month) {
    for (const line of month.lines) {
      const hours = line.overtimeHours ?? 0
      if (hours <= 0 || (line.rateUnit !== 'hour' && line.rateUnit !== 'month')) continue
      if ((line.overtimePay ?? 0) > 0 || line.otherDue.some(item => /加班|加点/.test(item.name))) continue
      yield onRow(line, 'overtimeHours', { hours })
    }
  },
  message: {
    zh: '有加班{hours|days}小时，没有加班工资',
    en: '{hours|days} hours of overtime, but no overtime pay',
  },
  actual: { zh: '无加班工资', en: 'no overtime pay' },
  expected: { zh: '加班工资 > 0', en: 'overtime pay > 0' },
  repair: { zh: '单列加班工资，或更正加班工时', en: 'List overtime pay by itself, or correct the hours' },
  blindSpot: {
    zh: '按日计薪和计件工人不在本条检查之内',
    en: 'Day wages and piece work are outside this rule',
  },
  examples: {
    fails: { change: { lines: [{ rateUnit: 'month', overtimeHours: 100 }] }, finds: [{ cell: '工资表!H4' }] },
    passes: { change: { lines: [{ rateUnit: 'month', overtimeHours: 100, overtimePay: 4_000 }] }, finds: [] },
  },
}

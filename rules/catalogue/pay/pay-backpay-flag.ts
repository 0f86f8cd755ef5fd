import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const payBackpayFlag: Rule = {
  id: 'pay-backpay-flag',
  title: { zh: '补发未标注月份', en: 'Back pay without its month' },
  failsWhen: { zh: '有补发工资而未写明属于哪个月', en: 'back pay without the month it belongs to' },
  severity: ['warn'],
  scope: 'row',
  reads: ['line.backPay', 'line.backPayMonth'],
  needs: ['payroll'],
  parameters: [],
  source: 'national payroll items',
  confidence: 'found-2nd',
  penalty: null,
  *check(month) {
    for (const line of month.lines) {
      if ((line.backPay ?? 0) !== 0 && line.backPayMonth === null) {
        yield onRow(line, 'backPay', { pay: line.backPay })
      }
    }
  },
  message: {
    zh: '补发{pay|yuan}元，未写明补发哪个月',
    en: 'Back pay of {pay|yuan} does not say for which month',
  },
  actual: { zh: '无补发月份', en: 'no month' },
  expected: { zh: 'YYYY-MM', en: 'YYYY-MM' },
  repair: {
    zh: '填写补发月份；补发多个月的分行填写',
    en: 'State the month; several months go on separate rows',
  },
  blindSpot: { zh: '混在其他项目里的补发不能发现', en: 'Back pay hidden in another item is not seen' },
  examples: {
    fails: { change: { lines: [{ backPay: 50_000 }] }, finds: [{ cell: '工资表!N4' }] },
    passes: { change: { lines: [{ backPay: 50_000, backPayMonth: '2026-02' }] }, finds: [] },
  },
}

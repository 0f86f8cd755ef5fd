import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const payNegativeOrZero: Rule = {
  id: 'pay-negative-or-zero',
  title: { zh: '负数/零工资', en: 'Net pay is negative or nothing' },
  failsWhen: {
    zh: '实发 < 0：阻断；实发 = 0而天数 > 0：警示',
    en: 'net < 0: block; net = 0 with days > 0: alert',
  },
  severity: ['block', 'alert'],
  scope: 'row',
  reads: ['line.netPay', 'line.attendanceDays'],
  needs: ['payroll'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month) {
    for (const line of month.lines) {
      const days = line.attendanceDays ?? 0
      if (line.netPay === null || line.netPay > 0) continue
      if (line.netPay < 0) yield onRow(line, 'netPay', { net: line.netPay, days })
      else if (days > 0) yield onRow(line, 'netPay', { net: 0, days }, { severity: 'alert' })
    }
  },
  message: {
    zh: '出勤{days|days}天，实发{net|yuan}元',
    en: '{days|days} days worked, net pay {net|yuan}',
  },
  actual: { zh: '{net|yuan}', en: '{net|yuan}' },
  expected: { zh: '> 0.00', en: '> 0.00' },
  repair: {
    zh: '核对扣除项目；扣款不得超过当月应发，余额转下月并经工人确认',
    en: "Check the deductions; what exceeds the month's pay is carried over with the worker's consent",
  },
  blindSpot: {
    zh: '看不到当月工资是否已以现金预支',
    en: 'Cannot see whether the wage was already advanced in cash',
  },
  examples: {
    fails: {
      change: { lines: [{ netPay: -1 }, { netPay: 0 }] },
      finds: [{ cell: '工资表!T4' }, { cell: '工资表!T5', severity: 'alert' }],
    },
    passes: { change: { lines: [{ netPay: 1 }, { netPay: 0, attendanceDays: 0 }] }, finds: [] },
  },
}

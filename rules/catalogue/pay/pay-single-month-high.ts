import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const paySingleMonthHigh: Rule = {
  id: 'pay-single-month-high',
  title: { zh: '单人月工资异常偏高', en: "One person's monthly wage is unusually high" },
  failsWhen: { zh: '实发 > 50,000元', en: 'net > 50,000' },
  severity: ['alert'],
  scope: 'row',
  reads: ['line.netPay'],
  needs: ['payroll'],
  parameters: ['pay.single.monthMax'],
  source: 'Guizhou',
  confidence: 'practice',
  penalty: null,
  *check(month, { parameter }) {
    const most = parameter('pay.single.monthMax')
    if (most === null) {
      yield unjudged('parameter')
      return
    }
    for (const line of month.lines) {
      if ((line.netPay ?? 0) > most) yield onRow(line, 'netPay', { net: line.netPay, most })
    }
  },
  message: {
    zh: '实发{net|yuan}元，超过{most|yuan}元',
    en: 'Net pay of {net|yuan} is above {most|yuan}',
  },
  actual: { zh: '{net|yuan}', en: '{net|yuan}' },
  expected: { zh: '≤ {most|yuan}', en: '≤ {most|yuan}' },
  repair: {
    zh: '核对是否录错位数，或多人工资并入一人',
    en: 'Look for a slipped digit, or several wages paid to one person',
  },
  blindSpot: {
    zh: '数值取自外省做法，不是广州规定',
    en: 'The figure is practice of another province, not a Guangzhou rule',
  },
  examples: {
    fails: { change: { lines: [{ netPay: 5_000_001 }] }, finds: [{ cell: '工资表!T4' }] },
    passes: { change: { lines: [{ netPay: 5_000_000 }] }, finds: [] },
  },
}

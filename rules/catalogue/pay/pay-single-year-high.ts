import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const MOST = 'pay.single.yearMax'

const earlier = (netPay: number) => [
  { idNumber: '990101198201010000', months: 2, grossPay: netPay, socialInsurance: 0, netPay },
]

export const paySingleYearHigh: Rule = {
  id: 'pay-single-year-high',
  title: { zh: '单人年累计异常偏高', en: "One person's year is unusually high" },
  failsWhen: { zh: '本年到当月的实发累计 > 300,000元', en: 'net pay of the year to this month > 300,000' },
  severity: ['alert'],
  scope: 'person',
  reads: ['line.netPay', 'month.earlierPay', 'line.idNumber'],
  needs: ['payroll'],
  parameters: [MOST],
  source: 'Guizhou',
  confidence: 'practice',
  penalty: null,
  *check(month, { index, parameter }) {
    const most = parameter(MOST)
    if (most === null) {
      yield unjudged('parameter')
      return
    }
    const before = new Map(month.earlierPay.map(({ idNumber, netPay }) => [idNumber, netPay]))
    for (const { lines, worker } of index.people()) {
      const [line] = lines
      if (line === undefined) continue
      const idNumber = line.idNumber ?? worker?.idNumber ?? ''
      const year = lines.reduce((sum, { netPay }) => sum + (netPay ?? 0), before.get(idNumber) ?? 0)
      if (year > most) yield onRow(line, 'netPay', { year, most })
    }
  },
  message: {
    zh: '本年实发累计{year|yuan}元，超过{most|yuan}元',
    en: 'Net pay of the year is {year|yuan}, above {most|yuan}',
  },
  actual: { zh: '{year|yuan}', en: '{year|yuan}' },
  expected: { zh: '≤ {most|yuan}', en: '≤ {most|yuan}' },
  repair: {
    zh: '核对是否多人工资并入一人',
    en: 'See whether the wages of several were paid to one',
  },
  blindSpot: {
    zh: '只计本项目；数值取自外省做法，不是广州规定',
    en: 'Counts this project only; the figure is practice of another province, not a Guangzhou rule',
  },
  examples: {
    fails: {
      change: { lines: [{ netPay: 666_000 }], earlierPay: earlier(29_334_001) },
      finds: [{ cell: '工资表!T4' }],
    },
    passes: { change: { lines: [{ netPay: 666_000 }], earlierPay: earlier(29_334_000) }, finds: [] },
  },
}

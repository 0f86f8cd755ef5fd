import { onSheet, unjudged } from '../../failure.ts'
import { groupBy } from '../../group-by.ts'
import type { Rule } from '../../rule.ts'

const ROUND = 100_000

export const payIdenticalAmounts: Rule = {
  id: 'pay-identical-amounts',
  title: { zh: '金额雷同/整数', en: 'Amounts are alike or round' },
  failsWhen: {
    zh: '班组中超过80%的人实发相同，或全部为1,000元的整数倍（6人以上的班组）',
    en: 'more than 80% of rows in a team share one net amount, or all are multiples of 1,000 (teams of 6 and more)',
  },
  severity: ['notice'],
  scope: 'sheet',
  reads: ['line.netPay', 'line.sheetId'],
  needs: ['payroll'],
  parameters: ['pay.identical.ratio', 'pay.pattern.minPeople'],
  source: '',
  confidence: 'practice',
  penalty: null,
  *check(month, { index, parameter }) {
    const ratio = parameter('pay.identical.ratio')
    const least = parameter('pay.pattern.minPeople')
    if (ratio === null || least === null) {
      yield unjudged('parameter')
      return
    }
    for (const sheet of month.sheets) {
      const lines = (index.linesBySheet().get(sheet.id) ?? []).filter(line => (line.netPay ?? 0) > 0)
      if (lines.length < least) continue
      const same = Math.max(...[...groupBy(lines, line => line.netPay).values()].map(group => group.length))
      const round = lines.filter(line => (line.netPay ?? 1) % ROUND === 0).length
      if (same * 100 > lines.length * ratio || round === lines.length) {
        yield onSheet(sheet, 'netPay', { people: lines.length, same, round })
      }
    }
  },
  message: {
    zh: '{people}人中{same}人实发相同，{round}人为1,000元的整数倍',
    en: 'Of {people} people {same} have the same net pay, {round} a multiple of 1,000',
  },
  actual: { zh: '{same}/{people}人相同', en: '{same} of {people} alike' },
  expected: { zh: '按实际出勤计算的工资', en: 'wages that follow the days worked' },
  repair: { zh: '核对工资是否按实际出勤和工程量计算', en: 'Check that wages follow days or quantities' },
  blindSpot: {
    zh: '全勤且同工同酬的班组也会出现，仅作提示',
    en: 'A full month at equal pay looks the same: a hint only',
  },
  examples: {
    fails: {
      change: { lines: Array.from({ length: 60 }, () => ({ netPay: 600_100 })), keep: { sheets: 1 } },
      finds: [{ cell: '工资表!T3' }],
    },
    passes: { change: { lines: Array.from({ length: 12 }, () => ({ netPay: 600_100 })) }, finds: [] },
  },
}

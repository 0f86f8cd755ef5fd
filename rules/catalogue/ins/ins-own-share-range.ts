import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const insOwnShareRange: Rule = {
  id: 'ins-own-share-range',
  title: { zh: '个人社保扣款超范围', en: 'The own share of social insurance is too high' },
  failsWhen: {
    zh: '个人社保 > 应发 × 10.2%（养老8%、医疗2%、失业0.2%）',
    en: 'own share > gross × 10.2% (8% pension, 2% medical, 0.2% unemployment)',
  },
  severity: ['notice'],
  scope: 'row',
  reads: ['line.socialInsurance', 'line.grossPay'],
  needs: ['payroll'],
  parameters: ['ins.own.maxPerMille'],
  source: 'rates from an older city data set',
  confidence: 'inferred',
  penalty: null,
  *check(month, { parameter }) {
    const rate = parameter('ins.own.maxPerMille')
    for (const line of month.lines) {
      const { socialInsurance: own, grossPay } = line
      if (own === null || own <= 0) continue
      if (rate === null) yield unjudged('parameter')
      else if (grossPay === null) yield unjudged('grossPay')
      else if (own * 1000 > grossPay * rate)
        yield onRow(line, 'socialInsurance', { own, most: Math.floor((grossPay * rate) / 1000) })
    }
  },
  message: {
    zh: '扣个人社保{own|yuan}元，按应发计最多{most|yuan}元',
    en: '{own|yuan} taken for social insurance; {most|yuan} of this gross pay is the most',
  },
  actual: { zh: '{own|yuan}', en: '{own|yuan}' },
  expected: { zh: '≤ {most|yuan}', en: '≤ {most|yuan}' },
  repair: {
    zh: '核对缴费基数和比例；单位应缴部分不得由工人承担',
    en: "Check base and rates; the employer's share must not fall on the worker",
  },
  blindSpot: {
    zh: '以应发工资代替缴费基数，不知道当年上下限；收入低于基数下限的会误报',
    en: 'Takes gross pay for the base and knows no limits of it: low earners below the lower limit are reported wrongly',
  },
  examples: {
    fails: {
      change: { lines: [{ grossPay: 500_000, socialInsurance: 51_001 }] },
      finds: [{ cell: '工资表!Q4' }],
    },
    passes: { change: { lines: [{ grossPay: 500_000, socialInsurance: 51_000 }] }, finds: [] },
  },
}

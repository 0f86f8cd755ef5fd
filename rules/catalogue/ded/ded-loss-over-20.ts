import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { deductionsOfKind } from './deduction-kinds.ts'

export const dedLossOver20: Rule = {
  id: 'ded-loss-over-20',
  title: { zh: '赔偿扣款超过20%', en: 'More than 20% taken for a loss' },
  failsWhen: { zh: '赔偿扣款 > 当月工资的20%', en: "compensation > 20% of the month's wage" },
  severity: ['alert'],
  scope: 'row',
  reads: ['line.otherDeductions', 'line.grossPay'],
  needs: ['payroll'],
  parameters: ['ded.loss.maxRatio'],
  source: 'W94 art 16',
  confidence: 'found',
  penalty: null,
  *check(month, { parameter }) {
    const ratio = parameter('ded.loss.maxRatio')
    for (const line of month.lines) {
      const items = deductionsOfKind(line, 'loss')
      const [first] = items
      if (first === undefined) continue
      if (ratio === null) yield unjudged('parameter')
      else if (line.grossPay === null) yield unjudged('grossPay')
      else {
        const taken = items.reduce((sum, { amount }) => sum + amount, 0)
        const most = Math.floor((line.grossPay * ratio) / 100)
        if (taken > most) yield onRow(line, `otherDeductions/${first.name}`, { taken, most, ratio })
      }
    }
  },
  message: {
    zh: '赔偿扣款{taken|yuan}元，最多可扣{most|yuan}元（当月工资的{ratio}%）',
    en: '{taken|yuan} taken for a loss; {most|yuan} is the most ({ratio}% of the wage)',
  },
  actual: { zh: '{taken|yuan}', en: '{taken|yuan}' },
  expected: { zh: '≤ {most|yuan}', en: '≤ {most|yuan}' },
  repair: {
    zh: '超过部分退还，可按月分期扣除',
    en: 'Give back what is over; the rest may be taken month by month',
  },
  blindSpot: {
    zh: '只看项目名称含赔偿、损失的扣款；不核对是否有合同约定',
    en: 'Sees deductions named as compensation or loss only, and not whether the contract provides for them',
  },
  examples: {
    fails: {
      change: {
        lines: [{ grossPay: 600_004, otherDeductions: [{ name: '工具损坏赔偿', amount: 120_001 }] }],
      },
      finds: [{ cell: '工资表!B4' }],
    },
    passes: {
      change: {
        lines: [{ grossPay: 600_000, otherDeductions: [{ name: '工具损坏赔偿', amount: 120_000 }] }],
      },
      finds: [],
    },
  },
}

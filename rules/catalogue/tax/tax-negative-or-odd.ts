import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const taxNegativeOrOdd: Rule = {
  id: 'tax-negative-or-odd',
  title: { zh: '个税为负或异常', en: 'Income tax is negative or odd' },
  failsWhen: { zh: '个税 < 0：阻断；> 应发的45%：预警', en: 'tax < 0: block; tax > 45% of gross: warn' },
  severity: ['block', 'warn'],
  scope: 'row',
  reads: ['line.incomeTax', 'line.grossPay'],
  needs: ['payroll'],
  parameters: ['tax.maxRatio'],
  source: '个人所得税法',
  confidence: 'recalled',
  penalty: null,
  *check(month, { parameter }) {
    const ratio = parameter('tax.maxRatio')
    for (const line of month.lines) {
      const { incomeTax: tax, grossPay } = line
      if (tax === null || tax === 0) continue
      if (tax < 0) yield onRow(line, 'incomeTax', { tax, most: 0 })
      else if (ratio === null) yield unjudged('parameter')
      else if (grossPay === null) yield unjudged('grossPay')
      else if (tax * 100 > grossPay * ratio)
        yield onRow(
          line,
          'incomeTax',
          { tax, most: Math.floor((grossPay * ratio) / 100) },
          { severity: 'warn' },
        )
    }
  },
  message: {
    zh: '个税{tax|yuan}元，应在0至{most|yuan}元之间',
    en: 'Income tax is {tax|yuan}; it lies between 0 and {most|yuan}',
  },
  actual: { zh: '{tax|yuan}', en: '{tax|yuan}' },
  expected: { zh: '0至{most|yuan}', en: '0 to {most|yuan}' },
  repair: {
    zh: '核对个税；退税通过办税系统办理，不在工资表中写负数',
    en: 'Check the tax; a refund goes through the tax office, not as a negative amount',
  },
  blindSpot: { zh: '不核算应纳税额', en: 'Does not work out the tax due' },
  examples: {
    fails: {
      change: { lines: [{ incomeTax: -1 }, { grossPay: 100_000, incomeTax: 45_001 }] },
      finds: [{ cell: '工资表!P4' }, { cell: '工资表!P5', severity: 'warn' }],
    },
    passes: {
      change: { lines: [{ incomeTax: 0 }, { grossPay: 100_000, incomeTax: 45_000 }] },
      finds: [],
    },
  },
}

import { parseCapitals } from '../../../contract/capitals.ts'
import { onTotal, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const payUppercaseAmount: Rule = {
  id: 'pay-uppercase-amount',
  title: { zh: '大写金额不符', en: 'The amount in capitals differs' },
  failsWhen: { zh: '大写金额 ≠ 小写金额', en: 'Chinese capitals ≠ figure' },
  severity: ['block'],
  scope: 'sheet',
  reads: ['sheet.stated', 'line.netPay', 'line.sheetId'],
  needs: ['payroll'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    for (const sheet of month.sheets) {
      const { netPayCapitals, netPay } = sheet.stated
      if (netPayCapitals === null) continue
      const written = parseCapitals(netPayCapitals)
      if (written === null) {
        yield unjudged('readableCapitals')
        continue
      }
      const lines = index.linesBySheet().get(sheet.id) ?? []
      const figure = netPay ?? lines.reduce((sum, line) => sum + (line.netPay ?? 0), 0)
      if (written !== figure) yield onTotal(sheet, 'netPay', { written, figure })
    }
  },
  message: {
    zh: '大写金额为{written|yuan}元，小写为{figure|yuan}元',
    en: 'The capitals say {written|yuan}; the figure is {figure|yuan}',
  },
  actual: { zh: '{written|yuan}', en: '{written|yuan}' },
  expected: { zh: '{figure|yuan}', en: '{figure|yuan}' },
  repair: { zh: '改正大写金额', en: 'Correct the capitals' },
  blindSpot: { zh: '读不懂的大写写法不作判断', en: 'Capitals that cannot be read are not judged' },
  examples: {
    fails: {
      change: {
        sheets: [
          {
            stated: {
              people: null,
              grossPay: null,
              deductionTotal: null,
              netPay: 123_450,
              netPayCapitals: '壹仟贰佰叁拾肆元伍分',
              row: 64,
            },
          },
        ],
      },
      finds: [{ cell: '工资表!T64' }],
    },
    passes: {
      change: {
        sheets: [
          {
            stated: {
              people: null,
              grossPay: null,
              deductionTotal: null,
              netPay: 123_450,
              netPayCapitals: '人民币（大写）：壹仟贰佰叁拾肆圆伍角正',
              row: 64,
            },
          },
        ],
      },
      finds: [],
    },
  },
}

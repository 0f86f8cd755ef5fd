import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { deductions } from './amounts.ts'

export const payNetArithmetic: Rule = {
  id: 'pay-net-arithmetic',
  title: { zh: '实发≠应发−扣除', en: 'Net pay is not gross pay less deductions' },
  failsWhen: { zh: '实发 ≠ 应发 − 各项扣除之和', en: 'net ≠ gross − Σ deductions' },
  severity: ['block'],
  scope: 'row',
  reads: [
    'line.grossPay',
    'line.netPay',
    'line.incomeTax',
    'line.socialInsurance',
    'line.housingFund',
    'line.advance',
    'line.otherDeductions',
    'line.deductionTotal',
  ],
  needs: ['payroll'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month) {
    for (const line of month.lines) {
      if (line.grossPay === null) yield unjudged('grossPay')
      else if (line.netPay === null) yield unjudged('netPay')
      else {
        const less = deductions(line)
        const expected = line.grossPay - less
        if (line.netPay !== expected) {
          // Where net pay agrees with the stated total of deductions, it is that total which is wrong.
          const byTotal = line.grossPay - (line.deductionTotal ?? less)
          yield onRow(line, line.netPay === byTotal ? 'deductionTotal' : 'netPay', {
            net: line.netPay,
            gross: line.grossPay,
            less,
            expected,
          })
        }
      }
    }
  },
  message: {
    zh: '实发{net|yuan}元；应发{gross|yuan}元减扣除{less|yuan}元应为{expected|yuan}元',
    en: 'Net pay is {net|yuan}; gross {gross|yuan} less deductions {less|yuan} makes {expected|yuan}',
  },
  actual: { zh: '{net|yuan}', en: '{net|yuan}' },
  expected: { zh: '{expected|yuan}', en: '{expected|yuan}' },
  repair: { zh: '核对扣除项目和实发公式', en: 'Check the deductions and the formula of net pay' },
  blindSpot: {
    zh: '未识别的扣款列不在其内；分项与扣款合计并存时以分项为准',
    en: 'Columns that were not understood are not counted; where items and a total of deductions stand, the items count',
  },
  examples: {
    fails: { change: { lines: [{ grossPay: 600_000, netPay: 590_001 }] }, finds: [{ cell: '工资表!T4' }] },
    passes: { change: { lines: [{ grossPay: 600_000, netPay: 590_000 }] }, finds: [] },
  },
}

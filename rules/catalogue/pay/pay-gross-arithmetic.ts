import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { dueItems } from './amounts.ts'

export const payGrossArithmetic: Rule = {
  id: 'pay-gross-arithmetic',
  title: { zh: '应发合计计算错误', en: 'Gross pay is not the sum of its items' },
  failsWhen: { zh: '应发各项之和 ≠ 应发合计，差额超过1分', en: 'Σ due items ≠ gross, more than 1 fen' },
  severity: ['block'],
  scope: 'row',
  reads: [
    'line.grossPay',
    'line.basePay',
    'line.piecePay',
    'line.overtimePay',
    'line.allowance',
    'line.bonus',
    'line.backPay',
    'line.otherDue',
  ],
  needs: ['payroll'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month) {
    for (const line of month.lines) {
      const items = dueItems(line)
      if (line.grossPay === null) yield unjudged('grossPay')
      else if (items === null) yield unjudged('dueItems')
      else if (Math.abs(items - line.grossPay) > 1) {
        yield onRow(line, 'grossPay', { gross: line.grossPay, items, gap: line.grossPay - items })
      }
    }
  },
  message: {
    zh: '应发合计{gross|yuan}元，各项相加为{items|yuan}元，相差{gap|yuan}元',
    en: 'Gross pay is {gross|yuan}; its items add up to {items|yuan}: a difference of {gap|yuan}',
  },
  actual: { zh: '{gross|yuan}', en: '{gross|yuan}' },
  expected: { zh: '{items|yuan}', en: '{items|yuan}' },
  repair: { zh: '核对各应发项目和合计公式', en: 'Check the items and the formula of the total' },
  blindSpot: {
    zh: '未识别的列不在各项之内；没有分项的工资表无法核对',
    en: 'Columns that were not understood are not among the items; a sheet without items cannot be checked',
  },
  examples: {
    fails: { change: { lines: [{ basePay: 600_000, grossPay: 600_002 }] }, finds: [{ cell: '工资表!O4' }] },
    passes: { change: { lines: [{ basePay: 600_000, grossPay: 600_001 }] }, finds: [] },
  },
}

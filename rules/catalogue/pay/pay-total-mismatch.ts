import { onTotal, unjudged } from '../../failure.ts'
import type { LineRow } from '../../rows.ts'
import type { Rule } from '../../rule.ts'
import { deductions } from './amounts.ts'

/** What a stated total is compared with; people count as rows. */
const TOTALS: [
  field: 'people' | 'grossPay' | 'deductionTotal' | 'netPay',
  amount: (line: LineRow) => number,
][] = [
  ['people', () => 1],
  ['grossPay', line => line.grossPay ?? 0],
  ['deductionTotal', line => line.deductionTotal ?? deductions(line)],
  ['netPay', line => line.netPay ?? 0],
]

export const payTotalMismatch: Rule = {
  id: 'pay-total-mismatch',
  title: { zh: '合计与明细不符', en: 'A total is not the sum of its rows' },
  failsWhen: {
    zh: '表上的班组或全表合计 ≠ 各行之和；人数 ≠ 行数',
    en: 'stated team or sheet total ≠ Σ rows; headcount ≠ rows',
  },
  severity: ['block'],
  scope: 'sheet',
  reads: ['sheet.stated', 'line.grossPay', 'line.deductionTotal', 'line.netPay', 'line.sheetId'],
  needs: ['payroll'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    for (const sheet of month.sheets) {
      const lines = index.linesBySheet().get(sheet.id) ?? []
      if (TOTALS.every(([field]) => sheet.stated[field] === null)) yield unjudged('statedTotals')
      for (const [field, amount] of TOTALS) {
        const stated = sheet.stated[field]
        const sum = lines.reduce((total, line) => total + amount(line), 0)
        if (stated !== null && stated !== sum) yield onTotal(sheet, field, { field, stated, sum })
      }
    }
  },
  message: {
    zh: '{field|fields}合计为{stated|total}，各行之和为{sum|total}',
    en: 'The total of {field|fields} is {stated|total}; the rows add up to {sum|total}',
  },
  actual: { zh: '{stated|total}', en: '{stated|total}' },
  expected: { zh: '{sum|total}', en: '{sum|total}' },
  repair: {
    zh: '核对合计公式的范围，检查是否有隐藏行或未导入的行',
    en: 'Check the range of the formula, and look for hidden rows or rows that were not imported',
  },
  blindSpot: {
    zh: '只核对人数、应发、扣款、实发四项合计',
    en: 'Compares head count, gross, deductions and net only',
  },
  examples: {
    fails: { change: { lines: [{ netPay: 1 }] }, finds: [{ cell: '工资表!T64' }] },
    passes: { change: { lines: [{ allowance: 1 }] }, finds: [] },
  },
}

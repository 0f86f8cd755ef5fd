import { compact } from '../../contract/text.ts'
import { cellText, type Row } from '../formats/grid.ts'
import { type Column, fieldOf } from './column.ts'
import type { HeadingField } from './vocabulary.ts'

const AMOUNTS = new Set<HeadingField>([
  'basePay',
  'piecePay',
  'overtimePay',
  'allowance',
  'bonus',
  'backPay',
  'grossPay',
  'incomeTax',
  'socialInsurance',
  'housingFund',
  'advance',
  'deductionTotal',
  'netPay',
  'amount',
])
const RATES = new Set<HeadingField>(['wageRate', 'unitPrice'])
const OF_SHEET = /单位[:：]?(人民币)?万元/

function isAmount({ meaning }: Column): boolean {
  if (meaning === null) return false
  return 'item' in meaning || ('field' in meaning && AMOUNTS.has(meaning.field))
}

/**
 * Marks the columns whose amounts are in 万元: as their heading says, or the line 单位：万元 above the table for all amounts
 * whose heading does not name 元. A rate a day is in 万元 only where its own heading says so.
 */
export function markTenThousands(columns: readonly Column[], above: readonly Row[]): void {
  const ofSheet = above.some(row => row.cells.some(cell => OF_SHEET.test(compact(cellText(cell)))))
  for (const column of columns) {
    const header = compact(column.header)
    const own = /万元/.test(header)
    const field = fieldOf(column)
    if (own && (isAmount(column) || (field !== null && RATES.has(field)))) column.tenThousands = true
    else if (ofSheet && isAmount(column) && !/[(（]元[)）]/.test(header)) column.tenThousands = true
  }
}

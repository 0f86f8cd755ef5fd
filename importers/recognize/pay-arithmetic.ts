import type { ImportProblem } from '../../contract/inspection.ts'
import { compact } from '../../contract/text.ts'
import { cellText, type Row } from '../formats/grid.ts'
import { problem } from '../problems.ts'
import { type Column, fieldOf, isAmount } from './column.ts'
import { headingKey } from './heading.ts'
import { EARNED, type HeadingField, TAKEN } from './vocabulary.ts'

/** The number in a column of a row, for comparing columns only: never a value that is taken. 0 where there is none. */
export const numberIn = (row: Row, { index }: Column): number =>
  Number(compact(cellText(row.cells[index])).replace(/[,元￥¥]/g, '')) || 0

export const sumIn = (row: Row, columns: readonly Column[]): number =>
  columns.reduce((sum, column) => sum + Math.abs(numberIn(row, column)), 0)

const isOneOf = (fields: readonly HeadingField[], column: Column) =>
  fields.some(field => field === fieldOf(column))

/** The columns whose sum is deducted: that of the sheet's own sum, else each deduction. */
export function deductionColumns(columns: readonly Column[]): Column[] {
  const total = columns.find(column => fieldOf(column) === 'deductionTotal')
  if (total !== undefined) return [total]
  return columns.filter(
    column =>
      isOneOf(TAKEN, column) ||
      (column.meaning !== null && 'item' in column.meaning && column.meaning.item === 'otherDeductions'),
  )
}

const equal = (one: number, other: number) => Math.abs(one - other) < 0.01
const isPlainSum = ({ header }: Column) =>
  /^(合计|小计|总计|共计|总额|合计金额|总金额)$/.test(headingKey(header.split(' > ').at(-1) ?? ''))

/** Whether two things are equal on every row that has an amount, and on one at least. */
function holds(sample: readonly Row[], amount: Column, test: (row: Row) => boolean): boolean {
  const rows = sample.filter(row => numberIn(row, amount) > 0 && row.cells.length > 2)
  return rows.length > 0 && rows.every(test)
}

/**
 * Settles by arithmetic what words leave open on a payroll: 金额 that is days times rate is what is due, not what is paid, where
 * something is deducted from it; a column that is gross less deductions on every row is the net pay, and is told. What a person
 * said of a column stands. The only amount beside accounts is what is paid to them.
 */
export function settlePayByArithmetic(
  columns: readonly Column[],
  sample: readonly Row[],
  headerRow: number,
  isChosen: (column: Column) => boolean,
): ImportProblem[] {
  const named = (field: HeadingField) => columns.find(column => fieldOf(column) === field)
  const deducted = deductionColumns(columns)
  const isDeducted = sample.some(row => sumIn(row, deducted) > 0)
  const amount = columns.find(column => fieldOf(column) === 'amount' && !isChosen(column))
  const days = named('attendanceDays')
  const rate = named('wageRate') ?? named('unitPrice')
  const open = columns.filter(column => column.meaning === null && !column.isPart && !isChosen(column))
  const told = (column: Column, reason: string) =>
    problem('imp-header-ambiguous', {
      cell: `${column.letter}${headerRow}`,
      field: 'netPay',
      severity: 'warn',
      params: { field: 'netPay', columns: column.letter, reason },
    })
  const all =
    isDeducted && !named('netPay') && !named('grossPay') ? sumOfAll(columns, open, deducted, sample) : null
  if (all !== null) {
    all.meaning = { field: 'netPay', exact: false }
    if (amount && !named('basePay')) amount.meaning = { field: 'basePay', exact: false }
    return [told(all, 'arithmetic')]
  }
  if (amount && days && rate && isDeducted && !named('grossPay')) {
    const isProduct = holds(sample, amount, row =>
      equal(numberIn(row, days) * numberIn(row, rate), numberIn(row, amount)),
    )
    if (isProduct) amount.meaning = { field: 'grossPay', exact: false }
  }
  const gross = named('grossPay') ?? amount
  const rest = [...open, ...(amount === gross ? [] : amount ? [amount] : [])]
  if (gross !== undefined && isDeducted && !named('netPay')) {
    const nets = rest.filter(column =>
      holds(sample, gross, row => equal(numberIn(row, gross) - sumIn(row, deducted), numberIn(row, column))),
    )
    const [net, ...more] = nets
    if (net !== undefined && more.length === 0) {
      gross.meaning = { field: 'grossPay', exact: false }
      net.meaning = { field: 'netPay', exact: false }
      return [told(net, 'arithmetic')]
    }
  }
  // 总价, 已付, 余额: which of the two is paid of this month no number says, but all of it is not.
  if (amount && gross === amount && !named('netPay') && isParted(amount, open, sample))
    amount.meaning = { field: 'grossPay', exact: false }
  const only = columns.filter(isAmount)
  if (
    gross !== undefined &&
    only.length === 1 &&
    only[0] === gross &&
    gross !== amount &&
    named('wageCard') &&
    !isChosen(gross)
  ) {
    gross.meaning = { field: 'netPay', exact: false }
    return [told(gross, 'sole-amount')]
  }
  const net = named('netPay')
  if (net === undefined || gross !== undefined) return []
  const sum = open
    .filter(isPlainSum)
    .filter(column =>
      holds(sample, column, row => equal(numberIn(row, column) - sumIn(row, deducted), numberIn(row, net))),
    )
  if (sum.length === 1 && sum[0]) sum[0].meaning = { field: 'grossPay', exact: false }
  return []
}

const isEarned = (column: Column) =>
  isOneOf(EARNED, column) ||
  (column.meaning !== null && 'item' in column.meaning && column.meaning.item === 'otherDue')

/** Whether an amount is split over two columns that no word explains, on every row. */
function isParted(amount: Column, open: readonly Column[], sample: readonly Row[]): boolean {
  const parts = open.filter(column => sample.some(row => numberIn(row, column) > 0))
  return parts.some((one, at) =>
    parts
      .slice(at + 1)
      .some(other =>
        holds(sample, amount, row => equal(numberIn(row, one) + numberIn(row, other), numberIn(row, amount))),
      ),
  )
}

/** 合计 that is all earnings less all deductions on every row: what is paid. */
function sumOfAll(
  columns: readonly Column[],
  open: readonly Column[],
  deducted: readonly Column[],
  sample: readonly Row[],
): Column | null {
  const earned = columns.filter(isEarned)
  if (earned.length < 2) return null
  const [sum, ...more] = open
    .filter(isPlainSum)
    .filter(column =>
      holds(sample, column, row => equal(sumIn(row, earned) - sumIn(row, deducted), numberIn(row, column))),
    )
  return sum !== undefined && more.length === 0 ? sum : null
}

/** Of two columns of amounts (工资 and 金额) the one that is the other less deductions is paid, the other due. */
export function settleAmounts(
  columns: readonly Column[],
  rivals: readonly Column[],
  sample: readonly Row[],
): boolean {
  const deducted = deductionColumns(columns)
  const isPaid = (due: Column, paid: Column) =>
    sample.some(row => sumIn(row, deducted) > 0) &&
    holds(sample, due, row => equal(numberIn(row, due) - sumIn(row, deducted), numberIn(row, paid)))
  const [one, other, ...more] = rivals
  if (one === undefined || other === undefined || more.length > 0) return false
  if (columns.some(column => ['grossPay', 'netPay'].includes(fieldOf(column) ?? ''))) return false
  const due = isPaid(one, other) ? one : isPaid(other, one) ? other : null
  if (due === null) return false
  for (const column of rivals)
    column.meaning = { field: column === due ? 'grossPay' : 'netPay', exact: false }
  return true
}

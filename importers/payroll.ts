import type { PayItem } from '../contract/entities.ts'
import type { PayrollValues } from '../contract/inspection.ts'
import { type Drafted, draftRows, type RowPlan } from './draft-rows.ts'
import { asMeant, type DraftContext, keepRaw } from './draft-step.ts'
import type { CellContent, Row } from './formats/grid.ts'
import { joinParts } from './person-parts.ts'
import {
  ACCOUNT_READERS,
  PERSON_READERS,
  takeBankFromCard,
  takeBothNumbers,
  takeCardFromBank,
  takeNumberBelow,
} from './person-readers.ts'
import { type Column, columnField, fieldOf } from './recognize/column.ts'
import { cellIn } from './recognize/split-amount.ts'
import type { Table } from './recognize/table.ts'
import { readPayMethod, readRateUnit } from './values/choices.ts'
import { readDate } from './values/date.ts'
import { readDays, readHours, readHundredths, readMoney, readRate } from './values/money.ts'
import { readPeriod } from './values/period.ts'
import { rateCellOf, rateUnitOfHeader, settleRateUnit } from './wage-rate.ts'

const READERS: RowPlan<PayrollValues>['readers'] = {
  ...PERSON_READERS,
  ...ACCOUNT_READERS,
  rateUnit: readRateUnit,
  wageRate: readRate,
  attendanceDays: readDays,
  workHours: readHours,
  overtimeHours: readHours,
  basePay: readMoney,
  quantity: readHundredths,
  unitPrice: readMoney,
  piecePay: readMoney,
  overtimePay: readMoney,
  allowance: readMoney,
  bonus: readMoney,
  backPay: readMoney,
  backPayMonth: readPeriod,
  grossPay: readMoney,
  incomeTax: readMoney,
  socialInsurance: readMoney,
  housingFund: readMoney,
  advance: readMoney,
  deductionTotal: readMoney,
  netPay: readMoney,
  payMethod: readPayMethod,
  paidOn: readDate,
}

/** What a person with several lines has one cell for. */
const OF_THE_PERSON = new Set([
  'name',
  'idNumber',
  'idDocType',
  'jobNumber',
  'phone',
  'wageCard',
  'bankRoutingNo',
  'accountHolder',
])

const DEDUCTIONS = ['incomeTax', 'socialInsurance', 'housingFund', 'advance', 'deductionTotal'] as const

/** Columns of due items and deductions under names of their own. */
interface ItemColumn {
  column: Column
  list: 'otherDue' | 'otherDeductions'
  name: string
  field: string
}

function itemColumns(columns: readonly Column[]): ItemColumn[] {
  return columns.flatMap(column => {
    const { meaning } = column
    if (meaning === null || !('item' in meaning)) return []
    return [{ column, list: meaning.item, name: meaning.name, field: columnField(column) ?? meaning.name }]
  })
}

function takeItems(
  items: readonly ItemColumn[],
  values: PayrollValues,
  raw: Record<string, string>,
  row: Row,
  context: DraftContext,
): void {
  for (const { column, list, name, field } of items) {
    const cell: CellContent | undefined = cellIn(row, column)
    if (cell === undefined) continue
    const amount = readMoney(asMeant(column, cell), context.at(row.number, column.letter, field))
    if (amount === undefined) {
      keepRaw({ raw }, field, cell, null, context.date1904)
      continue
    }
    const entry: PayItem = { name, amount }
    const entries = values[list]
    if (entries) entries.push(entry)
    else values[list] = [entry]
  }
}

/** Some sheets write deductions as negative numbers. They do so throughout, so most lines decide for the whole sheet. */
function makeDeductionsPositive(drafted: Drafted<PayrollValues>): void {
  let [negative, positive] = [0, 0]
  const count = (amount = 0) => {
    if (amount < 0) negative++
    if (amount > 0) positive++
  }
  for (const { values } of drafted.rows) {
    for (const field of DEDUCTIONS) count(values[field])
    for (const { amount } of values.otherDeductions ?? []) count(amount)
  }
  if (negative === 0 || negative < positive) return
  for (const { values } of drafted.rows) {
    for (const field of DEDUCTIONS) if (values[field]) values[field] = -values[field]
    for (const item of values.otherDeductions ?? []) item.amount = item.amount === 0 ? 0 : -item.amount
  }
}

/**
 * Reads a payroll sheet (农民工工资支付表): one line per person, money in fen. Nothing is computed but the sum of a person's own
 * rows (`joinParts`): absent stays absent.
 */
export function readPayroll(table: Table, date1904: boolean): Drafted<PayrollValues> {
  const items = itemColumns(table.columns)
  const unit = rateUnitOfHeader(table.columns)
  const rateCell = rateCellOf(table.columns)
  const unitColumn = table.columns.some(column => fieldOf(column) === 'rateUnit')
  const drafted = draftRows<PayrollValues>(
    table,
    date1904,
    {
      readers: READERS,
      shared: OF_THE_PERSON,
      below: (draft, row, context) => takeNumberBelow(draft, row, table.columns, context),
      finish(draft, row, context) {
        const { values } = draft
        takeItems(items, values, draft.raw, row, context)
        takeBankFromCard(draft, table.columns)
        takeBothNumbers(draft, table.columns)
        takeCardFromBank(draft, table.columns)
        settleRateUnit(draft, unitColumn ? null : unit, rateCell(row), context)
      },
    },
    () => ({}),
  )
  makeDeductionsPositive(drafted)
  return joinParts(drafted, table)
}

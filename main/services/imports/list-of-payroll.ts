import type { PayrollReading, PayrollValues } from '../../../contract/inspection.ts'
import { type PackedReading, rowsIn } from '../../../contract/packed-rows.ts'
import { nameKey } from '../../../contract/text.ts'

type Payroll = PackedReading<PayrollReading>

const isPayroll = (reading: PackedReading): reading is Payroll =>
  reading.kind === 'payroll' && !reading.hidden

/** A list for the bank has accounts and amounts, and no numbers of people. */
function isList({ columns }: Payroll): boolean {
  const fields = new Set(columns.map(({ field }) => field))
  return fields.has('wageCard') && fields.has('netPay') && !fields.has('idNumber')
}

const paymentsOf = (reading: Payroll): string[] =>
  Array.from(
    rowsIn<PayrollValues>(reading),
    ({ values: { name = '', wageCard, netPay } }) => `${wageCard}|${nameKey(name)}|${netPay}`,
  )

/**
 * Lists for the bank whose every payment a payroll of the same file states as well (工资表 and 代发 in one workbook): to import
 * both would pay everybody twice. A list that says anything else is none of them.
 */
export function listsOfPayrolls(readings: readonly PackedReading[]): ReadonlySet<PackedReading> {
  const payrolls = readings.filter(isPayroll)
  const lists = payrolls.filter(isList)
  const others = payrolls.filter(reading => !isList(reading))
  if (lists.length === 0 || others.length === 0) return new Set()
  const stated = new Set(others.flatMap(paymentsOf))
  return new Set(lists.filter(list => paymentsOf(list).every(payment => stated.has(payment))))
}

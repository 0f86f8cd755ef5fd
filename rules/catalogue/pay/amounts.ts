import type { PayrollLine } from '../../../contract/entities.ts'

function sum(values: (number | null)[]): number | null {
  let total: number | null = null
  for (const value of values) if (value !== null) total = (total ?? 0) + value
  return total
}

/** Sum of the line's own items of gross pay in fen; null when the sheet breaks nothing down. */
export function dueItems(line: PayrollLine): number | null {
  const { basePay, piecePay, overtimePay, allowance, bonus, backPay, otherDue } = line
  return sum([
    basePay,
    piecePay,
    overtimePay,
    allowance,
    bonus,
    backPay,
    ...otherDue.map(item => item.amount),
  ])
}

/** Sum of deductions in fen: of the items when any is stated, else the stated total, else 0. */
export function deductions(line: PayrollLine): number {
  const { incomeTax, socialInsurance, housingFund, advance, otherDeductions } = line
  const items = sum([
    incomeTax,
    socialInsurance,
    housingFund,
    advance,
    ...otherDeductions.map(item => item.amount),
  ])
  return items ?? line.deductionTotal ?? 0
}

/** Heads of pay that the minimum wage is judged without (MW04 art 12), as sheets name them. */
const SPECIAL = /高温|低温|夜班|中班|井下|有毒|有害|福利|防暑|取暖|加班|加点/

/**
 * What of an amount in fen counts towards the minimum wage: without overtime pay, pay of another month, and allowances whose
 * name shows them to be special (MW04 art 12). The plain allowance column may hold some too, which nothing here can tell.
 */
export function countedWage(line: PayrollLine, amount: number): number {
  let counted = amount - (line.overtimePay ?? 0) - (line.backPay ?? 0)
  for (const { name, amount: item } of line.otherDue) if (SPECIAL.test(name)) counted -= item
  return counted
}

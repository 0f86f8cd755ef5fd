import { type BankResultReading, BankResultValues } from '../../../contract/inspection.ts'
import { nameKey } from '../../../contract/text.ts'
import { newRecordId } from '../../../db/record-id.ts'
import type { DecidedRowRecord } from '../../../db/repositories/imports.ts'
import type { MonthRecords } from '../../../db/repositories/month-records.ts'
import type { ApplyContext } from './apply-context.ts'
import { cellFinder, type DecidedRow, ledgerProblem } from './decided-row.ts'

/**
 * Decides what a bank's result list does to the month. A payment is matched by account, name and amount together
 * (row numbers and references differ from bank to bank); `targetId` of a created result is the payroll line it pays.
 */
export function decideBankResult(reading: BankResultReading, month: MonthRecords): DecidedRow[] {
  const lines = new Map(month.lines.map(line => [paymentKey(line.wageCard, line.name, line.netPay), line.id]))
  const known = new Set(month.payResults.map(result => resultKey(result)))
  const cell = cellFinder(reading)
  return reading.rows.map((draft): DecidedRow => {
    const { name, wageCard, amount, status } = draft.values
    if (name === undefined || wageCard === undefined || amount === undefined)
      return { draft, decision: 'reject', targetId: null, problems: [] }
    const key = resultKey({
      wageCard,
      amount,
      status: status ?? 'unknown',
      serial: draft.values.serial ?? null,
    })
    if (known.has(key)) return { draft, decision: 'same', targetId: null, problems: [] }
    const lineId = lines.get(paymentKey(wageCard, name, amount)) ?? null
    const problems =
      lineId === null
        ? [ledgerProblem('imp-result-unmatched', 'alert', cell(draft, 'wageCard'), 'wageCard')]
        : []
    return { draft, decision: 'create', targetId: lineId, problems }
  })
}

function paymentKey(wageCard: string | null, name: string, amount: number | null): string {
  return `${wageCard ?? ''}|${nameKey(name)}|${amount ?? ''}`
}

function resultKey(result: {
  wageCard: string
  amount: number
  status: string
  serial: string | null
}): string {
  return `${result.wageCard}|${result.amount}|${result.status}|${result.serial ?? ''}`
}

/** Writes a decided bank result. */
export function applyBankResult(context: ApplyContext, row: DecidedRowRecord): void {
  const values = BankResultValues.parse(row.values)
  const { name, wageCard, amount } = values
  if (row.decision !== 'create' || name === undefined || wageCard === undefined || amount === undefined)
    return
  context.writer.insert('payResult', {
    id: newRecordId(),
    projectId: context.projectId,
    wageMonth: context.period,
    lineId: row.targetId,
    name,
    wageCard,
    amount,
    status: values.status ?? 'unknown',
    reason: values.reason ?? null,
    paidOn: values.paidOn ?? null,
    serial: values.serial ?? null,
    ...context.origin(row.row),
  })
}

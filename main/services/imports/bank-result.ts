import type { BankResultReading, BankResultValues } from '../../../contract/inspection.ts'
import type { PackedReading } from '../../../contract/packed-rows.ts'
import { nameKey } from '../../../contract/text.ts'
import { newRecordId } from '../../../db/record-id.ts'
import type { ImportRowRecord, RowDecision } from '../../../db/repositories/import-part.ts'
import type { MonthRecords } from '../../../db/repositories/month-records.ts'
import type { ApplyContext } from './apply-context.ts'
import { cellFinder, ledgerProblem, type RowChoices } from './decided-row.ts'
import { matchPerson } from './match-person.ts'
import { PersonIndex } from './person-index.ts'

/**
 * Decides what a bank's result list does to the month. A payment is matched by account, name and amount together
 * (row numbers and references differ from bank to bank); `targetId` of a created result is the payroll line it pays.
 */
export function decideBankResult(
  reading: PackedReading<BankResultReading>,
  month: MonthRecords,
  choices: RowChoices = new Map(),
): RowDecision[] {
  const matching = {
    people: new PersonIndex(month),
    cell: cellFinder(reading),
    preferred: 'known',
  } as const
  const lines = new Map(month.lines.map(line => [paymentKey(line.wageCard, line.name, line.netPay), line.id]))
  const known = new Set(month.payResults.map(result => resultKey(result)))
  const cell = cellFinder(reading)
  return Array.from(matching.people.rowsOf<BankResultValues>(reading), (read): RowDecision => {
    const { values, beside, choice } = matchPerson(read, choices.get(read.row) ?? null, matching)
    // Bank lists name no ID: who the payment is for is told by its line, so only lost digits are shown beside it.
    const offered = beside !== null && beside.offers.length > 0
    const row = {
      beside: offered ? beside : null,
      choice: offered ? choice : null,
      targetId: null,
      problems: [],
    }
    const { name, wageCard, amount, status } = values
    if (name === undefined || wageCard === undefined || amount === undefined)
      return { ...row, decision: 'reject' }
    const key = resultKey({
      wageCard,
      amount,
      status: status ?? 'unknown',
      serial: values.serial ?? null,
    })
    if (known.has(key)) return { ...row, decision: 'same' }
    const lineId = lines.get(paymentKey(wageCard, name, amount)) ?? null
    const problems =
      lineId === null
        ? [ledgerProblem('imp-result-unmatched', 'alert', cell(read, 'wageCard'), 'wageCard')]
        : []
    return { ...row, decision: 'create', targetId: lineId, problems }
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
export function applyBankResult(context: ApplyContext, row: ImportRowRecord<BankResultValues>): void {
  const values = row.values
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

import type { IdDocType } from '../../contract/entities.ts'
import { type Fen, yuanText } from '../../contract/money.ts'
import { compact, tidy } from '../../contract/text.ts'
import { type Batch, type BatchLine, batchTotal } from './batch.ts'
import type { BankLayout, ColumnRole } from './layouts.ts'

/** A cell of a batch file: text, an amount in fen, a whole number, or absent. */
export type BatchCell = string | number | { amount: Fen } | null

const DOCUMENTS: Record<IdDocType, string> = {
  residentId: '居民身份证',
  hmtResidencePermit: '港澳台居民居住证',
  foreignPermanentResidentId: '外国人永久居留身份证',
  mainlandTravelPermit: '来往内地通行证',
  passport: '护照',
  other: '其他',
}

/**
 * A name as banks take it: no separators, and no blanks but those between Latin words, which belong to the name on the card.
 */
export function payeeName(name: string): string {
  return tidy(name.replace(/[|;,\t"]/g, ' ')).replace(/(?<![A-Za-z.]) | (?![A-Za-z])/g, '')
}

/** A field of free text that can break no line of a file. */
function plain(text: string): string {
  return tidy(text.replace(/[|;,"]/g, ' '))
}

/** What the worker's bank and the bank's own statement show. */
export function purposeOf(batch: Pick<Batch, 'period'>): string {
  const [year, month] = batch.period.split('-')
  return `${year}年${Number(month)}月工资`
}

function isOwnBank(layout: BankLayout, line: BatchLine): boolean | null {
  if (line.bankName === null || layout.ownBank.length === 0) return null
  const bank = compact(line.bankName)
  return layout.ownBank.some(word => bank.includes(word))
}

function cellOf(
  role: ColumnRole,
  layout: BankLayout,
  batch: Batch,
  line: BatchLine,
  index: number,
): BatchCell {
  const own = isOwnBank(layout, line)
  switch (role) {
    case 'sequence':
      return index + 1
    case 'account':
      return compact(line.account)
    case 'name':
      return payeeName(line.name)
    case 'amount':
      return { amount: line.amount }
    case 'bankName':
      return line.bankName === null ? null : plain(line.bankName)
    case 'otherBankMark':
      return own === null ? null : own ? '0' : '1'
    case 'areaCode':
      // 0000 stands for another bank; the own bank's list of cities is not ours to guess.
      return own === false ? '0000' : null
    case 'idDocType':
      return DOCUMENTS[line.idDocType]
    case 'idNumber':
      return line.idNumber
    case 'phone':
      return line.phone
    case 'purpose':
      return purposeOf(batch)
    case 'date':
      return compactDate(batch)
    case 'payerBank':
      return batch.payer === null ? null : plain(batch.payer.bankName)
    case 'payerAccount':
      return batch.payer === null ? null : compact(batch.payer.account)
    case 'payerName':
      return batch.payer === null ? null : plain(batch.payer.holder)
    case 'routingNo':
      // Not part of what is signed: the branch's name stands instead, or the clerk fills it in.
      return null
  }
}

const compactDate = (batch: Batch) => batch.date.replaceAll('-', '')

/** The rows of a batch in a layout's columns, absent where the ledger has nothing to say. */
export function batchRows(layout: BankLayout, batch: Batch): BatchCell[][] {
  return batch.lines.map((line, index) =>
    layout.columns.map(({ role, fixed }) =>
      role === undefined ? (fixed ?? null) : cellOf(role, layout, batch, line, index),
    ),
  )
}

/** An amount as text in the layout's unit. */
export function amountText(layout: BankLayout, amount: Fen): string {
  return layout.unit === 'fen' ? String(amount) : yuanText(amount)
}

/** The lines around the table with the batch's own facts in them. */
export function frameLines(lines: readonly string[], layout: BankLayout, batch: Batch): string[] {
  const facts: Record<string, string> = {
    count: String(batch.lines.length),
    total: amountText(layout, batchTotal(batch)),
    date: compactDate(batch),
    month: batch.period,
    project: plain(batch.projectName),
    payerAccount: compact(batch.payer?.account ?? ''),
  }
  return lines.map(line => line.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? ''))
}

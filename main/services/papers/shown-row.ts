import { maskAccount, maskIdNumber } from '../../../contract/masking.ts'
import { type PaperField, paperFields } from '../../../contract/paper-fields.ts'
import type { PaperBook } from '../../../contract/papers.ts'

type Row = Readonly<Record<string, unknown>>

/** A row with the numbers of people and accounts masked. */
export function maskedRow(book: PaperBook, row: Row): Record<string, unknown> {
  return maskedMembers(paperFields(book), row)
}

function maskedMembers(fields: readonly PaperField[], row: Row): Record<string, unknown> {
  return Object.fromEntries(fields.map(field => [field.name, maskedValue(field, row[field.name])]))
}

function maskedValue(field: PaperField, value: unknown): unknown {
  if (Array.isArray(value)) return value.map(item => maskedValue({ ...field, many: false }, item))
  if (field.kind === 'record') return maskedMembers(field.members, { ...Object(value) })
  if (typeof value !== 'string') return value
  switch (field.kind) {
    case 'idNumber':
      return maskIdNumber(value)
    case 'account':
    case 'certificate':
      return maskAccount(value)
    default:
      return value
  }
}

/** The document number by which a row names a person: its first field of that kind. */
export function personIn(book: PaperBook, row: Row): string | null {
  const field = paperFields(book).find(({ kind }) => kind === 'idNumber')
  const value = field === undefined ? null : row[field.name]
  return typeof value === 'string' ? value : null
}

import type { Meaning } from './heading.ts'
import { EARNED, type HeadingField, TAKEN } from './vocabulary.ts'

/** One of the columns that make an amount together, and what its number counts: powers of ten of 元, null for an amount of its own. */
export interface AmountPart {
  index: number
  power: number | null
}

/** A column of the table with what it stands for. */
export interface Column {
  /** 0-based. */
  index: number
  letter: string
  header: string
  meaning: Meaning | null
  /** Its amounts are in a unit that many powers of ten away from 元: 4 for 万元, -2 for 分. */
  power?: number
  /** A second number of the person that stands in it below or beside the first: his card below his identity number. */
  also?: 'idNumber' | 'wageCard'
  /** The columns that hold one amount together, this one first. */
  parts?: readonly AmountPart[]
  /** Its numbers are a part of what another column says. */
  isPart?: true
}

/** The field of a column that has one; null for days, items and columns that were not understood. */
export function fieldOf(column: Column): HeadingField | null {
  return column.meaning !== null && 'field' in column.meaning ? column.meaning.field : null
}

const AMOUNTS = new Set<HeadingField>([...EARNED, 'grossPay', ...TAKEN, 'deductionTotal', 'netPay'])

/** Whether a column is of an amount that is due, deducted or paid. */
export function isAmount({ meaning }: Column): boolean {
  return meaning !== null && ('item' in meaning || ('field' in meaning && AMOUNTS.has(meaning.field)))
}

/** The name by which a column is known outside: field, otherDue/NAME, otherDeductions/NAME, day/N or overtime/N. */
export function columnField(column: Column): string | null {
  const { meaning } = column
  if (meaning === null) return null
  if ('field' in meaning) return meaning.field
  if ('item' in meaning) return `${meaning.item}/${meaning.name}`
  return `${meaning.part === 'overtime' ? 'overtime' : 'day'}/${meaning.day}`
}

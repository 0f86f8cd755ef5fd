import { type Fen, type Hundredths, yuanText } from '../../../contract/money.ts'

/** A number written with two decimals that never was a floating-point number. */
export class Decimal {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** Fen as yuan, or hundredths of an hour as hours: 123450 → 1234.50. Exact. */
export const decimalOf = (value: Fen | Hundredths): Decimal => new Decimal(yuanText(value))

export type Data =
  | string
  | number
  | boolean
  | null
  | Decimal
  | readonly Data[]
  | { readonly [key: string]: Data | undefined }

/** JSON of a business object, decimals with two places; absent members are left out. */
export function dataJson(value: Data): string {
  if (value instanceof Decimal) return value.text
  if (isList(value)) return `[${value.map(dataJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [`${JSON.stringify(key)}:${dataJson(member)}`],
  )
  return `{${members.join(',')}}`
}

const isList = (value: Data): value is readonly Data[] => Array.isArray(value)

import { formatYuan, hundredthsText, yuanText } from '../contract/money.ts'
import type { CellKind, CellValue } from './model.ts'

/** A value as a person reads it on paper: 1,234.50; 23.5; 85%. Empty for an absent value, never 0. */
export function cellText(kind: CellKind, value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (kind === 'money') return formatYuan(value)
  return plainText(kind, value)
}

/** A value as another program reads it: like `cellText`, without grouping of thousands. */
export function plainText(kind: CellKind, value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (kind === 'money') return yuanText(value)
  if (kind === 'days' || kind === 'hours') return hundredthsText(value)
  if (kind === 'percent') return `${hundredthsText(value)}%`
  return String(value)
}

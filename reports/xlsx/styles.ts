import type { CellStyle, CellValue } from 'hucre'
import { isIsoDate } from '../../contract/dates.ts'
import type { CellKind, Column, CellValue as ReportValue } from '../model.ts'

const side = { style: 'thin', color: { rgb: '808080' } } as const
const border = { top: side, right: side, bottom: side, left: side }

/** Formats by kind. Text and identity numbers are text cells, so that no digit is lost and nothing runs as a formula. */
const FORMATS: Record<CellKind, string> = {
  text: '@',
  id: '@',
  sign: '@',
  money: '0.00',
  days: 'General',
  hours: 'General',
  percent: '0.00%',
  int: '0',
  date: 'yyyy-mm-dd',
}

const RIGHT: ReadonlySet<CellKind> = new Set(['money', 'days', 'hours', 'percent', 'int'])

export const TITLE: CellStyle = {
  font: { bold: true, size: 16 },
  alignment: { horizontal: 'center', vertical: 'center' },
}
export const STAMP: CellStyle = {
  font: { bold: true, size: 14, color: { rgb: 'C00000' } },
  alignment: { horizontal: 'center', vertical: 'center' },
}
export const LEFT: CellStyle = {
  numFmt: '@',
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
}
export const SECTION: CellStyle = { ...LEFT, font: { bold: true, size: 11 } }
export const BOXED: CellStyle = { ...LEFT, border }
export const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } },
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
export const SUM_LABEL: CellStyle = { ...BOXED, font: { bold: true } }

export function cellStyle(column: Column, sum: boolean): CellStyle {
  const horizontal = RIGHT.has(column.kind) ? 'right' : column.centered === true ? 'center' : 'left'
  return {
    numFmt: FORMATS[column.kind],
    border,
    alignment: { horizontal, vertical: 'center', wrapText: true },
    ...(sum ? { font: { bold: true } } : {}),
  }
}

/** Days from the spreadsheet epoch (1899-12-30) to a date. */
function dateSerial(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569
}

/** The value a spreadsheet stores: yuan for fen, days for hundredths, a date number for a date. */
export function storedValue(kind: CellKind, value: ReportValue): CellValue {
  if (value === null || value === '') return null
  if (typeof value === 'string') return kind === 'date' && isIsoDate(value) ? dateSerial(value) : value
  if (kind === 'money' || kind === 'days' || kind === 'hours') return value / 100
  if (kind === 'percent') return value / 10_000
  return kind === 'int' ? value : String(value)
}

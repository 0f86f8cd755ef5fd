import type { FileFormat } from '../../contract/inspection.ts'

/** A number that the sheet shows as a date: days since the workbook's epoch (1900 or 1904), fraction = time of day. */
export interface DateCell {
  kind: 'date'
  serial: number
}

/** A number shown with leading zeros by its format (`000000`), e.g. a job number. */
export interface PaddedCell {
  kind: 'padded'
  value: number
  text: string
}

/** An error value such as #N/A. */
export interface ErrorCell {
  kind: 'error'
  code: string
}

/** A formula with the result Excel stored, null when it was never calculated. `external`: it reads another workbook. */
export interface FormulaCell {
  kind: 'formula'
  value: PlainCell | null
  external: boolean
}

type PlainCell = string | number | boolean | DateCell | PaddedCell | ErrorCell

/** What a filled cell holds. Most cells are bare strings and numbers, so that 100,000 rows fit in memory. */
export type CellContent = PlainCell | FormulaCell

/** A row that holds at least one filled cell. `cells` is indexed by column from 0; blanks are undefined. */
export interface Row {
  /** 1-based. */
  number: number
  hidden: boolean
  cells: (CellContent | undefined)[]
}

/** A merged range; rows from 1, columns from 0, both ends included. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

export interface Sheet {
  name: string
  visibility: 'visible' | 'hidden' | 'veryHidden'
  /** Ascending; rows without any filled cell are absent. */
  rows: Row[]
  merges: Merge[]
  /** 0-based. */
  hiddenColumns: Set<number>
  /** Of a part of a bank's result: the bank's word over all of its payments. */
  verdict?: string
}

/** A file as plain grids, whatever it was stored as. */
export interface Workbook {
  format: FileFormat
  date1904: boolean
  sheets: Sheet[]
  /** Index of the sheet that was open when the file was saved. */
  activeSheet: number
  macros: boolean
  externalLinks: boolean
}

/** A cell seen as one flat record, for readers that do not mind its cost. */
export interface CellView {
  kind: 'text' | 'number' | 'bool' | 'date' | 'error' | 'blank'
  value: string | number | boolean | null
  /** What the clerk would type to get this value. */
  text: string
  formula: boolean
  /** False for a formula without stored result. */
  cached: boolean
}

/** The exact shortest decimal text of a number, never in exponent form. */
export function decimalText(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/\.?0+$/, '')
}

/** The result of a formula, or the cell itself. */
export function contentOf(cell: CellContent | undefined): PlainCell | undefined {
  if (typeof cell === 'object' && cell.kind === 'formula') return cell.value ?? undefined
  return cell
}

/** Flat view of a cell. */
export function viewCell(cell: CellContent | undefined): CellView {
  const formula = typeof cell === 'object' && cell.kind === 'formula'
  const content = contentOf(cell)
  const base = { text: cellText(cell), formula, cached: !formula || content !== undefined }
  if (content === undefined) return { ...base, kind: 'blank', value: null }
  if (typeof content === 'string') return { ...base, kind: 'text', value: content }
  if (typeof content === 'number') return { ...base, kind: 'number', value: content }
  if (typeof content === 'boolean') return { ...base, kind: 'bool', value: content }
  if (content.kind === 'date') return { ...base, kind: 'date', value: content.serial }
  if (content.kind === 'padded') return { ...base, kind: 'text', value: content.text }
  return { ...base, kind: 'error', value: content.code }
}

/** A cell's text as written; dates as their serial number (see values/date.ts for reading them). Blank is ''. */
export function cellText(cell: CellContent | undefined): string {
  const content = contentOf(cell)
  if (content === undefined) return ''
  if (typeof content === 'string') return content
  if (typeof content === 'number') return decimalText(content)
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE'
  if (content.kind === 'date') return decimalText(content.serial)
  return content.kind === 'padded' ? content.text : content.code
}

import type { CellContent, FormulaCell } from '../grid.ts'
import type { NumberLook } from '../number-format.ts'

export interface WorkbookContext {
  strings: string[]
  looks: NumberLook[]
  date1904: boolean
  /** Names, in small letters, that stand for a place in another file. */
  namesOfOtherFiles: ReadonlySet<string>
}

/** Days between 1899-12-30, Excel's day 0, and 1970-01-01; in 1904 workbooks day 0 is 1462 days later. */
const UNIX_EPOCH_SERIAL = 25_569
export const EPOCH_1904_OFFSET = 1462

/** The first day after the 29th of February 1900, which Excel counts although there was none. */
const MARCH_1900 = 61

/** A date and time in ISO form as the workbook's serial number; a bare time stands on the day 0, 1899-12-31 or 1904-01-01. */
export function isoSerial(text: string, date1904: boolean): number {
  const serial = Date.parse(/[zZ]$/.test(text) ? text : `${text}Z`) / 86_400_000 + UNIX_EPOCH_SERIAL
  if (date1904) return serial - EPOCH_1904_OFFSET
  return serial < MARCH_1900 ? serial - 1 : serial
}

/** A number with the look of its style applied. */
export function lookedNumber(value: number, look: NumberLook | undefined): Exclude<CellContent, FormulaCell> {
  if (!Number.isFinite(value)) return { kind: 'error', code: '#NUM!' }
  if (!look) return value
  if (look === 'date') return { kind: 'date', serial: value }
  const text = String(value)
  return text.length < look.zeros && /^\d+$/.test(text)
    ? { kind: 'padded', value, text: text.padStart(look.zeros, '0') }
    : value
}

/** The string of a number; one that leads nowhere is a damaged cell, not a blank one. */
export function sharedString(
  index: number,
  { strings }: WorkbookContext,
): Exclude<CellContent, FormulaCell> | undefined {
  const string = strings[index]
  return string === undefined ? { kind: 'error', code: '#REF!' } : string || undefined
}

/**
 * A stored cell value by its type attribute (ECMA-376 part 1 §18.18.11); undefined when the cell is blank.
 * `text` is the decoded `<v>` or inline text, null when there was none.
 */
export function storedContent(
  type: string,
  style: number,
  text: string | null,
  context: WorkbookContext,
): Exclude<CellContent, FormulaCell> | undefined {
  if (text === null) return undefined
  if (type === 's') return sharedString(Number(text), context)
  if (type === 'inlineStr' || type === 'str') return text === '' ? undefined : text
  if (type === 'b') return text.trim() === '1' || text.trim() === 'true'
  if (type === 'e') return { kind: 'error', code: text }
  if (type === 'd') {
    const serial = isoSerial(text, context.date1904)
    return Number.isFinite(serial) ? { kind: 'date', serial } : text
  }
  if (text.trim() === '') return undefined
  const value = Number(text)
  return Number.isFinite(value) ? lookedNumber(value, context.looks[style]) : text
}

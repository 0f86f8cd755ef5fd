import type { CellContent, FormulaCell } from '../grid.ts'
import type { NumberLook } from '../number-format.ts'
import { isoSerial, lookedNumber } from '../xlsx/cells.ts'

export type PlainValue = Exclude<CellContent, FormulaCell>

/** A stored value by its type (`ss:Type`); undefined when it is blank. `text` is decoded. */
export function storedValue(
  type: string,
  text: string,
  look: NumberLook,
  date1904: boolean,
): PlainValue | undefined {
  if (text.trim() === '') return undefined
  switch (type) {
    case 'Number': {
      const value = Number(text)
      return Number.isNaN(value) ? text : lookedNumber(value, look)
    }
    case 'DateTime': {
      const serial = isoSerial(text, date1904)
      return Number.isFinite(serial) ? { kind: 'date', serial } : text
    }
    case 'Boolean':
      return text.trim() === '1' || text.trim() === 'true'
    case 'Error':
      return { kind: 'error', code: text }
    default:
      return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  }
}

/** A formula in R1C1 notation, where the name of another workbook stands in brackets as relative rows and columns do. */
export function formulaCell(formula: string, value: PlainValue | undefined): FormulaCell {
  const external = formula.replace(/[RC]\[-?\d+\]/g, '').includes('[')
  return { kind: 'formula', value: value ?? null, external }
}

import { errorCode } from '../error-code.ts'
import type { CellContent, FormulaCell } from '../grid.ts'
import type { NumberLook } from '../number-format.ts'
import { lookedNumber } from '../xlsx/cells.ts'
import { ContinuedData, readText } from './continued-data.ts'
import type { Globals } from './globals.ts'
import { damagedStream, type RecordReader } from './record-reader.ts'
import { rkNumber } from './rk-number.ts'
import type { SheetRows } from './sheet-rows.ts'

const [LABEL_SST, LABEL, RICH_LABEL, NUMBER, RK, MUL_RK] = [0x00fd, 0x0204, 0x00d6, 0x0203, 0x027e, 0x00bd]
const [BOOL_ERR, FORMULA, FORMULA_TEXT] = [0x0205, 0x0006, 0x0207]
/** A formula over a range: its expression stands behind the first of its cells, and each of them points there. */
const [ARRAY, POINTS_AT] = [0x0221, 0x01]
const ARRAY_EXPRESSION_AT = 14

/** Bytes of a formula record before its expression: cell, result, options and the expression's length. */
const EXPRESSION_AT = 22

/** Reads the records of filled cells into the rows of a sheet; blanks are left out. */
export class CellReader {
  readonly #records: RecordReader
  readonly #globals: Globals
  readonly #rows: SheetRows
  /** The formula whose text is told by the record behind it. */
  #untold: FormulaCell | null = null
  /** The last formula, and whether those over a range read another file, by the first cell. */
  #last: FormulaCell | null = null
  readonly #arrays = new Map<number, boolean>()

  constructor(records: RecordReader, globals: Globals, rows: SheetRows) {
    this.#records = records
    this.#globals = globals
    this.#rows = rows
  }

  /** Reads the current record if it is one of a cell. @throws Refusal file-damaged, file-too-large */
  read(type: number): void {
    if (type === LABEL_SST) this.#sharedString()
    else if (type === NUMBER) this.#number()
    else if (type === RK) this.#rk()
    else if (type === MUL_RK) this.#rks()
    else if (type === FORMULA) this.#formula()
    else if (type === FORMULA_TEXT) this.#formulaText()
    else if (type === ARRAY) this.#array()
    else if (type === LABEL || type === RICH_LABEL) this.#label()
    else if (type === BOOL_ERR) this.#boolErr()
  }

  #place(content: CellContent): void {
    const { view, at } = this.#records
    this.#rows.place(view.getUint16(at, true), view.getUint16(at + 2, true), content)
  }

  #look(offset: number): NumberLook | undefined {
    return this.#globals.looks[this.#records.view.getUint16(this.#records.at + offset, true)]
  }

  #sharedString(): void {
    this.#records.need(10)
    const { view, at } = this.#records
    const string = this.#globals.strings[view.getUint32(at + 6, true)]
    if (string === undefined) throw damagedStream()
    if (string !== '') this.#place(string)
  }

  #number(): void {
    this.#records.need(14)
    const { view, at } = this.#records
    this.#place(lookedNumber(view.getFloat64(at + 6, true), this.#look(4)))
  }

  #rk(): void {
    this.#records.need(10)
    const { view, at } = this.#records
    this.#place(lookedNumber(rkNumber(view.getInt32(at + 6, true)), this.#look(4)))
  }

  /** Neighbouring cells: row, first column, format and number of each, last column. */
  #rks(): void {
    this.#records.need(6)
    const { view, at, end } = this.#records
    const row = view.getUint16(at, true)
    const first = view.getUint16(at + 2, true)
    const last = view.getUint16(end - 2, true)
    if (end - at !== 6 + (last - first + 1) * 6) throw damagedStream()
    for (let column = first; column <= last; column++) {
      const offset = 4 + (column - first) * 6
      const value = rkNumber(view.getInt32(at + offset + 2, true))
      this.#rows.place(row, column, lookedNumber(value, this.#look(offset)))
    }
  }

  #label(): void {
    this.#records.need(8)
    const { view, at } = this.#records
    const [row, column] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    const text = readText(new ContinuedData(this.#records, 6))
    if (text !== '') this.#rows.place(row, column, text)
  }

  #boolErr(): void {
    this.#records.need(8)
    const { view, at } = this.#records
    const value = view.getUint8(at + 6)
    this.#place(view.getUint8(at + 7) === 1 ? { kind: 'error', code: errorCode(value) } : value === 1)
  }

  #formula(): void {
    this.#records.need(EXPRESSION_AT)
    const { stream, view, at, end } = this.#records
    const length = view.getUint16(at + EXPRESSION_AT - 2, true)
    const expression = stream.subarray(at + EXPRESSION_AT, Math.min(end, at + EXPRESSION_AT + length))
    const external =
      expression[0] === POINTS_AT && expression.length >= 5
        ? (this.#arrays.get(expression.readUInt32LE(1)) ?? false)
        : this.#globals.external.readBy(expression)
    const formula: FormulaCell = { kind: 'formula', value: null, external }
    this.#last = formula
    this.#untold = null
    if (view.getUint16(at + 12, true) === 0xffff)
      this.#result(formula, view.getUint8(at + 6), view.getUint8(at + 8))
    else formula.value = lookedNumber(view.getFloat64(at + 6, true), this.#look(4))
    this.#place(formula)
  }

  #array(): void {
    this.#records.need(ARRAY_EXPRESSION_AT)
    const { stream, view, at, end } = this.#records
    const expression = stream.subarray(at + ARRAY_EXPRESSION_AT, end)
    const external = this.#globals.external.readBy(expression)
    // As the cells point at it: two bytes of row, two of column.
    this.#arrays.set(view.getUint16(at, true) + view.getUint8(at + 4) * 0x1_0000, external)
    if (this.#last !== null) this.#last.external ||= external
  }

  /** A result that is no number says by its first byte what it is (MS-XLS §2.5.133); 3 is an empty text. */
  #result(formula: FormulaCell, kind: number, value: number): void {
    if (kind > 3) throw damagedStream()
    if (kind === 0) this.#untold = formula
    else if (kind === 1) formula.value = value === 1
    else if (kind === 2) formula.value = { kind: 'error', code: errorCode(value) }
  }

  #formulaText(): void {
    const text = readText(new ContinuedData(this.#records, 0))
    if (this.#untold !== null && text !== '') this.#untold.value = text
    this.#untold = null
  }
}

import { Refusal } from '../../../contract/refusal.ts'
import type { CellContent, Row } from '../grid.ts'
import type { ReadLimits } from '../limits.ts'
import { LongTexts } from '../long-texts.ts'
import type { Tally } from '../xlsx/sheet.ts'
import { damagedStream } from './record-reader.ts'

/** The filled rows of a sheet, whatever order its records come in. */
export class SheetRows {
  readonly #limits: ReadLimits
  readonly #tally: Tally
  readonly #longTexts = new LongTexts()
  readonly #byIndex: (Row | undefined)[] = []
  readonly #hidden = new Set<number>()
  #row: Row = { number: 0, hidden: false, cells: [] }

  /** `tally` counts over the whole workbook. */
  constructor(limits: ReadLimits, tally: Tally) {
    this.#limits = limits
    this.#tally = tally
  }

  /** Puts a value into a cell; both places are counted from 0. @throws Refusal file-damaged, file-too-large, file-suspicious */
  place(row: number, column: number, content: CellContent): void {
    if (column >= this.#limits.columns) throw damagedStream()
    if (++this.#tally.cells > this.#limits.cells)
      throw new Refusal('file-too-large', { limit: this.#limits.cells })
    if (typeof content === 'string') this.#longTexts.add(content)
    if (this.#row.number !== row + 1) this.#row = this.#rowAt(row)
    this.#row.cells[column] = content
  }

  hide(row: number): void {
    this.#hidden.add(row + 1)
  }

  /** In ascending order. */
  finished(): Row[] {
    const rows = this.#byIndex.filter(row => row !== undefined)
    for (const row of rows) row.hidden = this.#hidden.has(row.number)
    return rows
  }

  #rowAt(index: number): Row {
    const known = this.#byIndex[index]
    if (known !== undefined) return known
    if (++this.#tally.rows > this.#limits.rows)
      throw new Refusal('file-too-large', { limit: this.#limits.rows })
    const row: Row = { number: index + 1, hidden: false, cells: [] }
    this.#byIndex[index] = row
    return row
  }
}

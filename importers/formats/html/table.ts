import { Refusal } from '../../../contract/refusal.ts'
import type { Row, Sheet } from '../grid.ts'
import { LAST_ROW, type ReadLimits } from '../limits.ts'
import { CellText } from './cell-text.ts'

/** No cell of a wage sheet is longer; Excel's own limit is 32,767 characters. */
const LONGEST_CELL = 2 ** 20
/** What HTML allows a cell to span. */
const MOST_COLUMNS = 1000
const MOST_ROWS = 65_534

export type Attributes = Readonly<Record<string, string>>

/** Counted over all tables of a page. */
export interface Tally {
  cells: number
  rows: number
  merges: number
}

/** Builds the grid of one table of a page from its tags, keeping only filled cells. */
export class HtmlTable {
  readonly sheet: Sheet
  readonly #limits: ReadLimits
  readonly #tally: Tally
  #row: Row | null = null
  #number = 0
  #column = 0
  #span = 1
  #cell: CellText | null = null
  /** What the sheet calls a number that its column was too narrow to show. */
  #hiddenNumber: string | undefined
  /** Up to which row each column is covered by a cell of a row above. */
  readonly #coveredTo: number[] = []
  #declaredColumns = 0

  constructor(name: string, limits: ReadLimits, tally: Tally) {
    this.sheet = { name, visibility: 'visible', rows: [], merges: [], hiddenColumns: new Set() }
    this.#limits = limits
    this.#tally = tally
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'td' || name === 'th') this.#openCell(attributes)
    else if (name === 'tr') this.#openRow(attributes)
    else if (name === 'col') this.#declareColumns(attributes)
    else this.#cell?.open(name)
  }

  close(name: string): void {
    if (name === 'td' || name === 'th') this.#closeCell()
    else if (name === 'tr') this.#closeRow()
    else this.#cell?.close(name)
  }

  text(text: string): void {
    this.#cell?.add(text)
    if ((this.#cell?.length ?? 0) > LONGEST_CELL)
      throw new Refusal('file-suspicious', { reason: 'endless-text' })
  }

  end(): void {
    this.#closeRow()
  }

  #declareColumns(attributes: Attributes): void {
    const count = spanOf(attributes.span, MOST_COLUMNS)
    if (isHidden(attributes))
      for (let column = 0; column < count; column++)
        this.sheet.hiddenColumns.add(this.#declaredColumns + column)
    this.#declaredColumns = Math.min(this.#declaredColumns + count, this.#limits.columns)
  }

  #openRow(attributes: Attributes): void {
    this.#closeRow()
    this.#number++
    this.#column = 0
    this.#row = { number: this.#number, hidden: isHidden(attributes), cells: [] }
  }

  #closeRow(): void {
    this.#closeCell()
    const row = this.#row
    this.#row = null
    if (row === null || row.cells.length === 0) return
    if (row.number > LAST_ROW || ++this.#tally.rows > this.#limits.rows)
      throw new Refusal('file-too-large', { limit: this.#limits.rows })
    this.sheet.rows.push(row)
  }

  #openCell(attributes: Attributes): void {
    this.#closeCell()
    if (this.#row === null) this.#openRow({})
    while ((this.#coveredTo[this.#column] ?? 0) >= this.#number) this.#column++
    this.#span = spanOf(attributes.colspan, MOST_COLUMNS)
    const down = spanOf(attributes.rowspan, MOST_ROWS)
    if (this.#column + this.#span > this.#limits.columns) throw new Refusal('file-damaged', { part: 'sheet' })
    if (this.#span > 1 || down > 1) this.#merge(down)
    this.#hiddenNumber = attributes['x:num']
    this.#cell = new CellText()
  }

  #merge(down: number): void {
    if (++this.#tally.merges > this.#limits.merges)
      throw new Refusal('file-too-large', { limit: this.#limits.merges })
    const [top, left] = [this.#number, this.#column]
    const bottom = Math.min(top + down - 1, LAST_ROW)
    this.sheet.merges.push({ top, left, bottom, right: left + this.#span - 1 })
    if (down > 1)
      for (let column = left; column < left + this.#span; column++) this.#coveredTo[column] = bottom
  }

  #closeCell(): void {
    const [cell, row] = [this.#cell, this.#row]
    this.#cell = null
    if (cell === null || row === null) return
    const shown = cell.read()
    const text = /^#+$/.test(shown) ? this.#hiddenNumber || shown : shown
    if (text !== '') {
      if (++this.#tally.cells > this.#limits.cells)
        throw new Refusal('file-too-large', { limit: this.#limits.cells })
      row.cells[this.#column] = text
    }
    this.#column += this.#span
  }
}

function spanOf(stated: string | undefined, most: number): number {
  const span = Number.parseInt(stated ?? '1', 10)
  return span >= 1 ? Math.min(span, most) : 1
}

const isHidden = ({ style = '' }: Attributes) => /display\s*:\s*none/i.test(style)

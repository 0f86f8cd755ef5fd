import { Refusal } from '../../../contract/refusal.ts'
import type { CellContent, Row, Sheet } from '../grid.ts'
import { LAST_ROW, type ReadLimits } from '../limits.ts'
import { orderedRows } from '../ordered-rows.ts'
import { xmlText } from '../xml-scanner.ts'
import { type Attributes, damagedSheet } from './attributes.ts'
import { formulaCell, type PlainValue, storedValue } from './cells.ts'
import type { StyleLooks } from './styles.ts'

/** What holds for the whole workbook. */
export interface WorkbookContext {
  attributes: Attributes
  styles: StyleLooks
  limits: ReadLimits
  date1904: boolean
  /** Counted over all sheets. */
  tally: { cells: number; rows: number; merges: number }
}

interface OpenCell {
  style: string | undefined
  formula: string | undefined
  value: PlainValue | undefined
  /** Whether a value was written, be it an empty one: a formula without was never calculated. */
  written: boolean
}

/** Builds the grid of one table from its tags, keeping only filled cells. */
export class TableReader {
  wantsText = false
  readonly #context: WorkbookContext
  readonly #sheet: Sheet
  readonly #columnStyles: (string | undefined)[] = []
  #declaredColumns = 0
  #row: Row | null = null
  #rowStyle: string | undefined
  #nextRow = 1
  #cell: OpenCell | null = null
  #column = 0
  #across = 0
  #inComment = false
  #type = ''
  #text = ''

  constructor(context: WorkbookContext, sheet: Sheet) {
    this.#context = context
    this.#sheet = sheet
  }

  open(name: string, tag: string, selfClosing: boolean): void {
    if (name === 'Data') this.#openValue(tag, selfClosing)
    else if (name === 'Cell') this.#openCell(tag, selfClosing)
    else if (name === 'Row') this.#openRow(tag, selfClosing)
    else if (name === 'Comment') this.#inComment = !selfClosing
    else if (name === 'Column') this.#declareColumns(tag)
  }

  close(name: string): void {
    if (name === 'Data') this.#closeValue()
    else if (name === 'Cell') this.#closeCell()
    else if (name === 'Row') this.#closeRow()
    else if (name === 'Comment') this.#inComment = false
  }

  text(raw: string): void {
    this.#text += raw
  }

  /** @throws Refusal file-damaged when a row is still open */
  end(): void {
    if (this.#row !== null) throw damagedSheet()
    this.#sheet.rows = orderedRows(this.#sheet.rows)
  }

  #declareColumns(tag: string): void {
    const { attributes, limits } = this.#context
    const first = attributes.place(tag, 'Index', this.#declaredColumns + 1, limits.columns) - 1
    const last = Math.min(first + attributes.span(tag, 'Span', limits.columns), limits.columns - 1)
    const hidden = attributes.isTrue(tag, 'Hidden')
    const style = attributes.text(tag, 'StyleID')
    for (let column = first; column <= last; column++) {
      if (hidden) this.#sheet.hiddenColumns.add(column)
      if (style !== undefined) this.#columnStyles[column] = style
    }
    this.#declaredColumns = last + 1
  }

  #openRow(tag: string, selfClosing: boolean): void {
    if (this.#row !== null) throw damagedSheet()
    const { attributes } = this.#context
    const number = attributes.place(tag, 'Index', this.#nextRow, LAST_ROW)
    this.#nextRow = number + 1 + attributes.span(tag, 'Span', LAST_ROW)
    if (selfClosing) return
    this.#row = { number, hidden: attributes.isTrue(tag, 'Hidden'), cells: [] }
    this.#rowStyle = attributes.text(tag, 'StyleID')
    this.#column = 0
  }

  #closeRow(): void {
    const row = this.#row
    if (row === null || this.#cell !== null) throw damagedSheet()
    this.#row = null
    if (row.cells.length === 0) return
    const { limits, tally } = this.#context
    if (row.number > LAST_ROW) throw damagedSheet()
    if (++tally.rows > limits.rows) throw new Refusal('file-too-large', { limit: limits.rows })
    this.#sheet.rows.push(row)
  }

  #openCell(tag: string, selfClosing: boolean): void {
    if (this.#row === null || this.#cell !== null) throw damagedSheet()
    const { attributes, limits } = this.#context
    this.#column = attributes.place(tag, 'Index', this.#column + 1, limits.columns) - 1
    this.#across = tag.includes('Merge') ? this.#merge(tag, this.#row.number) : 0
    if (selfClosing) {
      this.#column += 1 + this.#across
      return
    }
    this.#cell = {
      style: attributes.text(tag, 'StyleID'),
      formula: attributes.text(tag, 'Formula'),
      value: undefined,
      written: false,
    }
  }

  /** Notes a merged range and answers how many columns it covers beside its first. */
  #merge(tag: string, top: number): number {
    const { attributes, limits, tally } = this.#context
    const left = this.#column
    const right = left + attributes.span(tag, 'MergeAcross', limits.columns)
    const bottom = top + attributes.span(tag, 'MergeDown', LAST_ROW)
    if (bottom > LAST_ROW || right >= limits.columns) throw damagedSheet()
    if (bottom > top || right > left) {
      if (++tally.merges > limits.merges) throw new Refusal('file-too-large', { limit: limits.merges })
      this.#sheet.merges.push({ top, left, bottom, right })
    }
    return right - left
  }

  #openValue(tag: string, selfClosing: boolean): void {
    if (this.#cell === null || this.#inComment) return
    this.#type = this.#context.attributes.text(tag, 'Type') ?? ''
    this.#text = ''
    this.wantsText = !selfClosing
    this.#cell.written = true
  }

  #closeValue(): void {
    if (this.#cell === null || this.#inComment) return
    this.wantsText = false
    const { styles, date1904 } = this.#context
    const style = this.#cell.style ?? this.#rowStyle ?? this.#columnStyles[this.#column]
    this.#cell.value = storedValue(this.#type, xmlText(this.#text), styles.of(style), date1904)
  }

  #closeCell(): void {
    const cell = this.#cell
    if (cell === null || this.#row === null || this.#inComment) throw damagedSheet()
    this.#cell = null
    const content: CellContent | undefined =
      cell.formula !== undefined && (cell.value !== undefined || !cell.written)
        ? formulaCell(xmlText(cell.formula), cell.value)
        : cell.value
    if (content !== undefined) {
      const { limits, tally } = this.#context
      if (this.#column >= limits.columns) throw damagedSheet()
      if (++tally.cells > limits.cells) throw new Refusal('file-too-large', { limit: limits.cells })
      this.#row.cells[this.#column] = content
    }
    this.#column += 1 + this.#across
  }
}

import type { Cell, CellStyle, CellValue, MergeRange, RowDef } from 'hucre'

/** Longest text a spreadsheet cell may hold; more makes the workbook unreadable to Excel. */
const LONGEST = 32_767

/** A worksheet being laid out from top to bottom; rows and columns count from 0. */
export class Canvas {
  readonly columns: number
  readonly widths: number[]
  readonly cells = new Map<string, Partial<Cell>>()
  readonly merges: MergeRange[] = []
  readonly rowDefs = new Map<number, RowDef>()
  /** Next free row. */
  row = 0

  constructor(widths: number[]) {
    this.columns = widths.length
    this.widths = widths
  }

  put(column: number, value: CellValue, style: CellStyle, row = this.row): void {
    const cut = typeof value === 'string' ? value.slice(0, LONGEST) : value
    const type = cut === null ? 'empty' : typeof cut === 'string' ? 'string' : 'number'
    this.cells.set(`${row},${column}`, { value: cut, type, style })
  }

  /** One value over columns `from` to `to` (inclusive) of the current row, and over `rows` rows. */
  span(from: number, to: number, value: CellValue, style: CellStyle, rows = 1): void {
    for (let row = this.row; row < this.row + rows; row++) {
      for (let column = from; column <= to; column++) this.put(column, null, style, row)
    }
    this.put(from, value, style)
    if (to > from || rows > 1) {
      this.merges.push({ startRow: this.row, startCol: from, endRow: this.row + rows - 1, endCol: to })
    }
  }

  /** A text over the whole width, with a row high enough for it: programs do not size merged rows by themselves. */
  line(text: string, style: CellStyle, points = 10): void {
    this.span(0, this.columns - 1, text, style)
    this.height(linesNeeded(text, this.widthOf(0, this.columns - 1)) * points * 1.4)
  }

  /** Row height in points. */
  height(points: number): void {
    this.rowDefs.set(this.row, { height: Math.max(15, Math.ceil(points)) })
  }

  widthOf(from: number, to: number): number {
    return this.widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0)
  }

  /** The columns cut into up to `parts` neighbouring ranges of about equal width. */
  ranges(parts: number): { from: number; to: number }[] {
    const goal = this.widthOf(0, this.columns - 1) / parts
    const found: { from: number; to: number }[] = []
    for (let from = 0; from < this.columns; ) {
      const left = parts - found.length
      let to = from
      while (to + 1 < this.columns && (left <= 1 || this.widthOf(0, to + 1) <= goal * (found.length + 1)))
        to++
      found.push({ from, to })
      from = to + 1
    }
    return found
  }
}

/** Lines a text takes in a width of half-width characters; ideographs count double. */
export function linesNeeded(text: string, width: number): number {
  return text
    .split('\n')
    .map(line => Math.max(1, Math.ceil(displayWidth(line) / Math.max(1, width - 1))))
    .reduce((sum, lines) => sum + lines, 0)
}

function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2), 0)
}

import type { Cell, CellStyle, MergeRange, WriteSheet } from 'hucre'

const side = { style: 'thin', color: { rgb: '808080' } } as const
const border = { top: side, right: side, bottom: side, left: side }
const TITLE: CellStyle = { font: { bold: true, size: 16 }, alignment: { horizontal: 'center' } }
const HEAD: CellStyle = {
  font: { bold: true },
  border,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const TEXT: CellStyle = { border, numFmt: '@' }
const MONEY: CellStyle = { border, numFmt: '#,##0.00' }

/** A column of a printed form: its group (merged over neighbours of the same group), heading and width in characters. */
export interface FormColumn {
  group?: string
  heading: string
  width: number
}

export type FormValue = string | number | null

/** A printed form as clerks draw it: title, caption lines, a heading of two merged rows, lines, and a foot. Rows from 0. */
export class Form {
  readonly #columns: readonly FormColumn[]
  readonly #cells = new Map<string, Partial<Cell>>()
  readonly #merges: MergeRange[] = []
  #row = 0

  constructor(columns: readonly FormColumn[]) {
    this.#columns = columns
  }

  #put(column: number, value: FormValue, style: CellStyle): void {
    if (value === null || value === '')
      this.#cells.set(`${this.#row},${column}`, { value: null, type: 'empty', style })
    else {
      const type = typeof value === 'number' ? 'number' : 'string'
      this.#cells.set(`${this.#row},${column}`, { value, type, style })
    }
  }

  #merge(from: number, to: number, rows = 1): void {
    this.#merges.push({ startRow: this.#row, startCol: from, endRow: this.#row + rows - 1, endCol: to })
  }

  title(text: string): void {
    this.#put(0, text, TITLE)
    this.#merge(0, this.#columns.length - 1)
    this.#row++
  }

  caption(text: string): void {
    this.#put(0, text, {})
    this.#merge(0, this.#columns.length - 1)
    this.#row++
  }

  heading(): void {
    for (let at = 0; at < this.#columns.length; ) {
      const group = this.#columns[at]?.group
      let end = at
      while (group !== undefined && this.#columns[end + 1]?.group === group) end++
      if (group === undefined) this.#merge(at, at, 2)
      else if (end > at) this.#merge(at, end)
      for (let column = at; column <= end; column++) {
        this.#put(column, column > at ? null : (group ?? this.#columns[at]?.heading ?? null), HEAD)
        this.#row++
        this.#put(column, group === undefined ? null : (this.#columns[column]?.heading ?? null), HEAD)
        this.#row--
      }
      at = end + 1
    }
    this.#row += 2
  }

  /** A line of values in column order. Numbers are money or counts; texts stay texts. */
  line(values: readonly FormValue[], moneyFrom = Number.POSITIVE_INFINITY): void {
    values.forEach((value, column) => {
      this.#put(column, value, typeof value === 'number' && column >= moneyFrom ? MONEY : TEXT)
    })
    this.#row++
  }

  /** Texts at given columns, e.g. the places for signatures. */
  foot(texts: Record<number, string>): void {
    for (const [column, text] of Object.entries(texts)) this.#put(Number(column), text, {})
    this.#row++
  }

  blank(): void {
    this.#row++
  }

  sheet(name: string): WriteSheet {
    return {
      name,
      columns: this.#columns.map(({ width }) => ({ width })),
      rows: [],
      cells: this.#cells,
      merges: this.#merges,
    }
  }
}

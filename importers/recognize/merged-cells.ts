import type { CellContent, Merge, Row, Sheet } from '../formats/grid.ts'

/** Looks values up through merged ranges: a covered cell has the value of the range's first cell. */
export class MergedCells {
  readonly #byColumn = new Map<number, Merge[]>()
  readonly #rows: readonly Row[]

  constructor(sheet: Sheet) {
    this.#rows = sheet.rows
    for (const merge of sheet.merges) {
      // A range over whole columns is decoration; a title may span the table's width.
      for (let column = merge.left; column <= Math.min(merge.right, merge.left + 256); column++) {
        const list = this.#byColumn.get(column)
        if (list) list.push(merge)
        else this.#byColumn.set(column, [merge])
      }
    }
    for (const list of this.#byColumn.values()) list.sort((one, other) => one.top - other.top)
  }

  /** The row of that number; rows stand in ascending order. */
  row(number: number): Row | undefined {
    let low = 0
    let high = this.#rows.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = this.#rows[middle]
      if (found === undefined || found.number === number) return found
      if (found.number < number) low = middle + 1
      else high = middle - 1
    }
    return undefined
  }

  /** The merged range over a cell, or undefined. */
  rangeAt(row: number, column: number): Merge | undefined {
    const list = this.#byColumn.get(column)
    if (!list) return undefined
    let low = 0
    let high = list.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((list[middle]?.top ?? 0) <= row) low = middle
      else high = middle - 1
    }
    const merge = list[low]
    return merge !== undefined && merge.top <= row && merge.bottom >= row ? merge : undefined
  }

  /** A cell's own content, or that of the merged range over it, with the place it stands in. */
  at(row: number, column: number): { cell: CellContent; row: number; column: number } | undefined {
    const own = this.row(row)?.cells[column]
    if (own !== undefined) return { cell: own, row, column }
    const merge = this.rangeAt(row, column)
    const cell = merge && this.row(merge.top)?.cells[merge.left]
    return merge && cell !== undefined ? { cell, row: merge.top, column: merge.left } : undefined
  }
}

import type { CellValue, Row, TableSection } from './model.ts'

/** A line of a table as printed: a row of data, or sums over a run of rows. */
export interface TableLine {
  kind: 'row' | 'subtotal' | 'total'
  values: Row
  /** Rows the line stands for. */
  count: number
}

/** Sums of the summed columns; null where no row states a value, so that an absent amount is never printed as 0. */
export function sumRows(table: TableSection, rows: readonly Row[]): Record<string, CellValue> {
  const sums: Record<string, CellValue> = {}
  for (const column of table.columns) {
    if (column.sum !== true) continue
    const values = rows.map(row => row[column.key]).filter(value => typeof value === 'number')
    sums[column.key] = values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0)
  }
  return sums
}

/** The table's rows with its subtotals and grand total in their places. */
export function tableLines(table: TableSection): TableLine[] {
  const lines: TableLine[] = []
  let run: Row[] = []
  const by = table.subtotalBy
  for (const [index, row] of table.rows.entries()) {
    lines.push({ kind: 'row', values: row, count: 1 })
    run.push(row)
    const next = table.rows[index + 1]
    if (by !== null && (next === undefined || next[by] !== row[by])) {
      lines.push({
        kind: 'subtotal',
        values: { ...sumRows(table, run), [by]: row[by] ?? null },
        count: run.length,
      })
      run = []
    }
  }
  if (table.total !== null) {
    lines.push({ kind: 'total', values: sumRows(table, table.rows), count: table.rows.length })
  }
  return lines
}

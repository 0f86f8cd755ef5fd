import type { Row } from './grid.ts'

/** Rows in ascending order; a writer that repeats a row number has its cells laid over each other. */
export function orderedRows(rows: Row[]): Row[] {
  const inOrder = rows.every((row, index) => index === 0 || row.number > (rows[index - 1]?.number ?? 0))
  if (inOrder) return rows
  const byNumber = new Map<number, Row>()
  for (const row of rows) {
    const earlier = byNumber.get(row.number)
    if (earlier === undefined) byNumber.set(row.number, row)
    else
      for (const [column, cell] of row.cells.entries()) earlier.cells[column] = cell ?? earlier.cells[column]
  }
  return [...byNumber.values()].sort((one, other) => one.number - other.number)
}

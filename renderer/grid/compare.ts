import type { CellValue } from './column.ts'

const collator = new Intl.Collator('zh-CN', { numeric: true })

/** Order of two cells, ascending: numbers by size, texts as in a Chinese dictionary (pinyin) with inner numbers by size. */
export function compareCells(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a ?? ''), String(b ?? ''))
}

/** Sorts rows by a column; empty cells come last in either direction, equal ones keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => CellValue,
  descending: boolean,
): Row[] {
  return rows.toSorted((left, right) => {
    const [a, b] = [value(left), value(right)]
    if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b))
    return descending ? compareCells(b, a) : compareCells(a, b)
  })
}

function isBlank(value: CellValue): boolean {
  return value === null || value === ''
}

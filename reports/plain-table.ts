import type { Row, TableSection, Text } from './model.ts'

/** A table without groups, its rows as high as text asks. */
export function plainTable(
  title: Text,
  columns: TableSection['columns'],
  rows: Row[],
  total: TableSection['total'] = null,
): TableSection {
  return { kind: 'table', title, columns, rows, total, subtotalBy: null, rowHeight: 6 }
}

export type CellValue = string | number | null

/** A column of the grid, by what its cells are worth and how they read. */
export interface GridColumn<Row> {
  id: string
  title: string
  /** CSS pixels. */
  width: number
  align?: 'right' | 'center'
  /** Stays in sight when scrolling sideways; frozen columns come first. */
  frozen?: boolean
  /** What to sort by. */
  value: (row: Row) => CellValue
  /** What is shown, filtered and copied. */
  text: (row: Row) => string
  tone?: (row: Row) => 'good' | 'warn' | 'bad' | 'dim' | undefined
  /** A remark at the cell, also marked by a corner. */
  note?: (row: Row) => string | undefined
  /** The text a person starts editing from; null where this row's cell cannot be edited. */
  edit?: (row: Row) => string | null
  /** What stands below the column, of the rows in sight. */
  footer?: (rows: readonly Row[]) => string
}

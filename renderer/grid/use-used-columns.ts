import { useMemo, useState } from 'react'
import type { GridColumn } from './column.ts'

/** Columns that hold something, so that a narrow screen is not spent on empty ones; the rest can be called in. */
export function useUsedColumns<Row>(
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
): { columns: readonly GridColumn<Row>[]; empty: number; all: boolean; setAll: (all: boolean) => void } {
  const [all, setAll] = useState(false)
  const used = useMemo(
    () => columns.filter(column => column.frozen || rows.some(row => column.text(row) !== '')),
    [columns, rows],
  )
  return { columns: all ? columns : used, empty: columns.length - used.length, all, setAll }
}

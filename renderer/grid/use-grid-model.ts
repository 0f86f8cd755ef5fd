import { useCallback, useMemo, useState } from 'react'
import type { GridColumn } from './column.ts'
import { sortRows } from './compare.ts'
import { passesFilter } from './filter.ts'
import { answersTo, type Findable } from './search.ts'

export interface Sorting {
  column: string
  descending: boolean
}

/** Which rows are in sight and in which order, from what the person typed, filtered and clicked. */
export interface GridModel<Row> {
  rows: readonly Row[]
  total: number
  search: string
  setSearch: (text: string) => void
  filters: Readonly<Record<string, string>>
  setFilter: (column: string, text: string) => void
  sorting: Sorting | null
  /** Ascending, then descending, then as the sheet had it. */
  toggleSort: (column: string) => void
  clear: () => void
}

export function useGridModel<Row>(
  all: readonly Row[],
  columns: readonly GridColumn<Row>[],
  person: (row: Row) => Findable,
): GridModel<Row> {
  const [search, setSearch] = useState('')
  const [filters, setFilters] = useState<Readonly<Record<string, string>>>({})
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const rows = useMemo(() => {
    const active = columns.filter(column => (filters[column.id] ?? '').trim() !== '')
    const kept = all.filter(
      row =>
        answersTo(person(row), search) &&
        active.every(column => passesFilter(column.text(row), filters[column.id] ?? '')),
    )
    const by = columns.find(column => column.id === sorting?.column)
    return by && sorting ? sortRows(kept, by.value, sorting.descending) : kept
  }, [all, columns, person, search, filters, sorting])
  const setFilter = useCallback(
    (column: string, text: string) => setFilters(current => ({ ...current, [column]: text })),
    [],
  )
  const toggleSort = useCallback((column: string) => setSorting(current => nextSorting(current, column)), [])
  return {
    rows,
    total: all.length,
    search,
    setSearch,
    filters,
    setFilter,
    sorting,
    toggleSort,
    clear: () => {
      setSearch('')
      setFilters({})
    },
  }
}

function nextSorting(current: Sorting | null, column: string): Sorting | null {
  if (current?.column !== column) return { column, descending: false }
  return current.descending ? null : { column, descending: true }
}

import { memo } from 'react'
import { ColumnFilter } from './ColumnFilter.tsx'
import type { GridColumn } from './column.ts'
import type { GridModel } from './use-grid-model.ts'

interface Props<Row> {
  sorting: GridModel<Row>['sorting']
  filters: GridModel<Row>['filters']
  onSort: (column: string) => void
  onFilter: (column: string, text: string) => void
  /** Column whose filter is open. */
  filterOpen: string | null
  onFilterOpen: (column: string | null) => void
  columns: readonly GridColumn<Row>[]
  lefts: readonly (number | undefined)[]
}

function Header<Row>(props: Props<Row>) {
  const { sorting, filters, onSort, onFilter, filterOpen, onFilterOpen, columns, lefts } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which table elements do not allow
    <div className="grid-row grid-head" role="row" tabIndex={-1}>
      {columns.map((column, index) => {
        const left = lefts[index]
        const filter = filters[column.id] ?? ''
        const sorted =
          sorting?.column === column.id ? (sorting.descending ? 'descending' : 'ascending') : 'none'
        return (
          // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which table elements do not allow
          <div
            key={column.id}
            role="columnheader"
            tabIndex={-1}
            aria-sort={sorted}
            className={`grid-cell ${column.align ?? ''} ${left === undefined ? '' : 'frozen'}`}
            style={{ width: column.width, left }}
          >
            <button
              type="button"
              tabIndex={-1}
              className="sort"
              title={column.title}
              onClick={() => onSort(column.id)}
            >
              {column.title}
              {sorted !== 'none' && <span>{sorted === 'ascending' ? ' ↑' : ' ↓'}</span>}
            </button>
            {column.width >= 64 && (
              <ColumnFilter
                title={column.title}
                filter={filter}
                open={filterOpen === column.id}
                onOpen={open => onFilterOpen(open ? column.id : null)}
                onFilter={text => onFilter(column.id, text)}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}

/** Headings: a click sorts, the funnel filters. Both say in words what they do. Not drawn again while rows scroll by. */
export const GridHeader = memo(Header) as typeof Header

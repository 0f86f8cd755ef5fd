import { FilterOutlined } from '@ant-design/icons'
import { Button, Input, Popover } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from './column.ts'
import type { GridModel } from './use-grid-model.ts'

interface Props<Row> {
  sorting: GridModel<Row>['sorting']
  filters: GridModel<Row>['filters']
  onSort: (column: string) => void
  onFilter: (column: string, text: string) => void
  columns: readonly GridColumn<Row>[]
  lefts: readonly (number | undefined)[]
}

function Header<Row>({ sorting, filters, onSort, onFilter, columns, lefts }: Props<Row>) {
  const { t } = useTranslation()
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
              <Popover
                trigger="click"
                placement="bottomRight"
                content={
                  <Input.Search
                    autoFocus
                    allowClear
                    defaultValue={filter}
                    placeholder={`${t('grid.filterHint')}  >5000  <21.75`}
                    aria-label={`${t('grid.filter')} ${column.title}`}
                    onChange={event => onFilter(column.id, event.target.value)}
                  />
                }
              >
                <Button
                  type="text"
                  size="small"
                  tabIndex={-1}
                  className={filter ? 'funnel on' : 'funnel'}
                  aria-label={
                    filter
                      ? `${t('grid.filtered')} ${column.title}: ${filter}`
                      : `${t('grid.filter')} ${column.title}`
                  }
                  icon={<FilterOutlined />}
                />
              </Popover>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** Headings: a click sorts, the funnel filters. Both say in words what they do. Not drawn again while rows scroll by. */
export const GridHeader = memo(Header) as typeof Header

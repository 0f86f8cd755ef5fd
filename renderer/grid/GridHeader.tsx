import { FilterOutlined } from '@ant-design/icons'
import { Button, Input, Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from './column.ts'
import type { GridModel } from './use-grid-model.ts'

interface Props<Row> {
  model: GridModel<Row>
  columns: readonly GridColumn<Row>[]
  lefts: readonly (number | undefined)[]
}

/** Headings: a click sorts, the funnel filters. Both say in words what they do. */
export function GridHeader<Row>({ model, columns, lefts }: Props<Row>) {
  const { t } = useTranslation()
  const { sorting, filters } = model
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
              onClick={() => model.toggleSort(column.id)}
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
                    onChange={event => model.setFilter(column.id, event.target.value)}
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

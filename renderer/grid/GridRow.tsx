import { memo } from 'react'
import type { GridColumn } from './column.ts'
import type { Place } from './selection.ts'

interface Props<Row> {
  id: string
  row: Row
  index: number
  top: number
  columns: readonly GridColumn<Row>[]
  lefts: readonly (number | undefined)[]
  /** First and last selected column of this row; -1 when none is. */
  from: number
  to: number
  /** Column of the cell in hand; -1 when it is in another row. */
  head: number
  onDown: (place: Place, extend: boolean) => void
  onEnter: ((place: Place) => void) | null
  onDouble: () => void
}

function Row<Data>(props: Props<Data>) {
  const { id, row, index, top, columns, lefts, from, to, head, onDown, onEnter, onDouble } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which table elements do not allow
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      className={index % 2 === 1 ? 'grid-row odd' : 'grid-row'}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column, at) => {
        const left = lefts[at]
        const note = column.note?.(row)
        const marks = [
          'grid-cell',
          column.align ?? '',
          left === undefined ? '' : 'frozen',
          column.tone?.(row) ?? '',
          note ? 'noted' : '',
          at >= from && at <= to ? 'selected' : '',
          at === head ? 'in-hand' : '',
        ]
        return (
          // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which table elements do not allow
          <div
            key={column.id}
            id={`cell-${id}-${column.id}`}
            role="gridcell"
            tabIndex={-1}
            aria-colindex={at + 1}
            aria-selected={at >= from && at <= to}
            className={marks.join(' ')}
            style={{ width: column.width, left }}
            title={note}
            onPointerDown={event => event.button === 0 && onDown({ row: index, column: at }, event.shiftKey)}
            onPointerEnter={onEnter ? () => onEnter({ row: index, column: at }) : undefined}
            onDoubleClick={onDouble}
          >
            {column.text(row)}
          </div>
        )
      })}
    </div>
  )
}

/** One row; drawn again only when its data, its selection or the columns change. */
export const GridRow = memo(
  Row,
  (before, after) =>
    before.row === after.row &&
    before.top === after.top &&
    before.columns === after.columns &&
    before.from === after.from &&
    before.to === after.to &&
    before.head === after.head &&
    (before.onEnter === null) === (after.onEnter === null) &&
    before.head < 0,
) as typeof Row

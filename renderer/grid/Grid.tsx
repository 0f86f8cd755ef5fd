import { useVirtualizer } from '@tanstack/react-virtual'
import { App, Button } from 'antd'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CellEditor } from './CellEditor.tsx'
import type { GridColumn } from './column.ts'
import { GridHeader } from './GridHeader.tsx'
import { GridRow } from './GridRow.tsx'
import { boundsOf, clampPlace, movedBy, type Place, type Selection } from './selection.ts'
import { toHtmlTable, toTsv } from './tsv.ts'
import type { GridModel } from './use-grid-model.ts'

const ROW_HEIGHT = 28

interface Props<Row> {
  label: string
  model: GridModel<Row>
  columns: readonly GridColumn<Row>[]
  rowKey: (row: Row) => string
  /** Row and column to show first, e.g. where a finding points. */
  focus?: { row: string; column?: string | undefined } | undefined
  onEdit?: (row: Row, column: string, text: string) => void
  onOpen?: (row: Row) => void
  /** Shown for the cell in hand, below the grid. */
  remark?: (row: Row, column: string) => ReactNode
}

/** The one grid of the window: any number of rows, frozen columns, keyboard, range selection, copying and editing in place. */
export function Grid<Row>({ label, model, columns, rowKey, focus, onEdit, onOpen, remark }: Props<Row>) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const scroller = useRef<HTMLDivElement>(null)
  const [selection, setSelection] = useState<Selection>({
    anchor: { row: 0, column: 0 },
    head: { row: 0, column: 0 },
  })
  const [editing, setEditing] = useState<{ place: Place; text: string } | null>(null)
  const [dragging, setDragging] = useState(false)
  const [filterOpen, setFilterOpen] = useState<string | null>(null)
  const openFilter = useCallback((column: string | null) => {
    setFilterOpen(column)
    if (column === null) scroller.current?.focus()
  }, [])
  const { rows } = model
  const head = clampPlace(selection.head, rows.length, columns.length)
  const bounds = boundsOf({ anchor: clampPlace(selection.anchor, rows.length, columns.length), head })
  const lefts = useMemo(() => frozenLefts(columns), [columns])
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    useFlushSync: false,
  })

  const show = (place: Place) => {
    virtual.scrollToIndex(place.row, { align: 'auto' })
    revealColumn(scroller.current, columns, place.column)
  }
  const select = (place: Place, extend: boolean) => {
    setSelection({ anchor: extend ? selection.anchor : place, head: place })
    show(place)
  }
  const beginEdit = (text?: string) => {
    const row = rows[head.row]
    const start = row && onEdit ? (columns[head.column]?.edit?.(row) ?? null) : null
    if (start !== null) setEditing({ place: head, text: text ?? start })
    else if (row && text === undefined) onOpen?.(row)
  }
  const endEdit = (text: string | null, move: Place | null) => {
    const row = editing && rows[editing.place.row]
    const column = editing && columns[editing.place.column]
    setEditing(null)
    scroller.current?.focus()
    if (row && column && text !== null && text !== column.edit?.(row)) onEdit?.(row, column.id, text)
    if (move) select(clampPlace(move, rows.length, columns.length), false)
  }
  const copy = (event: React.ClipboardEvent) => {
    if (editing) return
    const cells = rows
      .slice(bounds.top, bounds.bottom + 1)
      .map(row => columns.slice(bounds.left, bounds.right + 1).map(column => column.text(row)))
    event.clipboardData.setData('text/plain', toTsv(cells))
    event.clipboardData.setData('text/html', toHtmlTable(cells))
    event.preventDefault()
    message.info(t('grid.copied', { rows: cells.length, columns: cells[0]?.length ?? 0 }))
  }
  const press = (event: React.KeyboardEvent) => {
    if (editing) return
    const ctrl = event.ctrlKey || event.metaKey
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2)
    const inColumn = columns[head.column]
    const moved = event.altKey
      ? null
      : movedBy(event.key, ctrl, head, { rows: rows.length, columns: columns.length, page })
    if (moved) select(moved, event.shiftKey)
    else if (event.altKey && event.key === 'ArrowUp' && inColumn) model.toggleSort(inColumn.id)
    else if (event.altKey && event.key === 'ArrowDown' && inColumn) openFilter(inColumn.id)
    else if (ctrl && event.key.toLowerCase() === 'a')
      setSelection({
        anchor: { row: 0, column: 0 },
        head: { row: rows.length - 1, column: columns.length - 1 },
      })
    else if (event.key === 'Enter' || event.key === 'F2') beginEdit()
    else if (event.key.length === 1 && !ctrl && !event.altKey && event.key !== ' ') beginEdit(event.key)
    else return
    event.preventDefault()
  }

  const wanted = focus === undefined ? -1 : rows.findIndex(row => rowKey(row) === focus.row)
  const wantedColumn = Math.max(
    0,
    columns.findIndex(column => column.id === focus?.column),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new target moves the selection
  useEffect(() => {
    if (wanted < 0) return
    const place = { row: wanted, column: wantedColumn }
    setSelection({ anchor: place, head: place })
    virtual.scrollToIndex(wanted, { align: 'center' })
    revealColumn(scroller.current, columns, wantedColumn)
    scroller.current?.focus()
  }, [focus?.row, focus?.column, wanted >= 0])
  useEffect(() => {
    const stop = () => setDragging(false)
    window.addEventListener('pointerup', stop)
    return () => window.removeEventListener('pointerup', stop)
  }, [])

  const footers = useMemo(() => columns.map(column => column.footer?.(rows)), [columns, rows])
  const inHand = rows[head.row]
  const headColumn = columns[head.column]
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which table elements do not allow */}
      <div
        ref={scroller}
        className="grid"
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={inHand && headColumn ? `cell-${rowKey(inHand)}-${headColumn.id}` : undefined}
        tabIndex={0}
        onKeyDown={press}
        onCopy={copy}
      >
        <div className="grid-sheet" style={{ width }}>
          <GridHeader
            sorting={model.sorting}
            filters={model.filters}
            onSort={model.toggleSort}
            onFilter={model.setFilter}
            filterOpen={filterOpen}
            onFilterOpen={openFilter}
            columns={columns}
            lefts={lefts}
          />
          <div className="grid-body" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(item => {
              const row = rows[item.index]
              if (row === undefined) return null
              const selected = item.index >= bounds.top && item.index <= bounds.bottom
              return (
                <GridRow
                  key={rowKey(row)}
                  id={rowKey(row)}
                  row={row}
                  index={item.index}
                  top={item.start}
                  columns={columns}
                  lefts={lefts}
                  from={selected ? bounds.left : -1}
                  to={selected ? bounds.right : -1}
                  head={item.index === head.row ? head.column : -1}
                  onDown={(place, extend) => {
                    setDragging(true)
                    setSelection(current => ({ anchor: extend ? current.anchor : place, head: place }))
                  }}
                  onEnter={dragging ? place => setSelection(current => ({ ...current, head: place })) : null}
                  onDouble={beginEdit}
                />
              )
            })}
            {editing && headColumn && (
              <CellEditor
                label={t('grid.editing', { field: columns[editing.place.column]?.title ?? '' })}
                text={editing.text}
                top={editing.place.row * ROW_HEIGHT}
                left={columns.slice(0, editing.place.column).reduce((sum, column) => sum + column.width, 0)}
                width={columns[editing.place.column]?.width ?? 100}
                onEnd={(text, step) =>
                  endEdit(text, step && { row: head.row + step.rows, column: head.column + step.columns })
                }
              />
            )}
          </div>
          {footers.some(text => text !== undefined) && rows.length > 0 && (
            <div className="grid-row grid-foot">
              {columns.map((column, index) => (
                <div
                  key={column.id}
                  className={cellClass(column, lefts[index])}
                  style={{ width: column.width, left: lefts[index] }}
                >
                  {footers[index] ?? ''}
                </div>
              ))}
            </div>
          )}
        </div>
        {rows.length === 0 && (
          <div className="grid-empty">
            <p>{t('grid.noMatch')}</p>
            <Button onClick={model.clear}>{t('grid.clearAll')}</Button>
          </div>
        )}
      </div>
      {remark && inHand && headColumn && remark(inHand, headColumn.id)}
    </>
  )
}

/** Left edge of each frozen column; undefined for the others. */
function frozenLefts(
  columns: readonly GridColumn<never>[] | readonly { width: number; frozen?: boolean }[],
): (number | undefined)[] {
  let left = 0
  return columns.map(column => {
    const own = column.frozen ? left : undefined
    left += column.width
    return own
  })
}

function cellClass<Row>(column: GridColumn<Row>, left: number | undefined): string {
  return `grid-cell ${column.align ?? ''} ${left === undefined ? '' : 'frozen'}`
}

/** Scrolls sideways until a column is in sight beside the frozen ones. */
function revealColumn<Row>(
  scroller: HTMLElement | null,
  columns: readonly GridColumn<Row>[],
  index: number,
): void {
  const column = columns[index]
  if (!scroller || !column || column.frozen) return
  const frozen = columns.filter(each => each.frozen).reduce((sum, each) => sum + each.width, 0)
  const left = columns.slice(0, index).reduce((sum, each) => sum + each.width, 0)
  if (left - frozen < scroller.scrollLeft) scroller.scrollLeft = left - frozen
  else if (left + column.width > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = left + column.width - scroller.clientWidth
}

import { columnLetter } from '../../contract/cell-place.ts'
import type { Severity } from '../../contract/finding.ts'
import { cellReference } from '../formats/xlsx/sheet.ts'
import { attribute } from '../formats/xml-scanner.ts'
import type { CellStyles } from './cell-styles.ts'
import { appendInto } from './package.ts'
import { type Element, element, elements, prefixOf, splice, withAttribute } from './xml-edit.ts'

type Edit = { start: number; end: number; text: string }

/** The cell that shows a value: the first one of the merged range it lies in, or itself. */
export function shownCell(xml: string): (cell: string) => string {
  const merges = elements(xml, 'mergeCell').flatMap(({ tag }) => {
    const [from = '', to = from] = (attribute(tag, 'ref') ?? '').split(':')
    const [start, end] = [cellReference(from), cellReference(to)]
    return start.row < 1 || start.column < 0 ? [] : [{ start, end, from }]
  })
  return cell => {
    const { row, column } = cellReference(cell)
    const merge = merges.find(
      ({ start, end }) =>
        row >= start.row && row <= end.row && column >= start.column && column <= end.column,
    )
    return merge?.from ?? cell
  }
}

/**
 * A worksheet part with the fill of a severity on some cells. Each keeps its own style otherwise; a cell that is not stored
 * is added with the style of its row or column. Values, formulas and everything else stay as they are.
 */
export function markCells(
  xml: string,
  marks: ReadonlyMap<string, Severity>,
  styles: Pick<CellStyles, 'highlighted'>,
): string {
  const data = element(xml, 'sheetData')
  if (data === undefined) return xml
  const prefix = prefixOf(xml)
  const wanted = byRow(marks)
  const columnStyle = columnStyles(xml)
  const edits: Edit[] = []
  let number = 0
  let past: { number: number; start: number }[] = []
  const known = new Set<number>()
  for (const row of elements(xml, 'row', data.openEnd, data.closeStart)) {
    number = Number(attribute(row.tag, 'r') ?? number + 1)
    known.add(number)
    past.push({ number, start: row.start })
    const cells = wanted.get(number)
    if (cells !== undefined) edits.push(...markRow(xml, row, number, cells))
  }
  past = past.toSorted((one, other) => one.number - other.number)
  const missing = [...wanted].filter(([row]) => !known.has(row)).sort(([one], [other]) => one - other)
  const newRow = ([row, cells]: [number, Map<number, Severity>]) =>
    `<${prefix}row r="${row}">${[...cells].map(([column, severity]) => newCell(row, column, severity, columnStyle(column))).join('')}</${prefix}row>`
  const behind: string[] = []
  const before = new Map<number, string>()
  for (const entry of missing) {
    const next = past.find(candidate => candidate.number > entry[0])
    if (next === undefined) behind.push(newRow(entry))
    else before.set(next.start, (before.get(next.start) ?? '') + newRow(entry))
  }
  for (const [start, text] of before) edits.push({ start, end: start, text })
  if (data.closeStart < data.end && behind.length > 0)
    edits.push({ start: data.closeStart, end: data.closeStart, text: behind.join('') })
  const marked = splice(xml, edits)
  return data.closeStart === data.end && behind.length > 0
    ? appendInto(marked, 'sheetData', behind.join(''))
    : marked

  function newCell(row: number, column: number, severity: Severity, base: number): string {
    return `<${prefix}c r="${columnLetter(column)}${row}" s="${styles.highlighted(base, severity)}"/>`
  }

  function markRow(text: string, row: Element, at: number, cells: ReadonlyMap<number, Severity>): Edit[] {
    const rowStyle = attribute(row.tag, 'customFormat') === '1' ? attribute(row.tag, 's') : undefined
    const stored = storedCells(text, row)
    const changes: Edit[] = []
    const added = new Map<number, string>()
    for (const [column, severity] of cells) {
      const cell = stored.find(candidate => candidate.column === column)
      if (cell !== undefined) {
        const style = styles.highlighted(Number(attribute(cell.element.tag, 's') ?? 0), severity)
        const start = text.indexOf(cell.element.tag, cell.element.start)
        const end = start + cell.element.tag.length
        changes.push({ start, end, text: withAttribute(cell.element.tag, 's', style) })
        continue
      }
      const base = rowStyle === undefined ? columnStyle(column) : Number(rowStyle)
      const place = stored.find(candidate => candidate.column > column)?.element.start ?? row.closeStart
      added.set(place, (added.get(place) ?? '') + newCell(at, column, severity, base))
    }
    if (row.closeStart === row.end && added.size > 0) {
      const text = `<${prefix}${row.tag}>${[...added.values()].join('')}</${prefix}row>`
      return [{ start: row.start, end: row.end, text }]
    }
    for (const [start, text] of added) changes.push({ start, end: start, text })
    return changes
  }
}

/** Marks by row and column, columns in order. */
function byRow(marks: ReadonlyMap<string, Severity>): Map<number, Map<number, Severity>> {
  const rows = new Map<number, Map<number, Severity>>()
  const placed = [...marks].map(([cell, severity]) => ({ ...cellReference(cell), severity }))
  for (const { row, column, severity } of placed.toSorted((one, other) => one.column - other.column)) {
    if (row < 1 || column < 0) continue
    rows.set(row, (rows.get(row) ?? new Map<number, Severity>()).set(column, severity))
  }
  return rows
}

/** The stored cells of a row; some writers leave the reference out and count on the order. */
function storedCells(xml: string, row: Element): { column: number; element: Element }[] {
  let column = -1
  return elements(xml, 'c', row.openEnd, row.closeStart).map(cell => {
    const reference = attribute(cell.tag, 'r')
    column = reference === undefined ? column + 1 : cellReference(reference).column
    return { column, element: cell }
  })
}

function columnStyles(xml: string): (column: number) => number {
  const cols = element(xml, 'cols')
  const ranges =
    cols === undefined
      ? []
      : elements(xml, 'col', cols.openEnd, cols.closeStart).map(({ tag }) => ({
          from: Number(attribute(tag, 'min')) - 1,
          to: Number(attribute(tag, 'max')) - 1,
          style: Number(attribute(tag, 'style') ?? 0),
        }))
  return column => ranges.find(({ from, to }) => column >= from && column <= to)?.style ?? 0
}

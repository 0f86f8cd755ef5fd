import { isResidentIdNumber } from '../../contract/id-number.ts'
import { compact } from '../../contract/text.ts'
import { type CellContent, cellText, type Row, type Sheet } from '../formats/grid.ts'
import { headingKey, meaningOf } from '../recognize/heading.ts'
import { MergedCells } from '../recognize/merged-cells.ts'

/** Lines in which a heading stands. */
const BEGINNING = 40
/** Boxes of the shortest number: a resident identity number of the old kind. */
const FEWEST_BOXES = 15
const SAMPLE = 20
const NUMBERS = ['idNumber', 'wageCard']
const PARTS_OF_DATE = ['年', '月', '日']
const DATE_PARTS = [/^(?:19|20)\d{2}年?$/, /^(?:0?[1-9]|1[0-2])月?$/, /^\d{1,2}日?$/]

/** One value that is spread over columns of its own: the digits of a number, or year, month and day. */
interface Spread {
  heading: Row
  from: number
  /** Not included. */
  to: number
  kind: 'digits' | 'groups' | 'date'
  /** Rows that are only headings of its columns: 1 … 18, 年 月 日. */
  below: Row | null
}

const textsIn = ({ cells }: Row, from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => compact(cellText(cells[from + at])))

/** The columns under one heading: as far as it is merged, or as nothing else is headed. */
function endOf(row: Row, column: number, width: number, merged: MergedCells): number {
  const range = merged.rangeAt(row.number, column)
  if (range !== undefined && range.right > column) return range.right + 1
  const next = row.cells.findIndex((cell, at) => at > column && cell !== undefined)
  return next < 0 ? width : next
}

/** Whether the parts of most lines are an identity number together: 990101 | 19800101 | 0012. */
function holdsGroups(rows: readonly Row[], from: number, to: number): boolean {
  const whole = rows.map(row => textsIn(row, from, to)).filter(texts => texts.some(text => text !== ''))
  const numbers = whole.filter(texts => texts[1] !== '' && isResidentIdNumber(texts.join('').toUpperCase()))
  return numbers.length > 0 && numbers.length >= whole.length * 0.6
}

function spreadsIn(sheet: Sheet): Spread[] {
  const merged = new MergedCells(sheet)
  return sheet.rows.slice(0, BEGINNING).flatMap((heading, at) => {
    const next = sheet.rows[at + 1]
    const width = Math.max(heading.cells.length, next?.cells.length ?? 0)
    return [...heading.cells.keys()].flatMap((from): Spread[] => {
      const cell = heading.cells[from]
      if (typeof cell !== 'string' || heading.cells[from + 1] !== undefined) return []
      const to = endOf(heading, from, width, merged)
      if (to - from < 2 || next === undefined) return []
      const texts = textsIn(next, from, Math.min(to, from + 3))
      const isDate = texts.length > 1 && texts.every((text, part) => headingKey(text) === PARTS_OF_DATE[part])
      const isWritten = to - from === 3 && texts.every((text, part) => DATE_PARTS[part]?.test(text))
      const isGrouped = holdsGroups(sheet.rows.slice(at + 1, at + 1 + SAMPLE), from, to)
      if (!isDate && !isWritten && !isGrouped && to - from < FEWEST_BOXES) return []
      const meaning = meaningOf([cell])
      const field = meaning !== null && 'field' in meaning ? meaning.field : null
      if (isWritten && /日期|时间|年月/.test(cell)) return [{ heading, from, to, kind: 'date', below: null }]
      if (isDate) return [{ heading, from, to: from + texts.length, kind: 'date', below: next }]
      if (field === null || !NUMBERS.includes(field)) return []
      if (isGrouped && to - from < FEWEST_BOXES) return [{ heading, from, to, kind: 'groups', below: null }]
      const counts = textsIn(next, from, to).every((text, box) => text === '' || text === String(box + 1))
      return [
        { heading, from, to, kind: 'digits', below: counts && next.cells[from] !== undefined ? next : null },
      ]
    })
  })
}

/** The number of boxes with a digit each; a box left empty between them is a digit that is missing. Null where it is written otherwise. */
function digitsIn(row: Row, { from, to }: Spread): string | null {
  const boxes = textsIn(row, from, to)
  const last = boxes.findLastIndex(text => text !== '')
  const number = boxes.slice(0, last + 1)
  return last > 0 && number.every(text => /^[\dXx]?$/.test(text))
    ? number.map(text => text || '*').join('')
    : null
}

function dateIn(row: Row, { from, to }: Spread): string | null {
  const parts = textsIn(row, from, to).map(text => text.replace(/[年月日]$/, ''))
  return parts[1] !== '' && parts.every(text => /^\d{0,4}$/.test(text))
    ? parts.filter(text => text !== '').join('-')
    : null
}

function groupsIn(row: Row, { from, to }: Spread): string | null {
  const groups = textsIn(row, from, to)
  return groups[1] !== '' && groups.every(text => /^[\dXx]*$/.test(text)) ? groups.join('') : null
}

const READ = { digits: digitsIn, groups: groupsIn, date: dateIn }

/** The row with each spread value in its first column. */
function joined(row: Row, spreads: readonly Spread[]): Row {
  let cells: (CellContent | undefined)[] | null = null
  for (const spread of spreads) {
    const { heading, below, from, to, kind } = spread
    if (row.number <= heading.number) continue
    const value = row === below ? undefined : READ[kind](row, spread)
    if (value === null) continue
    cells ??= [...row.cells]
    cells.fill(undefined, from, Math.min(to, cells.length))
    if (value !== undefined) cells[from] = value
  }
  return cells === null ? row : { ...row, cells }
}

/**
 * A sheet with every value in one cell: a number whose digits stand in boxes (身份证号 over 18 columns) and a date under 年 | 月 | 日 go
 * into the first of their columns. Nearly every sheet is itself.
 */
export function joinSpreadCells(sheet: Sheet): Sheet {
  const spreads = spreadsIn(sheet)
  if (spreads.length === 0) return sheet
  const covers = (left: number, top: number) =>
    spreads.some(({ heading, from, to }) => top >= heading.number && left >= from && left < to)
  return {
    ...sheet,
    rows: sheet.rows
      .map(row => joined(row, spreads))
      .filter(({ cells }) => cells.some(cell => cell !== undefined)),
    merges: sheet.merges.filter(({ left, right, top }) => right === left || !covers(left, top)),
  }
}

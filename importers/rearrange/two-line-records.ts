import { columnLetter } from '../../contract/cell-place.ts'
import { compact } from '../../contract/text.ts'
import { type CellContent, cellText, type Row, type Sheet } from '../formats/grid.ts'
import { findHeaderBlock } from '../recognize/header-block.ts'
import { meaningOf } from '../recognize/heading.ts'
import { MergedCells } from '../recognize/merged-cells.ts'
import type { Rearranged } from './rearranged.ts'

/** Columns that are headed by a field in each of the two lines, at least. */
const FEWEST_DOUBLED = 2

const fieldOf = (cell: CellContent | undefined) => {
  const meaning = typeof cell === 'string' ? meaningOf([cell]) : null
  return meaning !== null && 'field' in meaning && meaning.exact ? meaning.field : null
}

/** Whether two lines of a heading name different fields below each other, not a group and its parts. */
function doubles(upper: Row, lower: Row, sheet: Sheet): boolean {
  const grouped = sheet.merges.some(({ top, left, right }) => top === upper.number && right > left)
  const doubled = [...upper.cells.keys()].filter(column => {
    const [one, other] = [fieldOf(upper.cells[column]), fieldOf(lower.cells[column])]
    return one !== null && other !== null && one !== other
  })
  const alone = [...lower.cells.keys()].some(
    column => lower.cells[column] !== undefined && upper.cells[column] === undefined,
  )
  return !grouped && !alone && doubled.length >= FEWEST_DOUBLED
}

/** The second lines of people by the row above; null where people do not take two lines each. */
function secondLines(body: readonly Row[], name: number, seq: number): Map<Row, Row> | null {
  const found = new Map<Row, Row>()
  for (let at = 0; at < body.length; at++) {
    const [row, next] = [body[at], body[at + 1]]
    const isPerson =
      row?.cells[name] !== undefined && row.cells.filter(cell => cell !== undefined).length >= 3
    if (row === undefined || next === undefined || !isPerson || next.number !== row.number + 1) continue
    if (seq >= 0 && compact(cellText(next.cells[seq])) !== '') return null
    found.set(row, next)
    at++
  }
  return found.size > 0 ? found : null
}

/** A list whose people take two lines each under a heading of two lines (姓名 over 工种, 身份证号 over 银行卡号), as one line each. */
export function twoLineRecords(sheet: Sheet): Rearranged[] | null {
  const block = findHeaderBlock(sheet, new MergedCells(sheet))
  if (block === null || block.last !== block.first + 1) return null
  const [upper, lower] = [block.first, block.last].map(number =>
    sheet.rows.find(row => row.number === number),
  )
  if (upper === undefined || lower === undefined || !doubles(upper, lower, sheet)) return null
  const column = (field: string) => upper.cells.findIndex(cell => fieldOf(cell) === field)
  const body = sheet.rows.filter(({ number }) => number > block.last)
  const seconds = column('name') < 0 ? null : secondLines(body, column('name'), column('seq'))
  if (seconds === null) return null
  const width = Math.max(upper.cells.length, lower.cells.length)
  const joined = (row: Row, below: Row | undefined): Row => ({
    ...row,
    cells: Array.from({ length: 2 * width }, (_, at) =>
      at < width ? row.cells[at] : below?.cells[at - width],
    ),
  })
  const taken = new Set(seconds.values())
  const above = sheet.rows.filter(({ number }) => number < block.first)
  const people = body.filter(row => !taken.has(row)).map(row => joined(row, seconds.get(row)))
  return [
    {
      sheet: { ...sheet, merges: [], rows: [...above, joined(upper, lower), ...people] },
      places: Array.from({ length: 2 * width }, (_, at) =>
        at < width ? columnLetter(at) : `${columnLetter(at - width)}+1`,
      ),
    },
  ]
}

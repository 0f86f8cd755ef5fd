import { isResidentIdNumber } from '../../contract/id-number.ts'
import { compact } from '../../contract/text.ts'
import { cellText, type Row, type Sheet } from '../formats/grid.ts'
import type { HeaderBlock } from './header-block.ts'

const SEARCHED_ROWS = 200
const FEWEST_PEOPLE = 2

const idColumn = (row: Row) =>
  row.cells.findIndex(cell => cell !== undefined && isResidentIdNumber(compact(cellText(cell)).toUpperCase()))

const filled = (row: Row) => row.cells.filter(cell => cell !== undefined).length

/** A line of words as wide as the people below it: their headings, though none is a word that is known. */
function headsPeople(above: Row | undefined, first: Row): above is Row {
  if (above === undefined || above.number !== first.number - 1) return false
  const words = above.cells.filter(cell => cell !== undefined)
  return (
    words.length >= Math.max(2, filled(first) / 2) &&
    words.every(cell => typeof cell === 'string' && !/\d{6}/.test(cell))
  )
}

/**
 * The heading of a list of people whose headings say nothing known, or that has none: it begins where identity numbers stand
 * below each other, known by their check digits. Null where there are none.
 */
export function headerByContent(sheet: Sheet): HeaderBlock | null {
  const rows = sheet.rows.slice(0, SEARCHED_ROWS)
  const at = rows.findIndex(row => idColumn(row) >= 0)
  const first = rows[at]
  if (first === undefined) return null
  const column = idColumn(first)
  if (rows.filter(row => idColumn(row) === column).length < FEWEST_PEOPLE) return null
  const above = rows[at - 1]
  if (!headsPeople(above, first)) return { first: first.number, last: first.number - 1, paths: [] }
  const paths = Array.from(above.cells, cell => [cellText(cell)].filter(text => text !== ''))
  return { first: above.number, last: above.number, paths }
}

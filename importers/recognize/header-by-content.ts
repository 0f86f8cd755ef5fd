import { isResidentIdNumber } from '../../contract/id-number.ts'
import { compact } from '../../contract/text.ts'
import { cellText, type Row, type Sheet } from '../formats/grid.ts'
import { isName } from './by-content.ts'
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

const ACCOUNT = /^\d{12,23}$/
const SHARE = 0.8

/**
 * The heading of a list of payments that has none (序号|账号|户名|金额 by place): it begins where accounts and names stand beside each
 * other in nearly every row. Its columns are named by their content. Null where there is no such list.
 */
export function headlessPayments(sheet: Sheet): HeaderBlock | null {
  const rows = sheet.rows.slice(0, SEARCHED_ROWS)
  const isPayment = (row: Row) => {
    const texts = row.cells.map(cell => compact(cellText(cell)))
    return (
      texts.some(text => ACCOUNT.test(text)) &&
      texts.some(isName) &&
      texts.some(text => /^-?[\d,]{1,12}(\.\d{1,2})?$/.test(text))
    )
  }
  const first = rows.find(isPayment)
  if (first === undefined) return null
  const from = rows.indexOf(first)
  const payments = rows.slice(from).filter(isPayment).length
  return payments >= FEWEST_PEOPLE && payments >= (rows.length - from) * SHARE
    ? { first: first.number, last: first.number - 1, paths: [] }
    : null
}

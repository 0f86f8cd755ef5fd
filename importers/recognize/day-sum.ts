import { compact } from '../../contract/text.ts'
import { cellText, type Row } from '../formats/grid.ts'
import { type Column, fieldOf } from './column.ts'
import { headingKey } from './heading.ts'
import { classifyRow, keyColumns } from './row-kind.ts'

const SUM = /^(合计|总计|共计|合计天数|总数)$/
const PART_SUM = /^小计$/

const COUNTS = new Set<ReturnType<typeof fieldOf>>(['overtimeHours', 'leaveDays', 'absenceDays'])

const isDay = ({ meaning }: Column) => meaning !== null && 'day' in meaning

const isSecondHalf = (row: Row, firstDay: number) =>
  row.cells.slice(0, firstDay).some(cell => /^(下午?)$/.test(compact(cellText(cell))))

/**
 * 合计 right of a day grid is the sum of its days; of its hours where a line exceeds what its days could hold. Only where the
 * sheet has no such column by name, and one alone that could be it.
 */
export function nameDaySum(columns: readonly Column[], sample: readonly Row[]): void {
  const firstDay = columns.findIndex(isDay)
  const lastDay = columns.findLastIndex(isDay)
  if (lastDay < 0 || columns.some(column => ['attendanceDays', 'workHours'].includes(fieldOf(column) ?? '')))
    return
  // 合计 behind a daily wage or another amount is money.
  const rest = columns.slice(lastDay + 1)
  const other = rest.findIndex(column => column.meaning !== null && !COUNTS.has(fieldOf(column)))
  const behind = rest.slice(0, other < 0 ? rest.length : other).filter(({ meaning }) => meaning === null)
  const headed = (pattern: RegExp) => behind.filter(({ header }) => pattern.test(headingKey(header)))
  const sums = headed(SUM)
  const [sum, ...more] = sums.length > 0 ? sums : headed(PART_SUM)
  if (sum === undefined || more.length > 0) return
  // A sum for each half of the day (下午) is none of the whole.
  if (
    sample.some(row => row.cells[sum.index] !== undefined && isSecondHalf(row, columns[firstDay]?.index ?? 0))
  )
    return
  const keys = keyColumns(columns)
  const people = sample.filter(row => classifyRow(row, keys) !== 'total')
  const most = Math.max(...people.map(row => Number(compact(cellText(row.cells[sum.index]))) || 0))
  const days = columns.filter(isDay).length
  sum.meaning = { field: most > days * 2 ? 'workHours' : 'attendanceDays', exact: false }
}

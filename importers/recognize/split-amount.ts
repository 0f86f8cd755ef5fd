import { parseYuan } from '../../contract/money.ts'
import { compact } from '../../contract/text.ts'
import { type CellContent, cellText, contentOf, type Row } from '../formats/grid.ts'
import { saysNothing } from '../values/reader.ts'
import type { AmountPart, Column } from './column.ts'
import { headingKey, meaningOf } from './heading.ts'
import { PLACES_OF_DIGITS } from './places-of-digits.ts'

const PAID_BY = /^(银行卡|打卡|银行|转账|银行转账|银行代发|卡发|现金|微信|支付宝)(金额|发放|支付|部分)?$/
/** Longer numbers are accounts. */
const MOST_DIGITS = 9

const leafOf = (path: readonly string[] | undefined) => headingKey(path?.at(-1) ?? '')
const groupOf = (path: readonly string[] | undefined) => path?.slice(0, -1).join(' > ') ?? ''

/** The columns from `at` on whose headings are places of one number: 万 千 百 十 元 角 分 below one heading. */
function placesFrom(paths: readonly string[][], at: number): AmountPart[] {
  const parts: AmountPart[] = []
  const group = groupOf(paths[at])
  for (let index = at; index < paths.length; index++) {
    const path = paths[index] ?? []
    const power = PLACES_OF_DIGITS.get(leafOf(path))
    const last = parts.at(-1)?.power ?? Number.POSITIVE_INFINITY
    if (power === undefined || power >= last || (groupOf(path) !== group && path.length > 1)) break
    parts.push({ index, power })
  }
  const isNumber = parts.length > 1 && parts.some(({ power }) => power === 0)
  return group !== '' && isNumber ? parts : []
}

/** The columns from `at` on that say how parts of one sum are paid: 银行卡 and 现金 below 实发工资, without a column of the sum. */
function waysFrom(paths: readonly string[][], at: number, sample: readonly Row[]): AmountPart[] {
  const group = groupOf(paths[at])
  if (group === '') return []
  const below = paths.flatMap((path, index) => (groupOf(path) === group ? [index] : []))
  const isAmount = (index: number) =>
    sample.every(row => compact(cellText(row.cells[index])).replace(/\D/g, '').length <= MOST_DIGITS)
  if (below[0] !== at || below.length < 2) return []
  return below.every(index => PAID_BY.test(leafOf(paths[index])) && isAmount(index))
    ? below.map(index => ({ index, power: null }))
    : []
}

/** Whether a heading is of an amount of money, below which its places or parts may stand. */
function isOfMoney(path: readonly string[]): boolean {
  const meaning = meaningOf(path)
  if (meaning === null || 'day' in meaning) return false
  return (
    'item' in meaning ||
    /Pay$|^(amount|advance|allowance|bonus|deductionTotal|incomeTax)$/.test(meaning.field)
  )
}

/** Gives the first of several columns that hold one amount its meaning and its parts; the others have none of their own. */
export function joinSplitAmounts(
  columns: readonly Column[],
  paths: readonly string[][],
  sample: readonly Row[],
): void {
  for (let at = 0; at < paths.length; at++) {
    const group = paths[at]?.slice(0, -1) ?? []
    if (group.length === 0 || !isOfMoney(group)) continue
    const places = placesFrom(paths, at)
    const parts = places.length > 0 ? places : waysFrom(paths, at, sample)
    const [first, ...others] = parts
    const column = columns.find(({ index }) => index === first?.index)
    if (column === undefined) continue
    column.meaning = meaningOf(group)
    column.parts = parts
    for (const { index } of others) {
      const other = columns.find(candidate => candidate.index === index)
      if (other === undefined) continue
      other.meaning = null
      other.isPart = true
    }
    at = parts.at(-1)?.index ?? at
  }
}

/** Signs before the first digit of a form with a box for each digit; a minus is none of them. */
const SIGN = /^[¥￥Y⊗×✕]*$/i

/** A part in fen; null when it is no number of its place: 12 in a box of one digit, a half in 角. */
function fenOf(cell: CellContent | undefined, { power }: AmountPart, isFirst: boolean): number | null {
  const text = compact(cellText(contentOf(cell)))
  if (SIGN.test(text)) return 0
  if (power === null) return parseYuan(text.replaceAll(',', ''))?.fen ?? null
  if (!(isFirst ? /^\d+$/ : /^\d$/).test(text)) return null
  return Number(text) * 10 ** (power + 2)
}

/**
 * What a column's cell says in a row; of an amount that stands in several columns the whole, as a decimal text. Undefined where none
 * of them is filled; parts that make no number stand side by side, so that they are reported.
 */
export function cellIn(row: Row, { index, parts }: Column): CellContent | undefined {
  if (parts === undefined) return row.cells[index]
  const filled = parts.filter(part => row.cells[part.index] !== undefined)
  if (filled.every(part => saysNothing(cellText(row.cells[part.index])))) return undefined
  const fen = filled.map((part, place) => fenOf(row.cells[part.index], part, place === 0))
  if (fen.some(amount => amount === null))
    return filled.map(part => cellText(row.cells[part.index])).join(' | ')
  const digits = String(fen.reduce((sum: number, amount) => sum + (amount ?? 0), 0)).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

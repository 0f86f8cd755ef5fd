import { compact } from '../../contract/text.ts'
import { cellText, type Row } from '../formats/grid.ts'
import { type Column, fieldOf, isAmount } from './column.ts'
import type { HeadingField } from './vocabulary.ts'

const RATES = new Set<HeadingField>(['wageRate', 'unitPrice'])
const POWERS: Record<string, number> = { 万元: 4, 千元: 3, 百元: 2, 角: -1, 分: -2 }
const OF_SHEET = /单位[:：]?(?:人民币)?(万元|千元|百元|[角分](?!\p{Script=Han}))/u
const OF_HEADING = /(万元|千元|百元)|[(（](?:单位[:：]?)?([角分])[)）]/

/**
 * Marks the columns whose amounts are not in 元 (万元, 分): as their heading says, or the line 单位：万元 above the table for all
 * amounts whose heading does not name 元. A rate a day is in another unit only where its own heading says so.
 */
export function markUnits(columns: readonly Column[], above: readonly Row[]): void {
  const ofSheet = above
    .flatMap(row => row.cells.map(cell => OF_SHEET.exec(compact(cellText(cell)))?.[1]))
    .find(unit => unit !== undefined)
  for (const column of columns) {
    const header = compact(column.header)
    const [, large, small] = OF_HEADING.exec(header) ?? []
    const own = large ?? small
    const field = fieldOf(column)
    const isRate = field !== null && RATES.has(field)
    if (!isAmount(column) && !isRate) continue
    const unit = own ?? (isRate || /[(（]元[)）]/.test(header) ? undefined : ofSheet)
    const power = unit === undefined ? undefined : POWERS[unit]
    if (power !== undefined) column.power = power
  }
}

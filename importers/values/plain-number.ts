import { compact } from '../../contract/text.ts'
import { type CellContent, contentOf } from '../formats/grid.ts'

/** The number that a cell holds and nothing else, as number or as text; NaN for any other cell. */
export function numberIn(cell: CellContent | undefined): number {
  const content = contentOf(cell)
  if (typeof content === 'string') return Number(compact(content) || Number.NaN)
  return typeof content === 'number' ? content : Number.NaN
}

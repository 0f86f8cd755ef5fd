import type { IsoDate } from '../../contract/dates.ts'
import { compact } from '../../contract/text.ts'
import { type CellContent, cellText, contentOf } from '../formats/grid.ts'
import { parseDateText, readDate } from './date.ts'
import { type CellContext, isUnusable, saysNothing } from './reader.ts'

/** From when to when a document is valid; a member is absent where the cell does not say it, or says 长期. */
export interface Validity {
  validFrom?: IsoDate
  validTo?: IsoDate
}

const RANGE = /^(\d.*?\d[日号]?)(?:起)?\s*(?:[~～至到—–]+|-+(?=长期)|(?<=\d{2})-(?=\d{4}))\s*(.+?)止?$/
const ENDLESS = /^(长期|长期有效|永久|无固定期限)$/

function dateIn(text: string): IsoDate | null {
  const outcome = parseDateText(text)
  return typeof outcome === 'object' && 'date' in outcome ? outcome.date : null
}

/** Reads 2016.03.01-2036.03.01, 20160301至长期 or a last day alone. Reports what it cannot read. */
export function readValidity(cell: CellContent, context: CellContext): Validity {
  if (isUnusable(cell, context)) return {}
  const text = compact(cellText(cell))
  if (saysNothing(text) || ENDLESS.test(text)) return {}
  const [, from = '', to = ''] = typeof contentOf(cell) === 'string' ? (RANGE.exec(text) ?? []) : []
  if (from === '') {
    const validTo = readDate(cell, context)
    return validTo === undefined ? {} : { validTo }
  }
  const [first, last] = [dateIn(from), ENDLESS.test(to) ? 'endless' : dateIn(to)]
  if (first === null || last === null) {
    context.report('imp-value-unreadable', { expected: 'date' })
    return {}
  }
  return last === 'endless' ? { validFrom: first } : { validFrom: first, validTo: last }
}

import type { Severity } from '../../contract/finding.ts'
import type { ImportProblem } from '../../contract/inspection.ts'
import { compact, tidy } from '../../contract/text.ts'
import { type CellContent, cellText, contentOf } from '../formats/grid.ts'
import type { ReadingRule } from '../problems.ts'

/** What a reader may ask and tell while it reads one cell. */
export interface CellContext {
  date1904: boolean
  /** Reports a problem of the cell being read. */
  report(rule: ReadingRule, params?: ImportProblem['params'], severity?: Severity): void
}

/** Turns a filled cell into a value; undefined when it says nothing or cannot be read (then it has reported why). */
export type Reader<Value> = (cell: CellContent, context: CellContext) => Value | undefined

/** Signs that clerks put into a cell that is to stay empty. */
const NOTHING = /^[-–—―_/\\\\.。、]*$|^(无|空|none|n\/a|null)$/i

export function saysNothing(text: string): boolean {
  return NOTHING.test(compact(text))
}

/**
 * Whether a cell has no usable content: an error value or a formula that was never calculated. Reported as
 * imp-formula-stale; never read as 0.
 */
export function isUnusable(cell: CellContent, context: CellContext): boolean {
  const content = contentOf(cell)
  if (content === undefined) {
    context.report('imp-formula-stale', { reason: 'not-calculated' })
    return true
  }
  if (typeof content === 'object' && content.kind === 'error') {
    context.report('imp-formula-stale', { reason: 'error-value', value: content.code })
    return true
  }
  if (typeof cell === 'object' && cell.kind === 'formula' && cell.external) {
    context.report('imp-formula-stale', { reason: 'external-link' }, 'warn')
  }
  return false
}

/** Reports when a text holds full-width signs, blanks or invisible characters that were taken out. */
export function reportNormalised(written: string, read: string, context: CellContext): void {
  if (written !== read) context.report('imp-fullwidth-normalised')
}

/** Plain text: nothing invisible, single blanks. */
export const readText: Reader<string> = (cell, context) => {
  if (isUnusable(cell, context)) return undefined
  const text = tidy(cellText(cell))
  return saysNothing(text) ? undefined : text
}

/** A code such as a contract or routing number: half-width, without blanks. */
export const readCode: Reader<string> = (cell, context) => {
  if (isUnusable(cell, context)) return undefined
  const written = cellText(cell)
  const text = compact(written)
  if (saysNothing(text)) return undefined
  reportNormalised(written.trim(), text, context)
  return text
}

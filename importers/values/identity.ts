import { idNumberParts } from '../../contract/id-number.ts'
import { compact, tidy } from '../../contract/text.ts'
import { type CellContent, cellText, contentOf } from '../formats/grid.ts'
import { type CellContext, isUnusable, type Reader, reportNormalised, saysNothing } from './reader.ts'

/** Excel keeps 15 significant digits: whatever follows them in a number is gone. */
const KEPT_DIGITS = 15

/** Text of a number-like code: half-width, no blanks, no leading apostrophe, no `="…"` wrapper. */
function codeText(written: string): string {
  let text = compact(written)
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(/^['’‘`]+/, '')
    text = /^="(.*)"$/.exec(text)?.[1] ?? text
  }
  return text
}

/** Whether digits were lost: the cell is a number too long for Excel, or shows an exponent. Reported, never repaired. */
function lostDigits(cell: CellContent, text: string, context: CellContext): boolean {
  const content = contentOf(cell)
  if (typeof content === 'number' && text.replace('-', '').length > KEPT_DIGITS) {
    context.report('imp-number-as-text-id', { reason: 'stored-as-number' })
    return true
  }
  if (/^\d(\.\d+)?E\+?\d+$/i.test(text)) {
    context.report('imp-number-as-text-id', { reason: 'exponent' })
    return true
  }
  return false
}

function masked(text: string, context: CellContext): boolean {
  if (!text.includes('*')) return false
  context.report('imp-value-unreadable', { expected: 'full-number', reason: 'masked' })
  return true
}

/**
 * An identity number: blanks, full-width digits and lower-case x are mended and reported; lost digits are reported and
 * leave no value. Whether the number is right (length, date, check digit) is for the rules to say.
 */
export const readIdNumber: Reader<string> = (cell, context) => {
  if (isUnusable(cell, context)) return undefined
  const written = cellText(cell)
  const text = codeText(written).toUpperCase()
  if (saysNothing(text)) return undefined
  if (lostDigits(cell, text, context) || masked(text, context)) return undefined
  if (/^\d{15}000$/.test(text)) {
    // One number in eleven fits its check digit by chance: a text that ends so is at least doubtful.
    const plausible = idNumberParts(text)?.checksumValid === true
    context.report('imp-number-as-text-id', { reason: 'zeros-after-15-digits' }, plausible ? 'warn' : 'block')
    if (!plausible) return undefined
  }
  reportNormalised(written.trim().replace(/x$/, 'X'), text, context)
  return text
}

/** A bank account: like an identity number, and blanks or hyphens that group the digits are taken out too. */
export const readCard: Reader<string> = (cell, context) => {
  if (isUnusable(cell, context)) return undefined
  const written = cellText(cell)
  const text = codeText(written)
  if (saysNothing(text)) return undefined
  const digits = /^[\d-]+$/.test(text) ? text.replaceAll('-', '') : text
  if (lostDigits(cell, digits, context) || masked(digits, context)) return undefined
  if (/^\d{15}0000?$/.test(digits)) {
    context.report('imp-number-as-text-id', { reason: 'zeros-after-15-digits' }, 'warn')
  }
  if (typeof contentOf(cell) === 'number') {
    context.report('imp-number-as-text-id', { reason: 'leading-zeros-may-be-lost' }, 'warn')
  }
  reportNormalised(written.trim(), digits, context)
  return digits
}

const COUNTRY = /^(?:\+|00)?86-?(?=1[\d-]{10,12}$)/

/** A phone number without country code and separators; of several in one cell the first. */
export const readPhone: Reader<string> = (cell, context) => {
  if (isUnusable(cell, context)) return undefined
  const written = cellText(cell)
  if (saysNothing(written)) return undefined
  const parts = tidy(written)
    .split(/[/、,，;；]|\s(?=1\d{10})/)
    .map(part => codeText(part).replace(COUNTRY, '').replace(/\.0$/, ''))
    .filter(part => part !== '')
  const [first = ''] = parts
  if (parts.length > 1)
    context.report('imp-value-unreadable', { expected: 'one-phone', reason: 'several' }, 'warn')
  if (masked(first, context)) return undefined
  const digits = /^[\d-]+$/.test(first) && !/^0\d{2,3}-/.test(first) ? first.replaceAll('-', '') : first
  if (parts.length === 1)
    reportNormalised(written.trim().replace(/[+-]/g, ''), digits.replace(/-/g, ''), context)
  return digits
}

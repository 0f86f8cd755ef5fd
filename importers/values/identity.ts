import { idNumberParts, isResidentIdNumber } from '../../contract/id-number.ts'
import { compact, tidy } from '../../contract/text.ts'
import { type CellContent, cellText, contentOf } from '../formats/grid.ts'
import { bankBeside, type GluedNumber, gluedNumber } from './glued.ts'
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
  if (/^\d(\.\d+)?E\+?\d+$|\d(\.\d+)?E\+\d{2}(?!\d)/i.test(text)) {
    context.report('imp-number-as-text-id', { reason: 'exponent' })
    return true
  }
  return false
}

/** Signs that look like the check digit X: those of other alphabets, and the times sign of a Chinese keyboard. */
const X_LOOKALIKE = /(?<=^\d{17})[\u0425\u0445\u03A7\u03C7\u2169\u2179\u00D7\u2715\u2716]$/

const MOBILE_ALONE = /^1[3-9]\d{9}$/

/** A number of another kind that slipped into the cell: whoever takes it names or pays nobody. */
function ofOtherKind(text: string, kind: 'id' | 'phone', context: CellContext): boolean {
  const found = kind === 'phone' ? MOBILE_ALONE.test(text) : isResidentIdNumber(text.toUpperCase())
  // Without its identity number a line names nobody.
  const severity = kind === 'phone' ? 'block' : undefined
  if (found) context.report('imp-value-unreadable', { reason: `looks-like-${kind}` }, severity)
  return found
}

function masked(text: string, context: CellContext): boolean {
  if (!text.includes('*')) return false
  context.report('imp-value-unreadable', { expected: 'full-number', reason: 'masked' })
  return true
}

/** A number with words beside it: the words are reported, harmless ones (its own label, a bank) as a notice. */
function besideWords(
  found: GluedNumber | 'several',
  harmless: (words: string) => boolean,
  context: CellContext,
): string | undefined {
  if (found === 'several') {
    context.report('imp-value-unreadable', { expected: 'one-number', reason: 'several-none-taken' })
    return undefined
  }
  const severity = harmless(found.words) ? 'notice' : 'warn'
  context.report('imp-fullwidth-normalised', { reason: 'more-text' }, severity)
  return found.number
}

const ID_SHAPE = /(?<![\dA-Za-z])(?:\d[ -]?){14}(?:\d|(?:\d[ -]?){3}[\dXx])(?![\dA-Za-z])/g
const ID_LABEL = /^(居民|公民)?身份证(件)?(号码?|编号)?$/
const CARD_SHAPE = /(?<![\dA-Za-z])\d(?:[ -]?\d){11,20}(?![\dA-Za-z])/g
const CARD_LABEL = /^((工资|银行)?卡|账|帐|户)(号码?|号)?$/

/** A number of 18 characters as it should be, whose digits Excel has not rounded to zeros: most cells are, and need no second look. */
const PLAIN_ID = /^\d{15}(?!000)\d{2}[\dX]$/

/** An account of 16, 17 or 19 digits, likewise; 18 may be an identity number. */
const PLAIN_CARD = /^\d{15}(?!0{4})(?:\d{1,2}|\d{4})$/

/**
 * An identity number: blanks, full-width digits, lower-case x and signs that look like it are mended and reported; lost digits are reported and
 * leave no value. Whether the number is right (length, date, check digit) is for the rules to say.
 */
export const readIdNumber: Reader<string> = (cell, context) => {
  if (typeof cell === 'string' && PLAIN_ID.test(cell)) return cell
  if (isUnusable(cell, context)) return undefined
  const written = cellText(cell)
  const text = codeText(written).replace(X_LOOKALIKE, 'X').toUpperCase()
  if (saysNothing(text)) return undefined
  if (lostDigits(cell, text, context) || masked(text, context)) return undefined
  if (ofOtherKind(text, 'phone', context)) return undefined
  if (/\p{Script=Han}/u.test(text) || text.length > 21) {
    const found = gluedNumber(written, ID_SHAPE)
    if (found !== null) return besideWords(found, words => ID_LABEL.test(words), context)
  }
  if (/^\d{15}000$/.test(text)) {
    // One number in eleven fits its check digit by chance: a text that ends so is at least doubtful.
    const plausible = idNumberParts(text)?.checksumValid === true
    context.report('imp-number-as-text-id', { reason: 'zeros-after-15-digits' }, plausible ? 'warn' : 'block')
    if (!plausible) return undefined
  }
  reportNormalised(written.trim().replace(/x$/, 'X'), text, context)
  return text
}

/**
 * A bank account: like an identity number, and blanks or hyphens that group the digits are taken out too. Of a cell with a bank's
 * name or a remark the number is taken; of a cell with two numbers none, and words alone are none.
 */
export const readCard: Reader<string> = (cell, context) => {
  if (typeof cell === 'string' && PLAIN_CARD.test(cell)) return cell
  if (isUnusable(cell, context)) return undefined
  const written = cellText(cell)
  const text = codeText(written)
  if (saysNothing(text)) return undefined
  const digits = /^[\d-]+$/.test(text) ? text.replaceAll('-', '') : text
  if (lostDigits(cell, digits, context) || masked(digits, context)) return undefined
  if (ofOtherKind(digits, 'id', context)) return undefined
  if (/\p{Script=Han}|[/、,;]/u.test(digits) || digits.length > 21) {
    const found = gluedNumber(written, CARD_SHAPE)
    if (found !== null)
      return besideWords(found, words => CARD_LABEL.test(words) || bankBeside(words) !== null, context)
    if (!/\d/.test(digits)) {
      context.report('imp-value-unreadable', { expected: 'account-number' }, 'warn')
      return undefined
    }
  }
  if (/^\d{15}0000?$/.test(digits)) {
    context.report('imp-number-as-text-id', { reason: 'zeros-after-15-digits' }, 'warn')
  }
  if (typeof contentOf(cell) === 'number') {
    context.report('imp-number-as-text-id', { reason: 'leading-zeros-may-be-lost' }, 'warn')
  }
  reportNormalised(written.trim(), digits, context)
  return digits
}

/** Two mobile numbers written one behind the other. */
const GLUED_PAIR = /^(1[3-9]\d{9})(1[3-9]\d{9})$/
const COUNTRY = /^(?:\+|00)?86-?(?=1[\d-]{10,12}$)/

const MOBILE = /(?<!\d)1[3-9]\d(?:[ -]?\d){8}(?!\d)/g

/** A phone number without country code, separators and remarks (13000000001（妻）); of several in one cell the first. */
export const readPhone: Reader<string> = (cell, context) => {
  if (isUnusable(cell, context)) return undefined
  const written = cellText(cell)
  if (MOBILE_ALONE.test(written)) return written
  if (saysNothing(written)) return undefined
  const parts = tidy(written.replace(GLUED_PAIR, '$1/$2'))
    .replace(/^((?:\+|00)86)[\s-]+(?=1)/, '$1')
    .split(/[/、,，;；]|\s(?=1\d{10})/)
    .map(part => codeText(part).replace(COUNTRY, '').replace(/\.0$/, ''))
    .filter(part => part !== '')
  const [first = ''] = parts
  if (lostDigits(cell, first, context) || masked(first, context)) return undefined
  if (ofOtherKind(first, 'id', context)) return undefined
  if (/\p{Script=Han}|[(（:]/u.test(first)) {
    const found = gluedNumber(written, MOBILE)
    if (found !== null && found !== 'several') return besideWords(found, () => true, context)
  }
  if (parts.length > 1)
    context.report('imp-value-unreadable', { expected: 'one-phone', reason: 'several' }, 'warn')
  const digits = /^[\d-]+$/.test(first) && !/^0\d{2,3}-/.test(first) ? first.replaceAll('-', '') : first
  if (parts.length === 1)
    reportNormalised(written.trim().replace(/[+-]/g, ''), digits.replace(/-/g, ''), context)
  return digits
}

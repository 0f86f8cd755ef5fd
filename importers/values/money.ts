import { type Fen, type Hundredths, parseYuan } from '../../contract/money.ts'
import { compact, toHalfWidth } from '../../contract/text.ts'
import { type CellContent, cellText, contentOf, decimalText } from '../formats/grid.ts'
import { isUnusable, type Reader, saysNothing } from './reader.ts'

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/

/**
 * A decimal as clerks write it ("1,234.50", "￥ 300 元", "（200.00）", ".01") without its ornaments, or null.
 * Commas are taken only as thousands marks: "1234,50" has two readings.
 */
function plainDecimal(written: string, ornament: RegExp): string | null {
  let text = compact(written).replace(ornament, '')
  const bracketed = /^\((.*)\)$/.exec(text)
  if (bracketed) text = `-${bracketed[1]}`
  if (/^[\d.,]+-$/.test(text)) text = `-${text.slice(0, -1)}`
  if (text.includes(',')) {
    if (!GROUPED.test(text)) return null
    text = text.replaceAll(',', '')
  }
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? text : null
}

/** Up to 15 digits a number and its shortest decimal text say the same. */
const EXACT = 1e15

function hundredthsOf(value: number): number | undefined {
  const scaled = Math.round(value * 100)
  // Nearly every amount has two decimals at most: read without making a text of it.
  if (scaled / 100 === value && Math.abs(scaled) < EXACT) return scaled === 0 ? 0 : scaled
  return parseYuan(decimalText(value))?.fen
}

function readDecimal(ornament: RegExp): Reader<number> {
  return (cell, context) => {
    if (typeof cell === 'number') return hundredthsOf(cell)
    if (isUnusable(cell, context)) return undefined
    const written = cellText(cell)
    if (saysNothing(written)) return undefined
    const plain = plainDecimal(written, ornament)
    const parsed = plain === null ? null : parseYuan(plain)
    if (parsed === null) {
      context.report('imp-value-unreadable', { expected: 'number' })
      return undefined
    }
    if (typeof cell === 'string' && toHalfWidth(written) !== written && !/^￥[\x20-\x7e]*$/.test(written)) {
      context.report('imp-fullwidth-normalised')
    }
    return parsed.fen
  }
}

/** Whether an amount has a third decimal of its own: what binary arithmetic leaves behind the sixth is none. */
function hasThirdDecimal(cell: CellContent): boolean {
  const content = contentOf(cell)
  // Nearly every amount is a plain one: told apart without making a text of it.
  if (typeof content === 'number' && Math.round(content * 100) / 100 === content) return false
  if (typeof content === 'number') return parseYuan(content.toFixed(6))?.exact === false
  return typeof content === 'string' && /\.\d\d0*[1-9]/.test(compact(content))
}

const readAmount: Reader<Fen> = readDecimal(/^(人民币|RMB|CNY)|[¥￥$]|元整?$|块$/gi)

/**
 * Money as fen, each cell rounded half up from its decimal text; binary fractions never enter a sum. An amount with a third
 * decimal is reported (pay-precision): what the sheet shows as its sum may differ from the sum of what it shows.
 */
export const readMoney: Reader<Fen> = (cell, context) => {
  const fen = readAmount(cell, context)
  if (fen !== undefined && hasThirdDecimal(cell)) context.report('pay-precision')
  return fen
}

const readPlainHundredths: Reader<Hundredths> = readDecimal(/(天|日|工日|个|工|小时|时|h|hours?|d)$/gi)

/** "23/19" in a column headed (标准/实际): what was due and what was done. */
const DUE_AND_DONE = /^\d+(?:\.\d+)?\/(\d+(?:\.\d+)?)$/
const CLOCK = /^(\d{1,3})[:：]([0-5]\d)(?::00)?$/

/** Days, hours or quantities as hundredths: "22.5天", "23/19" (the second counts), "184:30" as hours and minutes. */
export const readHundredths: Reader<Hundredths> = (cell, context) => {
  if (typeof cell === 'string') {
    const text = compact(cell)
    const clock = CLOCK.exec(text)
    if (clock) return Number(clock[1]) * 100 + Math.round((Number(clock[2]) * 100) / 60)
    const done = DUE_AND_DONE.exec(text)?.[1]
    if (done !== undefined) return readPlainHundredths(done, context)
  }
  return readPlainHundredths(cell, context)
}

/** A whole number such as an age; undefined when it is none. */
export const readInteger: Reader<number> = (cell, context) => {
  const value = readDecimal(/(周岁|岁)$/g)(cell, context)
  return value === undefined ? undefined : Math.floor(value / 100)
}

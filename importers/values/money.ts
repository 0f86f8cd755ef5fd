import { amountInCapitals } from '../../contract/capitals.ts'
import { type Fen, type Hundredths, parseYuan } from '../../contract/money.ts'
import { compact, toHalfWidth } from '../../contract/text.ts'
import { type CellContent, cellText, contentOf, decimalText } from '../formats/grid.ts'
import { arabicNumerals } from './chinese-numerals.ts'
import { isUnusable, type Reader, reportNormalised, saysNothing } from './reader.ts'

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/

/**
 * A decimal as clerks write it ("1,234.50", "￥ 300 元", "（200.00）", ".01") without its ornaments, or null. Commas and blanks are
 * taken only as thousands marks: "1234,50" has two readings, "20 5" and digits on two lines are two numbers.
 */
function plainDecimal(written: string, ornament: RegExp): string | null {
  const half = toHalfWidth(written)
  if (/\d\s*[\r\n]\s*\d/.test(half)) return null
  let text = compact(half.replace(/(?<=\d)\s+(?=\d)/g, ','))
    .replace(/^['’‘]/, '')
    .replace('\u2212', '-')
    .replace(ornament, '')
  const bracketed = /^\((.*)\)$/.exec(text)
  if (bracketed) text = `-${bracketed[1]}`
  if (/^[\d.,]+-$/.test(text)) text = `-${text.slice(0, -1)}`
  if (text.includes(',')) {
    if (!GROUPED.test(text)) return null
    text = text.replaceAll(',', '')
  }
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? text.replace(/\.$/, '') : null
}

/** Up to 15 digits a number and its shortest decimal text say the same. */
const EXACT = 1e15

function hundredthsOf(value: number): number | undefined {
  const scaled = Math.round(value * 100)
  // Nearly every amount has two decimals at most: read without making a text of it.
  if (scaled / 100 === value && Math.abs(scaled) < EXACT) return scaled === 0 ? 0 : scaled
  return parseYuan(decimalText(value))?.fen
}

/** What a written amount is, beyond a plain decimal: 0.66万元, 6千, 陆仟元整. */
function spelledAmount(written: string): Fen | null {
  const text = compact(written)
  const unit = /^([+-]?[\d.,]+)(万|千)元?整?$/.exec(text)
  if (!unit) return amountInCapitals(text)
  const plain = plainDecimal(unit[1] ?? '', /^$/)
  return plain === null ? null : (parseYuan(shiftDecimal(plain, unit[2] === '万' ? 4 : 3))?.fen ?? null)
}

/** A decimal text times a power of ten, exactly; a negative power divides. */
function shiftDecimal(text: string, places: number): string {
  const [whole = '', fraction = ''] = text.split('.')
  if (places < 0) {
    const [, sign = '', digits = ''] = /^([+-]?)(.*)$/.exec(whole) ?? []
    const padded = digits.padStart(1 - places, '0')
    return `${sign}${padded.slice(0, places)}.${padded.slice(places)}${fraction}`
  }
  const padded = fraction.padEnd(places, '0')
  const rest = padded.slice(places)
  return `${whole}${padded.slice(0, places)}${rest === '' ? '' : `.${rest}`}`
}

/**
 * A plain number of a column in another unit as one in 元, `power` of ten away from it (万元: 4, 分: -2); a cell that names its own
 * unit or holds no number stays as it is.
 */
export function inYuan(cell: CellContent, power: number): CellContent {
  const content = contentOf(cell)
  if (typeof content === 'number') return shiftDecimal(decimalText(content), power)
  if (typeof content !== 'string') return cell
  const plain = plainDecimal(content, /^$/)
  return plain === null ? cell : shiftDecimal(plain, power)
}

function readDecimal(
  ornament: RegExp,
  spelled: (written: string) => number | null = () => null,
): Reader<number> {
  return (cell, context) => {
    if (typeof cell === 'number') {
      const value = hundredthsOf(cell)
      if (value === undefined) context.report('imp-value-unreadable', { expected: 'number' })
      return value
    }
    if (isUnusable(cell, context)) return undefined
    const content = contentOf(cell)
    // What the clerk sees is a date; the number behind it need not be the amount he means.
    if (typeof content === 'object' && content.kind === 'date')
      context.report('imp-value-unreadable', { expected: 'number', reason: 'shown-as-date' }, 'warn')
    const written = cellText(cell)
    if (saysNothing(written)) return undefined
    const plain = plainDecimal(written, ornament)
    const parsed = plain === null ? null : parseYuan(plain)
    if (parsed === null) {
      const amount = spelled(written)
      if (amount !== null) return amount
      context.report('imp-value-unreadable', { expected: 'number' })
      return undefined
    }
    // A blank beside a sign of money (￥ 300 元) changes nothing; one between digits does.
    if (typeof cell === 'string')
      reportNormalised(written.trim().replace(/\s+(?=\D)|(?<=\D)\s+/g, ''), compact(written), context)
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

const readAmount: Reader<Fen> = readDecimal(
  /^(?:金额:?)?(?:人民币|RMB|CNY)|^金额:?|[¥￥]|元整?$|块$|RMB$/gi,
  spelledAmount,
)

/**
 * Money as fen, each cell rounded half up from its decimal text; binary fractions never enter a sum. An amount with a third
 * decimal is reported (pay-precision): what the sheet shows as its sum may differ from the sum of what it shows.
 */
export const readMoney: Reader<Fen> = (cell, context) => {
  const fen = readAmount(cell, context)
  if (fen !== undefined && hasThirdDecimal(cell)) context.report('pay-precision')
  return fen
}

const RATE = /^(?:每[天日月]|日薪|月薪|时薪)?[:]?([^/每]*?)元?(?:[/每](?:天|日|工日|个?工|月|小时|时|h))?$/i

/** A wage rate, also with what it is per: 300元/天, 每天300元. The unit is told by rateUnitOfCell (wage-rate.ts). */
export const readRate: Reader<Fen> = (cell, context) => {
  const bare = typeof cell === 'string' ? RATE.exec(compact(cell))?.[1] : undefined
  return readMoney(bare === undefined || bare === '' ? cell : bare, context)
}

const readPlainHundredths: Reader<Hundredths> = readDecimal(/(天|工日|日|个工|个|工|小时|时|h|hours?|d)$/gi)

const CLOCK = /^(\d{1,3})[:：]([0-5]\d)(?::00)?$|^(\d{1,3})(?:小时|时)([0-5]?\d)分钟?$/
/** 二十二天, 22天半 */
const SPELLED_DAYS = /^(\d{1,6})(?:天|个工|个|工)?(半)?(?:天|个工|个|工)?$/

/** Quantities as hundredths, also days and hours: "22.5天", "二十二天半", "184:30" as hours and minutes. */
export const readHundredths: Reader<Hundredths> = (cell, context) => {
  if (typeof cell === 'string') {
    const text = compact(cell)
    const clock = CLOCK.exec(text)
    if (clock) {
      const [hours, minutes] = [Number(clock[1] ?? clock[3]), Number(clock[2] ?? clock[4])]
      return hours * 100 + Math.round((minutes * 100) / 60)
    }
    const spelled = /[一二三四五六七八九十半]/.test(text) ? SPELLED_DAYS.exec(arabicNumerals(text)) : null
    if (spelled) return Number(spelled[1]) * 100 + (spelled[2] === undefined ? 0 : 50)
  }
  return readPlainHundredths(cell, context)
}

function inNoOtherUnit(other: RegExp): Reader<Hundredths> {
  return (cell, context) => {
    const content = contentOf(cell)
    if (typeof content !== 'string' || !other.test(compact(content))) return readHundredths(cell, context)
    context.report('imp-value-unreadable', { reason: 'other-unit' })
    return undefined
  }
}

/** Days as hundredths; 8小时 or 184:30 under a heading of days is no day. */
export const readDays: Reader<Hundredths> = inNoOtherUnit(/\d个?(小时|时|h|hours?)|^\d+[:：]\d/i)

/** Hours as hundredths; 1天 under a heading of hours is no hour. */
export const readHours: Reader<Hundredths> = inNoOtherUnit(/\d个?(天|日|工)/)

/** "23/19" under a heading (标准/实际): what was due and what was done. The second is the value. */
export function doneOfDue(cell: CellContent): CellContent {
  const content = contentOf(cell)
  const done = typeof content === 'string' ? /^\d+(?:\.\d+)?\/(\d+(?:\.\d+)?)$/.exec(compact(content)) : null
  return done?.[1] ?? cell
}

/** A whole number such as an age; undefined when it is none. */
export const readInteger: Reader<number> = (cell, context) => {
  const value = readDecimal(/(周岁|岁)$/g)(cell, context)
  return value === undefined ? undefined : Math.floor(value / 100)
}

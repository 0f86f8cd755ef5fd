import * as z from 'zod'

/** Money: a whole number of fen (1/100 yuan). No floating point touches a wage. */
export const Fen = z.int().meta({ format: 'fen' })
export type Fen = z.infer<typeof Fen>

const YUAN = /^([+-])?(\d*)(?:\.(\d+))?$/

/**
 * Reads a plain decimal yuan text ("1234.5", "-.01") as fen, exactly.
 * A third decimal is rounded half away from zero, the way a sheet shows it; `exact` says whether nothing was rounded.
 * Returns null when the text is no number or too large for a safe integer.
 */
export function parseYuan(text: string): { fen: Fen; exact: boolean } | null {
  const match = YUAN.exec(text)
  const whole = match?.[2] ?? ''
  const fraction = match?.[3] ?? ''
  if (!match || (whole === '' && fraction === '')) return null
  const padded = `${fraction}000`
  const kept = Number(`${whole || '0'}${padded.slice(0, 2)}`)
  const magnitude = kept + (Number(padded[2]) >= 5 ? 1 : 0)
  if (!Number.isSafeInteger(magnitude)) return null
  const fen = match[1] === '-' && magnitude !== 0 ? -magnitude : magnitude
  return { fen, exact: /^0*$/.test(fraction.slice(2)) }
}

/** Fen as decimal yuan with two places and no grouping: 123450 → "1234.50". The form for files and protocols. */
export function yuanText(fen: Fen): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Fen for a person to read: 123450 → "1,234.50". */
export function formatYuan(fen: Fen): string {
  return yuanText(fen).replace(/\B(?=(\d{3})+\.)/g, ',')
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿', '兆']

function capitalGroup(group: number): string {
  let text = ''
  let pendingZero = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10
    if (digit === 0) {
      pendingZero = text !== ''
      continue
    }
    text += (pendingZero ? '零' : '') + DIGITS[digit] + PLACES[place]
    pendingZero = false
  }
  return text
}

/** Fen in Chinese capitals as printed on wage sheets: 123450 → "壹仟贰佰叁拾肆元伍角整". */
export function yuanCapitals(fen: Fen): string {
  const magnitude = Math.abs(fen)
  const yuan = Math.floor(magnitude / 100)
  const jiao = Math.floor(magnitude / 10) % 10
  const cents = magnitude % 10
  let text = ''
  for (let index = GROUPS.length - 1; index >= 0; index--) {
    const group = Math.floor(yuan / 10000 ** index) % 10000
    if (group === 0) continue
    const skippedPlace = text !== '' && (group < 1000 || Math.floor(yuan / 10000 ** (index + 1)) % 10 === 0)
    text += (skippedPlace ? '零' : '') + capitalGroup(group) + GROUPS[index]
  }
  if (text !== '' || (jiao === 0 && cents === 0)) text = `${text || '零'}元`
  if (jiao === 0 && cents === 0) return `${fen < 0 ? '负' : ''}${text}整`
  if (jiao !== 0) text += `${DIGITS[jiao]}角`
  else if (yuan !== 0) text += '零'
  text += cents !== 0 ? `${DIGITS[cents]}分` : '整'
  return `${fen < 0 ? '负' : ''}${text}`
}

/** Working time and days: integer hundredths of a day or of an hour (50 = half a day). */
export const Hundredths = z.int()
export type Hundredths = z.infer<typeof Hundredths>

/** Hundredths for a person to read, without needless zeros: 2350 → "23.5". */
export function hundredthsText(value: Hundredths): string {
  return yuanText(value).replace(/\.?0+$/, '')
}

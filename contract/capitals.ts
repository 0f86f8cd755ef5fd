import { type Fen, yuanCapitals } from './money.ts'
import { toHalfWidth } from './text.ts'

const DIGITS: Record<string, number> = Object.fromEntries(
  ['零〇', '壹一', '贰二貳', '叁三參', '肆四', '伍五', '陆六陸', '柒七', '捌八', '玖九'].flatMap(
    (signs, digit) => [...signs].map(sign => [sign, digit]),
  ),
)
const PLACES: Record<string, number> = { 拾: 10, 十: 10, 佰: 100, 百: 100, 仟: 1000, 千: 1000 }
const GROUPS: Record<string, number> = { 万: 10_000, 萬: 10_000, 亿: 100_000_000, 億: 100_000_000 }

/** A whole number below the yuan sign; null when a sign is unknown. */
function whole(text: string): number | null {
  let total = 0
  let group = 0
  let digit: number | null = null
  for (const sign of text) {
    const place = PLACES[sign]
    const larger = GROUPS[sign]
    if (DIGITS[sign] !== undefined) digit = DIGITS[sign]
    else if (place !== undefined) {
      group += (digit ?? 1) * place
      digit = null
    } else if (larger !== undefined) {
      total = (total + group + (digit ?? 0)) * larger
      group = 0
      digit = null
    } else return null
  }
  return total + group + (digit ?? 0)
}

/**
 * Reads Chinese capitals as fen: 壹仟贰佰叁拾肆元伍角整 → 123450. Understands the spellings that clerks mix (圆/元, 正/整, 一/壹).
 * Null when the text is no such amount.
 */
export function parseCapitals(text: string): number | null {
  const plain = toHalfWidth(text)
    .replace(/^.*(大写|金额)[:]?/, '')
    .replace(/人民币|¥|\s|[整正:()]/g, '')
  const match = /^(负)?(?:([^元圆角分]+)[元圆])?零?(?:([^元圆角分])角)?零?(?:([^元圆角分])分)?$/.exec(plain)
  if (!match || (match[2] === undefined && match[3] === undefined && match[4] === undefined)) return null
  const parts = [whole(match[2] ?? '零'), whole(match[3] ?? '零'), whole(match[4] ?? '零')]
  const [yuan, jiao, fen] = parts
  if (yuan == null || jiao == null || fen == null) return null
  return (match[1] === undefined ? 1 : -1) * (yuan * 100 + jiao * 10 + fen)
}

const SAME_SIGN: [RegExp, string][] = [
  [/[一]/g, '壹'],
  [/[二貳两]/g, '贰'],
  [/[三參]/g, '叁'],
  [/四/g, '肆'],
  [/五/g, '伍'],
  [/[六陸]/g, '陆'],
  [/七/g, '柒'],
  [/八/g, '捌'],
  [/九/g, '玖'],
  [/十/g, '拾'],
  [/百/g, '佰'],
  [/千/g, '仟'],
  [/萬/g, '万'],
  [/億/g, '亿'],
  [/圆/g, '元'],
  [/人民币|[零〇整正:\s]/g, ''],
]

const spelled = (text: string) =>
  SAME_SIGN.reduce((plain, [signs, sign]) => plain.replace(signs, sign), toHalfWidth(text))

/**
 * An amount that a cell writes in capitals and in no other way (陆仟元整, 伍仟捌佰元伍角), in fen. Null unless writing the
 * amount anew gives the same signs, so that a slip of the pen (伍叁元) is never read as something.
 */
export function amountInCapitals(text: string): Fen | null {
  const fen = parseCapitals(text)
  return fen !== null && spelled(yuanCapitals(fen)) === spelled(text) ? fen : null
}

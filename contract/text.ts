/** Characters that a person cannot see or that stand for a plain blank: zero-width, BOM, soft hyphen, NBSP, other spaces. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g
const BLANKS = /[\s\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g
const FULL_WIDTH = /[\uFF01-\uFF5E]/g

/** Nothing of the kind in it, as in nearly every cell: told in one look. */
const AS_IT_SHOULD_BE = /^[\x21-\x7e\u4e00-\u9fff]*$/
const ONLY_CHINESE = /^[\u4e00-\u9fff]*$/

/** Radicals that look like characters and come with text copied from a PDF (⼤⼒ for 大力): those of Kangxi, and the simplified ones. */
const RADICALS = /[\u2E80-\u2FDF]/g
const SIMPLIFIED_RADICALS = new Map(
  Array.from(
    '⺠民⺩王⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = '', character = '']) => [radical, character],
  ),
)

function characterOf(radical: string): string {
  return SIMPLIFIED_RADICALS.get(radical) ?? radical.normalize('NFKC')
}

/** Full-width Latin letters, digits and signs become half-width ones, radicals the characters they look like. */
export function toHalfWidth(text: string): string {
  if (AS_IT_SHOULD_BE.test(text)) return text
  return text
    .replace(FULL_WIDTH, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(RADICALS, characterOf)
}

/** Text as it should have been typed: nothing invisible, no blank at the ends, inner blanks single, no radical for a character. */
export function tidy(text: string): string {
  if (AS_IT_SHOULD_BE.test(text)) return text
  return text.replace(INVISIBLE, '').replace(RADICALS, characterOf).replace(BLANKS, ' ').trim()
}

/** Text for numbers and codes (ID, card, phone, code): half-width, without any blank or invisible character. */
export function compact(text: string): string {
  if (AS_IT_SHOULD_BE.test(text)) return text
  return toHalfWidth(text).replace(INVISIBLE, '').replace(BLANKS, '')
}

/** Interpunct look-alikes that clerks type in minority names instead of U+00B7 (民委发〔2016〕33号). */
const INTERPUNCT_LOOKALIKES = /[\u2022\u2027\u22C5\u30FB\u00B7\uFF65\uFF0E.\u3002\u2010-\u2015\uFF0D-]/g

/** A person's name in the form used for comparison only: no blanks, half-width, one interpunct, upper case. */
export function nameKey(name: string): string {
  if (ONLY_CHINESE.test(name)) return name
  return compact(name).replace(INTERPUNCT_LOOKALIKES, '\u00B7').toUpperCase()
}

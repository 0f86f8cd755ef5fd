import { headingKey } from './heading.ts'

/** The place of a digit by the word over its box, as a power of ten of 元. */
export const PLACES_OF_DIGITS = new Map([
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['万', 4],
  ['仟', 3],
  ['千', 3],
  ['佰', 2],
  ['百', 2],
  ['拾', 1],
  ['十', 1],
  ['元', 0],
  ['圆', 0],
  ['角', -1],
  ['分', -2],
])

/** Whether a heading is the place of a digit (元, 角, 分). */
export const isPlaceOfDigits = (text: string): boolean => PLACES_OF_DIGITS.has(headingKey(text))

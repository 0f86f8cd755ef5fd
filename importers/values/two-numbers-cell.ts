import { toHalfWidth } from '../../contract/text.ts'
import { type CellContent, contentOf } from '../formats/grid.ts'

/** A day cell that states two or three things: 1+3, 8/2, √+2, 8 above 2, 1工加班3小时, 4+4+2. */
export interface SplitCell {
  /** What stands first, a number or a mark, as written. */
  first: string
  /** The numbers behind it. */
  rest: readonly string[]
  /** The cell itself calls the last of them overtime. */
  saysOvertime: boolean
  /** Nothing stands between mark and number (√3). */
  isGlued: boolean
}

const NUMBER = String.raw`\d+(?:\.\d+)?`
const FIRST = String.raw`(${NUMBER}(?:个?[工天日]|小时|时|h)?|[^\d\s+/、&;|()]{1,2}?)`
const BESIDE = String.raw`(\s*[+/、&;|]\s*|\s+)?`
const NEXT = `(${NUMBER})(?:个?小时|时|h)?`
const OVERTIME = String.raw`(加班?[:：]?|加点|晚班?|夜班?)?\s*`
const TWO = new RegExp(`^${FIRST}${BESIDE}\\(?${OVERTIME}${NEXT}\\)?$`, 'i')
const THREE = new RegExp(
  `^${FIRST}(\\s*[+/、]\\s*|\\s+)${NEXT}(?:\\s*[+/、]\\s*|\\s+)${OVERTIME}${NEXT}$`,
  'i',
)

/** 出勤1天: the word says no more than the number. */
export const BEFORE_NUMBER = /^(?:出勤|上班|正常|出工)(?=\d)/

/** Takes a day cell apart; null for one that states a single thing. */
export function splitCell(cell: CellContent | undefined): SplitCell | null {
  const content = contentOf(cell)
  if (typeof content !== 'string' || content.length < 2 || content.length > 20) return null
  const text = toHalfWidth(content.replace(/[\u00A0\u3000]/g, ' '))
    .trim()
    .replace(BEFORE_NUMBER, '')
  const [, one = '', , next = '', said, last = ''] = THREE.exec(text) ?? []
  if (one !== '') return { first: one, rest: [next, last], saysOvertime: said !== undefined, isGlued: false }
  const [, first = '', between, word, second = ''] = TWO.exec(text) ?? []
  if (first === '') return null
  const isGlued = between === undefined && word === undefined && !text.includes('(')
  // 10 is one number, and +2 behind nothing is two of something.
  if (isGlued && /\d$/.test(first)) return null
  if (/^[+\-—.:：]/.test(first)) return null
  return { first, rest: [second], saysOvertime: word !== undefined, isGlued }
}

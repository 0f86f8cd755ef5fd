import type { IsoDate } from '../../contract/dates.ts'
import { compact } from '../../contract/text.ts'
import { type CellContent, cellText, contentOf } from '../formats/grid.ts'
import { parseDateText, serialDate } from './date.ts'

/** The day that a line of a list is of, as far as its cell says it. */
export interface LineDate {
  year: number | null
  month: number | null
  day: number
}

const WEEKDAY = /[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?|[(（][一二三四五六日天][)）]/

export const dateOfIso = (date: IsoDate): LineDate => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8)),
})

const within = (month: number | null, day: number): LineDate | null =>
  day >= 1 && day <= 31 && (month === null || (month >= 1 && month <= 12)) ? { year: null, month, day } : null

/**
 * 10.1 as a number is the 1st or, typed as 10.10, the 10th: the one that goes on from the line above. Null where neither does.
 */
function ofDecimal(value: number, before: LineDate | null): LineDate | null {
  const [month = 0, digits = ''] = decimalParts(value)
  if (digits.length === 2) return within(month, Number(digits))
  const day = Number(digits)
  const tenth = day * 10
  const last = before !== null && before.month === month ? before.day : 0
  if (day > 3 || last <= day) return within(month, day)
  return last <= tenth && last >= tenth - 4 ? within(month, tenth) : null
}

const decimalParts = (value: number): [number, string] => {
  const [whole = '', digits = ''] = String(value).split('.')
  return [Number(whole), digits]
}

/**
 * Reads the day of a line: 2026-10-05, 10月5日, 10.5, 5日, 5, with or without its weekday. Null for anything else.
 * @param before the day of the line above
 */
export function readLineDate(
  cell: CellContent | undefined,
  date1904: boolean,
  before: LineDate | null,
): LineDate | null {
  const content = contentOf(cell)
  if (content === undefined || typeof content === 'boolean') return null
  if (typeof content === 'object' && content.kind === 'date') {
    const date = serialDate(content.serial, date1904)
    return date === null ? null : dateOfIso(date)
  }
  if (typeof content === 'number') {
    if (content > 20_000 && content < 60_000) {
      const date = serialDate(content, date1904)
      return date === null ? null : dateOfIso(date)
    }
    if (Number.isInteger(content) && content <= 31) return within(null, content)
    if (content < 13 && !Number.isInteger(content)) return ofDecimal(content, before)
  }
  const text = compact(cellText(content).replace(WEEKDAY, ''))
  if (text.length > 20) return null
  const short = /^(?:(\d{1,2})[月./-])?(\d{1,2})[日号]?$/.exec(text)
  if (short) return within(short[1] === undefined ? null : Number(short[1]), Number(short[2]))
  const outcome = parseDateText(text)
  return typeof outcome === 'object' && 'date' in outcome ? dateOfIso(outcome.date) : null
}

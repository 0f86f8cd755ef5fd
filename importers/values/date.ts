import { type IsoDate, isIsoDate, shiftDate } from '../../contract/dates.ts'
import { compact } from '../../contract/text.ts'
import { cellText, contentOf } from '../formats/grid.ts'
import { arabicNumerals } from './chinese-numerals.ts'
import { type CellContext, isUnusable, type Reader, saysNothing } from './reader.ts'

/** Days from Excel's day 0 (1899-12-30) to 1970-01-01, and from the 1900 epoch to the 1904 one. */
const UNIX_EPOCH = 25_569
const EPOCH_1904 = 1462
/** 1954-10-03 … 2064-04-08: a bare number in this span, in a date column, is a date that lost its format. */
const BARE_SERIAL = { from: 20_000, to: 60_000 }

/** The calendar date of a serial number. */
export function serialDate(serial: number, date1904: boolean): IsoDate | null {
  const days = Math.floor(serial) + (date1904 ? EPOCH_1904 : 0)
  if (!(days >= 1 && days <= 2_958_465)) return null
  // Excel believes in 1900-02-29: before it, its count is one day ahead.
  const date = new Date((days + (days < 60 ? 1 : 0) - UNIX_EPOCH) * 86_400_000)
  return date.toISOString().slice(0, 10)
}

const iso = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

type Outcome =
  | { date: IsoDate }
  | { trouble: 'impossible' | 'no-day' | 'no-year' | 'unreadable' }
  | 'two-readings'

function checked(year: number, month: number, day: number): Outcome {
  const date = iso(year, month, day)
  return isIsoDate(date) ? { date } : { trouble: 'impossible' }
}

const WEEKDAY = /[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?/
/** An instant in UTC: midnight in Beijing is 16:00 of the day before. */
const UTC = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?Z$/

function dayOfInstant(match: RegExpExecArray): Outcome {
  const [, day = '', hour, minute, second] = match
  if (Number(hour) < 16) return isIsoDate(day) ? { date: day } : { trouble: 'impossible' }
  return isIsoDate(day) && `${hour}${minute}${second}` === '160000'
    ? { date: shiftDate(day, 1) }
    : 'two-readings'
}

const CLOCK = /(?:[T ]?\d{1,2}[:时]\d{1,2}.*|[上下]午)$/

/** Reads a date text. Two-digit years and day/month order are never guessed. */
export function parseDateText(written: string): Outcome {
  const instant = UTC.exec(written.trim())
  if (instant) return dayOfInstant(instant)
  const spaced = arabicNumerals(
    written
      .trim()
      .replace(/^['’‘]/, '')
      .replace(WEEKDAY, ' ')
      .trim(),
  )
    .replace(/^(\d{4})\s+(\d{1,2})\s+(\d{1,2})$/, '$1-$2-$3')
    .replace(/(?<=\d)[T\s]+(?=\d{1,2}[:时])/, ' ')
  const text = compact(spaced.replace(CLOCK, ''))
    .replace(/[年月./、,。\\_]/g, '-')
    .replace(/[日号]$/, '')
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (packed) return checked(Number(packed[1]), Number(packed[2]), Number(packed[3]))
  const [first = '', second, third, rest] = text.replace(/-+$/, '').split('-')
  if (rest !== undefined || !/^[\d-]+$/.test(text)) return { trouble: 'unreadable' }
  if (third === undefined) {
    if (second === undefined) return { trouble: 'unreadable' }
    return { trouble: first.length === 4 ? 'no-day' : 'no-year' }
  }
  if (first.length === 4) return checked(Number(first), Number(second), Number(third))
  if (third.length !== 4) return 'two-readings'
  const [one, other] = [Number(first), Number(second)]
  if (one > 12) return checked(Number(third), other, one)
  if (other > 12 || one === other) return checked(Number(third), one, other)
  return 'two-readings'
}

function fromNumber(value: number, context: CellContext): Outcome {
  if (value >= BARE_SERIAL.from && value <= BARE_SERIAL.to) {
    const date = serialDate(value, context.date1904)
    return date === null ? { trouble: 'impossible' } : { date }
  }
  return parseDateText(String(value))
}

/**
 * A date in any written form: real dates of both epochs, 2026-3-5, 2026.3.5, 2026年3月5日, 20260305, Chinese numerals,
 * serial numbers that lost their format, with or without a time. Reports what cannot be read or has two readings.
 */
export const readDate: Reader<IsoDate> = (cell, context) => {
  if (isUnusable(cell, context)) return undefined
  const content = contentOf(cell)
  const written = cellText(cell)
  let outcome: Outcome
  if (typeof content === 'object' && content.kind === 'date') {
    const date = serialDate(content.serial, context.date1904)
    outcome = date === null ? { trouble: 'impossible' } : { date }
  } else if (typeof content === 'number') outcome = fromNumber(content, context)
  else {
    if (saysNothing(written) || /^(长期|至今|无固定期限)/.test(compact(written))) return undefined
    outcome = /^\d{5}(\.\d+)?$/.test(written.trim())
      ? fromNumber(Number(written), context)
      : parseDateText(written)
  }
  if (outcome === 'two-readings') {
    context.report('imp-date-two-readings')
    return undefined
  }
  if ('date' in outcome) return outcome.date
  context.report('imp-value-unreadable', { expected: 'date', reason: outcome.trouble })
  return undefined
}

import * as z from 'zod'
import { SpanTotals } from '../../../contract/entities.ts'
import { PunchValues } from '../../../contract/inspection.ts'
import { maskAccount, maskIdNumber, maskPhone } from '../../../contract/masking.ts'
import { formatYuan, hundredthsText } from '../../../contract/money.ts'

const MASKED: Record<string, (text: string) => string> = {
  idNumber: maskIdNumber,
  wageCard: maskAccount,
  specialOperationNo: maskAccount,
  phone: maskPhone,
  emergencyPhone: maskPhone,
}

const HUNDREDTHS = new Set([
  'attendanceDays',
  'workHours',
  'overtimeHours',
  'markedHours',
  'markedOvertime',
  'leaveDays',
  'absenceDays',
  'quantity',
])
const PLAIN_NUMBERS = new Set(['statedAge'])

/** A value as a person reads it in a preview, sensitive numbers masked. */
export function shownValue(field: string, value: unknown): string {
  if (typeof value === 'string') return MASKED[field]?.(value) ?? value
  if (typeof value === 'number') {
    if (PLAIN_NUMBERS.has(field)) return String(value)
    return HUNDREDTHS.has(field) ? hundredthsText(value) : formatYuan(value)
  }
  if ((field === 'days' || field === 'overtimeDays') && Array.isArray(value))
    return value.map(day => (typeof day === 'number' ? hundredthsText(day) : '·')).join(' ')
  if (field === 'punches') return shownPunches(value)
  if (field === 'spanTotals') return shownTotals(value)
  return JSON.stringify(value)
}

const Totals = z.array(SpanTotals)

/** The totals that the sheets of a line state: days, hours, overtime. */
function shownTotals(value: unknown): string {
  const read = Totals.safeParse(value)
  if (!read.success) return ''
  return read.data
    .map(({ stated: { days, hours, overtime } }) =>
      [days, hours, overtime].map(total => (total === null ? '·' : hundredthsText(total))).join(' '),
    )
    .join('; ')
}

const Punches = PunchValues.shape.punches.unwrap()

/** Moments as the clock on the site's wall showed them (Beijing time). */
function shownPunches(value: unknown): string {
  const read = Punches.safeParse(value)
  if (!read.success) return ''
  return read.data.map(({ at }) => beijingClock(new Date(at))).join(', ')
}

function beijingClock(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

/** A masked number that still shows where it differs from another of its length. */
export function maskBeside(number: string, other: string): string {
  const masked = maskIdNumber(number)
  if (number.length !== other.length) return masked
  return [...masked]
    .map((sign, place) => (number[place] === other[place] ? sign : (number[place] ?? sign)))
    .join('')
}

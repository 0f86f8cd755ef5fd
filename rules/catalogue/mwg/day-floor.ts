import type { CheckContext } from '../../rule.ts'

export const MONTH_MINIMUM = 'wage.minimum.guangzhou.month'
export const PAY_DAYS = 'wage.conversion.payDaysPerMonth'

/** The daily minimum wage in force in the month: the monthly one in fen, over pay days in hundredths. */
export interface DayFloor {
  monthMinimum: number
  payDays: number
}

/** The daily minimum of the month (§2.1 ÷ §2.2); null when the parameters have none for it. */
export function dayFloor({ parameter }: Pick<CheckContext, 'parameter'>): DayFloor | null {
  const monthMinimum = parameter(MONTH_MINIMUM)
  const payDays = parameter(PAY_DAYS)
  return monthMinimum === null || payDays === null ? null : { monthMinimum, payDays }
}

/**
 * Whether a wage in fen for so many days (hundredths) is below the floor: wage × 2175 < minimum × 100 × days, in whole numbers,
 * so that a fen decides and nothing is rounded. Both products stay far below 2^53.
 */
export function isBelowFloor(wage: number, days: number, { monthMinimum, payDays }: DayFloor): boolean {
  return wage * payDays < monthMinimum * days
}

/** What the sentence says of it: the average and the floor for display, and the least sum that so many days ask for. */
export function floorParams(wage: number, days: number, { monthMinimum, payDays }: DayFloor) {
  return {
    wage,
    days,
    average: Math.floor((wage * 100) / days),
    floor: Math.round((monthMinimum * 100) / payDays),
    least: Math.ceil((monthMinimum * days) / payDays),
    monthMinimum,
    divisor: payDays,
  }
}

/** Shared by the daily rules: what was counted, what it is compared with, and with which divisor. */
export const FLOOR_ACTUAL = { zh: '{average|yuan}', en: '{average|yuan}' }
export const FLOOR_EXPECTED = { zh: '≥ {floor|yuan}', en: '≥ {floor|yuan}' }

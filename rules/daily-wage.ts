import { type Period, periodBounds } from '../contract/dates.ts'
import type { Fen } from '../contract/money.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import { MONTH_MINIMUM, PAY_DAYS } from './catalogue/mwg/day-floor.ts'
import { countedWage } from './catalogue/pay/amounts.ts'
import { type ParameterSet, parameterAt } from './parameters/parameter-set.ts'

/** The daily minimum wage of a month in fen, rounded for display only; rules compare without rounding. */
export function minimumDailyWage(period: Period, parameters: ParameterSet): Fen | null {
  const { first } = periodBounds(period)
  const month = parameterAt(parameters, MONTH_MINIMUM, first)
  const days = parameterAt(parameters, PAY_DAYS, first)
  return month === null || days === null ? null : Math.round((month.value * 100) / days.value)
}

/** The lowest day's wage among a month's lines as mwg-daily-average counts it, in fen rounded down for display; null without any. */
export function lowestDailyWage(month: ProjectMonth): Fen | null {
  let lowest: Fen | null = null
  for (const line of month.lines) {
    const { grossPay, attendanceDays: days } = line
    if (grossPay === null || days === null || days <= 0) continue
    const daily = Math.floor((countedWage(line, grossPay) * 100) / days)
    if (lowest === null || daily < lowest) lowest = daily
  }
  return lowest
}

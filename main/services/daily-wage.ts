import { type Period, periodBounds } from '../../contract/dates.ts'
import type { Fen } from '../../contract/money.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { BUILT_IN_PARAMETERS, parameterAt } from '../../rules/index.ts'

/** Guangzhou's minimum wage of a day in fen, rounded for display only (month ÷ 21.75); rules compare without rounding. */
export function minimumDailyWage(period: Period): Fen | null {
  const month = parameterAt(BUILT_IN_PARAMETERS, 'wage.minimum.guangzhou.month', periodBounds(period).first)
  return month === null ? null : Math.round((month.value * 100) / 2175)
}

/** The lowest gross day's wage of a month's lines, in fen rounded for display; null when no line has days and gross pay. */
export function lowestDailyWage(month: ProjectMonth): Fen | null {
  let lowest: Fen | null = null
  for (const line of month.lines) {
    if (line.grossPay === null || line.attendanceDays === null || line.attendanceDays <= 0) continue
    const daily = Math.round(((line.grossPay - (line.overtimePay ?? 0)) * 100) / line.attendanceDays)
    if (lowest === null || daily < lowest) lowest = daily
  }
  return lowest
}

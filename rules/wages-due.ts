import { dayOfPeriod, daysInPeriod, type IsoDate, shiftPeriod } from '../contract/dates.ts'
import type { ProjectMonth } from '../contract/project-month.ts'

/** Months after the wage month within which wages are paid where no pay day is agreed. */
export const PAY_LATE_AFTER = 'pay.lateAfter.months'

/** Last day on which the wages of a month are in time: the agreed pay day of the next month, else the end of the month the parameter says. */
export function wagesDueOn(
  { period, project }: ProjectMonth,
  parameter: (key: string) => number | null,
): IsoDate {
  const { payDay } = project
  const dueMonth = shiftPeriod(period, payDay === null ? (parameter(PAY_LATE_AFTER) ?? 1) : 1)
  return dayOfPeriod(dueMonth, Math.min(payDay ?? 31, daysInPeriod(dueMonth)))
}

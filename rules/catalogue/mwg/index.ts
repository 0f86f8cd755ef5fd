import type { Rule } from '../../rule.ts'
import { mwgDailyAverage } from './mwg-daily-average.ts'
import { mwgDailyAverageNet } from './mwg-daily-average-net.ts'
import { mwgHourlyPartTime } from './mwg-hourly-part-time.ts'
import { mwgMonthlyFull } from './mwg-monthly-full.ts'
import { mwgPerPunchDay } from './mwg-per-punch-day.ts'
import { mwgProjectAverage } from './mwg-project-average.ts'

/** Minimum wage (catalogue §3.12). */
export const MWG_RULES: readonly Rule[] = [
  mwgDailyAverage,
  mwgDailyAverageNet,
  mwgMonthlyFull,
  mwgHourlyPartTime,
  mwgProjectAverage,
  mwgPerPunchDay,
]

import { regChengduStaffEntered } from './reg-chengdu-staff-entered.ts'
import { regGuizhouAverageWage } from './reg-guizhou-average-wage.ts'
import { regHebeiFewDaysHighPay } from './reg-hebei-few-days-high-pay.ts'
import { regHebeiSubRegistered } from './reg-hebei-sub-registered.ts'
import { regTibetPaidByDay } from './reg-tibet-paid-by-day.ts'

/** The rules that only regional packs have: known to the pack, asked where their region is switched on. */
export const REGIONAL_RULES = [
  regGuizhouAverageWage,
  regTibetPaidByDay,
  regChengduStaffEntered,
  regHebeiFewDaysHighPay,
  regHebeiSubRegistered,
]

import type { Rule } from '../../rule.ts'
import { payAdvanceReconciled } from './pay-advance-reconciled.ts'
import { payBackpayFlag } from './pay-backpay-flag.ts'
import { payDayOnHoliday } from './pay-day-on-holiday.ts'
import { payForemanHeavy } from './pay-foreman-heavy.ts'
import { payGrossArithmetic } from './pay-gross-arithmetic.ts'
import { payIdenticalAmounts } from './pay-identical-amounts.ts'
import { payInKind } from './pay-in-kind.ts'
import { payLedgerFields } from './pay-ledger-fields.ts'
import { payMonthlyAssessment } from './pay-monthly-assessment.ts'
import { payNegativeOrZero } from './pay-negative-or-zero.ts'
import { payNetArithmetic } from './pay-net-arithmetic.ts'
import { payOnTime } from './pay-on-time.ts'
import { payOrderOfItems } from './pay-order-of-items.ts'
import { payOvertimeRate } from './pay-overtime-rate.ts'
import { payPaidOutsideAccount } from './pay-paid-outside-account.ts'
import { payPieceworkEvidence } from './pay-piecework-evidence.ts'
import { payPrecision } from './pay-precision.ts'
import { payRateTimesDays } from './pay-rate-times-days.ts'
import { paySingleMonthHigh } from './pay-single-month-high.ts'
import { paySingleYearHigh } from './pay-single-year-high.ts'
import { paySubAccountUsed } from './pay-sub-account-used.ts'
import { payTotalMismatch } from './pay-total-mismatch.ts'
import { payUppercaseAmount } from './pay-uppercase-amount.ts'

/** Payroll: form and arithmetic (catalogue §3.11). */
export const PAY_RULES: readonly Rule[] = [
  payLedgerFields,
  payGrossArithmetic,
  payNetArithmetic,
  payRateTimesDays,
  payTotalMismatch,
  payUppercaseAmount,
  payNegativeOrZero,
  payPrecision,
  payInKind,
  payPieceworkEvidence,
  payBackpayFlag,
  payAdvanceReconciled,
  payPaidOutsideAccount,
  paySubAccountUsed,
  payOnTime,
  payDayOnHoliday,
  payMonthlyAssessment,
  payOrderOfItems,
  payOvertimeRate,
  paySingleMonthHigh,
  paySingleYearHigh,
  payIdenticalAmounts,
  payForemanHeavy,
]

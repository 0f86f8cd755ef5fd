import type { Rule } from '../../rule.ts'
import { ctrAgencyLicense } from './ctr-agency-license.ts'
import { ctrBelowMinimumRate } from './ctr-below-minimum-rate.ts'
import { ctrCopyNotGiven } from './ctr-copy-not-given.ts'
import { ctrEmployerMismatch } from './ctr-employer-mismatch.ts'
import { ctrExpired } from './ctr-expired.ts'
import { ctrFieldsIncomplete } from './ctr-fields-incomplete.ts'
import { ctrMissingBeforeEntry } from './ctr-missing-before-entry.ts'
import { ctrPayCycleOverMonth } from './ctr-pay-cycle-over-month.ts'
import { ctrRateMissing } from './ctr-rate-missing.ts'
import { ctrWrongKind } from './ctr-wrong-kind.ts'

/** Labour contract and agreement (catalogue §3.5). */
export const CTR_RULES: readonly Rule[] = [
  ctrMissingBeforeEntry,
  ctrWrongKind,
  ctrFieldsIncomplete,
  ctrExpired,
  ctrRateMissing,
  ctrPayCycleOverMonth,
  ctrBelowMinimumRate,
  ctrCopyNotGiven,
  ctrEmployerMismatch,
  ctrAgencyLicense,
]

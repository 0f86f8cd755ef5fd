import type { Rule } from '../../rule.ts'
import { ctrBelowMinimumRate } from './ctr-below-minimum-rate.ts'
import { ctrExpired } from './ctr-expired.ts'
import { ctrRateMissing } from './ctr-rate-missing.ts'

/** Labour contract and agreement (catalogue §3.5). */
export const CTR_RULES: readonly Rule[] = [ctrExpired, ctrRateMissing, ctrBelowMinimumRate]

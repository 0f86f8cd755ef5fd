import type { Rule } from '../../rule.ts'
import { depBelowRatio } from './dep-below-ratio.ts'
import { depLetterExpired } from './dep-letter-expired.ts'
import { depMissing } from './dep-missing.ts'

/** Wage deposit (catalogue §3.17). */
export const DEP_RULES: readonly Rule[] = [depMissing, depBelowRatio, depLetterExpired]

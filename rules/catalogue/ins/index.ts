import type { Rule } from '../../rule.ts'
import { insInjuryDeducted } from './ins-injury-deducted.ts'
import { insInjuryNotCovered } from './ins-injury-not-covered.ts'
import { insOwnShareRange } from './ins-own-share-range.ts'

/** Insurance (catalogue §3.16). */
export const INS_RULES: readonly Rule[] = [insInjuryDeducted, insInjuryNotCovered, insOwnShareRange]

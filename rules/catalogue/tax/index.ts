import type { Rule } from '../../rule.ts'
import { taxIncomeKind } from './tax-income-kind.ts'
import { taxMissingHighGross } from './tax-missing-high-gross.ts'
import { taxNegativeOrOdd } from './tax-negative-or-odd.ts'
import { taxPlace } from './tax-place.ts'

/** Income tax (catalogue §3.16). */
export const TAX_RULES: readonly Rule[] = [taxNegativeOrOdd, taxMissingHighGross, taxIncomeKind, taxPlace]

import { RULES } from './catalogue/index.ts'
import { PACK_VERSION } from './pack.ts'
import { BUILT_IN_PARAMETERS } from './parameters/built-in.ts'
import type { ParameterSet } from './parameters/parameter-set.ts'
import type { Rule } from './rule.ts'

/** What a project is judged by: rules and thresholds, with the versions that every verdict is stamped with. */
export interface RuleBook {
  pack: string
  rules: readonly Rule[]
  parameters: ParameterSet
}

/** The pack as this program brings it. */
export const BUILT_IN_BOOK: RuleBook = {
  pack: PACK_VERSION,
  rules: RULES,
  parameters: BUILT_IN_PARAMETERS,
}

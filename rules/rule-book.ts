import type { RuleSetting } from '../contract/rule-settings.ts'
import { RULES } from './catalogue/index.ts'
import { PACK_VERSION } from './pack.ts'
import { BUILT_IN_PARAMETERS } from './parameters/built-in.ts'
import type { ParameterSet } from './parameters/parameter-set.ts'
import type { Rule } from './rule.ts'

/** What a project is judged by: rules and thresholds, with the versions that every verdict is stamped with. */
export interface RuleBook {
  pack: string
  rules: readonly Rule[]
  /** Settings that differ from the rule's own, by rule. */
  settings: ReadonlyMap<string, RuleSetting>
  parameters: ParameterSet
}

/** The pack as this program brings it. */
export const BUILT_IN_BOOK: RuleBook = {
  pack: PACK_VERSION,
  rules: RULES,
  settings: new Map(),
  parameters: BUILT_IN_PARAMETERS,
}

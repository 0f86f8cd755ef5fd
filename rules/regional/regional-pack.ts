import type { RuleSetting } from '../../contract/rule-settings.ts'
import type { Bilingual } from '../bilingual.ts'
import { overlayParameters } from '../parameters/overlay.ts'
import type { ParameterRow } from '../parameters/parameter-set.ts'
import type { Rule } from '../rule.ts'
import type { RuleBook } from '../rule-book.ts'

/** What a region looks at, and the rules that answer for it; none where what was published does not suffice to check it. */
export interface Indicator {
  says: Bilingual
  rules: readonly string[]
}

/** The published scheme of another region: never Guangdong's or Guangzhou's, off until it is switched on for a project. */
export interface RegionalPack {
  id: string
  region: Bilingual
  /** Where it was read, and how sure that is. */
  note: Bilingual
  indicators: readonly Indicator[]
  /** Rules that only this region has. */
  rules: readonly Rule[]
  /** Rules of the pack at the level that the region gives them. */
  settings: readonly RuleSetting[]
  /** Thresholds that the region has in the place of the pack's. Those of its own rules stand in the pack, where no other rule reads them. */
  parameters: readonly ParameterRow[]
}

/** A book with regional packs laid over it; its version names them. */
export function withRegional(book: RuleBook, packs: readonly RegionalPack[]): RuleBook {
  return packs.reduce(
    (before, { id, rules, settings, parameters }) => ({
      pack: `${before.pack}+${id}`,
      rules: [...before.rules, ...rules],
      settings: new Map([...before.settings, ...settings.map(setting => [setting.rule, setting] as const)]),
      parameters:
        parameters.length === 0
          ? before.parameters
          : overlayParameters(before.parameters, { version: id, rows: [...parameters] }).set,
    }),
    book,
  )
}

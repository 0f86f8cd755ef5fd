import type { Language } from '../../contract/api/base.ts'
import type { RuleCard } from '../../contract/finding.ts'
import type { Database } from '../../db/repositories/database.ts'
import { readOverrides } from '../../db/repositories/rule-settings.ts'
import { BUILT_IN_BOOK, type RuleBook, ruleCard, withOverrides } from '../../rules/index.ts'
import type { CoreState } from './core-state.ts'

/** What a project is judged by today: the pack with the thresholds that were set for the company and for it. */
export function bookOf(db: Database, projectId: string | null): RuleBook {
  const { parameters, ...book } = BUILT_IN_BOOK
  return { ...book, parameters: withOverrides(parameters, readOverrides(db, projectId)) }
}

/** The rules as they are explained; with an open ledger, each with the thresholds that are in force for the company. */
export function listRules(core: CoreState, language: Language): RuleCard[] {
  const { rules, parameters } = core.ledger === null ? BUILT_IN_BOOK : bookOf(core.ledger.db, null)
  return rules.map(rule => ruleCard(rule, language, parameters))
}

import type { Language } from '../../../contract/api/base.ts'
import type { RuleCard } from '../../../contract/finding.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { readOverrides, readRegional } from '../../../db/repositories/rule-settings.ts'
import {
  BUILT_IN_BOOK,
  EVERY_RULE,
  REGIONAL_PACKS,
  type RuleBook,
  ruleCard,
  withOverrides,
  withRegional,
  withUpdate,
} from '../../../rules/index.ts'
import type { CoreState } from '../core-state.ts'
import { updateInForce } from './rule-updates.ts'

/** The pack with the update that is installed: what every project is judged by, before anything was set by hand. */
export function packInForce(db: Database): RuleBook {
  const update = updateInForce(db)
  return update === null ? BUILT_IN_BOOK : withUpdate(BUILT_IN_BOOK, update)
}

/**
 * What a project (or, without one, the company) is judged by: a pack with the regional packs that were switched on for it and the
 * thresholds that were set for it.
 */
export function bookOf(db: Database, projectId: string | null, pack: RuleBook = packInForce(db)): RuleBook {
  const on = readRegional(db).filter(each => each.projectId === projectId)
  const book = withRegional(
    pack,
    REGIONAL_PACKS.filter(({ id }) => on.some(each => each.pack === id)),
  )
  return { ...book, parameters: withOverrides(book.parameters, readOverrides(db, projectId)) }
}

/**
 * The rules as they are explained, those of other regions last; with an open ledger, as they are set and with the thresholds in
 * force for a project, or the company.
 */
export function listRules(core: CoreState, projectId: string | null, language: Language): RuleCard[] {
  const book = core.ledger === null ? BUILT_IN_BOOK : bookOf(core.ledger.db, projectId)
  return EVERY_RULE.map(rule => ruleCard(rule, language, book))
}

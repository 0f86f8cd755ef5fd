import { randomUUID } from 'node:crypto'
import type { Language } from '../../../contract/api/base.ts'
import { Refusal } from '../../../contract/refusal.ts'
import type { ParameterOrder, ParameterView } from '../../../contract/rule-settings.ts'
import { appendAudit } from '../../../db/audit.ts'
import { findProject } from '../../../db/repositories/registers.ts'
import {
  deleteOverride,
  type OverrideRecord,
  readOverrides,
  setOverride,
} from '../../../db/repositories/rule-settings.ts'
import { transaction } from '../../../db/transaction.ts'
import {
  citation,
  EVERY_RULE,
  isAdjustableFrom,
  type ParameterRow,
  parameterAt,
  parameterHistory,
  parameterText,
  readParameterValue,
} from '../../../rules/index.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { bookOf, packInForce } from './rule-book.ts'

/** Every threshold of the pack with its history, what is in force for a project (or the company) today, and what was set by hand. */
export function listParameters(
  core: CoreState,
  projectId: string | null,
  language: Language,
): { version: string; parameters: ParameterView[] } {
  const { db } = openLedgerOf(core)
  const base = packInForce(db).parameters
  const book = bookOf(db, projectId)
  const settings = Map.groupBy(readOverrides(db, projectId), setting => setting.key)
  const keys = [...new Set(base.rows.map(row => row.key))]
  return {
    version: book.parameters.version,
    parameters: keys.map(key => {
      const history = parameterHistory(base, key)
      const unit = history[0]?.unit ?? 'count'
      const inForce = parameterAt(book.parameters, key, today(core))
      return {
        key,
        unit,
        rows: history.map(row => rowView(row, language)),
        inForce: inForce === null ? null : parameterText(inForce),
        adjustable: isAdjustableFrom(base, key, today(core)),
        rules: EVERY_RULE.filter(rule => rule.parameters.includes(key)).map(({ id, title }) => ({
          id,
          title: language === 'en' ? title.en : title.zh,
        })),
        settings: (settings.get(key) ?? []).map(({ value, projectId: of, ...setting }) => ({
          ...setting,
          project: of === null ? null : (findProject(db, { id: of })?.code ?? null),
          value: parameterText({ value, unit }),
        })),
      }
    }),
  }
}

/**
 * Sets a threshold for the company or a project from a day on; verdicts judged by the former one are stale from here.
 * @throws Refusal parameter-unknown, parameter-is-law, invalid-value, project-unknown.
 */
export function setParameter(core: CoreState, order: ParameterOrder): { id: string } {
  const { key, effectiveFrom, reason, by } = order
  const base = packInForce(openLedgerOf(core).db).parameters
  const unit = parameterHistory(base, key)[0]?.unit
  if (unit === undefined) throw new Refusal('parameter-unknown', { key })
  if (!isAdjustableFrom(base, key, effectiveFrom)) throw new Refusal('parameter-is-law', { key })
  const value = readParameterValue(unit, order.value)
  if (value === null) throw new Refusal('invalid-value', { field: key })
  const { db: current } = openLedgerOf(core)
  const projectId = order.projectId ?? null
  if (projectId !== null && findProject(current, { id: projectId }) === null)
    throw new Refusal('project-unknown')
  const id = randomUUID()
  const at = core.now().toISOString()
  transaction(openLedgerOf(core), db => {
    setOverride(db, { id, projectId, key, effectiveFrom, value, reason, by, at })
    appendAudit(db, {
      at,
      actor: 'clerk',
      action: 'parameter.set',
      subject: id,
      details: { key, value, effectiveFrom },
    })
  })
  return { id }
}

/** Takes a setting back. @throws Refusal not-found. */
export function unsetParameter(core: CoreState, id: string): OverrideRecord {
  return transaction(openLedgerOf(core), db => {
    const was = deleteOverride(db, id)
    if (was === null) throw new Refusal('not-found', { id })
    appendAudit(db, {
      at: core.now().toISOString(),
      actor: 'clerk',
      action: 'parameter.unset',
      subject: id,
      details: { key: was.key },
    })
    return was
  })
}

function rowView(row: ParameterRow, language: Language): ParameterView['rows'][number] {
  return {
    effectiveFrom: row.effectiveFrom,
    value: parameterText(row),
    source: citation(row.source, language),
    confidence: row.confidence,
  }
}

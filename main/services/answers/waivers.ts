import { randomUUID } from 'node:crypto'
import type { Language } from '../../../contract/api/base.ts'
import { maskName } from '../../../contract/masking.ts'
import { Refusal } from '../../../contract/refusal.ts'
import type { WaiverOrder, WaiverScope, WaiverView } from '../../../contract/waiver.ts'
import { appendAudit } from '../../../db/audit.ts'
import { checkedMonths, findingsOfRule } from '../../../db/repositories/checks.ts'
import type { Database } from '../../../db/repositories/database.ts'
import {
  deleteWaiver,
  insertWaiver,
  listWaivers,
  type WaiverRecord,
} from '../../../db/repositories/exceptions.ts'
import { recordById } from '../../../db/repositories/records.ts'
import { findProject } from '../../../db/repositories/registers.ts'
import { transaction } from '../../../db/transaction.ts'
import { ruleById } from '../../../rules/index.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { coveredBy, holdsOn } from './waived-by.ts'

/**
 * Accepts findings of a rule for a while.
 * @throws Refusal rule-unknown, waiver-of-block (the rule can only block), invalid-value (it ends before it begins),
 * project-unknown, not-found (no such worker).
 */
export function addWaiver(core: CoreState, order: WaiverOrder, language: Language): WaiverView {
  const rule = ruleById(order.rule)
  if (rule === undefined) throw new Refusal('rule-unknown', { rule: order.rule })
  if (rule.severity.every(level => level === 'block'))
    throw new Refusal('waiver-of-block', { rule: order.rule })
  const { rule: id, reason, by, until } = order
  const record = keepWaiver(core, {
    rule: id,
    ...placeOf(core, order.scope),
    reason,
    by,
    from: order.from ?? today(core),
    until,
    frozen: null,
  })
  return viewOf(openLedgerOf(core).db, record, today(core), language)
}

/** Stores a waiver with its entry in the audit log. @throws Refusal invalid-value. */
export function keepWaiver(core: CoreState, fields: Omit<WaiverRecord, 'id' | 'at'>): WaiverRecord {
  if (fields.until < fields.from || fields.until < today(core))
    throw new Refusal('invalid-value', { field: 'until' })
  const record = { ...fields, id: randomUUID(), at: core.now().toISOString() }
  transaction(openLedgerOf(core), db => {
    insertWaiver(db, record)
    note(db, core, 'waiver.add', record)
  })
  return record
}

/** Takes a waiver back: its findings count again. @throws Refusal not-found. */
export function removeWaiver(core: CoreState, id: string): void {
  transaction(openLedgerOf(core), db => {
    const known = listWaivers(db, null).find(waiver => waiver.id === id)
    if (known === undefined || !deleteWaiver(db, id)) throw new Refusal('not-found', { id })
    note(db, core, 'waiver.remove', known)
  })
}

/** The waivers that touch a project, or all, each with what it hides in the verdicts that are kept. */
export function waiverViews(core: CoreState, projectId: string | null, language: Language): WaiverView[] {
  const { db } = openLedgerOf(core)
  return listWaivers(db, projectId).map(waiver => viewOf(db, waiver, today(core), language))
}

function note(db: Database, core: CoreState, action: string, { id, rule, scope }: WaiverRecord): void {
  appendAudit(db, {
    at: core.now().toISOString(),
    actor: 'clerk',
    action,
    subject: id,
    details: { rule, scope },
  })
}

function placeOf(
  core: CoreState,
  scope: WaiverScope,
): Pick<WaiverRecord, 'scope' | 'projectId' | 'workerId' | 'file' | 'sheet'> {
  const { db } = openLedgerOf(core)
  const place = { scope: scope.kind, projectId: null, workerId: null, file: null, sheet: null }
  if (scope.kind === 'company') return place
  if (scope.kind === 'person') {
    if (recordById(db, 'worker', scope.workerId) === null)
      throw new Refusal('not-found', { id: scope.workerId })
    return { ...place, workerId: scope.workerId }
  }
  if (findProject(db, { id: scope.projectId }) === null) throw new Refusal('project-unknown')
  const { kind: _kind, ...named } = scope
  return { ...place, ...named }
}

function viewOf(db: Database, waiver: WaiverRecord, day: string, language: Language): WaiverView {
  const { id, rule, scope, file, sheet, reason, by, from, until, frozen } = waiver
  const title = ruleById(rule)?.title
  const worker = waiver.workerId === null ? null : recordById(db, 'worker', waiver.workerId)
  const project = waiver.projectId === null ? null : findProject(db, { id: waiver.projectId })
  const hides = hiddenBy(db, waiver)
  return {
    id,
    rule,
    title: (language === 'en' ? title?.en : title?.zh) ?? rule,
    scope,
    project: project?.code ?? null,
    person: worker === null ? null : maskName(String(worker.name)),
    file,
    sheet,
    reason,
    by,
    from,
    until,
    frozen: frozen === null ? null : Object.values(frozen).reduce((sum, count) => sum + count, 0),
    state: stateOf(waiver, day, hides),
    hides,
  }
}

/** How many findings of the kept verdicts it covers, whatever the day; null while no month of its scope has been checked. */
function hiddenBy(db: Database, waiver: WaiverRecord): number | null {
  const checked = checkedMonths(db).some(
    month => waiver.projectId === null || month.projectId === waiver.projectId,
  )
  if (!checked) return null
  const months = Map.groupBy(findingsOfRule(db, waiver.rule), row => `${row.projectId} ${row.period}`)
  let hides = 0
  for (const rows of months.values()) {
    const projectId = rows[0]?.projectId ?? ''
    hides += coveredBy(
      waiver,
      projectId,
      rows.map(row => row.finding),
    ).length
  }
  return hides
}

/** A waiver that has ended is over, whether it would still hide something or not. */
function stateOf(waiver: WaiverRecord, day: string, hides: number | null): WaiverView['state'] {
  if (waiver.until < day) return 'ended'
  if (!holdsOn(waiver, day)) return 'coming'
  return hides === 0 ? 'needless' : 'active'
}

import { randomUUID } from 'node:crypto'
import { Refusal } from '../../../contract/refusal.ts'
import { appendAudit } from '../../../db/audit.ts'
import type { AuditDetails } from '../../../db/audit-entry.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { type Entity, recordById, TrackedWriter } from '../../../db/repositories/records.ts'
import { bumpRevision, writesOf } from '../../../db/repositories/revision.ts'
import { builtUpon, lastEdit, seenByProjects, undoChanges } from '../../../db/repositories/undo.ts'
import { transaction } from '../../../db/transaction.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import type { FieldChange } from './field-change.ts'
import { carryEdit } from './month-in-memory.ts'

/** Writes changes as one edit that `undoEdit` takes back. Answers the edit's id. */
export function applyEdit(core: CoreState, action: string, changes: readonly FieldChange[]): string {
  const writesBefore = writesOf(openLedgerOf(core).db)
  const work = (_db: Database, writer: TrackedWriter) => {
    for (const { entity, recordId, field, value } of changes)
      writer.update(entity, recordId, { [field]: value })
    return { fields: changes.length }
  }
  const editId = edit(core, action, work)
  carryEdit(core, writesBefore, changes)
  return editId
}

/**
 * Does work as one edit that `undoEdit` takes back; what it writes goes through the writer, and it answers what the audit log is told of
 * it. Answers the edit's id.
 */
export function edit(
  core: CoreState,
  action: string,
  work: (db: Database, writer: TrackedWriter) => AuditDetails,
): string {
  const editId = `edit:${randomUUID()}`
  const at = core.now().toISOString()
  transaction(openLedgerOf(core), db => {
    const writer = new TrackedWriter(db, editId, at)
    const details = work(db, writer)
    bumpRevision(db, writer.seenBy())
    appendAudit(db, { at, actor: 'clerk', action, subject: editId, details })
  })
  return editId
}

/**
 * Takes the newest edit back; false when there is none.
 * @throws Refusal edit-built-upon when an import has since written over what the edit changed.
 */
export function undoEdit(core: CoreState): boolean {
  const at = core.now().toISOString()
  return transaction(openLedgerOf(core), db => {
    const editId = lastEdit(db)
    if (editId === null) return false
    if (builtUpon(db, editId) > 0) throw new Refusal('edit-built-upon')
    const seenBy = seenByProjects(db, editId)
    undoChanges(db, editId)
    bumpRevision(db, seenBy)
    appendAudit(db, { at, actor: 'clerk', action: 'edit.undo', subject: editId })
    return true
  })
}

const REPAIRABLE = ['worker', 'engagement', 'payrollLine', 'attendanceMonth'] as const satisfies Entity[]

/** Which kind of record carries this id. */
export function entityOf(core: CoreState, recordId: string): Entity | null {
  const { db } = openLedgerOf(core)
  return REPAIRABLE.find(entity => recordById(db, entity, recordId) !== null) ?? null
}

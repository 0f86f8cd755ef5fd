import { Refusal } from '../../../contract/refusal.ts'
import { appendAudit } from '../../../db/audit.ts'
import type { Database } from '../../../db/repositories/database.ts'
import type { ImportRowRecord, RowDecision } from '../../../db/repositories/import-part.ts'
import { rowsOfSheet } from '../../../db/repositories/import-rows.ts'
import {
  findImport,
  type ImportFileRecord,
  setImportState,
  sheetsOfImport,
} from '../../../db/repositories/imports.ts'
import { TrackedWriter } from '../../../db/repositories/records.ts'
import { bumpRevision, revisionOf } from '../../../db/repositories/revision.ts'
import { builtUpon, seenByProjects, undoChanges } from '../../../db/repositories/undo.ts'
import { transaction } from '../../../db/transaction.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { type Job, watched } from '../job.ts'
import { ApplyContext } from './apply-context.ts'
import { applyAttendance } from './attendance.ts'
import { applyBankResult } from './bank-result.ts'
import { rememberCorrections } from './mappings.ts'
import { applyPayroll } from './payroll.ts'
import { applyPunches } from './punches.ts'
import { applyRoster } from './roster.ts'
import { workLost, workUpon } from './work-upon.ts'

/** Writes the rows of a sheet one by one, each as the caller comes to it. */
function applyRows(context: ApplyContext): Iterable<RowDecision> {
  switch (context.sheet.kind) {
    case 'roster':
      return applied(context, applyRoster)
    case 'attendance':
      return applied(context, applyAttendance)
    case 'punches':
      return applied(context, applyPunches)
    case 'payroll':
      return applied(context, applyPayroll)
    case 'bank-result':
      return applied(context, applyBankResult)
    case 'unknown':
      return []
  }
}

function* applied<Values extends object>(
  context: ApplyContext,
  apply: (context: ApplyContext, row: ImportRowRecord<Values>) => void,
): Generator<RowDecision> {
  for (const row of rowsOfSheet<Values>(context.db, context.sheet.id)) {
    apply(context, row)
    yield row
  }
}

/**
 * Writes what the preview decided, in one transaction, and nothing else.
 * @throws Refusal import-not-previewed, import-ledger-changed (the ledger moved on since the preview), import-nothing-usable,
 * cancelled.
 */
export function commitImport(core: CoreState, importId: string, job: Job): void {
  const ledger = openLedgerOf(core)
  const at = core.now().toISOString()
  transaction(ledger, db => {
    const file = previewedImport(db, importId)
    if (file.decidedAt !== revisionOf(db)) throw new Refusal('import-ledger-changed', { file: file.file })
    const writer = new TrackedWriter(db, importId, at)
    let written = 0
    let repaired = 0
    let joined = 0
    for (const sheet of sheetsOfImport(db, importId)) {
      if (sheet.leftOut !== null) continue
      const period = sheet.period ?? today(core).slice(0, 7)
      const context = new ApplyContext(db, writer, file.projectId, period, sheet)
      // Removals have negative row numbers and so come first: new lines never meet the ones they replace.
      const rows = Object.values(sheet.counts).reduce((sum, count) => sum + count, 0)
      for (const row of watched(applyRows(context), job, 'store', rows)) {
        if (row.decision === 'reject') continue
        written++
        if (row.choice?.person === 'same') joined++
        repaired += row.choice?.accepted.length ?? 0
      }
      rememberCorrections(db, sheet, at)
    }
    if (written === 0) throw new Refusal('import-nothing-usable', { file: file.file })
    setImportState(db, importId, 'committed')
    bumpRevision(db, writer.seenBy())
    appendAudit(db, {
      at,
      actor: 'clerk',
      action: 'import.commit',
      subject: importId,
      details: {
        rows: written,
        ...(repaired > 0 && { numbersRepaired: repaired }),
        ...(joined > 0 && { personsJoined: joined }),
      },
    })
  })
}

/**
 * Takes a committed import back: every record is again what it was before.
 * @throws Refusal import-built-upon (something stands upon what it wrote: later changes, confirmations, a signature, answers of
 * the bank), import-already-undone.
 */
export function undoImport(core: CoreState, importId: string): void {
  const at = core.now().toISOString()
  transaction(openLedgerOf(core), db => {
    const file = findImport(db, importId)
    if (file === null) throw new Refusal('not-found', { id: importId })
    if (file.state !== 'committed') throw new Refusal('import-already-undone', { file: file.file })
    const refuse = (records: number) => new Refusal('import-built-upon', { file: file.file, records })
    const later = builtUpon(db, importId)
    if (later > 0) throw refuse(later)
    const periods = new Set(
      sheetsOfImport(db, importId).flatMap(sheet => (sheet.leftOut === null ? (sheet.period ?? []) : [])),
    )
    const works = () => [...periods].map(period => workUpon(core, db, file.projectId, period))
    const before = works()
    const seenBy = seenByProjects(db, importId)
    const records = undoChanges(db, importId)
    const lost = works().reduce((sum, after, index) => {
      const was = before[index]
      return was === undefined ? sum : sum + workLost(was, after)
    }, 0)
    if (lost > 0) throw refuse(lost)
    setImportState(db, importId, 'undone')
    bumpRevision(db, seenBy)
    appendAudit(db, { at, actor: 'clerk', action: 'import.undo', subject: importId, details: { records } })
  })
}

/** Walks away from a preview: nothing of it was ever written to the project. */
export function discardImport(core: CoreState, importId: string): void {
  transaction(openLedgerOf(core), db => {
    previewedImport(db, importId)
    setImportState(db, importId, 'discarded')
  })
}

/** A preview that waits for its commit. @throws Refusal not-found, import-not-previewed. */
export function previewedImport(db: Database, importId: string): ImportFileRecord {
  const file = findImport(db, importId)
  if (file === null) throw new Refusal('not-found', { id: importId })
  if (file.state !== 'previewed') throw new Refusal('import-not-previewed', { file: file.file })
  return file
}

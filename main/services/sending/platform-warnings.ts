import { randomUUID } from 'node:crypto'
import type { WarningView } from '../../../contract/api/warnings.ts'
import type { IsoDate } from '../../../contract/dates.ts'
import type { PlatformWarning } from '../../../contract/entities.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { appendAudit } from '../../../db/audit.ts'
import {
  insertPlatformWarning,
  listPlatformWarnings,
  setHandling,
} from '../../../db/repositories/platform-warnings.ts'
import { findProject } from '../../../db/repositories/registers.ts'
import { transaction } from '../../../db/transaction.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'

/** Warnings recorded of every project: open ones first, the sooner due the higher; then the handled ones, newest first. */
export function platformWarnings(core: CoreState): WarningView[] {
  const day = Date.parse(today(core))
  return listPlatformWarnings(openLedgerOf(core).db)
    .map(warning => ({
      ...warning,
      daysLeft:
        warning.dueDate === null || warning.handledAt !== null
          ? null
          : Math.round((Date.parse(warning.dueDate) - day) / 86_400_000),
    }))
    .toSorted(
      (a, b) =>
        Number(a.handledAt !== null) - Number(b.handledAt !== null) ||
        (a.daysLeft ?? Number.MAX_SAFE_INTEGER) - (b.daysLeft ?? Number.MAX_SAFE_INTEGER) ||
        b.raisedAt.localeCompare(a.raisedAt),
    )
}

/** Records a warning that the platform shows. @throws Refusal project-unknown. */
export function recordWarning(
  core: CoreState,
  {
    raisedOn,
    ...fields
  }: Omit<PlatformWarning, 'id' | 'raisedAt' | 'handledAt' | 'handlingNote'> & { raisedOn: IsoDate },
): { id: string } {
  const record = {
    ...fields,
    id: randomUUID(),
    raisedAt: noonOf(raisedOn),
    handledAt: null,
    handlingNote: null,
  }
  transaction(openLedgerOf(core), db => {
    if (findProject(db, { id: record.projectId }) === null) throw new Refusal('project-unknown')
    insertPlatformWarning(db, record)
    appendAudit(db, {
      at: core.now().toISOString(),
      actor: 'clerk',
      action: 'warning.add',
      subject: record.id,
    })
  })
  return { id: record.id }
}

/** Records what was done about a warning. @throws Refusal not-found. */
export function handleWarning(
  core: CoreState,
  { id, handledOn, note }: { id: string; handledOn: IsoDate; note: string },
): { id: string } {
  transaction(openLedgerOf(core), db => {
    if (!setHandling(db, id, noonOf(handledOn), note)) throw new Refusal('not-found', { id })
    appendAudit(db, { at: core.now().toISOString(), actor: 'clerk', action: 'warning.handle', subject: id })
  })
  return { id }
}

/** Noon in Beijing of a day of which no hour is known. */
function noonOf(day: IsoDate): string {
  return `${day}T04:00:00.000Z`
}

import { randomUUID } from 'node:crypto'
import type { ConfirmationRow } from '../../../contract/api/signing.ts'
import type { Period } from '../../../contract/dates.ts'
import type { Confirmation } from '../../../contract/entities.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { appendAudit } from '../../../db/audit.ts'
import { insertConfirmation, monthOfLine } from '../../../db/repositories/confirmations.ts'
import { bumpRevision } from '../../../db/repositories/revision.ts'
import { transaction } from '../../../db/transaction.ts'
import { monthOf } from '../checks/judge-month.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { confirmedLines } from './confirmed-lines.ts'

/** The confirmations of a month for a person to look at. */
export function listConfirmations(core: CoreState, projectId: string, period: Period): ConfirmationRow[] {
  const month = monthOf(core, openLedgerOf(core).db, projectId, period)
  return confirmedLines(month).map(({ lineId, content, confirmation, state }) => ({
    lineId,
    name: content.name,
    teamName: content.team,
    netPay: content.netPay,
    state,
    method: confirmation?.method ?? null,
    confirmedAt: confirmation?.confirmedAt ?? null,
  }))
}

/** Records that workers confirmed their lines, each bound to what his line says now. */
export function recordConfirmations(
  core: CoreState,
  order: {
    lineIds: string[]
    method: Confirmation['method']
    witness: string | null
    evidence: string | null
  },
): number {
  const ledger = openLedgerOf(core)
  const [first] = order.lineIds
  if (first === undefined) return 0
  const key = monthOfLine(ledger.db, first)
  if (key === null) throw new Refusal('not-found', { id: first })
  const lines = new Map(
    confirmedLines(monthOf(core, ledger.db, key.projectId, key.period)).map(line => [line.lineId, line]),
  )
  const at = core.now().toISOString()
  transaction(ledger, db => {
    for (const lineId of order.lineIds) {
      const line = lines.get(lineId)
      if (line === undefined) throw new Refusal('not-found', { id: lineId })
      insertConfirmation(db, {
        id: randomUUID(),
        lineId,
        lineDigest: line.digest,
        method: order.method,
        confirmedAt: at,
        witness: order.witness,
        evidence: order.evidence,
      })
    }
    bumpRevision(db, [key.projectId])
    appendAudit(db, {
      at,
      actor: 'clerk',
      action: 'confirmation.record',
      details: { lines: order.lineIds.length, method: order.method },
    })
  })
  return order.lineIds.length
}

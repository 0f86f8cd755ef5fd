import { randomUUID } from 'node:crypto'
import type { ConfirmationRow } from '../../contract/api/signing.ts'
import type { Period } from '../../contract/dates.ts'
import type { Confirmation } from '../../contract/entities.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { StatementLineContent } from '../../contract/statement.ts'
import { appendAudit } from '../../db/audit.ts'
import { insertConfirmation, monthOfLine } from '../../db/repositories/confirmations.ts'
import { transaction } from '../../db/transaction.ts'
import { lineDigest } from '../../signing/confirmation.ts'
import { monthOf } from './checks.ts'
import { type CoreState, openLedgerOf } from './core-state.ts'

/** A line with the worker's confirmation, if it still holds: a line changed after he confirmed it must be confirmed again. */
export interface ConfirmedLine {
  lineId: string
  content: StatementLineContent
  digest: string
  confirmation: Confirmation | null
  state: ConfirmationRow['state']
}

/** Every line of a month with the state of its confirmation, in the order of the sheets. */
export function confirmedLines(month: ProjectMonth): ConfirmedLine[] {
  const confirmations = new Map(month.confirmations.map(item => [item.lineId, item]))
  const teams = new Map(month.sheets.map(sheet => [sheet.id, sheet.teamName]))
  const scope = { projectCode: month.project.code, period: month.period }
  return month.lines.map(line => {
    const content: StatementLineContent = {
      name: line.name,
      idDocType: line.idDocType,
      idNumber: line.idNumber,
      team: teams.get(line.sheetId) ?? null,
      trade: line.trade,
      attendanceDays: line.attendanceDays,
      workHours: line.workHours,
      grossPay: line.grossPay,
      deductionTotal: line.deductionTotal,
      netPay: line.netPay,
      bankName: line.bankName,
      wageCard: line.wageCard,
      backPay: line.backPay,
      backPayMonth: line.backPayMonth,
    }
    const digest = lineDigest(scope, content)
    const confirmation = confirmations.get(line.id) ?? null
    const state = confirmation === null ? 'none' : confirmation.lineDigest === digest ? 'valid' : 'changed'
    return { lineId: line.id, content, digest, confirmation, state }
  })
}

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
    appendAudit(db, {
      at,
      actor: 'clerk',
      action: 'confirmation.record',
      details: { lines: order.lineIds.length, method: order.method },
    })
  })
  return order.lineIds.length
}

import type { ConfirmationRow } from '../../../contract/api/signing.ts'
import type { Confirmation, Id } from '../../../contract/entities.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import type { StatementLineContent } from '../../../contract/statement.ts'
import { lineDigest } from '../../../signing/confirmation.ts'

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

/** The lines alone that their workers have confirmed: the digests of all the others are dear. */
export function onceConfirmedLines(month: ProjectMonth): ConfirmedLine[] {
  const confirmed = new Set(month.confirmations.map(item => item.lineId))
  return confirmedLines({ ...month, lines: month.lines.filter(line => confirmed.has(line.id)) })
}

/** Lines that say something else than when the worker confirmed them. */
export function changedSinceConfirmed(month: ProjectMonth): Id[] {
  return onceConfirmedLines(month)
    .filter(line => line.state === 'changed')
    .map(line => line.lineId)
}

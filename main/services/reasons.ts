import type { Period } from '../../contract/dates.ts'
import { Refusal } from '../../contract/refusal.ts'
import { appendAudit } from '../../db/audit.ts'
import { upsertReason } from '../../db/repositories/checks.ts'
import { transaction } from '../../db/transaction.ts'
import { currentFindings } from './checks.ts'
import { type CoreState, openLedgerOf } from './core-state.ts'

/**
 * Keeps a person's written reason for an alert; it travels with the statement. What blocks cannot be reasoned away.
 * @throws Refusal not-found, check-blocks.
 */
export function giveReason(
  core: CoreState,
  reason: { projectId: string; period: Period; findingId: string; text: string; by: string },
): void {
  const finding = currentFindings(core, reason.projectId, reason.period).find(
    item => item.id === reason.findingId,
  )
  if (finding === undefined) throw new Refusal('not-found', { id: reason.findingId })
  if (finding.severity === 'block') throw new Refusal('check-blocks', { rule: finding.rule })
  const at = core.now().toISOString()
  transaction(openLedgerOf(core), db => {
    upsertReason(db, { ...reason, rule: finding.rule, at })
    appendAudit(db, {
      at,
      actor: 'clerk',
      action: 'finding.reason',
      subject: finding.id,
      details: { rule: finding.rule },
    })
  })
}

import type { Period } from '../../../contract/dates.ts'
import type { Finding } from '../../../contract/finding.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { appendAudit } from '../../../db/audit.ts'
import { upsertHandling, upsertReason } from '../../../db/repositories/checks.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { transaction } from '../../../db/transaction.ts'
import { findingOf } from '../checks/finding-of.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { withAnswers } from './answers.ts'

/** Which finding of which month somebody answers. */
export interface FindingKey {
  projectId: string
  period: Period
  findingId: string
}

/**
 * Keeps a person's written reason for an alert, also one that an overdue warning has become; it travels with the statement. What blocks cannot be reasoned away.
 * @throws Refusal not-found, check-blocks, answer-not-asked (it is no alert).
 */
export function giveReason(core: CoreState, reason: FindingKey & { text: string; by: string }): void {
  answer(core, 'finding.reason', reason, (db, finding, at) => {
    const { rule, doubt } = finding
    const [answered] = withAnswers(db, reason.projectId, reason.period, [finding], today(core))
    const severity = answered?.finding.severity
    if (severity === 'block') throw new Refusal('check-blocks', { rule })
    if (severity !== 'alert') throw new Refusal('answer-not-asked', { rule })
    const { projectId, period, text, by } = reason
    upsertReason(db, { projectId, period, doubt, rule, text, by, at })
  })
}

/**
 * Keeps what was done about a warning, on which day and by whom.
 * @throws Refusal not-found, answer-not-asked (it is no warning).
 */
export function recordHandling(
  core: CoreState,
  handling: FindingKey & { on: string; by: string; note: string },
): void {
  answer(core, 'finding.handled', handling, (db, { rule, severity, doubt }, at) => {
    if (severity !== 'warn') throw new Refusal('answer-not-asked', { rule })
    const { projectId, period, on, by, note } = handling
    upsertHandling(db, { projectId, period, doubt, rule, on, by, note, at })
  })
}

/** Writes an answer to a finding that stands, with its entry in the audit log. @throws Refusal not-found. */
export function answer(
  core: CoreState,
  action: string,
  { projectId, period, findingId }: FindingKey,
  keep: (db: Database, finding: Finding, at: string) => void,
): void {
  const finding = findingOf(core, projectId, period, findingId)
  const at = core.now().toISOString()
  transaction(openLedgerOf(core), db => {
    keep(db, finding, at)
    appendAudit(db, { at, actor: 'clerk', action, subject: finding.id, details: { rule: finding.rule } })
  })
}

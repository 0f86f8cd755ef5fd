import type { Period } from '../../../contract/dates.ts'
import type { Finding } from '../../../contract/finding.ts'
import { type CheckRunRecord, newestRun, runOf, storeRun } from '../../../db/repositories/checks.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { changedAt, writesOf } from '../../../db/repositories/revision.ts'
import { transaction } from '../../../db/transaction.ts'
import { type RuleBook, ruleById } from '../../../rules/index.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { stillOpen } from '../months/month-in-memory.ts'
import { bookOf } from './rule-book.ts'
import type { Verdict } from './verdict.ts'

/** The verdict that the ledger keeps of a month, without findings of rules that this pack no longer has; null when it was never checked. */
export function keptVerdict(
  db: Database,
  projectId: string,
  period: Period,
): { run: CheckRunRecord; findings: Finding[]; stale: boolean } | null {
  const last = newestRun(db, projectId, period)
  if (last === null) return null
  const findings = last.findings.filter(finding => ruleById(finding.rule) !== undefined)
  return { run: last.run, findings, stale: isStale(db, last.run) }
}

/**
 * Keeps what all the rules in force found in a month, in place of the verdict before. What was judged of an older state of the ledger than
 * that one never takes its place; what has been written since it was judged makes it stale.
 */
export function keepVerdict(core: CoreState, verdict: Verdict): void {
  const ledger = openLedgerOf(core)
  const writesBefore = writesOf(ledger.db)
  transaction(ledger, db => {
    const { projectId, period, findings, isKept: _isKept, ...run } = verdict
    const before = runOf(db, projectId, period)
    if (before !== null && before.revision > run.revision) return
    storeRun(db, { projectId, period, ...run, ranAt: core.now().toISOString() }, findings, today(core))
  })
  stillOpen(core, writesBefore)
}

/** Whether a kept verdict was judged on other data, or by another pack or other thresholds than now. */
function isStale(db: Database, run: CheckRunRecord): boolean {
  return run.revision < changedAt(db, run.projectId) || !isOf(bookOf(db, run.projectId), run)
}

/** Whether a verdict was judged by these rules and thresholds. */
export function isOf(book: RuleBook, run: Pick<CheckRunRecord, 'pack' | 'parameters'>): boolean {
  return run.pack === book.pack && run.parameters === book.parameters.version
}

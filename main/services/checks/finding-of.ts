import type { Period } from '../../../contract/dates.ts'
import type { Finding } from '../../../contract/finding.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { findingsBeforeSync } from '../sending/before-sync.ts'
import { currentFindings } from './current-findings.ts'
import { findingsBeforeSigning, monthOf } from './judge-month.ts'
import { bookOf } from './rule-book.ts'

/**
 * A finding of a month by its id, also one that is asked for only before signing or before a sync.
 * @throws Refusal not-found.
 */
export function findingOf(core: CoreState, projectId: string, period: Period, id: string): Finding {
  const { db } = openLedgerOf(core)
  const is = (finding: Finding) => finding.id === id
  const current = currentFindings(core, projectId, period).find(is)
  if (current !== undefined) return current
  const month = monthOf(core, db, projectId, period)
  const later =
    findingsBeforeSigning(month, bookOf(db, projectId)).find(is) ??
    findingsBeforeSync(core, month).findings.find(({ finding }) => is(finding))?.finding
  if (later === undefined) throw new Refusal('not-found', { id })
  return later
}

import type { Period } from '../../../contract/dates.ts'
import type { Finding } from '../../../contract/finding.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { knownVerdict } from './known-verdict.ts'
import { IN_FORCE } from './verdict.ts'
import { verdictOn } from './verdict-on.ts'

/** The findings on a month for the board and its grids: of the month in memory, else the kept verdict while it is fresh, else a new one. */
export function currentFindings(core: CoreState, projectId: string, period: Period): Finding[] {
  const month = { projectId, period }
  const verdict =
    knownVerdict(core, month, IN_FORCE) ?? verdictOn(openLedgerOf(core).db, month, IN_FORCE, today(core))
  return verdict.findings
}

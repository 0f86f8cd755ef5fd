import { runOf } from '../../../db/repositories/checks.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import type { Job } from '../job.ts'
import { monthsOf } from './check-scope.ts'
import { judgeAll } from './judge-all.ts'
import { isOf, keepVerdict } from './kept-verdicts.ts'
import { bookOf } from './rule-book.ts'
import { IN_FORCE } from './verdict.ts'

/** Judges every month again whose kept verdict was made by another pack or other thresholds than are in force now. */
export async function rerunStale(core: CoreState, job: Job): Promise<{ months: number }> {
  const { db } = openLedgerOf(core)
  const months = monthsOf(db, {}).filter(({ projectId, period }) => {
    const run = runOf(db, projectId, period)
    return run !== null && !isOf(bookOf(db, projectId), run)
  })
  for await (const verdict of judgeAll(core, months, IN_FORCE, job)) keepVerdict(core, verdict)
  return { months: months.length }
}

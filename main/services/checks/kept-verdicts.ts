import type { Period } from '../../../contract/dates.ts'
import type { Finding } from '../../../contract/finding.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { type CheckRunRecord, newestRun, storeRun } from '../../../db/repositories/checks.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { changedAt, revisionOf, writesOf } from '../../../db/repositories/revision.ts'
import { transaction } from '../../../db/transaction.ts'
import { type CheckedMonth, type RuleBook, ruleById, verdictOf } from '../../../rules/index.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import type { Job } from '../job.ts'
import { judgedInMemory, stillOpen } from '../months/month-in-memory.ts'
import { monthsInScope } from './check-scope.ts'
import { judge, monthOf, peopleOf } from './judge-month.ts'
import { bookOf } from './rule-book.ts'

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

/** Keeps what a month's whole pack found, in place of the verdict before. */
export function keepVerdict(
  core: CoreState,
  month: ProjectMonth,
  book: RuleBook,
  checked: CheckedMonth,
): void {
  const ledger = openLedgerOf(core)
  const writesBefore = writesOf(ledger.db)
  transaction(ledger, db => {
    const run = {
      projectId: month.project.id,
      period: month.period,
      ...versionsOf(book),
      ranAt: core.now().toISOString(),
      revision: revisionOf(db),
      workers: peopleOf(month),
      notChecked: checked.notChecked,
    }
    storeRun(db, run, checked.findings, today(core))
  })
  stillOpen(core, writesBefore)
}

/** Judges every month again whose kept verdict was made by another pack or other thresholds than are in force now. */
export async function rerunStale(core: CoreState, job: Job): Promise<{ months: number }> {
  const { db } = openLedgerOf(core)
  let months = 0
  for await (const { projectId, period } of monthsInScope(db, {}, job)) {
    const run = newestRun(db, projectId, period)?.run
    const book = bookOf(db, projectId)
    if (run === undefined || isOf(book, run)) continue
    const month = monthOf(core, db, projectId, period)
    keepVerdict(core, month, book, judge(month, book))
    months++
  }
  return { months }
}

/** The findings on a month for the board and its grids: the kept verdict while it is fresh, else a new one. */
export function currentFindings(core: CoreState, projectId: string, period: Period): Finding[] {
  const { db } = openLedgerOf(core)
  const last = newestRun(db, projectId, period)
  if (last !== null && !isStale(db, last.run)) return last.findings
  const book = bookOf(db, projectId)
  const known = judgedInMemory(core, projectId, period, book)
  return known === null
    ? judge(monthOf(core, db, projectId, period), book).findings
    : verdictOf(known).findings
}

/** The versions by which a verdict is known; of several projects each once. */
export function versionsOf(...books: RuleBook[]): { pack: string; parameters: string } {
  const once = (versions: string[]) => [...new Set(versions)].join(' · ')
  return {
    pack: once(books.map(book => book.pack)),
    parameters: once(books.map(book => book.parameters.version)),
  }
}

/** Whether a kept verdict was judged on other data, or by another pack or other thresholds than now. */
function isStale(db: Database, run: CheckRunRecord): boolean {
  return run.revision < changedAt(db, run.projectId) || !isOf(bookOf(db, run.projectId), run)
}

function isOf(book: RuleBook, run: Pick<CheckRunRecord, 'pack' | 'parameters'>): boolean {
  return run.pack === book.pack && run.parameters === book.parameters.version
}

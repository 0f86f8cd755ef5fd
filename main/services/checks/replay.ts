import type { Language } from '../../../contract/api/base.ts'
import type { Finding } from '../../../contract/finding.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import type { ReplayedMonth, ReplayReport } from '../../../contract/rule-settings.ts'
import { newestRun } from '../../../db/repositories/checks.ts'
import { changedAt } from '../../../db/repositories/revision.ts'
import { BUILT_IN_BOOK, type RuleBook, ruleById, withUpdate } from '../../../rules/index.ts'
import { showAnswered, withAnswers } from '../answers/answers.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import type { Job } from '../job.ts'
import { type MonthScope, monthsInScope } from './check-scope.ts'
import { judge, monthOf } from './judge-month.ts'
import { bookOf } from './rule-book.ts'
import { readUpdate } from './rule-updates.ts'
import { versionsOf } from './verdict.ts'

/**
 * What past months would look like under another pack: an update file, or the program's own pack when none is given. The company's own
 * thresholds stay laid over it. Nothing is stored.
 * @throws Refusal update-invalid, project-unknown, cancelled.
 */
export async function replayPack(
  core: CoreState,
  order: MonthScope & { file?: File | undefined; language: Language },
  job: Job,
): Promise<ReplayReport> {
  const { db } = openLedgerOf(core)
  const pack =
    order.file === undefined
      ? BUILT_IN_BOOK
      : withUpdate(BUILT_IN_BOOK, (await readUpdate(order.file)).update)
  const months: ReplayedMonth[] = []
  const books: RuleBook[] = []
  for await (const { projectId, period } of monthsInScope(db, order, job)) {
    const month = monthOf(core, db, projectId, period)
    const book = bookOf(db, projectId, pack)
    books.push(book)
    months.push(difference(core, month, judge(month, book).findings, order.language))
  }
  return { ...versionsOf(...(books.length > 0 ? books : [bookOf(db, null, pack)])), months }
}

function difference(
  core: CoreState,
  month: ProjectMonth,
  now: readonly Finding[],
  language: Language,
): ReplayedMonth {
  const { db } = openLedgerOf(core)
  const { project, period } = month
  const { findings: before, against } = formerVerdict(core, month)
  const shown = (findings: readonly Finding[]) =>
    withAnswers(db, project.id, period, findings, today(core)).map(answered =>
      showAnswered(answered, language),
    )
  const former = new Map(before.map(finding => [finding.id, finding]))
  const known = new Set(now.map(finding => finding.id))
  return {
    project: project.code,
    period,
    against,
    appears: shown(now.filter(finding => !former.has(finding.id))),
    disappears: shown(
      before.filter(finding => !known.has(finding.id) && ruleById(finding.rule) !== undefined),
    ),
    changes: shown(now).flatMap(finding => {
      const from = former.get(finding.id)?.severity
      return from === undefined || from === finding.severity ? [] : [{ finding, from }]
    }),
  }
}

/** The kept verdict while the data are the same (it may be of a program that is gone), else what the rules in force say. */
function formerVerdict(core: CoreState, month: ProjectMonth) {
  const { db } = openLedgerOf(core)
  const kept = newestRun(db, month.project.id, month.period)
  if (kept !== null && kept.run.revision >= changedAt(db, month.project.id)) {
    const { pack, parameters } = kept.run
    return { findings: kept.findings, against: { pack, parameters } }
  }
  const book = bookOf(db, month.project.id)
  return { findings: judge(month, book).findings, against: versionsOf(book) }
}

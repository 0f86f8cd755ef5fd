import type { MonthKey } from '../../../contract/api/base.ts'
import type { IsoDate } from '../../../contract/dates.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { revisionOf } from '../../../db/repositories/revision.ts'
import { type JudgedMonth, type RuleBook, verdictOf } from '../../../rules/index.ts'
import { ruleNamed } from './check-scope.ts'
import { judgedBy, peopleOf, readMonth } from './judge-month.ts'
import { keptVerdict } from './kept-verdicts.ts'
import { laidOver } from './parameter-file.ts'
import { bookOf } from './rule-book.ts'
import { asksAll, type Question, type Verdict, versionsOf } from './verdict.ts'

/** Reads and judges a month, if need be; inside a transaction, of one state of the ledger. */
export function verdictOn(
  db: Database,
  { projectId, period }: MonthKey,
  question: Question,
  today: IsoDate,
): Verdict {
  const fresh = freshVerdict(db, { projectId, period }, question)
  if (fresh !== null) return fresh
  const { rules, parameters } = question
  const book = laidOver(bookOf(db, projectId), parameters)
  // Rules that are named are asked whatever step the month has reached: that they were not asked would look like a pass.
  const asked = rules === null ? {} : { rules: rules.map(ruleNamed), stage: 'archive' as const }
  return verdictFrom(db, judgedBy(readMonth(db, projectId, period, today), book, asked), book)
}

/** The kept verdict, where it may be taken and holds. */
export function freshVerdict(
  db: Database,
  { projectId, period }: MonthKey,
  question: Question,
): Verdict | null {
  const kept = question.keepFresh && asksAll(question) ? keptVerdict(db, projectId, period) : null
  if (kept === null || kept.stale) return null
  const { pack, parameters, revision, workers, notChecked } = kept.run
  const { findings } = kept
  return { projectId, period, pack, parameters, revision, workers, findings, notChecked, isKept: true }
}

/** The verdict on a month as the ledger has it now. */
export function verdictFrom(db: Database, judged: JudgedMonth, book: RuleBook): Verdict {
  const { project, period } = judged.month
  return {
    projectId: project.id,
    period,
    ...versionsOf(book),
    revision: revisionOf(db),
    workers: peopleOf(judged.month),
    isKept: false,
    ...verdictOf(judged),
  }
}

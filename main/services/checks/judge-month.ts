import type { IsoDate, Period } from '../../../contract/dates.ts'
import type { Finding } from '../../../contract/finding.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { Refusal } from '../../../contract/refusal.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { readProjectMonth } from '../../../db/repositories/project-month.ts'
import {
  type CheckedMonth,
  type CheckOptions,
  type JudgedMonth,
  judgeMonth,
  type RuleBook,
  verdictOf,
} from '../../../rules/index.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { judgedInMemory, keepOpen } from '../months/month-in-memory.ts'
import { ownPapers, withOwnPapers } from '../papers/own-papers.ts'
import { changedSinceConfirmed } from '../statements/confirmed-lines.ts'
import { bookOf } from './rule-book.ts'

/** Which rules a month is asked, and as of which step of its work. */
export type Asked = Pick<CheckOptions, 'rules' | 'stage'>

/** What is asked before a month is signed: beside the sheets, that its papers are complete. */
export function findingsBeforeSigning(month: ProjectMonth, book: RuleBook): Finding[] {
  return judge(month, book, { stage: 'submit' }).findings
}

/** A month with what is said of it, for its grid: from memory, or read and judged anew and kept there. */
export function judgedMonth(core: CoreState, projectId: string, period: Period): JudgedMonth {
  const { db } = openLedgerOf(core)
  const book = bookOf(db, projectId)
  const known = judgedInMemory(core, projectId, period, book)
  if (known !== null) return known
  const judged = judgedBy(monthOf(core, db, projectId, period), book)
  keepOpen(core, judged, book)
  return judged
}

/**
 * Judges a month by a rule book, as far as its work has come, with what it takes a digest to know: which lines changed after their
 * worker confirmed them.
 */
export function judge(month: ProjectMonth, book: RuleBook, options: Asked = {}): CheckedMonth {
  return verdictOf(judgedBy(month, book, options))
}

/** The same, rule by rule. */
export function judgedBy(month: ProjectMonth, book: RuleBook, options: Asked = {}): JudgedMonth {
  return judgeMonth(
    { ...month, changedSinceConfirmed: changedSinceConfirmed(month) },
    { ...book, ...options },
  )
}

/** Everything about a project-month, as rules and reports see it. @throws Refusal project-unknown */
export function monthOf(core: CoreState, db: Database, projectId: string, period: Period): ProjectMonth {
  return readMonth(db, projectId, period, today(core))
}

/** The same as of a day, for who has a connection and no core. */
export function readMonth(db: Database, projectId: string, period: Period, today: IsoDate): ProjectMonth {
  const month = readProjectMonth(db, projectId, period, today)
  if (month === null) throw new Refusal('project-unknown')
  return { ...month, papers: withOwnPapers(month.papers, ownPapers(db, projectId, period)) }
}

export function peopleOf(month: ProjectMonth): number {
  return Math.max(month.engagements.length, month.lines.length, month.attendance.length)
}

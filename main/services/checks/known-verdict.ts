import type { MonthKey } from '../../../contract/api/base.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { judgedInMemory } from '../months/month-in-memory.ts'
import { bookOf } from './rule-book.ts'
import { asksAll, type Question, type Verdict } from './verdict.ts'
import { freshVerdict, verdictFrom } from './verdict-on.ts'

/** The verdict that is known without reading the month: the kept one that may be taken, or that on the month in memory; null for any other. */
export function knownVerdict(core: CoreState, month: MonthKey, question: Question): Verdict | null {
  if (!asksAll(question)) return null
  const { db } = openLedgerOf(core)
  const fresh = freshVerdict(db, month, question)
  if (fresh !== null) return fresh
  const book = bookOf(db, month.projectId)
  const judged = judgedInMemory(core, month.projectId, month.period, book)
  return judged === null ? null : verdictFrom(db, judged, book)
}

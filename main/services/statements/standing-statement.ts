import type { Period } from '../../../contract/dates.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { Refusal } from '../../../contract/refusal.ts'
import type { StatementContent } from '../../../contract/statement.ts'
import { type StatementRecord, statementsOf } from '../../../db/repositories/submission.ts'
import { verifyStatement } from '../../../signing/verify-statement.ts'
import { monthOf } from '../checks/judge-month.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { type ConfirmedLine, confirmedLines } from './confirmed-lines.ts'
import { linesDigestOf } from './draft-statement.ts'

export interface StandingStatement {
  statement: StatementRecord
  /** Read out of the signed bytes: what leaves the machine is what was signed, or nothing leaves. */
  content: StatementContent
  month: ProjectMonth
  /** The month's lines in the order of `content.lines`. */
  lines: ConfirmedLine[]
}

/**
 * The newest statement of a month, while the month still says what was signed.
 * @throws Refusal statement-missing, statement-invalid, statement-superseded (the month changed since it was signed).
 */
export function standingStatement(core: CoreState, projectId: string, period: Period): StandingStatement {
  const { db } = openLedgerOf(core)
  const [statement] = statementsOf(db, projectId, period)
  if (statement === undefined) throw new Refusal('statement-missing')
  const verdict = verifyStatement(statement.bytes)
  if (!verdict.valid || verdict.content === null) throw new Refusal('statement-invalid')
  const month = monthOf(core, db, projectId, period)
  const lines = confirmedLines(month)
  if (linesDigestOf(lines) !== statement.linesDigest) throw new Refusal('statement-superseded')
  return { statement, content: verdict.content, month, lines }
}

import type { Database } from '../db/repositories/database.ts'
import { listOperations, type OperationRecord, statementsOf } from '../db/repositories/submission.ts'
import type { Operation } from './operation.ts'

/** Why a queued operation is not sent now: it waits, or a person must act first. */
export interface Hindrance {
  to: 'queued' | 'blocked'
  reason: string
}

/**
 * What keeps wages from being sent although they are queued. A month stands on a platform once: wages of a statement that was
 * replaced are never sent; those of the one that replaces it wait until it is known what became of the earlier, and stop for
 * a person when the platform has taken it, because the interface can only add (Payroll.Add, Payroll.Query).
 */
export function hindranceOf(db: Database, operation: OperationRecord, payload: Operation): Hindrance | null {
  if (payload.kind === 'guangzhou' || operation.period === null) return null
  const { projectId, period, connectionId } = operation
  const [newest] = statementsOf(db, projectId, period)
  if (newest?.digest !== payload.statementDigest) return { to: 'blocked', reason: 'statement-superseded' }
  if (payload.kind === 'payroll-handover') return { to: 'blocked', reason: 'handover' }
  const earlier = listOperations(db, { projectId, period }).filter(
    other =>
      other.connectionId === connectionId &&
      other.kind === operation.kind &&
      other.statementId !== operation.statementId,
  )
  if (earlier.some(other => other.state === 'accepted'))
    return { to: 'blocked', reason: 'earlier-statement-on-platform' }
  return earlier.some(other => other.state === 'uncertain' || other.state === 'sending')
    ? { to: 'queued', reason: 'waits-for-earlier-statement' }
    : null
}

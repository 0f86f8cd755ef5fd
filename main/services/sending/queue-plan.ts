import { randomUUID } from 'node:crypto'
import type { Period } from '../../../contract/dates.ts'
import type { Database } from '../../../db/repositories/database.ts'
import {
  type ConnectionRecord,
  enqueueOperation,
  operationByKey,
} from '../../../db/repositories/submission.ts'
import { idempotencyKey, type Operation } from '../../../sync/operation.ts'

/** One operation to be queued, with a label for people that names no one. */
export interface Planned {
  connection: ConnectionRecord
  operation: Operation
  kind: string
  label: string
  /** Position in the plan of the operation that must be accepted first. */
  after: number | null
}

/** What a plan came to: an operation that is in the outbox already is not put there again. */
export type Queued = { queued: number; alreadyQueued: number }

/** Puts a plan into the outbox, in its order. Use inside a transaction. */
export function queuePlan(
  db: Database,
  plan: readonly Planned[],
  scope: { projectId: string; period: Period; statementId: string | null; at: string },
): Queued {
  const ids = new Map<number, string>()
  const dependedOn = new Set(plan.map(({ after }) => after))
  let queued = 0
  for (const [position, { connection, operation, kind, label, after }] of plan.entries()) {
    const key = idempotencyKey(connection.id, operation)
    const isNew = enqueueOperation(db, {
      id: randomUUID(),
      connectionId: connection.id,
      projectId: scope.projectId,
      period: scope.period,
      statementId: scope.statementId,
      kind,
      label,
      idempotencyKey: key,
      payload: operation,
      dependsOn: after === null ? null : (ids.get(after) ?? null),
      state: 'queued',
      reason: null,
      ticket: null,
      attempts: 0,
      createdAt: scope.at,
      sentAt: null,
      settledAt: null,
      drill: connection.drill,
    })
    if (isNew) queued++
    if (dependedOn.has(position)) ids.set(position, operationByKey(db, key)?.id ?? '')
  }
  return { queued, alreadyQueued: plan.length - queued }
}

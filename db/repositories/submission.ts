import { and, asc, count, desc, eq, or, sql } from 'drizzle-orm'
import type { Period } from '../../contract/dates.ts'
import { connection, outboxOperation, platformAnswer, signerKey, statement } from '../schema/submission.ts'
import type { Database } from './database.ts'
import { isDrillLedger } from './revision.ts'

export type StatementRecord = typeof statement.$inferSelect
export type ConnectionRecord = typeof connection.$inferSelect
export type OperationRecord = typeof outboxOperation.$inferSelect
export type AnswerRecord = typeof platformAnswer.$inferSelect

export function insertStatement(db: Database, record: StatementRecord): void {
  db.insert(statement).values(record).run()
}

/** Statements of a month, newest first: in the order in which they were stored, because clocks are set back. */
export function statementsOf(db: Database, projectId: string, period: Period): StatementRecord[] {
  return db
    .select()
    .from(statement)
    .where(and(eq(statement.projectId, projectId), eq(statement.period, period)))
    .orderBy(desc(sql`${statement}.rowid`))
    .all()
}

export function findStatement(db: Database, id: string): StatementRecord | null {
  return db.select().from(statement).where(eq(statement.id, id)).get() ?? null
}

export function findSignerKey(db: Database, holder: { name: string; role: string; drill: boolean }) {
  return (
    db
      .select()
      .from(signerKey)
      .where(
        and(
          eq(signerKey.name, holder.name),
          eq(signerKey.role, holder.role),
          eq(signerKey.drill, holder.drill),
        ),
      )
      .get() ?? null
  )
}

export function insertSignerKey(db: Database, record: typeof signerKey.$inferSelect): void {
  db.insert(signerKey).values(record).run()
}

export function listConnections(db: Database, projectId?: string): ConnectionRecord[] {
  return db
    .select()
    .from(connection)
    .where(projectId === undefined ? undefined : eq(connection.projectId, projectId))
    .orderBy(asc(connection.name))
    .all()
}

export function findConnection(db: Database, id: string): ConnectionRecord | null {
  return db.select().from(connection).where(eq(connection.id, id)).get() ?? null
}

/** Adds a connection; the same profile and name on a project is the same connection with new settings. */
export function upsertConnection(db: Database, record: ConnectionRecord): ConnectionRecord {
  const { id: _id, ...settings } = record
  return db
    .insert(connection)
    .values(record)
    .onConflictDoUpdate({
      target: [connection.projectId, connection.profile, connection.name],
      set: settings,
    })
    .returning()
    .get()
}

export function setParked(db: Database, id: string, parked: boolean): void {
  db.update(connection).set({ parked }).where(eq(connection.id, id)).run()
}

/** Whether what is made for this project is a drill: a trial ledger, or a connection to a stand-in platform. */
export function isDrillProject(db: Database, projectId: string): boolean {
  return isDrillLedger(db) || listConnections(db, projectId).some(item => item.drill)
}

/** Adds an operation unless one with its key is already there; answers whether it was new. */
export function enqueueOperation(db: Database, record: Omit<OperationRecord, 'sequence'>): boolean {
  const next = sql`(select coalesce(max(sequence), 0) + 1 from outbox_operation)`
  const added = db
    .insert(outboxOperation)
    .values({ ...record, sequence: next })
    .onConflictDoNothing({ target: outboxOperation.idempotencyKey })
    .run()
  return added.changes > 0
}

export function findOperation(db: Database, id: string): OperationRecord | null {
  return db.select().from(outboxOperation).where(eq(outboxOperation.id, id)).get() ?? null
}

export function operationByKey(db: Database, key: string): OperationRecord | null {
  return db.select().from(outboxOperation).where(eq(outboxOperation.idempotencyKey, key)).get() ?? null
}

export function updateOperation(db: Database, id: string, fields: Partial<OperationRecord>): void {
  db.update(outboxOperation).set(fields).where(eq(outboxOperation.id, id)).run()
}

/** States by how soon a person has to look at them. */
const URGENCY: readonly OperationRecord['state'][] = [
  'rejected',
  'uncertain',
  'blocked',
  'queued',
  'sending',
  'accepted',
]

/** Operations in the order they were queued; with `mostUrgent` that many, those first that a person has to look at. */
export function listOperations(
  db: Database,
  filter: {
    projectId?: string | undefined
    period?: Period | undefined
    statementId?: string | undefined
    states?: OperationRecord['state'][] | undefined
    mostUrgent?: number | undefined
  },
): OperationRecord[] {
  const places = URGENCY.map((state, place) => sql`when ${state} then ${place}`)
  const urgency = sql`case ${outboxOperation.state} ${sql.join(places, sql` `)} end`
  return db
    .select()
    .from(outboxOperation)
    .where(
      and(
        filter.projectId === undefined ? undefined : eq(outboxOperation.projectId, filter.projectId),
        filter.period === undefined ? undefined : eq(outboxOperation.period, filter.period),
        filter.statementId === undefined ? undefined : eq(outboxOperation.statementId, filter.statementId),
        filter.states === undefined
          ? undefined
          : or(...filter.states.map(state => eq(outboxOperation.state, state))),
      ),
    )
    .orderBy(...(filter.mostUrgent === undefined ? [] : [urgency]), asc(outboxOperation.sequence))
    .limit(filter.mostUrgent ?? -1)
    .all()
}

/** How many operations stand in each state. */
export function countOperations(
  db: Database,
  projectId: string | undefined,
): Record<OperationRecord['state'], number> {
  const found = db
    .select({ state: outboxOperation.state, count: count() })
    .from(outboxOperation)
    .where(projectId === undefined ? undefined : eq(outboxOperation.projectId, projectId))
    .groupBy(outboxOperation.state)
    .all()
  const none = { queued: 0, sending: 0, uncertain: 0, accepted: 0, rejected: 0, blocked: 0 }
  return { ...none, ...Object.fromEntries(found.map(each => [each.state, each.count])) }
}

/** Keeps what the platform answered, verbatim. */
export function insertAnswer(db: Database, answer: Omit<AnswerRecord, 'seq'>): void {
  db.insert(platformAnswer).values(answer).run()
}

export function answersOf(db: Database, operationIds: string[]): AnswerRecord[] {
  return db
    .select()
    .from(platformAnswer)
    .where(
      sql`${platformAnswer.operationId} in (select value from json_each(${JSON.stringify(operationIds)}))`,
    )
    .orderBy(asc(platformAnswer.seq))
    .all()
}

import type { z } from 'zod'
import type { SyncSummary } from '../contract/api/sync.ts'
import { Refusal } from '../contract/refusal.ts'
import type { WritableLedger } from '../db/handle.ts'
import type { Database } from '../db/repositories/database.ts'
import {
  findConnection,
  findOperation,
  insertAnswer,
  listOperations,
  type OperationRecord,
  setParked,
  updateOperation,
} from '../db/repositories/submission.ts'
import { transaction } from '../db/transaction.ts'
import { type Fate, NOT_ON_PLATFORM, OF_ONE_OPERATION } from './fate.ts'
import { type Hindrance, hindranceOf } from './hindrance.ts'
import { Operation } from './operation.ts'
import { ask, perform } from './perform.ts'
import { notePlatformTime } from './platform-clock.ts'
import { mayMove } from './states.ts'

/** The world the outbox runs in. */
export interface OutboxRun {
  ledger: WritableLedger
  now: () => Date
  signal: AbortSignal
  /** Milliseconds for one exchange with a platform. */
  timeoutMs: number
  onProgress(done: number, total: number): void
  /** What else keeps a queued operation from being sent now, as the caller judges it just before. */
  hindrance?: (operation: OperationRecord) => Hindrance | null
}

type Summary = z.infer<typeof SyncSummary>

/** The newest run of each ledger: runs follow one another, so that two windows never send side by side. */
const runs = new WeakMap<WritableLedger, Promise<unknown>>()

/** Works through the outbox once, after any run of this ledger that is still going on; see `runOnce`. */
export function runOutbox(run: OutboxRun, filter: { projectId?: string | undefined }): Promise<Summary> {
  const before = runs.get(run.ledger) ?? Promise.resolve()
  const own = before.then(
    () => runOnce(run, filter),
    () => runOnce(run, filter),
  )
  runs.set(run.ledger, own)
  return own
}

/**
 * Works through the outbox once, oldest first: asks about what is uncertain, then sends what is queued. Every move is written
 * before and after each exchange, so that a killed process leaves `sending`, which the next start reads as uncertain.
 * One rejected operation holds back only those that depend on it.
 */
async function runOnce(run: OutboxRun, filter: { projectId?: string | undefined }): Promise<Summary> {
  const { db } = run.ledger
  const summary: Summary = { accepted: 0, rejected: 0, uncertain: 0, waiting: 0, unreachable: false }
  const deaf = new Set<string>()
  const open = listOperations(db, { ...filter, states: ['uncertain', 'queued'] })
  const inOrder = [
    ...open.filter(item => item.state === 'uncertain'),
    ...open.filter(item => item.state === 'queued'),
  ]
  for (const [index, { id }] of inOrder.entries()) {
    if (run.signal.aborted) throw new Refusal('cancelled')
    run.onProgress(index, inOrder.length)
    const state = await advance(run, id, deaf)
    if (state === 'accepted' || state === 'rejected' || state === 'uncertain') summary[state]++
    else summary.waiting++
  }
  run.onProgress(inOrder.length, inOrder.length)
  return { ...summary, unreachable: deaf.size > 0 }
}

/** Operations about which a platform is being spoken to at this moment: they are nobody else's to move. */
const exchanging = new Set<string>()

/** Moves one operation as far as it goes now; answers the state it is left in. `deaf` names connections not to try again. */
async function advance(run: OutboxRun, id: string, deaf: Set<string>): Promise<OperationRecord['state']> {
  const { ledger } = run
  const operation = findOperation(ledger.db, id)
  if (operation === null || operation.connectionId === null) return 'blocked'
  // Another run may have moved it while this one waited for an answer.
  if (operation.state !== 'queued' && operation.state !== 'uncertain') return operation.state
  const connection = findConnection(ledger.db, operation.connectionId)
  if (connection === null || connection.parked || deaf.has(connection.id)) return operation.state
  if (operation.dependsOn !== null && findOperation(ledger.db, operation.dependsOn)?.state !== 'accepted') {
    note(ledger, id, { reason: 'waits-for-another' })
    return operation.state
  }
  const payload = Operation.parse(operation.payload)
  const options = {
    timeoutMs: run.timeoutMs,
    signal: run.signal,
    heardTime: (there: Date) => notePlatformTime(ledger, connection.id, run.now(), there),
  }
  const asking = operation.state === 'uncertain'
  const hindrance = asking
    ? null
    : (hindranceOf(ledger.db, operation, payload) ?? run.hindrance?.(operation) ?? null)
  if (hindrance !== null) {
    if (hindrance.to === 'blocked') move(ledger, operation, 'blocked', { reason: hindrance.reason })
    else if (operation.reason !== hindrance.reason) note(ledger, id, { reason: hindrance.reason })
    return hindrance.to
  }
  if (payload.kind === 'payroll-handover') return operation.state
  if (!asking)
    move(ledger, operation, 'sending', { attempts: operation.attempts + 1, sentAt: run.now().toISOString() })
  exchanging.add(id)
  try {
    const fate = asking
      ? await ask(payload, connection, operation, run.now(), options)
      : await perform(payload, connection, run.now(), options)
    return settle(run, id, fate, deaf)
  } finally {
    exchanging.delete(id)
  }
}

/**
 * While an operation is uncertain it may be on the platform, whatever kept us from asking now. It goes back to the queue only
 * when the platform itself said that it does not have it.
 */
function whileUncertain(fate: Fate, { ticket }: OperationRecord): Fate {
  const isStillUnknown = fate.to === 'blocked' || (fate.to === 'queued' && fate.reason !== NOT_ON_PLATFORM)
  if (!isStillUnknown) return fate
  return { to: 'uncertain', reason: fate.reason, answer: fate.to === 'queued' ? fate.answer : null, ticket }
}

/** Writes what became of an exchange: the move, the platform's own words, and whether the connection must rest. */
function settle(run: OutboxRun, id: string, fate: Fate, deaf: Set<string>): OperationRecord['state'] {
  const at = run.now().toISOString()
  return transaction(run.ledger, db => {
    const operation = findOperation(db, id)
    if (operation === null) throw new Error('an operation vanished while it was being sent')
    const now = operation.state === 'uncertain' ? whileUncertain(fate, operation) : fate
    const answer = 'answer' in now ? now.answer : null
    insertAnswer(db, {
      operationId: id,
      at,
      status: answer?.status ?? null,
      body: answer?.body ?? '',
      outcome: now.to,
    })
    moveIn(db, operation, now.to, {
      reason: 'reason' in now ? now.reason : null,
      ticket: now.to === 'uncertain' ? now.ticket : null,
      settledAt: now.to === 'accepted' || now.to === 'rejected' ? at : null,
    })
    if (fate.to === 'queued' && operation.connectionId !== null) {
      if (fate.parked) setParked(db, operation.connectionId, true)
      if (!OF_ONE_OPERATION.has(fate.reason)) deaf.add(operation.connectionId)
    }
    return now.to
  })
}

/** What was being sent when the process ended may have arrived: to be asked, never to be sent again blindly. Call at start. */
export function recoverInterrupted(ledger: WritableLedger): void {
  transaction(ledger, db => {
    for (const operation of listOperations(db, { states: ['sending'] }))
      moveIn(db, operation, 'uncertain', { reason: 'interrupted' })
  })
}

/**
 * Puts an operation back into the queue after a person has looked, and lets its connection be used again. What is being sent
 * at this moment, or was accepted, stays as it is.
 */
export function retry(ledger: WritableLedger, id: string): void {
  const operation = findOperation(ledger.db, id)
  if (operation === null) throw new Refusal('not-found', { id })
  if (operation.state === 'accepted' || exchanging.has(id)) return
  transaction(ledger, db => {
    if (operation.state !== 'queued') moveIn(db, operation, 'queued', { reason: null, settledAt: null })
    if (operation.connectionId !== null) setParked(db, operation.connectionId, false)
  })
}

function move(
  ledger: WritableLedger,
  operation: OperationRecord,
  to: OperationRecord['state'],
  fields: Partial<OperationRecord>,
): void {
  transaction(ledger, db => moveIn(db, operation, to, fields))
}

/** The one place where an operation changes its state. */
export function moveIn(
  db: Database,
  operation: OperationRecord,
  to: OperationRecord['state'],
  fields: Partial<OperationRecord>,
): void {
  if (!mayMove(operation.state, to))
    throw new Error(`an operation may not go from ${operation.state} to ${to}`)
  updateOperation(db, operation.id, { ...fields, state: to })
}

function note(ledger: WritableLedger, id: string, fields: Partial<OperationRecord>): void {
  transaction(ledger, db => updateOperation(db, id, fields))
}

import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { ConnectionView, OperationView, OutboxCounts, SyncSummary } from '../../../contract/api/sync.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { DRILL_MARK } from '../../../contract/statement.ts'
import { appendAudit } from '../../../db/audit.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { bumpRevision, isDrillLedger } from '../../../db/repositories/revision.ts'
import {
  answersOf,
  type ConnectionRecord,
  countOperations,
  findOperation,
  insertAnswer,
  listConnections,
  listOperations,
  type OperationRecord,
  upsertConnection,
} from '../../../db/repositories/submission.ts'
import { transaction } from '../../../db/transaction.ts'
import { findDrillPlatform, isLoopback } from '../../../sync/drill-platform.ts'
import { CANNOT_BE_ASKED } from '../../../sync/fate.ts'
import { GuangzhouCredentials } from '../../../sync/guangzhou/codec/credentials.ts'
import { NationalCredentials } from '../../../sync/national/codec/credentials.ts'
import { moveIn, retry, runOutbox } from '../../../sync/outbox.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import type { Job } from '../job.ts'
import { hindranceBeforeSync } from './hold-back.ts'

type Connection = z.infer<typeof ConnectionView>
type View = z.infer<typeof OperationView>

const EXCHANGE_TIMEOUT_MS = 30_000
const DRILL_QUESTION_TIMEOUT_MS = 3_000

/**
 * Stores a connection with its credentials. What stands on this machine is a stand-in whatever the user said: a drill.
 * @throws Refusal invalid-value when the credentials are not of the platform's form; connection-ledger-mismatch when drill and
 * live would stand side by side on one project, where each could be taken for the other.
 */
export async function connect(
  core: CoreState,
  settings: Omit<ConnectionRecord, 'id' | 'parked'>,
): Promise<Connection> {
  const form = settings.profile === 'guangzhou' ? GuangzhouCredentials : NationalCredentials
  const complete =
    settings.profile === 'guangzhou' ? { factoryNum: null, ...settings.credentials } : settings.credentials
  const parsed = form.safeParse(complete)
  if (!parsed.success)
    throw new Refusal('invalid-value', { field: String(parsed.error.issues[0]?.path[0] ?? 'credentials') })
  const standIn = await findDrillPlatform(settings.url, DRILL_QUESTION_TIMEOUT_MS)
  const drill = settings.drill || isLoopback(settings.url)
  const codeTables = { ...standIn?.codeTables, ...settings.codeTables }
  return transaction(openLedgerOf(core), db => {
    const isOther = (item: { drill: boolean }) => item.drill !== drill
    if ((isDrillLedger(db) && !drill) || listConnections(db, settings.projectId).some(isOther))
      throw new Refusal('connection-ledger-mismatch')
    const stored = upsertConnection(db, { ...settings, drill, codeTables, id: randomUUID(), parked: false })
    bumpRevision(db)
    appendAudit(db, {
      at: core.now().toISOString(),
      actor: 'clerk',
      action: 'platform.connect',
      subject: stored.id,
    })
    return connectionView(stored)
  })
}

export function connections(core: CoreState): Connection[] {
  return listConnections(openLedgerOf(core).db).map(connectionView)
}

/** Works through the outbox once. */
export async function syncOnce(
  core: CoreState,
  projectId: string | undefined,
  job: Job,
): Promise<z.infer<typeof SyncSummary>> {
  const ledger = openLedgerOf(core)
  const summary = await runOutbox(
    {
      ledger,
      now: core.now,
      signal: job.signal,
      timeoutMs: EXCHANGE_TIMEOUT_MS,
      onProgress: (done, total) => job.report('send', done, total),
      hindrance: hindranceBeforeSync(core),
    },
    { projectId },
  )
  // Rules see what the platform holds.
  if (summary.accepted > 0)
    transaction(ledger, db => bumpRevision(db, projectId === undefined ? null : [projectId]))
  return summary
}

/** The outbox with the platforms' own answers, oldest first; `first` of them, those that a person has to look at before the others. */
export function outbox(
  core: CoreState,
  filter: {
    projectId?: string | undefined
    period?: string | undefined
    state?: OperationRecord['state'] | undefined
    first?: number | undefined
  },
): View[] {
  const { db } = openLedgerOf(core)
  const { projectId, period, state, first } = filter
  const states = state === undefined ? undefined : [state]
  return viewsOf(db, listOperations(db, { projectId, period, states, mostUrgent: first }))
}

/** How many operations stand in each state, of one project or of all. */
export function outboxCounts(core: CoreState, projectId: string | undefined): z.infer<typeof OutboxCounts> {
  return countOperations(openLedgerOf(core).db, projectId)
}

function viewsOf(db: Database, operations: readonly OperationRecord[]): View[] {
  const answers = Map.groupBy(
    answersOf(
      db,
      operations.map(item => item.id),
    ),
    answer => answer.operationId,
  )
  const names = new Map(listConnections(db).map(item => [item.id, item.name]))
  return operations.map(operation => ({
    ...viewOf(operation, names),
    answers: (answers.get(operation.id) ?? []).map(({ at, status, body, outcome }) => ({
      at,
      status,
      body,
      outcome,
    })),
  }))
}

export function retryOperation(core: CoreState, id: string): View {
  retry(openLedgerOf(core), id)
  return operationView(core, id)
}

/**
 * What a person settles by hand, and as what: wages where there is no call for them or the call cannot correct, and what may have
 * arrived at a platform that cannot be asked. Null for everything else.
 */
function settledByHand({ kind, state, reason }: OperationRecord): { outcome: string; action: string } | null {
  const isWages =
    kind === 'payroll.handover' ||
    (kind === 'national.payroll' && (state === 'blocked' || state === 'accepted'))
  if (isWages) return { outcome: 'handed-over', action: 'payroll.handover' }
  return state === 'uncertain' && reason === CANNOT_BE_ASKED
    ? { outcome: 'seen-there', action: 'operation.seen' }
    : null
}

/**
 * Records that a signed month was handed over by hand, or that a person saw at the portal what the platform cannot be asked about,
 * with the portal's or bank's reference. @throws Refusal not-found for what is not settled by hand.
 */
export function recordHandover(core: CoreState, id: string, reference: string, by: string): View {
  const at = core.now().toISOString()
  transaction(openLedgerOf(core), db => {
    const operation = findOperation(db, id)
    const settled = operation === null ? null : settledByHand(operation)
    if (operation === null || settled === null) throw new Refusal('not-found', { id })
    if (operation.state === 'accepted') return
    const waiting: OperationRecord =
      operation.state === 'queued' ? { ...operation, state: 'blocked' } : operation
    moveIn(db, waiting, 'accepted', { settledAt: at, reason: reference })
    const mark = operation.drill ? `${DRILL_MARK} ` : ''
    insertAnswer(db, {
      operationId: id,
      at,
      status: null,
      body: `${mark}${reference}`,
      outcome: settled.outcome,
    })
    appendAudit(db, { at, actor: by, action: settled.action, subject: id })
    // Rules see what the platform holds.
    bumpRevision(db)
  })
  return operationView(core, id)
}

function operationView(core: CoreState, id: string): View {
  const { db } = openLedgerOf(core)
  const operation = findOperation(db, id)
  if (operation === null) throw new Refusal('not-found', { id })
  const [view] = viewsOf(db, [operation])
  if (view === undefined) throw new Refusal('not-found', { id })
  return view
}

function viewOf(operation: OperationRecord, names: Map<string, string>): Omit<View, 'answers'> {
  return {
    id: operation.id,
    kind: operation.kind,
    label: operation.label,
    platform: names.get(operation.connectionId ?? '') ?? '',
    projectId: operation.projectId,
    period: operation.period,
    state: operation.state,
    attempts: operation.attempts,
    idempotencyKey: operation.idempotencyKey,
    createdAt: operation.createdAt,
    settledAt: operation.settledAt,
    drill: operation.drill,
    reason: operation.reason,
  }
}

function connectionView(record: ConnectionRecord): Connection {
  const { id, projectId, name, profile, url, drill, parked } = record
  return { id, projectId, name, profile, url, drill, parked }
}

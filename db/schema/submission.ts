import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { fen, flag, id, json, ref } from './columns.ts'
import { project } from './registers.ts'

/** A signed month: the file's bytes never change after they are stored. */
export const statement = sqliteTable(
  'statement',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    period: text('period').notNull(),
    digest: text('digest').notNull(),
    /** Digest over the lines alone: while the month's lines have it, the month still says what was signed. */
    linesDigest: text('lines_digest').notNull(),
    /** Digest of the statement this one amends. */
    amends: text('amends'),
    drill: flag('drill').notNull(),
    createdAt: text('created_at').notNull(),
    /** The whole statement file, byte for byte what is sent and exported. */
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
    people: integer('people').notNull(),
    grossPay: fen('gross_pay').notNull(),
    deductions: fen('deductions').notNull(),
    netPay: fen('net_pay').notNull(),
  },
  table => [
    uniqueIndex('statement_digest').on(table.digest),
    index('statement_month').on(table.projectId, table.period),
  ],
)

export const connection = sqliteTable(
  'connection',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    name: text('name').notNull(),
    profile: text('profile', { enum: ['guangzhou', 'national'] }).notNull(),
    url: text('url').notNull(),
    drill: flag('drill').notNull(),
    /** True after an authentication failure: nothing more is sent until a person has looked. */
    parked: flag('parked').notNull(),
    credentials: json<Record<string, string>>('credentials').notNull(),
    codeTables: json<Record<string, Record<string, string>>>('code_tables').notNull(),
  },
  table => [uniqueIndex('connection_name').on(table.projectId, table.profile, table.name)],
)

export const outboxOperation = sqliteTable(
  'outbox_operation',
  {
    id: id(),
    connectionId: ref('connection_id').references(() => connection.id),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    period: text('period'),
    statementId: ref('statement_id').references(() => statement.id),
    kind: text('kind').notNull(),
    label: text('label').notNull(),
    /** The same content under the same key is the same operation, however often it is queued or sent. */
    idempotencyKey: text('idempotency_key').notNull(),
    payload: json<Record<string, unknown>>('payload').notNull(),
    dependsOn: ref('depends_on'),
    state: text('state', {
      enum: ['queued', 'sending', 'uncertain', 'accepted', 'rejected', 'blocked'],
    }).notNull(),
    reason: text('reason'),
    /** The platform's handle of an asynchronous job, once it gave one. */
    ticket: text('ticket'),
    attempts: integer('attempts').notNull(),
    createdAt: text('created_at').notNull(),
    /** When it was last sent. */
    sentAt: text('sent_at'),
    sequence: integer('sequence').notNull(),
    settledAt: text('settled_at'),
    drill: flag('drill').notNull(),
  },
  table => [
    uniqueIndex('outbox_operation_key').on(table.idempotencyKey),
    index('outbox_operation_state').on(table.state, table.sequence),
    index('outbox_operation_sequence').on(table.sequence),
    index('outbox_operation_month').on(table.projectId, table.period),
  ],
)

/** What the platform answered, verbatim. */
export const platformAnswer = sqliteTable(
  'platform_answer',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    operationId: ref('operation_id')
      .notNull()
      .references(() => outboxOperation.id),
    at: text('at').notNull(),
    status: integer('status'),
    body: text('body').notNull(),
    outcome: text('outcome').notNull(),
  },
  table => [index('platform_answer_operation').on(table.operationId)],
)

export const platformWarning = sqliteTable('platform_warning', {
  id: id(),
  projectId: ref('project_id')
    .notNull()
    .references(() => project.id),
  code: text('code').notNull(),
  severity: text('severity', { enum: ['warn', 'alert'] }).notNull(),
  raisedAt: text('raised_at').notNull(),
  dueDate: text('due_date'),
  description: text('description').notNull(),
  handledAt: text('handled_at'),
  handlingNote: text('handling_note'),
})

/** Software signing keys kept in the encrypted ledger for signers who bring no key file of their own. */
export const signerKey = sqliteTable(
  'signer_key',
  {
    id: id(),
    name: text('name').notNull(),
    role: text('role').notNull(),
    drill: flag('drill').notNull(),
    keyFile: blob('key_file', { mode: 'buffer' }).notNull(),
    passphrase: text('passphrase').notNull(),
  },
  table => [uniqueIndex('signer_key_holder').on(table.name, table.role, table.drill)],
)

import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Finding, NotChecked } from '../../contract/finding.ts'
import { id, json, ref } from './columns.ts'
import { project } from './registers.ts'

/** One run of the rule pack over a project-month: the newest one is its verdict. */
export const checkRun = sqliteTable(
  'check_run',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    period: text('period').notNull(),
    pack: text('pack').notNull(),
    parameters: text('parameters').notNull(),
    ranAt: text('ran_at').notNull(),
    /** Change counter of the ledger that was judged: a later change of the project, or of what projects share, makes the verdict stale. */
    revision: integer('revision').notNull(),
    workers: integer('workers').notNull(),
    notChecked: json<NotChecked[]>('not_checked').notNull(),
  },
  table => [index('check_run_month').on(table.projectId, table.period)],
)

export const finding = sqliteTable(
  'finding',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    runId: ref('run_id')
      .notNull()
      .references(() => checkRun.id, { onDelete: 'cascade' }),
    findingId: text('finding_id').notNull(),
    rule: text('rule').notNull(),
    severity: text('severity', { enum: ['block', 'alert', 'warn', 'notice'] }).notNull(),
    /** Day on which the finding was first met: its time for handling runs from here. */
    firstFound: text('first_found').notNull(),
    data: json<Finding>('data').notNull(),
  },
  table => [index('finding_run').on(table.runId), index('finding_rule').on(table.rule)],
)

/** A person's written reason that lets an alert pass; it travels with the statement. */
export const findingReason = sqliteTable(
  'finding_reason',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    period: text('period').notNull(),
    /** Digest of rule, subject and doubted value (Finding.doubt): the answer holds until the value changes. */
    doubt: text('doubt').notNull(),
    rule: text('rule').notNull(),
    text: text('text').notNull(),
    by: text('by').notNull(),
    at: text('at').notNull(),
  },
  table => [uniqueIndex('finding_reason_doubt').on(table.projectId, table.period, table.doubt)],
)

/** What was done about a warning, by whom and on which day. */
export const findingHandling = sqliteTable(
  'finding_handling',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    period: text('period').notNull(),
    /** Digest of rule, subject and doubted value (Finding.doubt): the answer holds until the value changes. */
    doubt: text('doubt').notNull(),
    rule: text('rule').notNull(),
    on: text('on').notNull(),
    by: text('by').notNull(),
    note: text('note').notNull(),
    at: text('at').notNull(),
  },
  table => [uniqueIndex('finding_handling_doubt').on(table.projectId, table.period, table.doubt)],
)

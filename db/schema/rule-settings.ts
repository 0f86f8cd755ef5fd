import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, json, ref } from './columns.ts'
import { project } from './registers.ts'

/** A threshold that an administrator set for the company (no project) or a project, from a day. */
export const parameterOverride = sqliteTable(
  'parameter_override',
  {
    id: id(),
    projectId: ref('project_id').references(() => project.id),
    key: text('key').notNull(),
    effectiveFrom: text('effective_from').notNull(),
    value: integer('value').notNull(),
    reason: text('reason').notNull(),
    by: text('by').notNull(),
    at: text('at').notNull(),
  },
  table => [index('parameter_override_key').on(table.key, table.projectId)],
)

/** Every signed update of thresholds and rule settings that was installed; the newest version is in force. */
export const ruleUpdate = sqliteTable('rule_update', {
  version: text('version').primaryKey(),
  installedAt: text('installed_at').notNull(),
  /** The signed file, byte for byte. */
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  /** What it says, taken out when its signature was verified. */
  content: json<unknown>('content').notNull(),
})

/** A regional pack that was switched on for a project. */
export const regionalPack = sqliteTable(
  'regional_pack',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    pack: text('pack').notNull(),
    by: text('by').notNull(),
    at: text('at').notNull(),
  },
  table => [uniqueIndex('regional_pack_project').on(table.projectId, table.pack)],
)

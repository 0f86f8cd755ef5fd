import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, ref } from './columns.ts'
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

/** Every signed update of thresholds and rule settings that was installed; the one with the highest number is in force. */
export const ruleUpdate = sqliteTable('rule_update', {
  number: integer('number').primaryKey(),
  version: text('version').notNull(),
  installedAt: text('installed_at').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
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

import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { parameterOverride, regionalPack, ruleUpdate } from '../schema/rule-settings.ts'
import type { Database } from './database.ts'

export type OverrideRecord = typeof parameterOverride.$inferSelect
export type UpdateRecord = typeof ruleUpdate.$inferSelect

/** Thresholds set for the company, then those of the project, each by day. */
export function readOverrides(db: Database, projectId: string | null): OverrideRecord[] {
  const { projectId: project, effectiveFrom } = parameterOverride
  return db
    .select()
    .from(parameterOverride)
    .where(projectId === null ? isNull(project) : or(isNull(project), eq(project, projectId)))
    .orderBy(sql`${project} IS NOT NULL`, asc(effectiveFrom))
    .all()
}

/** Sets a threshold; one of the same place and day is replaced. */
export function setOverride(db: Database, record: OverrideRecord): void {
  const { projectId, key, effectiveFrom } = record
  db.delete(parameterOverride)
    .where(
      and(
        projectId === null ? isNull(parameterOverride.projectId) : eq(parameterOverride.projectId, projectId),
        eq(parameterOverride.key, key),
        eq(parameterOverride.effectiveFrom, effectiveFrom),
      ),
    )
    .run()
  db.insert(parameterOverride).values(record).run()
}

/** Takes a setting away and answers what it was; null when there was none. */
export function deleteOverride(db: Database, id: string): OverrideRecord | null {
  return db.delete(parameterOverride).where(eq(parameterOverride.id, id)).returning().get() ?? null
}

/** Every update of rules that was installed. */
export function listUpdates(db: Database): UpdateRecord[] {
  return db.select().from(ruleUpdate).all()
}

export function insertUpdate(db: Database, record: UpdateRecord): void {
  db.insert(ruleUpdate).values(record).run()
}

/** The regional packs that are switched on, by project. */
export function readRegional(db: Database): { projectId: string; pack: string }[] {
  return db
    .select({ projectId: regionalPack.projectId, pack: regionalPack.pack })
    .from(regionalPack)
    .orderBy(asc(regionalPack.pack))
    .all()
}

/** Switches a regional pack on for a project; again changes nothing. */
export function insertRegional(db: Database, record: typeof regionalPack.$inferSelect): void {
  db.insert(regionalPack).values(record).onConflictDoNothing().run()
}

export function deleteRegional(db: Database, projectId: string, pack: string): void {
  db.delete(regionalPack)
    .where(and(eq(regionalPack.projectId, projectId), eq(regionalPack.pack, pack)))
    .run()
}

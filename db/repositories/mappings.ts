import { and, asc, eq } from 'drizzle-orm'
import type { LayoutMapping } from '../../contract/layout-mapping.ts'
import { columnMapping } from '../schema/imports.ts'
import type { Database } from './database.ts'
import { findCompany } from './registers.ts'

export type MappingRecord = typeof columnMapping.$inferSelect

/** What the company's clerks said of layouts, oldest first; none before there is a company. */
export function listMappings(db: Database): MappingRecord[] {
  const companyId = findCompany(db)?.id
  if (companyId === undefined) return []
  return db
    .select()
    .from(columnMapping)
    .where(eq(columnMapping.companyId, companyId))
    .orderBy(asc(columnMapping.at))
    .all()
}

export function findMapping(db: Database, id: string): MappingRecord | null {
  return db.select().from(columnMapping).where(eq(columnMapping.id, id)).get() ?? null
}

/** Remembers a mapping for its layout, in place of an older one. `id` is taken when the layout is new. Answers the record's id. */
export function rememberMapping(
  db: Database,
  id: string,
  companyId: string,
  mapping: LayoutMapping,
  at: string,
): string {
  const { fingerprint, name } = mapping
  const ofLayout = and(eq(columnMapping.companyId, companyId), eq(columnMapping.fingerprint, fingerprint))
  const known = db.select().from(columnMapping).where(ofLayout).get()
  if (known !== undefined) {
    db.update(columnMapping)
      .set({ mapping, name: name ?? known.name, at })
      .where(eq(columnMapping.id, known.id))
      .run()
    return known.id
  }
  db.insert(columnMapping).values({ id, companyId, fingerprint, name, mapping, at, usedAt: null }).run()
  return id
}

export function nameMapping(db: Database, id: string, name: string | null): void {
  db.update(columnMapping).set({ name }).where(eq(columnMapping.id, id)).run()
}

/** Notes that a committed file was read with this mapping. */
export function noteMappingUsed(db: Database, id: string, at: string): void {
  db.update(columnMapping).set({ usedAt: at }).where(eq(columnMapping.id, id)).run()
}

export function removeMapping(db: Database, id: string): void {
  db.delete(columnMapping).where(eq(columnMapping.id, id)).run()
}

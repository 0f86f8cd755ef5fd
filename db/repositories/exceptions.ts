import { createHash, randomUUID } from 'node:crypto'
import { eq, isNull, or, sql } from 'drizzle-orm'
import { documentSeen, evidenceFile, waiver } from '../schema/exceptions.ts'
import type { Database } from './database.ts'

export type WaiverRecord = typeof waiver.$inferSelect
export type SeenRecord = typeof documentSeen.$inferSelect & { file: string }

/** Keeps a file by its digest; the same bytes are kept once, under the name they first came with. */
export function keepEvidence(db: Database, name: string, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  db.insert(evidenceFile)
    .values({ sha256, name, size: bytes.length, bytes: Buffer.from(bytes) })
    .onConflictDoNothing()
    .run()
  return sha256
}

export function findEvidence(db: Database, sha256: string): { name: string; bytes: Buffer } | null {
  return db.select().from(evidenceFile).where(eq(evidenceFile.sha256, sha256)).get() ?? null
}

/** Keeps a person's word on a document; a later one on the same doubt takes its place. */
export function upsertSeen(db: Database, seen: Omit<SeenRecord, 'id' | 'file'>): void {
  const { doubt: _doubt, ...word } = seen
  db.insert(documentSeen)
    .values({ id: randomUUID(), ...seen })
    .onConflictDoUpdate({ target: documentSeen.doubt, set: word })
    .run()
}

/** Every word on a document, by the doubt it answers. */
export function readSeen(db: Database): Map<string, SeenRecord> {
  const rows = db
    .select({ seen: documentSeen, file: evidenceFile.name })
    .from(documentSeen)
    .innerJoin(evidenceFile, eq(evidenceFile.sha256, documentSeen.sha256))
    .all()
  return new Map(rows.map(({ seen, file }) => [seen.doubt, { ...seen, file }]))
}

/** Waivers that may touch a project, or all of them; oldest first. */
export function listWaivers(db: Database, projectId: string | null): WaiverRecord[] {
  const touches = or(isNull(waiver.projectId), eq(waiver.projectId, projectId ?? ''))
  return db
    .select()
    .from(waiver)
    .where(projectId === null ? undefined : touches)
    .orderBy(sql`${waiver}.rowid`)
    .all()
}

export function insertWaiver(db: Database, record: WaiverRecord): void {
  db.insert(waiver).values(record).run()
}

/** Takes a waiver away; false when there was none. */
export function deleteWaiver(db: Database, id: string): boolean {
  return db.delete(waiver).where(eq(waiver.id, id)).run().changes > 0
}

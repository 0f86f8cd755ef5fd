import { and, asc, desc, eq, gt, ne, sql } from 'drizzle-orm'
import { alias, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { change } from '../schema/imports.ts'
import type { Database } from './database.ts'
import { type Entity, recordById, TRACKED } from './records.ts'

/** Records that something else changed after this import or edit wrote them: while there are any, it cannot be taken back. */
export function builtUpon(db: Database, by: string): number {
  const later = alias(change, 'later')
  const row = db
    .select({ count: sql<number>`count(distinct ${change.recordId})` })
    .from(change)
    .innerJoin(later, and(eq(later.recordId, change.recordId), gt(later.seq, change.seq), ne(later.by, by)))
    .where(eq(change.by, by))
    .get()
  return row?.count ?? 0
}

/**
 * Puts every record this import or edit touched back to what it was before, newest write first, and forgets the writes.
 * Call `builtUpon` first, in the same transaction.
 */
export function undoChanges(db: Database, by: string): number {
  const writes = db.select().from(change).where(eq(change.by, by)).orderBy(desc(change.seq)).all()
  for (const write of writes) {
    const entity = entityNamed(write.entity)
    const table: SQLiteTable = TRACKED[entity]
    const isRecord = eq(TRACKED[entity].id, write.recordId)
    if (write.before === null) db.delete(table).where(isRecord).run()
    else if (recordById(db, entity, write.recordId) === null) db.insert(table).values(write.before).run()
    else db.update(table).set(write.before).where(isRecord).run()
  }
  db.delete(change).where(eq(change.by, by)).run()
  return writes.length
}

/** Every stored version of a record, oldest first: each entry is what it was before the write of `by` at `at`. */
export function historyOf(db: Database, recordId: string) {
  return db.select().from(change).where(eq(change.recordId, recordId)).orderBy(asc(change.seq)).all()
}

/** The newest edit made by hand (ids of edits start with "edit:"), or null. */
export function lastEdit(db: Database): string | null {
  const row = db
    .select({ by: change.by })
    .from(change)
    .where(sql`${change.by} like 'edit:%'`)
    .orderBy(desc(change.seq))
    .limit(1)
    .get()
  return row?.by ?? null
}

function entityNamed(name: string): Entity {
  const entity = Object.keys(TRACKED).find((key): key is Entity => key === name)
  if (entity === undefined) throw new Error(`change log names an unknown entity: ${name}`)
  return entity
}

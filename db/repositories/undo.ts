import { and, asc, desc, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { alias, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { change } from '../schema/imports.ts'
import { attendanceMonth, payrollLine, payrollSheet } from '../schema/months.ts'
import { engagement, laborContract, safetyTraining } from '../schema/registers.ts'
import type { Database } from './database.ts'
import { type Entity, recordById, TRACKED } from './records.ts'

/**
 * Records written by this import or edit that something else changed afterwards or refers to (a person's attendance, a team's
 * wages): while there are any, it cannot be taken back.
 */
export function builtUpon(db: Database, by: string): number {
  const later = alias(change, 'later')
  const row = db
    .select({ count: sql<number>`count(distinct ${change.recordId})` })
    .from(change)
    .innerJoin(later, and(eq(later.recordId, change.recordId), gt(later.seq, change.seq), ne(later.by, by)))
    .where(eq(change.by, by))
    .get()
  return (row?.count ?? 0) + referredTo(db, by)
}

/** Columns by which a tracked record refers to another that an import may have made. */
const REFERENCES = [
  [engagement, engagement.workerId],
  [engagement, engagement.teamId],
  [laborContract, laborContract.workerId],
  [safetyTraining, safetyTraining.workerId],
  [attendanceMonth, attendanceMonth.workerId],
  [attendanceMonth, attendanceMonth.teamId],
  [payrollSheet, payrollSheet.teamId],
  [payrollLine, payrollLine.workerId],
  [payrollLine, payrollLine.sheetId],
] as const

/** Records of others that refer to a record this import or edit made. */
function referredTo(db: Database, by: string): number {
  const made = db
    .select({ id: change.recordId })
    .from(change)
    .where(and(eq(change.by, by), isNull(change.before)))
  return REFERENCES.reduce((sum, [table, column]) => {
    const row = db
      .select({ count: sql<number>`count(*)` })
      .from(table)
      .where(and(inArray(column, made), or(isNull(table.changedBy), ne(table.changedBy, by))))
      .get()
    return sum + (row?.count ?? 0)
  }, 0)
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

/** What a record was before an import or edit first touched it; null when that did not, or made it. */
export function beforeOf(db: Database, by: string, recordId: string): Record<string, unknown> | null {
  const first = db
    .select({ before: change.before })
    .from(change)
    .where(and(eq(change.by, by), eq(change.recordId, recordId)))
    .orderBy(asc(change.seq))
    .limit(1)
    .get()
  return first?.before ?? null
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

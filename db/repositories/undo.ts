import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  ne,
  notInArray,
  or,
  sql,
} from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { change } from '../schema/imports.ts'
import { attendanceMonth, payrollLine, payrollSheet } from '../schema/months.ts'
import { engagement, laborContract, safetyTraining } from '../schema/registers.ts'
import type { Database } from './database.ts'
import { type Entity, recordById, TRACKED } from './records.ts'
import { preparedSelect } from './select-records.ts'
import { Written } from './written.ts'

/**
 * Records written by this import or edit that something else changed afterwards or refers to (a person's attendance, a team's
 * wages): while there are any, it cannot be taken back.
 */
export function builtUpon(db: Database, by: string): number {
  const row = db
    .select({ count: sql<number>`count(distinct ${change.recordId})` })
    .from(change)
    .where(and(eq(change.previousBy, by), ne(change.by, by)))
    .get()
  return (row?.count ?? 0) + referredTo(db, by)
}

/** Columns by which a tracked record refers to another that an import may have made. */
const REFERENCES = [
  ['worker', engagement, engagement.workerId],
  ['team', engagement, engagement.teamId],
  ['worker', laborContract, laborContract.workerId],
  ['worker', safetyTraining, safetyTraining.workerId],
  ['worker', attendanceMonth, attendanceMonth.workerId],
  ['team', attendanceMonth, attendanceMonth.teamId],
  ['team', payrollSheet, payrollSheet.teamId],
  ['worker', payrollLine, payrollLine.workerId],
  ['payrollSheet', payrollLine, payrollLine.sheetId],
] as const

/** Records of others that refer to a record this import or edit made. */
function referredTo(db: Database, by: string): number {
  const made = new Set(madeKinds(db, by))
  return REFERENCES.filter(([entity]) => made.has(entity)).reduce((sum, [entity, table, column]) => {
    const { id } = TRACKED[entity]
    const records = db
      .select({ id })
      .from(TRACKED[entity])
      .where(isMadeBy(db, entity, by))
    const row = db
      .select({ count: sql<number>`count(*)` })
      .from(table)
      .where(and(inArray(column, records), or(isNull(table.changedBy), ne(table.changedBy, by))))
      .get()
    return sum + (row?.count ?? 0)
  }, 0)
}

/** Kinds of records that this import or edit made any of. */
function madeKinds(db: Database, by: string): Entity[] {
  return db
    .select({ entity: change.entity })
    .from(change)
    .where(and(eq(change.by, by), isNull(change.recordId)))
    .all()
    .map(({ entity }) => entityNamed(entity))
}

/** Tells the records this import or edit made from those it only changed, which have a before-image. */
function isMadeBy(db: Database, entity: Entity, by: string) {
  const { id, changedBy } = TRACKED[entity]
  const changed = db
    .select({ id: change.recordId })
    .from(change)
    .where(and(eq(change.by, by), isNotNull(change.recordId)))
  return and(eq(changedBy, by), notInArray(id, changed))
}

/** The projects that can see what this import or edit wrote, and so whether it is taken back. To be asked before it is. */
export function seenByProjects(db: Database, by: string): string[] {
  const written = new Written()
  for (const entity of madeKinds(db, by)) {
    const table: SQLiteTable = TRACKED[entity]
    const fields = Object.keys(getTableColumns(table)).filter(field => SEEN_FIELDS.includes(field))
    for (const record of preparedSelect(db, table, fields, 'WHERE "changed_by" = ?')(by))
      written.touched(entity, record)
  }
  const changes = db
    .select({ entity: change.entity, before: change.before })
    .from(change)
    .where(and(eq(change.by, by), isNotNull(change.recordId)))
    .all()
  for (const { entity, before } of changes) if (before !== null) written.touched(entity, before)
  return written.seenBy(db)
}

/** Fields by which a record belongs to a project or a person. */
const SEEN_FIELDS = ['id', 'projectId', 'sheetId', 'workerId', 'idNumber', 'at']

/**
 * Puts every record this import or edit touched back to what it was before, newest write first, takes out those it made, and
 * forgets the writes. Answers how many records that were. Call `builtUpon` first, in the same transaction.
 */
export function undoChanges(db: Database, by: string): number {
  // Between the steps a record may refer to one that is gone: references are looked at when the transaction ends.
  db.$client.pragma('defer_foreign_keys = ON')
  let records = 0
  for (const entity of madeKinds(db, by))
    records += db
      .delete(TRACKED[entity])
      .where(isMadeBy(db, entity, by))
      .run().changes
  const writes = db
    .select()
    .from(change)
    .where(and(eq(change.by, by), isNotNull(change.recordId)))
    .orderBy(desc(change.seq))
    .all()
  for (const { entity: name, recordId, before } of writes) {
    if (recordId === null || before === null) continue
    const entity = entityNamed(name)
    const table: SQLiteTable = TRACKED[entity]
    const known = recordById(db, entity, recordId) !== null
    if (known) db.update(table).set(before).where(eq(TRACKED[entity].id, recordId)).run()
    else db.insert(table).values(before).run()
  }
  db.delete(change).where(eq(change.by, by)).run()
  return records + writes.length
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

import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { change } from '../schema/imports.ts'
import { attendanceMonth, payResult, payrollLine, payrollSheet } from '../schema/months.ts'
import { engagement, laborContract, safetyTraining, team, worker } from '../schema/registers.ts'
import type { Database } from './database.ts'

/** Records that imports and edits write: each write leaves its before-image in `change`, so that it can be undone. */
export const TRACKED = {
  team,
  worker,
  engagement,
  laborContract,
  safetyTraining,
  attendanceMonth,
  payrollSheet,
  payrollLine,
  payResult,
}
export type Entity = keyof typeof TRACKED

type RecordOf<E extends Entity> = (typeof TRACKED)[E]['$inferSelect']

/** A record about to be written; `changedBy` is set by the writer. */
export type NewRecord<E extends Entity> = Omit<(typeof TRACKED)[E]['$inferInsert'], 'changedBy'>

/** Writes tracked records on behalf of one import or edit. Statements are prepared once; use inside a transaction. */
export class TrackedWriter {
  readonly #db: Database
  readonly #by: string
  readonly #at: string
  readonly #inserts = new Map<Entity, (values: Record<string, unknown>) => void>()
  readonly #note: (values: Record<string, unknown>) => void

  constructor(db: Database, by: string, at: string) {
    this.#db = db
    this.#by = by
    this.#at = at
    this.#note = preparedInsert(db, change, ['by', 'at', 'entity', 'recordId', 'before'])
  }

  insert<E extends Entity>(entity: E, record: NewRecord<E>): void {
    let insert = this.#inserts.get(entity)
    if (insert === undefined) {
      insert = preparedInsert(this.#db, TRACKED[entity], Object.keys(getTableColumns(TRACKED[entity])))
      this.#inserts.set(entity, insert)
    }
    insert({ ...record, changedBy: this.#by })
    this.#remember(entity, record.id, null)
  }

  /** Changes some fields; answers false when the record is not there. */
  update<E extends Entity>(entity: E, id: string, fields: Partial<NewRecord<E>>): boolean {
    const table: SQLiteTable = TRACKED[entity]
    const before = recordById(this.#db, entity, id)
    if (before === null) return false
    this.#remember(entity, id, before)
    this.#db
      .update(table)
      .set({ ...fields, changedBy: this.#by })
      .where(eq(TRACKED[entity].id, id))
      .run()
    return true
  }

  remove(entity: Entity, id: string): void {
    const before = recordById(this.#db, entity, id)
    if (before === null) return
    this.#remember(entity, id, before)
    this.#db.delete(TRACKED[entity]).where(eq(TRACKED[entity].id, id)).run()
  }

  #remember(entity: Entity, recordId: string, before: Record<string, unknown> | null): void {
    this.#note({ by: this.#by, at: this.#at, entity, recordId, before })
  }
}

/** One tracked record, or null. */
export function recordById<E extends Entity>(db: Database, entity: E, id: string): RecordOf<E> | null
export function recordById(db: Database, entity: Entity, id: string): RecordOf<Entity> | null {
  return db.select().from(TRACKED[entity]).where(eq(TRACKED[entity].id, id)).get() ?? null
}

function preparedInsert(db: Database, table: SQLiteTable, columns: string[]) {
  const columnsOfTable = getTableColumns(table)
  const placeholders = Object.fromEntries(
    columns.filter(name => columnsOfTable[name] !== undefined).map(name => [name, sql.placeholder(name)]),
  )
  const query = db.insert(table).values(placeholders).prepare()
  const empty = Object.fromEntries(columns.map(name => [name, null]))
  return (values: Record<string, unknown>) => {
    query.run({ ...empty, ...values })
  }
}

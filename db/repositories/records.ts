import { eq, sql } from 'drizzle-orm'
import { change } from '../schema/imports.ts'
import { attendanceMonth, payResult, payrollLine, payrollSheet, punch } from '../schema/months.ts'
import { emptyPaperBook, paper } from '../schema/papers.ts'
import { engagement, laborContract, safetyTraining, team, worker } from '../schema/registers.ts'
import type { Database } from './database.ts'
import { preparedInsert, preparedUpdate } from './prepared.ts'
import { Written } from './written.ts'

/**
 * Records that imports and edits write: each change and removal leaves its before-image in `change`, so that it can be undone.
 * Every kind stands after those it refers to.
 */
export const TRACKED = {
  team,
  worker,
  engagement,
  laborContract,
  safetyTraining,
  attendanceMonth,
  punch,
  payrollSheet,
  payrollLine,
  payResult,
  paper,
  emptyPaperBook,
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
  readonly #inserts = new Map<Entity, ReturnType<typeof preparedInsert>>()
  readonly #updates = new Map<string, ReturnType<typeof preparedUpdate>>()
  readonly #reads = new Map<Entity, ReturnType<typeof preparedById>>()
  readonly #note: ReturnType<typeof preparedInsert>
  readonly #made = new Set<Entity>()
  readonly #written = new Written()

  constructor(db: Database, by: string, at: string) {
    this.#db = db
    this.#by = by
    this.#at = at
    this.#note = preparedInsert(db, change)
  }

  insert<E extends Entity>(entity: E, record: NewRecord<E>): void {
    const insert = kept(this.#inserts, entity, () => preparedInsert(this.#db, TRACKED[entity]))
    insert({ ...record, changedBy: this.#by })
    this.#written.made(entity, record)
    if (this.#made.has(entity)) return
    this.#made.add(entity)
    this.#note({ by: this.#by, at: this.#at, entity })
  }

  /** Changes some fields; answers false when the record is not there. */
  update<E extends Entity>(entity: E, id: string, fields: Partial<NewRecord<E>>): boolean {
    const before = this.#before(entity, id)
    if (before === undefined) return false
    this.#remember(entity, id, before)
    this.#written.touched(entity, { id, ...fields })
    const changes: Record<string, unknown> = { ...fields, changedBy: this.#by }
    const names = Object.keys(changes)
    const update = kept(this.#updates, `${entity} ${names.join()}`, () =>
      preparedUpdate(this.#db, TRACKED[entity], names),
    )
    update(id, changes)
    return true
  }

  remove(entity: Entity, id: string): void {
    const before = this.#before(entity, id)
    if (before === undefined) return
    this.#remember(entity, id, before)
    this.#db.delete(TRACKED[entity]).where(eq(TRACKED[entity].id, id)).run()
  }

  /** The projects that can see what was written. */
  seenBy(): string[] {
    return this.#written.seenBy(this.#db)
  }

  #before(entity: Entity, id: string): Record<string, unknown> | undefined {
    return kept(this.#reads, entity, () => preparedById(this.#db, entity)).get({ id })
  }

  /** Keeps what a record was before the first change of this import or edit; what it made itself needs no memory. */
  #remember(entity: Entity, recordId: string, before: Record<string, unknown>): void {
    this.#written.touched(entity, before)
    const { changedBy: previousBy } = before
    if (previousBy === this.#by) return
    this.#note({ by: this.#by, at: this.#at, entity, recordId, before, previousBy })
  }
}

function kept<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

function preparedById(db: Database, entity: Entity) {
  const table = TRACKED[entity]
  return db
    .select()
    .from(table)
    .where(eq(table.id, sql.placeholder('id')))
    .prepare()
}

/** One tracked record, or null. */
export function recordById<E extends Entity>(db: Database, entity: E, id: string): RecordOf<E> | null
export function recordById(db: Database, entity: Entity, id: string): RecordOf<Entity> | null {
  return db.select().from(TRACKED[entity]).where(eq(TRACKED[entity].id, id)).get() ?? null
}

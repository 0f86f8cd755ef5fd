import { and, between, eq } from 'drizzle-orm'
import type { Period } from '../../contract/dates.ts'
import { attendanceMonth, payResult, payrollLine, payrollSheet, punch } from '../schema/months.ts'
import { engagement, team, worker } from '../schema/registers.ts'
import type { Database } from './database.ts'
import { recordsConfirmedBy } from './import-rows.ts'
import { type PersonOnRoster, rosterFinder, rosterOf } from './people.ts'
import { type Parameters, selectRecords } from './select-records.ts'

/** Which records belong to a project, or to one of its months. */
export const OF_PROJECT = 'WHERE project_id = @project'
/** Workers with an engagement in the project. */
export const ENGAGED = 'WHERE id IN (SELECT worker_id FROM engagement WHERE project_id = @project)'
export const ATTENDED = 'WHERE project_id = @project AND period = @period'
export const OF_WAGE_MONTH = 'WHERE project_id = @project AND wage_month = @period'
/** Wage lines, sheet by sheet in the order of their rows. */
export const ON_SHEETS = `WHERE sheet_id IN (SELECT id FROM payroll_sheet ${OF_WAGE_MONTH}) ORDER BY sheet_id, source_row`

/**
 * The people of a project and the lines of one of its months, as they are stored. Each list is read when it is first asked
 * for and kept: who matches a payroll file does not pay for reading the roster.
 */
export class MonthRecords {
  readonly #db: Database
  readonly #projectId: string
  readonly #key: Parameters
  #teams: (typeof team.$inferSelect)[] | undefined
  #workers: (typeof worker.$inferSelect)[] | undefined
  #engagements: (typeof engagement.$inferSelect)[] | undefined
  #attendance: (typeof attendanceMonth.$inferSelect)[] | undefined
  #sheets: (typeof payrollSheet.$inferSelect)[] | undefined
  #lines: (typeof payrollLine.$inferSelect)[] | undefined
  #payResults: (typeof payResult.$inferSelect)[] | undefined
  #roster: PersonOnRoster[] | undefined
  #findOnRoster: ReturnType<typeof rosterFinder> | undefined
  readonly #lookedFor = new Map<string, PersonOnRoster | null>()

  constructor(db: Database, projectId: string, period: Period) {
    this.#db = db
    this.#projectId = projectId
    this.#key = { project: projectId, period }
  }

  get teams() {
    this.#teams ??= selectRecords(this.#db, team, OF_PROJECT, this.#key)
    return this.#teams
  }

  /** Everybody engaged in the project, by what sheets say of people. */
  get roster() {
    this.#roster ??= rosterOf(this.#db, this.#projectId)
    return this.#roster
  }

  /** Looks for the people of the project with these ID numbers in one question; those looked for before are forgotten. */
  lookFor(idNumbers: readonly string[]): void {
    this.#lookedFor.clear()
    for (const idNumber of idNumbers) this.#lookedFor.set(idNumber, null)
    for (const person of this.#onRoster(idNumbers)) this.#lookedFor.set(person.idNumber, person)
  }

  /** The person of the project with that ID number, or null; the roster need not be read for it. */
  personByIdNumber(idNumber: string): PersonOnRoster | null {
    const known = this.#lookedFor.get(idNumber)
    return known === undefined ? (this.#onRoster([idNumber])[0] ?? null) : known
  }

  #onRoster(idNumbers: readonly string[]): PersonOnRoster[] {
    this.#findOnRoster ??= rosterFinder(this.#db, this.#projectId)
    return this.#findOnRoster(idNumbers)
  }

  get workers() {
    this.#workers ??= selectRecords(this.#db, worker, ENGAGED, this.#key)
    return this.#workers
  }

  get engagements() {
    this.#engagements ??= selectRecords(this.#db, engagement, OF_PROJECT, this.#key)
    return this.#engagements
  }

  get attendance() {
    this.#attendance ??= selectRecords(this.#db, attendanceMonth, ATTENDED, this.#key)
    return this.#attendance
  }

  get sheets() {
    this.#sheets ??= selectRecords(this.#db, payrollSheet, OF_WAGE_MONTH, this.#key)
    return this.#sheets
  }

  get lines() {
    this.#lines ??= selectRecords(this.#db, payrollLine, ON_SHEETS, this.#key)
    return this.#lines
  }

  get payResults() {
    this.#payResults ??= selectRecords(this.#db, payResult, OF_WAGE_MONTH, this.#key)
    return this.#payResults
  }

  /** Lines that an earlier sheet changed or found as it says them, whatever sheet they came from. */
  confirmedBy(sheetId: string): string[] {
    return recordsConfirmedBy(this.#db, sheetId)
  }

  /** "worker moment" of every punch of the project between the first and the last of these moments, whatever their month. */
  punchesWithin(moments: readonly string[]): Set<string> {
    const sorted = moments.toSorted()
    const [first, last] = [sorted[0], sorted.at(-1)]
    if (first === undefined || last === undefined) return new Set()
    const found = this.#db
      .select({ workerId: punch.workerId, at: punch.at })
      .from(punch)
      .where(and(eq(punch.projectId, this.#projectId), between(punch.at, first, last)))
      .all()
    return new Set(found.map(({ workerId, at }) => `${workerId} ${at}`))
  }
}

import { and, asc, between, eq, inArray } from 'drizzle-orm'
import type { Period } from '../../contract/dates.ts'
import { attendanceMonth, payResult, payrollLine, payrollSheet, punch } from '../schema/months.ts'
import { engagement, team, worker } from '../schema/registers.ts'
import type { Database } from './database.ts'

/**
 * The people of a project and the lines of one of its months, as they are stored. Each list is read when it is first asked
 * for and kept: who matches a payroll file does not pay for reading the roster.
 */
export class MonthRecords {
  readonly #db: Database
  readonly #projectId: string
  readonly #period: Period
  #teams: (typeof team.$inferSelect)[] | undefined
  #workers: (typeof worker.$inferSelect)[] | undefined
  #engagements: (typeof engagement.$inferSelect)[] | undefined
  #attendance: (typeof attendanceMonth.$inferSelect)[] | undefined
  #sheets: (typeof payrollSheet.$inferSelect)[] | undefined
  #lines: (typeof payrollLine.$inferSelect)[] | undefined
  #payResults: (typeof payResult.$inferSelect)[] | undefined

  constructor(db: Database, projectId: string, period: Period) {
    this.#db = db
    this.#projectId = projectId
    this.#period = period
  }

  get teams() {
    this.#teams ??= this.#db.select().from(team).where(eq(team.projectId, this.#projectId)).all()
    return this.#teams
  }

  /** Workers with an engagement in the project. */
  get workers() {
    const engaged = this.#db
      .select({ id: engagement.workerId })
      .from(engagement)
      .where(eq(engagement.projectId, this.#projectId))
    this.#workers ??= this.#db.select().from(worker).where(inArray(worker.id, engaged)).all()
    return this.#workers
  }

  get engagements() {
    this.#engagements ??= this.#db
      .select()
      .from(engagement)
      .where(eq(engagement.projectId, this.#projectId))
      .all()
    return this.#engagements
  }

  get attendance() {
    const { projectId, period } = attendanceMonth
    this.#attendance ??= this.#db
      .select()
      .from(attendanceMonth)
      .where(and(eq(projectId, this.#projectId), eq(period, this.#period)))
      .all()
    return this.#attendance
  }

  get sheets() {
    this.#sheets ??= this.#db.select().from(payrollSheet).where(this.#sheetsOfMonth()).all()
    return this.#sheets
  }

  /** Wage lines, sheet by sheet in the order of their rows. */
  get lines() {
    const sheetIds = this.#db.select({ id: payrollSheet.id }).from(payrollSheet).where(this.#sheetsOfMonth())
    this.#lines ??= this.#db
      .select()
      .from(payrollLine)
      .where(inArray(payrollLine.sheetId, sheetIds))
      .orderBy(asc(payrollLine.sheetId), asc(payrollLine.sourceRow))
      .all()
    return this.#lines
  }

  get payResults() {
    const { projectId, wageMonth } = payResult
    this.#payResults ??= this.#db
      .select()
      .from(payResult)
      .where(and(eq(projectId, this.#projectId), eq(wageMonth, this.#period)))
      .all()
    return this.#payResults
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

  #sheetsOfMonth() {
    const { projectId, wageMonth } = payrollSheet
    return and(eq(projectId, this.#projectId), eq(wageMonth, this.#period))
  }
}

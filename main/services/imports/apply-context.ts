import type { Period } from '../../../contract/dates.ts'
import { newRecordId } from '../../../db/record-id.ts'
import type { Database } from '../../../db/repositories/database.ts'
import type { ImportRowRecord } from '../../../db/repositories/import-part.ts'
import { columnsOfSheet, type ImportSheetRecord } from '../../../db/repositories/imports.ts'
import { findTeam, punchFinder, workerFinder } from '../../../db/repositories/people.ts'
import type { TrackedWriter } from '../../../db/repositories/records.ts'
import { coveredDays } from './days-of-sheet.ts'
import { LinesOfOtherSheets } from './lines-of-other-sheets.ts'

/** What the rows of one sheet need while they are written. They are written as decided: nothing is matched again. */
export class ApplyContext {
  readonly db: Database
  readonly writer: TrackedWriter
  readonly projectId: string
  readonly period: Period
  readonly sheet: ImportSheetRecord
  /** Days of the month that an attendance grid has columns for. */
  readonly days: ReadonlySet<number>
  readonly #teams = new Map<string, string>()
  readonly #findWorker: (idNumber: string) => string | null
  readonly #findPunch: (workerId: string, at: string) => boolean
  readonly #sheets = new Map<string, string>()
  #linesOfOtherSheets: LinesOfOtherSheets | undefined
  readonly #columns = new Map<string, Record<string, string>>()

  constructor(
    db: Database,
    writer: TrackedWriter,
    projectId: string,
    period: Period,
    sheet: ImportSheetRecord,
  ) {
    this.db = db
    this.writer = writer
    this.projectId = projectId
    this.period = period
    this.sheet = sheet
    this.days = coveredDays(sheet.columns)
    this.#findWorker = workerFinder(db)
    this.#findPunch = punchFinder(db, projectId)
  }

  /** Provenance of a record made from a row. */
  origin(row: number): { sourceSheetId: string; sourceRow: number } {
    return { sourceSheetId: this.sheet.id, sourceRow: row }
  }

  /** The project's team of that name, made when it is new. */
  teamId(name: string | null): string | null {
    if (name === null) return null
    const known = this.#teams.get(name) ?? findTeam(this.db, this.projectId, name)?.id
    const id = known ?? newRecordId()
    if (known === undefined)
      this.writer.insert('team', {
        id,
        projectId: this.projectId,
        participantId: null,
        name,
        leaderName: null,
        leaderIdNumber: null,
        trade: null,
        ...this.origin(0),
      })
    this.#teams.set(name, id)
    return id
  }

  /** Column letters of a sheet that was imported before, by field. */
  readonly columnsOf = (sheetId: string): Record<string, string> => {
    const columns = this.#columns.get(sheetId) ?? columnsOfSheet(this.db, sheetId)
    this.#columns.set(sheetId, columns)
    return columns
  }

  /** The worker with that ID number, or null when the register has none. */
  workerId(idNumber: string | undefined): string | null {
    return idNumber === undefined ? null : this.#findWorker(idNumber)
  }

  /** The worker a row is about: as a person decided, else the one with its ID number. */
  workerOfRow(
    { beside, choice }: Pick<ImportRowRecord, 'beside' | 'choice'>,
    idNumber: string | undefined,
  ): string | null {
    if (choice?.person === 'another') return null
    if (choice?.person === 'same' && beside !== null) return beside.workerId
    return this.workerId(idNumber)
  }

  linesOfOtherSheets(): LinesOfOtherSheets {
    const { db, projectId, period, sheet, days } = this
    this.#linesOfOtherSheets ??= new LinesOfOtherSheets(db, projectId, period, sheet, days)
    return this.#linesOfOtherSheets
  }

  /** Whether the ledger has a worker's punch of that moment. */
  hasPunch(workerId: string, at: string): boolean {
    return this.#findPunch(workerId, at)
  }

  /** The payroll sheet of a team: made or brought up to date at the first row that stands on it. */
  payrollSheetId(teamName: string, write: () => string): string {
    const id = this.#sheets.get(teamName) ?? write()
    this.#sheets.set(teamName, id)
    return id
  }
}

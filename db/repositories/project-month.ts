import { and, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { IsoDate, Period } from '../../contract/dates.ts'
import { columnLetters } from '../../contract/inspection.ts'
import type { Origin, ProjectMonth, SheetSource } from '../../contract/project-month.ts'
import type { SourceCells } from '../schema/columns.ts'
import { importFile, importSheet } from '../schema/imports.ts'
import { attendanceMonth, confirmation, payResult, payrollLine, payrollSheet } from '../schema/months.ts'
import {
  accountEntry,
  company,
  engagement,
  laborContract,
  participant,
  progressPayment,
  project,
  safetyTraining,
  team,
  wageAccount,
  worker,
} from '../schema/registers.ts'
import type { Database } from './database.ts'
import { rowsWithProblems } from './import-rows.ts'
import { ATTENDED, ENGAGED, OF_PROJECT, OF_WAGE_MONTH, ON_SHEETS } from './month-records.ts'
import { readEarlierPay, readOtherEngagements, readOtherPunches, readPunches } from './month-surroundings.ts'
import { readPapers } from './papers.ts'
import { readPlatformCopy } from './platform-copy.ts'
import { rejectedSheets } from './rejected-sheets.ts'
import { selectRecords, selectSourced } from './select-records.ts'

/** Reads everything about one project and month; null when there is no such project or no company yet. */
export function readProjectMonth(
  db: Database,
  projectId: string,
  period: Period,
  today: IsoDate,
): ProjectMonth | null {
  const theProject = db.select().from(project).where(eq(project.id, projectId)).get()
  const theCompany = db.select().from(company).get()
  if (theProject === undefined || theCompany === undefined) return null

  const key = { project: projectId, period }
  const sources = new Sources()
  const sourced = <Table extends SQLiteTable>(table: Table, which: string) =>
    selectSourced(db, table, which, key, sources.originOf)
  const plain = <Table extends SQLiteTable>(table: Table, which: string) =>
    selectRecords(db, table, which, key)
  const month = {
    today,
    period,
    company: theCompany,
    project: theProject,
    participants: plain(participant, OF_PROJECT),
    wageAccounts: plain(wageAccount, OF_PROJECT),
    accountEntries: plain(accountEntry, OF_ACCOUNTS),
    progressPayments: plain(progressPayment, OF_PROJECT),
    teams: plain(team, OF_PROJECT),
    workers: sourced(worker, ENGAGED),
    engagements: sourced(engagement, OF_PROJECT),
    otherEngagements: readOtherEngagements(db, projectId, period),
    contracts: plain(laborContract, OF_PROJECT),
    trainings: plain(safetyTraining, OF_PROJECT),
    punches: readPunches(db, projectId, period),
    otherPunches: readOtherPunches(db, projectId, period),
    attendance: sourced(attendanceMonth, ATTENDED),
    sheets: sourced(payrollSheet, OF_WAGE_MONTH),
    lines: sourced(payrollLine, ON_SHEETS),
    earlierCardUses: readCardUses(db, projectId, period),
    earlierPay: readEarlierPay(db, projectId, period),
    payResults: sourced(payResult, OF_WAGE_MONTH),
    // The newest is the one stored last: a clock may have been set back between two.
    confirmations: [
      ...new Map(plain(confirmation, OF_LINES).map(record => [record.lineId, record])).values(),
    ],
    changedSinceConfirmed: null,
    platformCopy: readPlatformCopy(db, projectId, period),
    outgoing: null,
    papers: readPapers(db, projectId),
  }
  const standing = sources.sheetIds()
  const turnedAway = rejectedSheets(db, projectId, period, standing)
  return { ...month, sources: readSources(db, [...standing, ...turnedAway], sources.rows) }
}

const OF_ACCOUNTS =
  'WHERE account_id IN (SELECT id FROM wage_account WHERE project_id = @project) ORDER BY on_date'

const OF_LINES = `WHERE line_id IN (
  SELECT payroll_line.id FROM payroll_line JOIN payroll_sheet ON payroll_sheet.id = payroll_line.sheet_id ${OF_WAGE_MONTH}
) ORDER BY confirmation.rowid`

const rowOfCell = (cell: string) => Number(/\d+$/.exec(cell)?.[0] ?? 0)

/** Collects the imported sheets that the records of a slice came from, in the order they are met. */
class Sources {
  readonly #index = new Map<string, number>()
  readonly rows = new Map<string, Set<number>>()

  readonly originOf = (sheetId: string | null, row: number | null, cells: SourceCells | null): Origin => {
    if (sheetId === null || row === null) return null
    const origin = { source: this.#sourceOf(sheetId, row), row }
    if (cells === null) return origin
    const elsewhere = Object.entries(cells).map(([field, { sheetId: sheet, cell }]) => [
      field,
      { source: this.#sourceOf(sheet, rowOfCell(cell)), cell },
    ])
    return { ...origin, elsewhere: Object.fromEntries(elsewhere) }
  }

  #sourceOf(sheetId: string, row: number): number {
    let source = this.#index.get(sheetId)
    if (source === undefined) {
      source = this.#index.size
      this.#index.set(sheetId, source)
      this.rows.set(sheetId, new Set())
    }
    this.rows.get(sheetId)?.add(row)
    return source
  }

  sheetIds(): string[] {
    return [...this.#index.keys()]
  }
}

/** The sheets with their problems: those of the sheet, of rows that still stand, and of rows that could not be used. */
function readSources(
  db: Database,
  sheetIds: readonly string[],
  rows: ReadonlyMap<string, ReadonlySet<number>>,
): SheetSource[] {
  return sheetIds.map(sheetId => {
    const found = db
      .select({ sheet: importSheet, file: importFile.file, sha256: importFile.sha256 })
      .from(importSheet)
      .innerJoin(importFile, eq(importFile.id, importSheet.importId))
      .where(eq(importSheet.id, sheetId))
      .get()
    if (found === undefined || found.sheet.kind === 'unknown')
      throw new Error('a record names a sheet that was never imported')
    const standing = rows.get(sheetId) ?? new Set<number>()
    const rowProblems = rowsWithProblems(db, sheetId).filter(
      row => standing.has(row.row) || row.decision === 'reject',
    )
    return {
      importId: found.sheet.importId,
      file: found.file,
      sha256: found.sha256,
      sheet: found.sheet.name,
      kind: found.sheet.kind,
      columns: columnLetters(found.sheet.columns),
      problems: [...found.sheet.problems, ...rowProblems.flatMap(row => row.problems)],
    }
  })
}

function readCardUses(db: Database, projectId: string, period: Period): ProjectMonth['earlierCardUses'] {
  return db
    .selectDistinct({
      wageCard: sql<string>`${payrollLine.wageCard}`,
      idNumber: sql<string>`${payrollLine.idNumber}`,
      period: payrollSheet.wageMonth,
    })
    .from(payrollLine)
    .innerJoin(payrollSheet, eq(payrollSheet.id, payrollLine.sheetId))
    .where(
      and(
        eq(payrollSheet.projectId, projectId),
        ne(payrollSheet.wageMonth, period),
        isNotNull(payrollLine.wageCard),
        isNotNull(payrollLine.idNumber),
      ),
    )
    .all()
}

/** Months of a project that hold attendance or wages, newest first; of every project when none is named. */
export function readPeriods(db: Database, projectId: string | null): Period[] {
  const attendance = db
    .selectDistinct({ period: attendanceMonth.period })
    .from(attendanceMonth)
    .where(or(isNull(sql`${projectId}`), eq(attendanceMonth.projectId, projectId ?? '')))
    .all()
  const wages = db
    .selectDistinct({ period: payrollSheet.wageMonth })
    .from(payrollSheet)
    .where(or(isNull(sql`${projectId}`), eq(payrollSheet.projectId, projectId ?? '')))
    .all()
  return [...new Set([...attendance, ...wages].map(row => row.period))].sort().reverse()
}

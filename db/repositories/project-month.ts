import { and, asc, eq, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { IsoDate, Period } from '../../contract/dates.ts'
import { columnLetters } from '../../contract/inspection.ts'
import type { Origin, ProjectMonth, SheetSource, Sourced } from '../../contract/project-month.ts'
import { importFile, importRow, importSheet } from '../schema/imports.ts'
import { attendanceMonth, confirmation, payrollLine, payrollSheet } from '../schema/months.ts'
import {
  accountEntry,
  company,
  laborContract,
  participant,
  progressPayment,
  project,
  safetyTraining,
  wageAccount,
} from '../schema/registers.ts'
import { outboxOperation } from '../schema/submission.ts'
import type { Database } from './database.ts'
import { MonthRecords } from './month-records.ts'
import { readEarlierPay, readOtherEngagements, readPunches } from './month-surroundings.ts'
import { readPapers } from './papers.ts'
import { rejectedSheets } from './rejected-sheets.ts'
import { statementsOf } from './submission.ts'

interface Provenance {
  sourceSheetId: string | null
  sourceRow: number | null
  changedBy: string | null
}

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

  const records = new MonthRecords(db, projectId, period)
  const { lines } = records
  const accounts = db.select().from(wageAccount).where(eq(wageAccount.projectId, projectId)).all()

  const sources = new Sources()
  const sourced = <T extends Provenance>(records: T[]) => records.map(record => sources.attach(record))
  const month = {
    today,
    period,
    company: theCompany,
    project: theProject,
    participants: db.select().from(participant).where(eq(participant.projectId, projectId)).all(),
    wageAccounts: accounts,
    accountEntries: db
      .select()
      .from(accountEntry)
      .where(
        inArray(
          accountEntry.accountId,
          accounts.map(account => account.id),
        ),
      )
      .orderBy(asc(accountEntry.on))
      .all(),
    progressPayments: db.select().from(progressPayment).where(eq(progressPayment.projectId, projectId)).all(),
    teams: records.teams,
    workers: sourced(records.workers),
    engagements: sourced(records.engagements),
    otherEngagements: readOtherEngagements(db, projectId),
    contracts: db.select().from(laborContract).where(eq(laborContract.projectId, projectId)).all(),
    trainings: db.select().from(safetyTraining).where(eq(safetyTraining.projectId, projectId)).all(),
    punches: readPunches(db, projectId, period),
    attendance: sourced(records.attendance),
    sheets: sourced(records.sheets),
    lines: sourced(lines),
    earlierCardUses: readCardUses(db, projectId, period),
    earlierPay: readEarlierPay(db, projectId, period),
    payResults: sourced(records.payResults),
    confirmations: readConfirmations(
      db,
      lines.map(line => line.id),
    ),
    changedSinceConfirmed: null,
    platformCopy: readPlatformCopy(db, projectId, period),
    outgoing: null,
    papers: readPapers(db, projectId),
  }
  const standing = sources.sheetIds()
  const turnedAway = rejectedSheets(db, projectId, period, standing)
  return { ...month, sources: readSources(db, [...standing, ...turnedAway], sources.rows) }
}

/** Collects the imported sheets that the records of a slice came from, in the order they are met. */
class Sources {
  readonly #index = new Map<string, number>()
  readonly rows = new Map<string, Set<number>>()

  attach<T extends Provenance>(record: T): Sourced<Omit<T, keyof Provenance>> {
    const { sourceSheetId, sourceRow, changedBy: _writer, ...rest } = record
    return { ...rest, origin: this.#origin(sourceSheetId, sourceRow) }
  }

  #origin(sheetId: string | null, row: number | null): Origin {
    if (sheetId === null || row === null) return null
    let source = this.#index.get(sheetId)
    if (source === undefined) {
      source = this.#index.size
      this.#index.set(sheetId, source)
      this.rows.set(sheetId, new Set())
    }
    this.rows.get(sheetId)?.add(row)
    return { source, row }
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
    const rowProblems = db
      .select({ row: importRow.row, decision: importRow.decision, problems: importRow.problems })
      .from(importRow)
      .where(and(eq(importRow.sheetId, sheetId), sql`json_array_length(${importRow.problems}) > 0`))
      .all()
      .filter(row => standing.has(row.row) || row.decision === 'reject')
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

/** What the platform took of a month: the newest statement whose every payroll upload it accepted. */
function readPlatformCopy(db: Database, projectId: string, period: Period): ProjectMonth['platformCopy'] {
  const uploads = db
    .select({
      statementId: outboxOperation.statementId,
      open: sql<number>`sum(${outboxOperation.state} <> 'accepted')`,
    })
    .from(outboxOperation)
    .where(
      and(
        eq(outboxOperation.projectId, projectId),
        eq(outboxOperation.period, period),
        eq(outboxOperation.kind, 'national.payroll'),
      ),
    )
    .groupBy(outboxOperation.statementId)
    .all()
  const taken = uploads.flatMap(upload =>
    upload.open === 0 && upload.statementId !== null ? [upload.statementId] : [],
  )
  const newest = statementsOf(db, projectId, period).find(statement => taken.includes(statement.id))
  return newest === undefined
    ? null
    : { people: newest.people, grossPay: newest.grossPay, netPay: newest.netPay }
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

function readConfirmations(db: Database, lineIds: string[]): ProjectMonth['confirmations'] {
  const newest = new Map<string, typeof confirmation.$inferSelect>()
  for (let start = 0; start < lineIds.length; start += 500) {
    const rows = db
      .select()
      .from(confirmation)
      .where(inArray(confirmation.lineId, lineIds.slice(start, start + 500)))
      // The newest is the one stored last: a clock may have been set back between two.
      .orderBy(sql`${confirmation}.rowid`)
      .all()
    for (const row of rows) newest.set(row.lineId, row)
  }
  return [...newest.values()]
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

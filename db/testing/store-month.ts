import { randomUUID } from 'node:crypto'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { ImportProblem } from '../../contract/inspection.ts'
import { packInParts } from '../../contract/packed-rows.ts'
import { PAPER_BOOKS, type PaperBook } from '../../contract/papers.ts'
import type { Origin, ProjectMonth, SheetSource } from '../../contract/project-month.ts'
import type { Database } from '../repositories/database.ts'
import { noCounts } from '../repositories/import-part.ts'
import { insertRows } from '../repositories/import-rows.ts'
import { preparedInsert } from '../repositories/prepared.ts'
import { findCompany, setCompany } from '../repositories/registers.ts'
import { importFile, importSheet } from '../schema/imports.ts'
import {
  attendanceMonth,
  confirmation,
  payResult,
  payrollLine,
  payrollSheet,
  punch,
} from '../schema/months.ts'
import { emptyPaperBook, paper } from '../schema/papers.ts'
import {
  accountEntry,
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

/** The import that brought a sheet of the month, and the sheet's id in the ledger. */
const sheetId = ({ importId }: SheetSource, position: number) => `${importId}:${position}`

/**
 * Puts a whole month into a ledger as if its sheets had been imported: every record with the sheet and row it came from, every row
 * as it was read. Use inside a transaction; the ledger's company stays what it was. What comes from elsewhere (other projects,
 * earlier months, the platform) is not stored.
 */
export function storeMonth(db: Database, month: ProjectMonth): void {
  if (findCompany(db) === null) setCompany(db, month.company)
  const sourced = <Row extends { origin: Origin }>(records: readonly Row[]) =>
    records.map(({ origin, ...record }) => {
      const source = origin === null ? undefined : month.sources[origin.source]
      return source === undefined || origin === null
        ? record
        : { ...record, sourceSheetId: sheetId(source, origin.source), sourceRow: origin.row }
    })
  insertAll(db, project, [month.project])
  insertAll(db, participant, month.participants)
  insertAll(db, wageAccount, month.wageAccounts)
  insertAll(db, accountEntry, month.accountEntries)
  insertAll(db, progressPayment, month.progressPayments)
  storeSources(db, month)
  insertAll(db, team, month.teams)
  insertAll(db, worker, sourced(month.workers))
  insertAll(db, engagement, sourced(month.engagements))
  insertAll(db, laborContract, month.contracts)
  insertAll(db, safetyTraining, month.trainings)
  insertAll(db, punch, month.punches)
  insertAll(db, attendanceMonth, sourced(month.attendance))
  insertAll(db, payrollSheet, sourced(month.sheets))
  insertAll(db, payrollLine, sourced(month.lines))
  insertAll(db, payResult, sourced(month.payResults))
  insertAll(db, confirmation, month.confirmations)
  for (const book of BOOKS) {
    const rows = month.papers[book]
    if (rows === null) continue
    const of = { projectId: month.project.id, book }
    if (rows.length === 0) insertAll(db, emptyPaperBook, [{ id: randomUUID(), ...of }])
    insertAll(
      db,
      paper,
      rows.map((row, position) => ({ id: randomUUID(), ...of, position, row })),
    )
  }
}

const BOOKS = Object.keys(PAPER_BOOKS).filter((book): book is PaperBook => Object.hasOwn(PAPER_BOOKS, book))

function insertAll<Table extends SQLiteTable>(
  db: Database,
  table: Table,
  records: readonly Table['$inferInsert'][],
): void {
  const insert = preparedInsert(db, table)
  for (const record of records) insert({ ...record })
}

const CREATED = { decision: 'create' as const, targetId: null, problems: [], beside: null, choice: null }

/** The files with their sheets, columns, problems and every row. */
function storeSources(db: Database, month: ProjectMonth): void {
  const { sources } = month
  const files = new Map(sources.map(source => [source.importId, source]))
  insertAll(
    db,
    importFile,
    [...files.values()].map(({ importId, file, sha256 }) => ({
      id: importId,
      projectId: month.project.id,
      file,
      sha256,
      bytes: 1,
      format: 'xlsx',
      state: 'committed' as const,
      at: `${month.today}T01:00:00.000Z`,
      problems: [],
      decidedAt: 0,
    })),
  )
  const rows = [...month.workers, ...month.attendance, ...month.lines].flatMap(({ origin, ...values }) => {
    const source = origin === null ? undefined : sources[origin.source]
    if (source === undefined || origin === null) return []
    return [
      {
        sheetId: sheetId(source, origin.source),
        draft: { row: origin.row, values, cells: {}, raw: {}, problems: [] },
      },
    ]
  })
  const rowsOf = Map.groupBy(rows, row => row.sheetId)
  insertAll(
    db,
    importSheet,
    sources.map((source, position) => ({
      id: sheetId(source, position),
      importId: source.importId,
      position,
      name: source.sheet,
      hidden: false,
      kind: source.kind,
      confidence: 1,
      period: month.period,
      headerRows: [3],
      columns: Object.entries(source.columns).map(([field, letter]) => ({ field, letter, header: field })),
      skipped: [],
      totals: [],
      questions: { offers: 0, open: 0 },
      problems: ImportProblem.array().parse(source.problems),
      counts: { ...noCounts(), create: rowsOf.get(sheetId(source, position))?.length ?? 0 },
      recognisedKind: source.kind,
    })),
  )
  for (const [id, rowsOfSheet] of rowsOf) {
    const decided = rowsOfSheet.map(() => CREATED)
    insertRows(db, id, [...packInParts(rowsOfSheet.map(({ draft }) => draft))], { rows: decided, gone: [] })
  }
}

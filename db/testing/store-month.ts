import { randomUUID } from 'node:crypto'
import type { Origin, ProjectMonth, SheetSource } from '../../contract/project-month.ts'
import type { Database } from '../repositories/database.ts'
import { preparedInsert } from '../repositories/prepared.ts'
import { findCompany, setCompany } from '../repositories/registers.ts'
import { importFile, importRow, importSheet } from '../schema/imports.ts'
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
  const insertAll = (table: Parameters<typeof preparedInsert>[1], records: readonly object[]) => {
    const insert = preparedInsert(db, table)
    for (const record of records) insert({ ...record })
  }
  const sourced = (records: readonly { origin: Origin }[]) =>
    records.map(({ origin, ...record }) => {
      const source = origin === null ? undefined : month.sources[origin.source]
      return source === undefined || origin === null
        ? record
        : { ...record, sourceSheetId: sheetId(source, origin.source), sourceRow: origin.row }
    })
  insertAll(project, [month.project])
  insertAll(participant, month.participants)
  insertAll(wageAccount, month.wageAccounts)
  insertAll(accountEntry, month.accountEntries)
  insertAll(progressPayment, month.progressPayments)
  storeSources(db, month)
  insertAll(team, month.teams)
  insertAll(worker, sourced(month.workers))
  insertAll(engagement, sourced(month.engagements))
  insertAll(laborContract, month.contracts)
  insertAll(safetyTraining, month.trainings)
  insertAll(punch, month.punches)
  insertAll(attendanceMonth, sourced(month.attendance))
  insertAll(payrollSheet, sourced(month.sheets))
  insertAll(payrollLine, sourced(month.lines))
  insertAll(payResult, sourced(month.payResults))
  insertAll(confirmation, month.confirmations)
  for (const [book, rows] of Object.entries(month.papers)) {
    if (rows === null) continue
    const of = { projectId: month.project.id, book }
    if (rows.length === 0) insertAll(emptyPaperBook, [{ id: randomUUID(), ...of }])
    insertAll(
      paper,
      rows.map((row, position) => ({ id: randomUUID(), ...of, position, row })),
    )
  }
}

/** The files with their sheets, columns, problems and every row. */
function storeSources(db: Database, month: ProjectMonth): void {
  const [insertFile, insertSheet, insertRow] = [importFile, importSheet, importRow].map(table =>
    preparedInsert(db, table),
  )
  const at = `${month.today}T01:00:00.000Z`
  const known = new Set<string>()
  for (const [position, source] of month.sources.entries()) {
    if (!known.has(source.importId))
      insertFile?.({
        id: source.importId,
        projectId: month.project.id,
        file: source.file,
        sha256: source.sha256,
        bytes: 1,
        format: 'xlsx',
        state: 'committed',
        at,
        problems: [],
        decidedAt: 0,
      })
    known.add(source.importId)
    insertSheet?.({
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
      problems: source.problems,
      recognisedKind: source.kind,
    })
  }
  for (const record of [...month.workers, ...month.attendance, ...month.lines]) {
    const { origin, ...values } = record
    const source = origin === null ? undefined : month.sources[origin.source]
    if (source === undefined || origin === null) continue
    insertRow?.({
      sheetId: sheetId(source, origin.source),
      row: origin.row,
      values,
      cells: {},
      raw: {},
      problems: [],
      decision: 'create',
    })
  }
}

import { randomUUID } from 'node:crypto'
import type { ImportChoices, LeftOut } from '../../../contract/api/imports.ts'
import type { Period } from '../../../contract/dates.ts'
import type { Project } from '../../../contract/entities.ts'
import type { ImportProblem, Inspection, SheetReading } from '../../../contract/inspection.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { compact } from '../../../contract/text.ts'
import type { Database } from '../../../db/repositories/database.ts'
import {
  type ImportRowRecord,
  type ImportSheetRecord,
  insertImport,
  sameFile,
} from '../../../db/repositories/imports.ts'
import { MonthRecords } from '../../../db/repositories/month-records.ts'
import { readPeriods } from '../../../db/repositories/project-month.ts'
import { findProject } from '../../../db/repositories/registers.ts'
import { revisionOf } from '../../../db/repositories/revision.ts'
import { transaction } from '../../../db/transaction.ts'
import { parseFile } from '../../../importers/parse.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { type Job, stopIfCancelled } from '../job.ts'
import { decideAttendance } from './attendance.ts'
import { decideBankResult } from './bank-result.ts'
import { type DecidedRow, ledgerProblem } from './decided-row.ts'
import { decidePayroll } from './payroll.ts'
import { decideRoster } from './roster.ts'

/**
 * Reads a file and decides, row by row, what it would do to the ledger. The decisions are stored; project data is untouched.
 * Answers the id of the preview.
 * @throws Refusal of the file, project-unknown, cancelled.
 */
export async function previewImport(
  core: CoreState,
  file: File,
  choices: ImportChoices,
  job: Job,
  password?: string,
): Promise<string> {
  const { db } = openLedgerOf(core)
  const project = findProject(db, { id: choices.projectId })
  if (project === null) throw new Refusal('project-unknown')
  job.report('read', 0, null)
  const inspection = await parseFile(new Uint8Array(await file.arrayBuffer()), file.name, {
    kinds: choices.kinds,
    mapping: choices.mapping,
    ...(password !== undefined && { password }),
    signal: job.signal,
    onProgress: (done, total) => job.report('recognise', done, total),
  })
  stopIfCancelled(job)
  job.report('match', 0, inspection.sheets.length)
  return storeDecisions(core, project, inspection, choices, job)
}

function storeDecisions(
  core: CoreState,
  project: Project,
  inspection: Inspection,
  choices: ImportChoices,
  job: Job,
): string {
  const ledger = openLedgerOf(core)
  const importId = randomUUID()
  const period = choices.period ?? periodOfFile(ledger.db, inspection, project.id)
  const repeated = sameFile(ledger.db, project.id, inspection.file.sha256) !== null
  const months = new Map<Period, MonthRecords>()
  const monthOf = (month: Period): MonthRecords => {
    const known = months.get(month) ?? new MonthRecords(ledger.db, project.id, month)
    months.set(month, known)
    return known
  }
  const sheets = inspection.sheets.map((reading, position) => {
    const sheetPeriod = choices.period ?? reading.period ?? period
    const problems = sheetProblems(reading, project, sheetPeriod, today(core))
    const leftOut = whyLeftOut(reading, problems)
    const decided = leftOut === null ? decide(reading, monthOf(sheetPeriod ?? today(core).slice(0, 7))) : []
    const sheet = sheetRecord(
      importId,
      position,
      reading,
      sheetPeriod,
      [...reading.problems, ...problems],
      leftOut,
    )
    return { sheet, rows: decided.values().map(row => rowRecord(sheet.id, row)) }
  })
  job.report('store', 0, null)
  transaction(ledger, db => {
    insertImport(
      db,
      {
        id: importId,
        projectId: project.id,
        file: inspection.file.name,
        sha256: inspection.file.sha256,
        bytes: inspection.file.bytes,
        format: inspection.file.format,
        period,
        state: 'previewed',
        at: core.now().toISOString(),
        problems: repeated
          ? [...inspection.problems, ledgerProblem('imp-duplicate-file', 'warn', null, null)]
          : inspection.problems,
        decidedAt: revisionOf(db),
      },
      sheets,
    )
  })
  return importId
}

/** The month a file is about where the user did not say: the one its sheets name; for a bank list the newest payroll month. */
function periodOfFile(db: Database, inspection: Inspection, projectId: string): Period | null {
  const stated = inspection.sheets.find(sheet => sheet.period !== null)?.period
  if (stated !== undefined) return stated
  const isBankList = inspection.sheets.some(sheet => sheet.kind === 'bank-result')
  return isBankList ? (readPeriods(db, projectId)[0] ?? null) : null
}

function sheetProblems(
  reading: SheetReading,
  project: Project,
  period: Period | null,
  now: string,
): ImportProblem[] {
  if (reading.kind === 'unknown') return []
  const problems: ImportProblem[] = []
  if (namesAnotherProject(reading, project))
    problems.push(
      ledgerProblem('imp-project-mismatch', 'block', null, null, {
        sheetSays: reading.project ?? reading.projectCode,
      }),
    )
  if (period === null && reading.kind !== 'roster')
    problems.push(ledgerProblem('imp-period-missing', 'block', null, null))
  if (period !== null && period > now.slice(0, 7))
    problems.push(ledgerProblem('imp-period-in-future', 'block', null, null, { period }))
  return problems
}

function namesAnotherProject(reading: SheetReading, project: Project): boolean {
  if (reading.projectCode !== null) return compact(reading.projectCode) !== compact(project.code)
  if (reading.project === null) return false
  const [said, known] = [compact(reading.project), compact(project.name)]
  return !said.includes(known) && !known.includes(said)
}

function whyLeftOut(reading: SheetReading, problems: ImportProblem[]): LeftOut | null {
  if (reading.hidden) return 'hidden'
  if (reading.kind === 'unknown') return 'kind-unknown'
  if (reading.rows.length === 0) return 'no-rows'
  if (problems.some(problem => problem.rule === 'imp-project-mismatch')) return 'project-mismatch'
  if (problems.some(problem => problem.rule === 'imp-period-missing')) return 'period-missing'
  if (problems.some(problem => problem.rule === 'imp-period-in-future')) return 'period-in-future'
  return null
}

function decide(reading: SheetReading, month: MonthRecords): DecidedRow[] {
  switch (reading.kind) {
    case 'roster':
      return decideRoster(reading, month)
    case 'attendance':
      return decideAttendance(reading, month)
    case 'payroll':
      return decidePayroll(reading, month)
    case 'bank-result':
      return decideBankResult(reading, month)
    case 'unknown':
      return []
  }
}

function sheetRecord(
  importId: string,
  position: number,
  reading: SheetReading,
  period: Period | null,
  problems: ImportProblem[],
  leftOut: LeftOut | null,
): ImportSheetRecord {
  return {
    id: randomUUID(),
    importId,
    position,
    name: reading.name,
    hidden: reading.hidden,
    kind: reading.kind,
    confidence: reading.confidence,
    projectName: reading.project,
    projectCode: reading.projectCode,
    period,
    team: reading.team,
    unit: reading.unit,
    paidOn: reading.paidOn,
    headerRows: reading.headerRows,
    columns: reading.columns,
    skipped: reading.skipped,
    totals: reading.totals,
    problems,
    leftOut,
  }
}

function rowRecord(sheetId: string, { draft, decision, targetId, problems }: DecidedRow): ImportRowRecord {
  return {
    sheetId,
    row: draft.row,
    values: { ...draft.values },
    cells: draft.cells,
    raw: draft.raw,
    problems: [...draft.problems, ...problems],
    decision,
    targetId,
  }
}

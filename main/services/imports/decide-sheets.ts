import type { LeftOut } from '../../../contract/api/imports.ts'
import type { Period } from '../../../contract/dates.ts'
import type { Project } from '../../../contract/entities.ts'
import type { ImportProblem, SheetKind } from '../../../contract/inspection.ts'
import type { PackedReading, RowsPart } from '../../../contract/packed-rows.ts'
import { compact } from '../../../contract/text.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { noCounts, type RowDecision, type SheetDecisions } from '../../../db/repositories/import-part.ts'
import type { ImportSheetRecord } from '../../../db/repositories/imports.ts'
import { MonthRecords } from '../../../db/repositories/month-records.ts'
import { decideAttendance } from './attendance.ts'
import { decideBankResult } from './bank-result.ts'
import { ledgerProblem, type RowChoices } from './decided-row.ts'
import { listsOfPayrolls } from './list-of-payroll.ts'
import { decidePayroll } from './payroll.ts'
import { decidePunches } from './punches.ts'
import { decideRoster } from './roster.ts'
import { otherMonths, periodOfFile, periodOfSheet } from './sheet-period.ts'
import { decideTogether, NO_OTHER_SHEETS, type OtherSheets } from './sheets-of-month.ts'

/** What a file is decided for: the project, the month a person chose (null: as the sheets say), and today. */
export interface DecisionScope {
  readonly project: Project
  readonly chosenPeriod: Period | null
  readonly today: string
}

/** A sheet with what was decided about it. */
export interface DecidedSheet {
  kind: SheetKind
  period: Period | null
  problems: ImportProblem[]
  leftOut: LeftOut | null
  /** The rows that are kept: all, or none of a sheet that no choice can bring in. */
  parts: readonly RowsPart[]
  decided: SheetDecisions
}

/** Decides about every sheet of a file against the ledger as it is. Nothing is read from the file again, nothing is written. */
export function decideSheets(
  db: Database,
  scope: DecisionScope,
  readings: readonly PackedReading[],
  choicesOf: (position: number) => RowChoices,
): { period: Period | null; sheets: DecidedSheet[] } {
  const period = scope.chosenPeriod ?? periodOfFile(db, readings, scope.project.id)
  const months = new Map<Period, MonthRecords>()
  const monthOf = (month: Period): MonthRecords => {
    const known = months.get(month) ?? new MonthRecords(db, scope.project.id, month)
    months.set(month, known)
    return known
  }
  const notMeant = otherMonths(readings, scope.chosenPeriod)
  const lists = listsOfPayrolls(readings)
  const sheets = readings.map((reading): DecidedSheet => {
    const isOther = notMeant.has(reading)
    const sheetPeriod = isOther ? reading.period : periodOfSheet(reading, scope.chosenPeriod, period)
    const problems = sheetProblems(reading, scope, sheetPeriod)
    const leftOut =
      whyLeftOut(reading, problems) ??
      (isOther ? 'other-month' : lists.has(reading) ? 'list-of-payroll' : null)
    const parts = leftOut === 'hidden' || leftOut === 'kind-unknown' ? [] : reading.parts
    return { kind: reading.kind, period: sheetPeriod, problems, leftOut, parts, decided: keptAside(parts) }
  })
  const wanted = sheets.flatMap((sheet, position) => {
    const reading = readings[position]
    return sheet.leftOut === null && reading ? [{ sheet, reading, position }] : []
  })
  const together = Map.groupBy(wanted, ({ sheet, reading }) => `${reading.kind} ${sheet.period}`)
  for (const group of together.values()) {
    const month = monthOf(group[0]?.sheet.period ?? scope.today.slice(0, 7))
    const each = group.map(({ reading, position }) => (others: OtherSheets) => {
      return decide(reading, month, choicesOf(position), others)
    })
    const takesOut = ['attendance', 'payroll'].includes(group[0]?.reading.kind ?? '')
    const decided = takesOut ? decideTogether(each) : each.map(decideOne => decideOne(NO_OTHER_SHEETS))
    group.forEach(({ sheet }, index) => {
      sheet.decided = decided[index] ?? sheet.decided
    })
  }
  return { period, sheets }
}

/** What was decided about a sheet, counted. */
export function tally({ rows, gone }: SheetDecisions): Pick<ImportSheetRecord, 'counts' | 'questions'> {
  const counts = noCounts()
  const questions = { offers: 0, open: 0 }
  for (const { decision, beside, choice } of [...rows, ...gone]) {
    counts[decision]++
    if (beside === null) continue
    if (beside.offers.length > (choice?.accepted.length ?? 0)) questions.offers++
    if (beside.why !== 'lost-digits' && (choice?.person ?? null) === null) questions.open++
  }
  return { counts, questions }
}

/** The importer's own word about a missing month, which holds only until somebody chooses one. */
export function isMissingMonth({ rule, params }: ImportProblem): boolean {
  return rule === 'imp-period-missing' && params.reason === undefined
}

function sheetProblems(
  reading: PackedReading,
  { project, today }: DecisionScope,
  period: Period | null,
): ImportProblem[] {
  const problems = reading.problems.filter(problem => !isMissingMonth(problem))
  if (reading.kind === 'unknown') return problems
  if (namesAnotherProject(reading, project))
    problems.push(
      ledgerProblem('imp-project-mismatch', 'block', null, null, {
        sheetSays: reading.project ?? reading.projectCode,
      }),
    )
  if (period === null && reading.kind !== 'roster')
    problems.push(ledgerProblem('imp-period-missing', 'block', `A${reading.headerRows[0] ?? 1}`, null))
  if (period !== null && period > today.slice(0, 7))
    problems.push(ledgerProblem('imp-period-in-future', 'block', null, null, { period }))
  return problems
}

function namesAnotherProject(reading: PackedReading, project: Project): boolean {
  if (reading.projectCode !== null) return compact(reading.projectCode) !== compact(project.code)
  if (reading.project === null) return false
  const [said, known] = [compact(reading.project), compact(project.name)]
  return !said.includes(known) && !known.includes(said)
}

function whyLeftOut(reading: PackedReading, problems: readonly ImportProblem[]): LeftOut | null {
  if (reading.hidden) return 'hidden'
  if (reading.kind === 'unknown') return 'kind-unknown'
  if (reading.parts.length === 0) return 'no-rows'
  if (problems.some(problem => problem.rule === 'imp-project-mismatch')) return 'project-mismatch'
  if (problems.some(isMissingMonth)) return 'period-missing'
  if (problems.some(problem => problem.rule === 'imp-period-in-future')) return 'period-in-future'
  return null
}

const REJECTED: RowDecision = { decision: 'reject', targetId: null, problems: [], beside: null, choice: null }

/** A person may still change the project or the month: until then the rows are kept, and none is imported. */
function keptAside(parts: readonly RowsPart[]): SheetDecisions {
  return { rows: parts.flatMap(({ count }) => new Array<RowDecision>(count).fill(REJECTED)), gone: [] }
}

function decide(
  reading: PackedReading,
  month: MonthRecords,
  choices: RowChoices,
  others: OtherSheets,
): SheetDecisions {
  switch (reading.kind) {
    case 'roster':
      return { rows: decideRoster(reading, month, choices), gone: [] }
    case 'attendance':
      return decideAttendance(reading, month, choices, others)
    case 'punches':
      return { rows: decidePunches(reading, month), gone: [] }
    case 'payroll':
      return decidePayroll(reading, month, choices, others)
    case 'bank-result':
      return { rows: decideBankResult(reading, month, choices), gone: [] }
    case 'unknown':
      return { rows: [], gone: [] }
  }
}

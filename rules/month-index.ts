import type { Team } from '../contract/entities.ts'
import { people } from '../contract/month-people.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import { punchesByDay } from '../contract/punch-days.ts'
import { agedPeople } from './aged-people.ts'
import { cardUses } from './card-uses.ts'
import { leaveDays, stoppedDays } from './days-off.ts'
import { documentRows } from './document-rows.ts'
import { groupBy } from './group-by.ts'
import { lazy } from './lazy.ts'
import type { AttendanceRow, EngagementRow, LineRow } from './rows.ts'

/**
 * Joins over one month that rules share. Each is built when first asked for, in one pass, and kept for the rest of the run,
 * so that no rule searches a list inside a loop.
 */
export function indexMonth(month: ProjectMonth) {
  const workerById = lazy(() => new Map(month.workers.map(worker => [worker.id, worker])))
  const workerByIdNumber = lazy(() => new Map(month.workers.map(worker => [worker.idNumber, worker])))
  const teamById = lazy(() => new Map<string, Team>(month.teams.map(team => [team.id, team])))
  const sheetById = lazy(() => new Map(month.sheets.map(sheet => [sheet.id, sheet])))
  const linesBySheet = lazy(() => groupBy(month.lines, line => line.sheetId))
  const lookUp = { workerById, workerByIdNumber }
  const everyone = lazy(() => people(month, lookUp))
  const documentOf = (row: LineRow) => everyone().byRow.get(row)?.worker?.idNumber ?? row.idNumber
  return {
    ...lookUp,
    teamById,
    sheetById,
    linesBySheet,
    /** The number by which papers name the person of a payroll line; the line's own where the roster has no one. */
    documentOf,
    linesByDocument: lazy(() => groupBy(month.lines, documentOf)),
    resultsByLine: lazy(() => groupBy(month.payResults, result => result.lineId)),
    /** Everyone whom roster, attendance or payroll name, each once. */
    people: () => everyone().all,
    /** Those of them who worked in the month, with birth and sex. */
    aged: lazy(() => agedPeople(everyone().all)),
    personOf: (row: LineRow | AttendanceRow | EngagementRow) => everyone().byRow.get(row),
    /** Every row that names a person with a document, taken apart once. */
    documents: lazy(() => documentRows(month, lookUp)),
    cards: lazy(() => cardUses(month)),
    /** Gate records by ledger id of the worker and day of the month. */
    punches: lazy(() => punchesByDay(month)),
    leaveDays: lazy(() => leaveDays(month)),
    stoppedDays: lazy(() => stoppedDays(month)),
    /** Contracts of each worker by ledger id, in the order of the ledger. */
    contracts: lazy(() => groupBy(month.contracts, contract => contract.workerId)),
  }
}

export type MonthIndex = ReturnType<typeof indexMonth>

import type {
  AttendanceMonth,
  Engagement,
  PayrollLine,
  PayrollSheet,
  Team,
  Worker,
} from '../contract/entities.ts'
import type { ProjectMonth, Sourced } from '../contract/project-month.ts'
import { cardUses } from './card-uses.ts'
import { documentRows } from './document-rows.ts'
import { lazy } from './lazy.ts'
import { people } from './people.ts'

/** Records of the slice with their row. */
export type WorkerRow = Sourced<Worker>
export type EngagementRow = Sourced<Engagement>
export type AttendanceRow = Sourced<AttendanceMonth>
export type SheetRow = Sourced<PayrollSheet>
export type LineRow = Sourced<PayrollLine>

/** A map from a key to every record that has it, in order. */
export function groupBy<Key, Value>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key | null,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}

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
  return {
    ...lookUp,
    teamById,
    sheetById,
    linesBySheet,
    /** Everyone whom roster, attendance or payroll name, each once. */
    people: () => everyone().all,
    personOf: (row: LineRow | AttendanceRow | EngagementRow) => everyone().byRow.get(row),
    /** Every row that names a person with a document, taken apart once. */
    documents: lazy(() => documentRows(month, lookUp)),
    cards: lazy(() => cardUses(month)),
  }
}

export type MonthIndex = ReturnType<typeof indexMonth>

import type { Origin, ProjectMonth, SheetProblem, SheetSource } from '../contract/project-month.ts'
import type { Failure } from './rule.ts'

type Subject = Failure['subject']

const rowOfCell = (cell: string) => /\d+$/.exec(cell)?.[0] ?? ''

function subjectsByRow(month: ProjectMonth): Map<string, Subject> {
  const subjects = new Map<string, Subject>()
  const note = (row: { id: string; name: string; origin: Origin }, kind: Subject['kind']) => {
    if (row.origin === null) return
    const subject = { kind, key: row.id, name: row.name }
    subjects.set(`${row.origin.source}:${row.origin.row}`, subject)
    for (const { source, cell } of Object.values(row.origin.elsewhere ?? {}))
      subjects.set(`${source}:${rowOfCell(cell)}`, subject)
  }
  for (const worker of month.workers) note(worker, 'worker')
  for (const row of month.attendance) note(row, 'line')
  for (const line of month.lines) note(line, 'line')
  return subjects
}

/** A row turned away at import because its person already stands on the sheet is what the catalogue calls a duplicate. */
function ruleOf({ rule }: SheetProblem, { kind }: SheetSource): string {
  return rule === 'imp-row-duplicate-person' && kind !== 'attendance' ? 'idn-duplicate-in-sheet' : rule
}

/** An imported sheet as a subject: its name and kind, so that what was answered holds when the file is saved under another name or corrected. */
export function sheetSubjectKey({ kind, sheet }: Pick<SheetSource, 'kind' | 'sheet'>): string {
  return `${kind}/${sheet}`
}

function failureOf(source: SheetSource, problem: SheetProblem, row: Subject | undefined): Failure {
  const { file, sheet } = source
  return {
    subject: row ?? { kind: 'sheet', key: sheetSubjectKey(source), name: sheet },
    at: { address: problem.cell === null ? null : { file, sheet, cell: problem.cell } },
    // The sentence names the field, so the finding keeps it.
    params: { ...problem.params, field: problem.field },
    severity: problem.severity,
  }
}

/**
 * What the importer met in cells, by rule: the failing predicate of those rules lives where the cells are read, and the problem
 * leaves by the same door as every other finding. A problem in a row that became a record is about that record.
 */
export function importFailures(month: ProjectMonth): Map<string, Failure[]> {
  const failures = new Map<string, Failure[]>()
  if (month.sources.every(source => source.problems.length === 0)) return failures
  const rows = subjectsByRow(month)
  for (const [index, source] of month.sources.entries()) {
    for (const problem of source.problems) {
      const row = problem.cell === null ? undefined : rows.get(`${index}:${rowOfCell(problem.cell)}`)
      const failure = failureOf(source, problem, row)
      const rule = ruleOf(problem, source)
      const known = failures.get(rule)
      if (known === undefined) failures.set(rule, [failure])
      else known.push(failure)
    }
  }
  return failures
}

import type { MonthKey } from '../../../contract/api/base.ts'
import type { Period } from '../../../contract/dates.ts'
import { Refusal } from '../../../contract/refusal.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { readPeriods } from '../../../db/repositories/project-month.ts'
import { findProject, listProjects } from '../../../db/repositories/registers.ts'
import { type Rule, ruleById } from '../../../rules/index.ts'
import { breathe, type Job, stopIfCancelled } from '../job.ts'

/** Which months of which projects; all where nothing is said. */
export interface MonthScope {
  projectId?: string | undefined
  period?: Period | undefined
}

/** The months of a scope that hold attendance or wages. @throws Refusal project-unknown. */
export function monthsOf(db: Database, scope: MonthScope): MonthKey[] {
  const projects =
    scope.projectId === undefined
      ? listProjects(db)
      : [findProject(db, { id: scope.projectId })].filter(p => p !== null)
  if (projects.length === 0 && scope.projectId !== undefined) throw new Refusal('project-unknown')
  return projects.flatMap(({ id }) =>
    (scope.period === undefined ? readPeriods(db, id) : [scope.period]).map(period => ({
      projectId: id,
      period,
    })),
  )
}

/**
 * The same, one after the other as steps of a job that can be cancelled.
 * @throws Refusal project-unknown, cancelled.
 */
export async function* monthsInScope(db: Database, scope: MonthScope, job: Job): AsyncGenerator<MonthKey> {
  const months = monthsOf(db, scope)
  for (const [index, month] of months.entries()) {
    stopIfCancelled(job)
    job.report('check', index, months.length)
    await breathe()
    yield month
  }
  job.report('check', months.length, months.length)
}

/** @throws Refusal rule-unknown. */
export function ruleNamed(id: string): Rule {
  const rule = ruleById(id)
  if (rule === undefined) throw new Refusal('rule-unknown', { rule: id })
  return rule
}

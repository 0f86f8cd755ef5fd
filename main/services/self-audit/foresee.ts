import type { Language } from '../../../contract/api/base.ts'
import type { Foreseen } from '../../../contract/self-audit.ts'
import { readPeriods } from '../../../db/repositories/project-month.ts'
import { listProjects } from '../../../db/repositories/registers.ts'
import { predictWarnings } from '../../../rules/index.ts'
import { monthOf } from '../checks/judge-month.ts'
import { bookOf } from '../checks/rule-book.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { breathe, type Job, stopIfCancelled } from '../job.ts'

/** How many of a project's newest months are looked at: the one being worked and the one being paid. */
const MONTHS = 2

/**
 * What the platform is expected to complain of next, over all projects that are not completed: of each its two newest months, and
 * this month where it has none. One month is held at a time.
 */
export async function foresee(core: CoreState, language: Language, job: Job): Promise<Foreseen> {
  const { db } = openLedgerOf(core)
  const projects = listProjects(db).filter(({ status }) => status !== 'completed')
  const foreseen: Foreseen = { predicted: [], notPredicted: [] }
  for (const [index, { id }] of projects.entries()) {
    stopIfCancelled(job)
    job.report('foresee', index, projects.length)
    await breathe()
    const { parameters } = bookOf(db, id)
    const newest = readPeriods(db, id).slice(0, MONTHS)
    const periods = newest.length === 0 ? [today(core).slice(0, 7)] : newest
    for (const period of periods) {
      const { predicted, notPredicted } = predictWarnings(monthOf(core, db, id, period), language, {
        newest: period === periods[0],
        parameters,
      })
      foreseen.predicted.push(...predicted)
      if (period === periods[0]) foreseen.notPredicted.push(...notPredicted)
    }
  }
  job.report('foresee', projects.length, projects.length)
  foreseen.predicted.sort((a, b) => a.daysLeft - b.daysLeft)
  return foreseen
}

import type { Language } from '../../../contract/api/base.ts'
import type { IsoDate } from '../../../contract/dates.ts'
import type { Foreseen } from '../../../contract/self-audit.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { readPeriods } from '../../../db/repositories/project-month.ts'
import { listProjects } from '../../../db/repositories/registers.ts'
import { predictWarnings } from '../../../rules/index.ts'
import { inReaders, wantsReaders } from '../apart/in-readers.ts'
import { readMonth } from '../checks/judge-month.ts'
import { bookOf } from '../checks/rule-book.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { breathe, type Job, stopIfCancelled } from '../job.ts'

/** How many of a project's newest months are looked at: the one being worked and the one being paid. */
const MONTHS = 2

/**
 * What the platform is expected to complain of next, over all projects that are not completed: of each its two newest months, and
 * this month where it has none. Those of a large company are read beside the core.
 */
export async function foresee(core: CoreState, language: Language, job: Job): Promise<Foreseen> {
  const projects = listProjects(openLedgerOf(core).db).filter(({ status }) => status !== 'completed')
  const ids = projects.map(({ id }) => id)
  const foreseen: Foreseen = { predicted: [], notPredicted: [] }
  let done = 0
  job.report('foresee', done, ids.length)
  for await (const { predicted, notPredicted } of ofProjects(core, ids, language, job)) {
    foreseen.predicted.push(...predicted)
    foreseen.notPredicted.push(...notPredicted)
    job.report('foresee', ++done, ids.length)
  }
  foreseen.predicted.sort((a, b) => a.daysLeft - b.daysLeft)
  return foreseen
}

function ofProjects(core: CoreState, ids: readonly string[], language: Language, job: Job) {
  if (!wantsReaders(core)) return inCore(core, ids, language, job)
  const entry = new URL('./foresee-worker.ts', import.meta.url)
  const task = { language, today: today(core) }
  return inReaders<typeof task, string, Foreseen>(entry, core, task, ids, job)
}

async function* inCore(core: CoreState, ids: readonly string[], language: Language, job: Job) {
  for (const id of ids) {
    stopIfCancelled(job)
    await breathe()
    yield foreseenOf(openLedgerOf(core).db, id, language, today(core))
  }
}

/** What is foreseen of one project. One month is held at a time. */
export function foreseenOf(db: Database, projectId: string, language: Language, today: IsoDate): Foreseen {
  const { parameters } = bookOf(db, projectId)
  const newest = readPeriods(db, projectId).slice(0, MONTHS)
  const periods = newest.length === 0 ? [today.slice(0, 7)] : newest
  const foreseen: Foreseen = { predicted: [], notPredicted: [] }
  for (const period of periods) {
    const { predicted, notPredicted } = predictWarnings(readMonth(db, projectId, period, today), language, {
      newest: period === periods[0],
      parameters,
    })
    foreseen.predicted.push(...predicted)
    if (period === periods[0]) foreseen.notPredicted.push(...notPredicted)
  }
  return foreseen
}

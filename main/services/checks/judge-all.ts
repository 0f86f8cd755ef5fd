import type { MonthKey } from '../../../contract/api/base.ts'
import { inReaders, wantsReaders } from '../apart/in-readers.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { breathe, type Job, stopIfCancelled } from '../job.ts'
import { knownVerdict } from './known-verdict.ts'
import type { Question, Verdict } from './verdict.ts'
import { verdictOn } from './verdict-on.ts'

/**
 * Judges months and answers a verdict on each, in their order; nothing is kept. Those of a large company are read and judged beside the core,
 * on every core of the machine. Each verdict is on one state of the ledger: what is written meanwhile is in those that come after.
 * @throws Refusal cancelled; what a reader throws
 */
export async function* judgeAll(
  core: CoreState,
  months: readonly MonthKey[],
  question: Question,
  job: Job,
): AsyncGenerator<Verdict> {
  let done = 0
  job.report('check', done, months.length)
  for await (const verdict of verdicts(core, months, question, job)) {
    yield verdict
    job.report('check', ++done, months.length)
  }
}

function verdicts(
  core: CoreState,
  months: readonly MonthKey[],
  question: Question,
  job: Job,
): AsyncGenerator<Verdict> {
  const [first, ...others] = months
  const isKnown = first !== undefined && others.length === 0 && knownVerdict(core, first, question) !== null
  // A command that asks for one month has nobody else to answer meanwhile.
  const isAlone = core.host.kind === 'cli' && others.length === 0
  if (first === undefined || isKnown || isAlone || !wantsReaders(core))
    return inCore(core, months, question, job)
  const entry = new URL('./judge-worker.ts', import.meta.url)
  const task = { question, today: today(core) }
  return inReaders<typeof task, MonthKey, Verdict>(entry, core, task, months, job)
}

async function* inCore(
  core: CoreState,
  months: readonly MonthKey[],
  question: Question,
  job: Job,
): AsyncGenerator<Verdict> {
  for (const month of months) {
    stopIfCancelled(job)
    await breathe()
    yield knownVerdict(core, month, question) ??
      verdictOn(openLedgerOf(core).db, month, question, today(core))
  }
}

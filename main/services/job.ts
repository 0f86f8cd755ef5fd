import type { Progress } from '../../contract/api/base.ts'
import type { StepKey } from '../../contract/language/steps.ts'
import { Refusal } from '../../contract/refusal.ts'

/** What a long job gets from whoever started it: where to report progress, and when to stop. */
export interface Job {
  readonly signal: AbortSignal
  report(step: StepKey, done: number, total: number | null): void
}

/** Refuses when the job was cancelled. Inside a transaction that takes back all it has written. */
export function stopIfCancelled(job: Job): void {
  if (job.signal.aborted) throw new Refusal('cancelled')
}

const ROWS_PER_REPORT = 500

/** Passes rows on, or parts of so many rows, tells how far the work is, and stops it when it was cancelled. */
export function* watched<T>(
  items: Iterable<T>,
  job: Job,
  step: StepKey,
  total: number,
  rowsOf: (item: T) => number = () => 1,
): Generator<T> {
  let done = 0
  let next = 0
  for (const item of items) {
    if (done >= next) {
      job.report(step, done, total)
      stopIfCancelled(job)
      next += ROWS_PER_REPORT
    }
    done += rowsOf(item)
    yield item
  }
}

/** Lets other calls of the core be answered between two pieces of a long job. */
export function breathe(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}

/** A job that nobody watches or cancels: for use in process. */
export const UNWATCHED: Job = { signal: new AbortController().signal, report: () => {} }

/**
 * Runs a job as the stream of events of the contract: progress as it comes, then `done`.
 * When the reader goes away the job is cancelled.
 */
export async function* eventsOf<T>(
  signal: AbortSignal | undefined,
  run: (job: Job) => Promise<T>,
): AsyncGenerator<Progress | { type: 'done'; result: T }> {
  const gone = new AbortController()
  const either = signal === undefined ? gone.signal : AbortSignal.any([signal, gone.signal])
  const waiting: Progress[] = []
  let wake = Promise.withResolvers<void>()
  const work = run({
    signal: either,
    report: (step, done, total) => {
      waiting.push({ type: 'progress', step, done, total })
      wake.resolve()
    },
  })
  const settled = work.then(
    () => true,
    () => true,
  )
  try {
    let finished = false
    while (!finished) {
      finished = await Promise.race([settled, wake.promise.then(() => false)])
      wake = Promise.withResolvers<void>()
      // Only the newest of what came in between is worth showing.
      const newest = waiting.splice(0).at(-1)
      if (newest !== undefined) yield newest
    }
    yield { type: 'done', result: await work }
  } finally {
    gone.abort()
  }
}

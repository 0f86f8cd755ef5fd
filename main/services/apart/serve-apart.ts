import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../../../contract/refusal.ts'
import { openSecondWriter } from '../../../db/second-writer.ts'
import type { CoreState } from '../core-state.ts'
import type { Job } from '../job.ts'
import type { FromWorker, Order } from './messages.ts'

/** The other side of `inWorker`: does the task this worker was started with and says what came of it. */
export async function serveApart<Task, Result>(
  work: (core: CoreState, task: Task, job: Job) => Promise<Result>,
): Promise<void> {
  const port = parentPort
  if (port === null) throw new Error('a task apart is done in a worker only')
  const say = (message: FromWorker<Result>) => port.postMessage(message)
  const { kind, folder, ledgerId, key, now, task, cancelled }: Order<Task> = workerData
  const ledger = openSecondWriter({ folder, ledgerId, key })
  key.fill(0)
  const core: CoreState = {
    host: { kind, dataFolder: folder, keyStore: null },
    now: () => new Date(now),
    ledger,
  }
  const stop = new AbortController()
  port.on('message', () => stop.abort())
  try {
    const result = await work(core, task, {
      signal: stop.signal,
      report(step, done, total) {
        if (Atomics.load(cancelled, 0) === 1) stop.abort()
        say({ type: 'progress', step, done, total })
      },
    })
    say({ type: 'done', result })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say({ type: 'refused', code: error.code, details: error.details })
  } finally {
    ledger.close()
    port.close()
  }
}

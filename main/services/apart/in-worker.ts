import { Worker } from 'node:worker_threads'
import { Refusal } from '../../../contract/refusal.ts'
import { waitForSecondWriter } from '../../../db/second-writer.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import type { Job } from '../job.ts'
import type { FromWorker, Order, ToWorker } from './messages.ts'

/** What is read of a file lives long: a larger nursery would only hold memory. */
const NURSERY_MIB = 16

/**
 * Does a long task in a worker with a connection to the ledger of its own, so that the core goes on answering: what is read
 * meanwhile is what was committed before, and another write waits its turn. `entry` is a module that calls `serveApart`.
 * @throws Refusal of the task; cancelled, with nothing changed
 */
export function inWorker<Task, Result>(
  entry: URL,
  core: CoreState,
  task: Task,
  job: Job,
  transfer: ArrayBuffer[] = [],
): Promise<Result> {
  const ledger = openLedgerOf(core)
  const { folder, ledgerId, key } = ledger
  const cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const now = core.now().toISOString()
  const order: Order<Task> = { kind: core.host.kind, folder, ledgerId, key, now, task, cancelled }
  waitForSecondWriter(ledger)
  const worker = new Worker(entry, {
    workerData: order,
    transferList: transfer,
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MIB },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Result>()
  const cancel = () => {
    Atomics.store(cancelled, 0, 1)
    worker.postMessage('cancel' satisfies ToWorker)
  }
  job.signal.addEventListener('abort', cancel, { once: true })
  if (job.signal.aborted) cancel()
  let answer: Exclude<FromWorker<Result>, { type: 'progress' }> | undefined
  worker.on('message', (message: FromWorker<Result>) => {
    if (message.type === 'progress') job.report(message.step, message.done, message.total)
    else answer = message
  })
  worker.on('error', reject)
  // Only when the worker has ended is its connection closed, and what it did not commit undone.
  worker.on('exit', code => {
    if (answer?.type === 'done') resolve(answer.result)
    else if (answer?.type === 'refused') reject(new Refusal(answer.code, answer.details))
    else reject(new Error(`a worker ended early (${code})`))
  })
  return promise.finally(() => job.signal.removeEventListener('abort', cancel))
}

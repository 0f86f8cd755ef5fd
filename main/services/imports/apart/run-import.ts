import { Worker } from 'node:worker_threads'
import type { ImportView } from '../../../../contract/api/imports.ts'
import { Refusal } from '../../../../contract/refusal.ts'
import type { Database } from '../../../../db/repositories/database.ts'
import { hasMoreRows } from '../../../../db/repositories/imports.ts'
import { waitForSecondWriter } from '../../../../db/second-writer.ts'
import { type CoreState, openLedgerOf } from '../../core-state.ts'
import type { Job } from '../../job.ts'
import { doImportTask, type ImportTask } from './import-task.ts'
import type { FromImport, ImportOrder, ToImport } from './messages.ts'

/** A sheet of so many rows is stored within a tenth of a second, and stands in about so many bytes. */
const FEW_ROWS = 2000
const SMALL_FILE = 200_000

/**
 * Does a task of an import. A large one is done by a worker with a writing connection of its own, so that the core goes on
 * answering: what is read meanwhile is what was committed before, and another write waits its turn. A small one, and any on the
 * command line, where nobody else asks, is done at once.
 * @throws Refusal of the task; cancelled, with nothing changed
 */
export function runImport(core: CoreState, task: ImportTask, job: Job): Promise<ImportView> {
  const { db } = openLedgerOf(core)
  return core.host.kind !== 'cli' && isLarge(db, task)
    ? apart(core, task, job)
    : doImportTask(core, task, job)
}

function isLarge(db: Database, task: ImportTask): boolean {
  if (task.type === 'preview') return task.bytes.length > SMALL_FILE
  return hasMoreRows(db, task.type === 'decide' ? task.change.id : task.id, FEW_ROWS)
}

function apart(core: CoreState, task: ImportTask, job: Job): Promise<ImportView> {
  const ledger = openLedgerOf(core)
  const { folder, ledgerId, key } = ledger
  const cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const order: ImportOrder = {
    kind: core.host.kind,
    folder,
    ledgerId,
    key,
    now: core.now().toISOString(),
    task,
    cancelled,
  }
  waitForSecondWriter(ledger)
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
    workerData: order,
    transferList: task.type === 'preview' ? [task.bytes.buffer] : [],
  })
  const { promise, resolve, reject } = Promise.withResolvers<ImportView>()
  const cancel = () => {
    Atomics.store(cancelled, 0, 1)
    worker.postMessage('cancel' satisfies ToImport)
  }
  job.signal.addEventListener('abort', cancel, { once: true })
  if (job.signal.aborted) cancel()
  let answer: Exclude<FromImport, { type: 'progress' }> | undefined
  worker.on('message', (message: FromImport) => {
    if (message.type === 'progress') job.report(message.step, message.done, message.total)
    else answer = message
  })
  worker.on('error', reject)
  // Only when the worker has ended is its connection closed, and what it did not commit undone.
  worker.on('exit', code => {
    if (answer?.type === 'done') resolve(answer.result)
    else if (answer?.type === 'refused') reject(new Refusal(answer.code, answer.details))
    else reject(new Error(`the importing worker ended early (${code})`))
  })
  return promise.finally(() => job.signal.removeEventListener('abort', cancel))
}

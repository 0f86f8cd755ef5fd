import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../../../../contract/refusal.ts'
import { openSecondWriter } from '../../../../db/second-writer.ts'
import type { CoreState } from '../../core-state.ts'
import { doImportTask } from './import-task.ts'
import type { FromImport, ImportOrder } from './messages.ts'

const port = parentPort
if (port === null) throw new Error('import-worker.ts runs in a worker only')

const say = (message: FromImport) => port.postMessage(message)
const { kind, folder, ledgerId, key, now, task, cancelled }: ImportOrder = workerData

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
  const result = await doImportTask(core, task, {
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

import { once } from 'node:events'
import { MessageChannel, Worker } from 'node:worker_threads'
import { FromCore, type ToCore } from '../../core/control.ts'
import type { CoreConnection } from '../core-connection.ts'

/** As small as the command line's (../cli/bin.js): what is measured of it holds here. */
const NURSERY_MIB = 12

/** Starts the core in a worker thread. Rejects when it cannot start. */
export async function startCoreThread(dataFolder: string, entry: URL = workerEntry): Promise<CoreConnection> {
  const worker = new Worker(entry, { resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MIB } })
  const post = (message: ToCore): void => worker.postMessage(message)
  const ended = once(worker, 'exit').then(([code]) => Number(code))
  post({ type: 'start', kind: 'browser', dataFolder, hasKeyStore: false })
  await said(worker, 'started')
  return {
    connect: () => {
      const { port1, port2 } = new MessageChannel()
      worker.postMessage({ type: 'port', port: port2 }, [port2])
      return port1
    },
    stop: async () => {
      const stopped = said(worker, 'stopped')
      post({ type: 'stop' })
      await Promise.race([stopped, ended])
      await worker.terminate()
    },
    ended,
  }
}

const workerEntry = new URL('../../core/worker.ts', import.meta.url)

/** Waits for one word of the core; its own failure to start rejects. */
async function said(worker: Worker, type: FromCore['type']): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const onMessage = (raw: unknown): void => {
    if (FromCore.parse(raw).type === type) resolve()
  }
  worker.on('message', onMessage).once('error', reject)
  try {
    await promise
  } finally {
    worker.off('message', onMessage).off('error', reject)
  }
}

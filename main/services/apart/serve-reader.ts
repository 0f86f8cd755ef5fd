import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../../../contract/refusal.ts'
import { openReader } from '../../../db/open.ts'
import type { Database } from '../../../db/repositories/database.ts'
import type { FromReader, ReaderOrder, ToReader } from './messages.ts'

/** The other side of `inReaders`: works on one item after the other, each read in a transaction of its own, until told to end. */
export function serveReader<Task, Item, Result>(
  work: (db: Database, task: Task, item: Item) => Result,
): void {
  const port = parentPort
  if (port === null) throw new Error('a reader is a worker')
  const { folder, ledgerId, key, task, ended }: ReaderOrder<Task> = workerData
  const ledger = openReader({ folder, ledgerId, key })
  key.fill(0)
  const say = (message: FromReader<Result>) => port.postMessage(message)
  const atOneState = ledger.connection.transaction((item: Item) => work(ledger.db, task, item))
  port.on('message', (message: ToReader<Item>) => {
    // What is still in hand when the end has come is not begun.
    if (message === 'end' || Atomics.load(ended, 0) === 1) {
      ledger.close()
      port.close()
      return
    }
    try {
      say({ type: 'done', at: message.at, result: atOneState(message.item) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      say({ type: 'refused', code: error.code, details: error.details })
    }
  })
}

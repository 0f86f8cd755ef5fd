/** A reader for tests: answers an item and the ledger's revision, waits for another, or fails as told; one that dies lets the others go on. */
import { Refusal } from '../../../contract/refusal.ts'
import { revisionOf } from '../../../db/repositories/revision.ts'
import { serveReader } from './serve-reader.ts'

export interface CountingTask {
  /** Each item that was begun adds 1. */
  begun: Int32Array<SharedArrayBuffer>
  /** Items above 0 wait until this becomes 1. */
  open: Int32Array<SharedArrayBuffer>
}

serveReader<CountingTask, number | 'refuse' | 'throw' | 'exit', { item: unknown; revision: number }>(
  (db, { begun, open }, item) => {
    Atomics.add(begun, 0, 1)
    if (item === 'refuse') throw new Refusal('project-unknown')
    if (item === 'throw') throw new RangeError('out of memory')
    if (item === 'exit') {
      Atomics.store(open, 0, 1)
      Atomics.notify(open, 0)
      process.exit(7)
    }
    const before = revisionOf(db)
    if (item > 0) Atomics.wait(open, 0, 0)
    if (revisionOf(db) !== before) throw new Error('the ledger moved on under a reader')
    return { item, revision: before }
  },
)

import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { Refusal } from '../../../contract/refusal.ts'
import { hasMorePeople } from '../../../db/repositories/people.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { type Job, stopIfCancelled } from '../job.ts'
import type { FromReader, ReaderOrder, ToReader } from './messages.ts'

/** A reader holds a month of its own: more of them would want more memory than they save time. */
const MOST_READERS = 4

/** The months of so many people are read and judged within some tenths of a second: starting readers takes as long. */
const FEW_PEOPLE = 2000

/** A reader has its next item in hand when it is done with one. */
const IN_HAND = 2

/** Whether a company is so large that its months are better read beside the core. */
export function wantsReaders(core: CoreState): boolean {
  return hasMorePeople(openLedgerOf(core).db, FEW_PEOPLE)
}

/**
 * Does the same work on many items, in workers with reading connections of their own, as many as there are cores. Answers come in the order of
 * the items; each is made of one state of the ledger, the newest when its turn came. `entry` is a module that calls `serveReader`.
 * @throws Refusal of the work; cancelled; Error when a worker fails or ends
 */
export async function* inReaders<Task, Item, Result>(
  entry: URL,
  core: CoreState,
  task: Task,
  items: readonly Item[],
  job: Job,
): AsyncGenerator<Result> {
  const { folder, ledgerId, key } = openLedgerOf(core)
  const ended = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const order: ReaderOrder<Task> = { folder, ledgerId, key, task, ended }
  const done = new Map<number, Result>()
  const failures: unknown[] = []
  let news = Promise.withResolvers<void>()
  const fail = (error: unknown) => {
    failures.push(error)
    news.resolve()
  }
  const waiting = items.entries()
  const readers = Array.from({ length: Math.min(availableParallelism(), MOST_READERS, items.length) }, () => {
    const worker = new Worker(entry, { workerData: order })
    const handOne = () => {
      const { value } = waiting.next()
      if (value !== undefined) worker.postMessage({ at: value[0], item: value[1] } satisfies ToReader<Item>)
    }
    worker.on('message', (message: FromReader<Result>) => {
      if (message.type === 'refused') return fail(new Refusal(message.code, message.details))
      done.set(message.at, message.result)
      handOne()
      news.resolve()
    })
    worker.on('error', fail)
    const { promise: gone, resolve } = Promise.withResolvers<void>()
    worker.on('exit', code => {
      fail(new Error(`a reader ended early (${code})`))
      resolve()
    })
    for (let count = 0; count < IN_HAND; count++) handOne()
    return { worker, gone }
  })
  const cancel = () => fail(new Refusal('cancelled'))
  job.signal.addEventListener('abort', cancel, { once: true })
  try {
    for (let at = 0; at < items.length; at++) {
      stopIfCancelled(job)
      let result = done.get(at)
      while (result === undefined) {
        await news.promise
        news = Promise.withResolvers()
        if (failures.length > 0) throw failures[0]
        result = done.get(at)
      }
      done.delete(at)
      yield result
    }
  } finally {
    job.signal.removeEventListener('abort', cancel)
    Atomics.store(ended, 0, 1)
    for (const { worker } of readers) worker.postMessage('end' satisfies ToReader<Item>)
    // Only when a reader has ended is its connection closed and its key wiped.
    await Promise.all(readers.map(({ gone }) => gone))
  }
}

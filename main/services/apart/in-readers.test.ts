import { afterAll, beforeAll, expect, it } from 'vitest'
import { bumpRevision } from '../../../db/repositories/revision.ts'
import { type TemporaryLedger, temporaryLedger } from '../../../db/testing/temporary-ledger.ts'
import { transaction } from '../../../db/transaction.ts'
import type { CoreState } from '../core-state.ts'
import { type Job, UNWATCHED } from '../job.ts'
import type { CountingTask } from './counting.test-worker.ts'
import { inReaders } from './in-readers.ts'

type Item = number | 'refuse' | 'throw' | 'exit'
type Answer = { item: Item; revision: number }

let made: TemporaryLedger
let core: CoreState
beforeAll(async () => {
  made = await temporaryLedger()
  core = {
    host: { kind: 'browser', dataFolder: made.folder, keyStore: null },
    now: () => new Date('2026-11-20T02:00:00Z'),
    ledger: made.ledger,
  }
})
afterAll(() => made[Symbol.dispose]())

const ENTRY = new URL('./counting.test-worker.ts', import.meta.url)
const flag = () => new Int32Array(new SharedArrayBuffer(4))
const openGate = ({ open }: CountingTask) => {
  Atomics.store(open, 0, 1)
  Atomics.notify(open, 0)
}
const read = (items: readonly Item[], task: CountingTask, job: Job = UNWATCHED) =>
  inReaders<CountingTask, Item, Answer>(ENTRY, core, task, items, job)
/** More items than a reader is done with before the end of another one is noticed. */
const MANY = 20_000

async function all<Each>(items: AsyncIterable<Each>): Promise<Each[]> {
  const found: Each[] = []
  for await (const item of items) found.push(item)
  return found
}

it('answers come in the order of the items, each of one state of the ledger, the newest when its turn came', async () => {
  const task = { begun: flag(), open: flag() }
  const answers: Answer[] = []
  // The first waits until the second was answered by another reader, which no answer shows before the first is out.
  for await (const answer of read([0, 1, 0, 0, 0, 0], task)) {
    if (answers.length === 0) {
      transaction(made.ledger, db => bumpRevision(db))
      openGate(task)
    }
    answers.push(answer)
  }
  expect(answers.map(({ item }) => item)).toEqual([0, 1, 0, 0, 0, 0])
  const revisions = answers.map(({ revision }) => revision)
  expect(revisions[0]).toBe(0)
  expect(new Set(revisions).size).toBeLessThanOrEqual(2)
  transaction(made.ledger, db => bumpRevision(db))
  const [later] = await all(read([0], task))
  expect(later?.revision).toBe(2)
})

it('what a reader refuses, throws or dies of is told, and no other reader goes on', async () => {
  const task = { begun: flag(), open: flag() }
  await expect(all(read(['refuse'], task))).rejects.toMatchObject({ code: 'project-unknown' })
  await expect(all(read(['throw'], task))).rejects.toThrow('out of memory')
  // Nobody else goes on before the one that dies opens the gate, however slowly it starts.
  const others = Array.from({ length: MANY }, () => 1)
  await expect(all(read(['exit', ...others], task))).rejects.toThrow('a reader ended early (7)')
  expect(task.begun[0]).toBeLessThan(MANY)
})

it('a cancelled job ends before the items that are left are begun, as does one whose reader looks away', async () => {
  const stop = new AbortController()
  const task = { begun: flag(), open: flag() }
  const cancelled = all(
    read(
      Array.from({ length: 500 }, () => 1),
      task,
      { ...UNWATCHED, signal: stop.signal },
    ),
  )
  stop.abort()
  openGate(task)
  await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
  expect(task.begun[0]).toBeLessThan(20)
  const other = { begun: flag(), open: flag() }
  for await (const { item } of read([0, ...Array.from({ length: 500 }, () => 1)], other)) {
    openGate(other)
    expect(item).toBe(0)
    break
  }
  expect(other.begun[0]).toBeLessThan(500)
})

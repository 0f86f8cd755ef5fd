import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OperationState } from '../../contract/api/sync.ts'
import { Fault } from '../../platform/faults.ts'
import { type Platform, startPlatform } from '../../platform/server.ts'
import { retry } from '../../sync/outbox.ts'
import { NOW, stateOf } from '../drill-client.ts'
import { OutboxDesk, registerPayees } from '../outbox-desk.ts'
import { type NetworkSwitch, openNetworkSwitch } from './network-switch.ts'

/**
 * Whatever a clerk, a network and a power cut do to the outbox in whatever order (reliability: invariants 1, 2, 5, 6), nothing
 * is on the platform twice, nothing accepted is missing there, no state goes back without the platform's word, and one bad
 * operation holds back only its dependants.
 */
let platform: Platform
let network: NetworkSwitch
beforeAll(async () => {
  platform = await startPlatform({ now: () => NOW })
  await registerPayees(platform)
  network = await openNetworkSwitch(platform.url)
})
afterAll(async () => {
  await network.close()
  await platform.close()
})

/** What a person could have noted on paper: what was queued, and which call it makes. */
interface Notes {
  queued: {
    id: string
    kind: 'worker' | 'entry' | 'pay' | 'stranger'
    netPay: number
    dependsOn: string | null
  }[]
  /** Operations that a person put back into the queue himself. */
  retried: Set<string>
}

interface Real {
  desk: OutboxDesk
  states: Map<string, OperationState>
}

type Command = fc.AsyncCommand<Notes, Real>

/** A step of the story; after each, no state may have gone back. */
function command(name: string, run: (notes: Notes, real: Real) => Promise<void>): Command {
  return {
    check: () => true,
    run: async (notes, real) => {
      await run(notes, real)
      for (const { id, state, reason } of real.desk.all()) {
        const before = real.states.get(id)
        if (before === 'accepted') expect(state).toBe('accepted')
        if (before === 'uncertain' && state === 'queued' && !notes.retried.has(id))
          expect(reason).toBe('not-on-platform')
        expect(state).not.toBe('sending')
        real.states.set(id, state)
      }
      notes.retried.clear()
    },
    toString: () => name,
  }
}

const queue = (kind: Notes['queued'][number]['kind']) =>
  command(`queue ${kind}`, async (notes, { desk }) => {
    const hasEntry = new Set(notes.queued.map(item => item.dependsOn))
    const worker = notes.queued.find(item => item.kind === 'worker' && !hasEntry.has(item.id))
    if (kind === 'entry' && worker === undefined) return
    if (kind === 'worker') notes.queued.push({ id: desk.worker().id, kind, netPay: 0, dependsOn: null })
    else if (kind === 'entry' && worker !== undefined)
      notes.queued.push({ id: desk.entry(desk.read(worker.id)).id, kind, netPay: 0, dependsOn: worker.id })
    else {
      const { id, netPay } = desk.pay({ stranger: kind === 'stranger' })
      notes.queued.push({ id, kind, netPay, dependsOn: null })
    }
  })

/** Syncs while accidents happen to some of the calls. */
const sync = (faults: readonly Fault[]) =>
  command(`sync with ${JSON.stringify(faults.map(fault => fault.kind))}`, async (_notes, { desk }) => {
    platform.setFaults({ faults: [...faults] })
    await desk.sync(600)
    platform.setFaults({ faults: [] })
  })

const restart = command('restart', (_notes, { desk }) => desk.restart())

/** The process dies at the first call on which it waits. */
const die = command('die while sending', async (_notes, { desk }) => {
  platform.setFaults({ faults: [Fault.parse({ kind: 'delay', ms: 150, skip: 1 })] })
  const dying = desk.sync().catch(() => 'died')
  const isSending = () => desk.all().some(item => item.state === 'sending')
  for (let turn = 0; turn < 40 && !isSending(); turn++) await new Promise(resolve => setTimeout(resolve, 5))
  await desk.restart()
  await dying
  platform.setFaults({ faults: [] })
})

const offline = command('go off line', () => network.cut())
const online = command('go on line', () => network.join())
const wait = command('wait', async (_notes, { desk }) => desk.wait(11))
const clockBack = command('set the clock back a day', async (_notes, { desk }) => desk.wait(-24 * 60))

/** A person puts everything back that the platform refused or that nobody knows of, but for entries: those it cannot tell apart. */
const retryAll = command('retry', async (notes, { desk }) => {
  for (const { id, kind } of notes.queued)
    if (kind !== 'entry' && ['rejected', 'uncertain'].includes(desk.read(id).state)) {
      retry(desk.ledger, id)
      notes.retried.add(id)
    }
})

const fault = fc.record({
  kind: fc.constantFrom('drop-request', 'drop-answer', 'truncate', 'captive-portal', 'status', 'delay'),
  skip: fc.integer({ min: 0, max: 4 }),
  times: fc.integer({ min: 1, max: 3 }),
})
const faults = fc.array(
  fault.map(({ kind, ...when }) =>
    Fault.parse({
      kind,
      ...when,
      ...(kind === 'status' ? { status: 500 } : kind === 'delay' ? { ms: 900 } : {}),
    }),
  ),
  { maxLength: 2 },
)

const commands = fc.commands(
  [
    fc.constantFrom('worker' as const, 'entry' as const, 'pay' as const, 'stranger' as const).map(queue),
    fc.constantFrom('worker' as const, 'pay' as const).map(queue),
    faults.map(sync),
    fc.constant(sync([])),
    fc.constantFrom(restart, die, offline, online, wait, clockBack, retryAll),
  ],
  { maxCommands: 14 },
)

/** Rows and registrations of this story on the platform. */
async function onPlatform({ netPay }: { netPay: number }): Promise<number> {
  const { payrolls } = await stateOf(platform)
  return payrolls.filter((row: { netPay: number }) => row.netPay === netPay).length
}

it('holds its promises through any story', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(commands, async story => {
      using desk = await OutboxDesk.open(platform, network.through)
      const before = await stateOf(platform)
      const notes: Notes = { queued: [], retried: new Set() }
      await fc.asyncModelRun(() => ({ model: notes, real: { desk, states: new Map() } }), story)

      await network.join()
      // Far enough for every upload to count as done, wherever the clock was set to.
      desk.wait(3 * 24 * 60)
      let summary = await desk.sync()
      for (let round = 0; round < 3; round++) summary = await desk.sync()
      expect(summary.unreachable).toBe(false)

      for (const item of notes.queued) {
        const { state } = desk.read(item.id)
        if (item.kind === 'worker') expect(state).toBe('accepted')
        if (item.kind === 'entry') expect(['accepted', 'uncertain']).toContain(state)
        if (item.kind === 'stranger') expect(state).toBe('rejected')
        if (item.kind === 'pay') {
          expect(state).toBe('accepted')
          expect(await onPlatform(item)).toBe(1)
        }
      }
      const after = await stateOf(platform)
      const entries = notes.queued.filter(item => item.kind === 'entry')
      const accepted = entries.filter(item => desk.read(item.id).state === 'accepted').length
      expect(after.movements - before.movements).toBeGreaterThanOrEqual(accepted)
      expect(after.movements - before.movements).toBeLessThanOrEqual(entries.length)
      expect(after.payrolls.length - before.payrolls.length).toBe(
        notes.queued.filter(item => item.kind === 'pay').length,
      )
      const registered = notes.queued.filter(item => item.kind === 'worker').length
      expect(after.workers.length - before.workers.length).toBe(registered)
    }),
    { numRuns: 20, endOnFailure: true },
  )
})

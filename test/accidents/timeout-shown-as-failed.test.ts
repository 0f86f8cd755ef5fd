import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Fault } from '../../platform/faults.ts'
import { type Platform, startPlatform } from '../../platform/server.ts'
import { NOW, stateOf } from '../drill-client.ts'
import { OutboxDesk, registerPayees } from '../outbox-desk.ts'

/**
 * A time-out was shown as "failed", the clerk sent again, and the month stood on the platform twice. Silence is no refusal: what
 * may have arrived is uncertain, is settled by asking, and is on the platform exactly once.
 */
let platform: Platform
let desk: OutboxDesk
beforeAll(async () => {
  platform = await startPlatform({ now: () => NOW })
  await registerPayees(platform)
})
afterAll(() => platform.close())
beforeEach(async () => {
  desk = await OutboxDesk.open(platform)
})
afterEach(() => desk[Symbol.dispose]())

const TIMEOUT_MS = 800

/** What can happen on the way, and whether the platform did its work all the same. */
const ACCIDENTS: [fault: { kind: string; ms?: number; status?: number }, arrived: boolean][] = [
  [{ kind: 'drop-answer' }, true],
  [{ kind: 'truncate' }, true],
  [{ kind: 'delay', ms: 1_600 }, true],
  [{ kind: 'drop-request' }, false],
  [{ kind: 'status', status: 500 }, false],
  [{ kind: 'status', status: 504 }, false],
  [{ kind: 'captive-portal' }, false],
]

const uploadsOf = async (pay: { netPay: number }): Promise<number> =>
  (await stateOf(platform)).payrolls.filter((row: { netPay: number }) => row.netPay === pay.netPay).length

describe.each(ACCIDENTS)('wages that met %j', (accident, arrived) => {
  it('are uncertain, never failed, and end on the platform exactly once', async () => {
    platform.setFaults({ faults: [Fault.parse({ ...accident, call: 'Payroll.Add' })] })
    const pay = desk.pay()
    expect(await desk.sync(TIMEOUT_MS)).toMatchObject({ uncertain: 1, rejected: 0, accepted: 0 })
    expect(desk.read(pay.id)).toMatchObject({ state: 'uncertain', attempts: 1, settledAt: null })

    platform.setFaults({ faults: [] })
    await desk.sync()
    expect(desk.read(pay.id)).toMatchObject({ state: arrived ? 'accepted' : 'uncertain', attempts: 1 })
    // What is not to be found after the platform's working time is not there, and is sent once more.
    for (let round = 0; round < 3; round++) {
      desk.wait(11)
      await desk.sync()
    }
    expect(desk.read(pay.id)).toMatchObject({ state: 'accepted', attempts: arrived ? 1 : 2 })
    expect(await uploadsOf(pay)).toBe(1)
    expect(desk.answers(pay.id).map(answer => answer.outcome)).not.toContain('rejected')
  })
})

describe.each(ACCIDENTS)('a registration that met %j', accident => {
  it('is uncertain, and settled by the next sync', async () => {
    platform.setFaults({ faults: [Fault.parse({ ...accident, call: 'smz/teamBuilder/save' })] })
    const before = (await stateOf(platform)).workers.length
    const worker = desk.worker()
    expect(await desk.sync(TIMEOUT_MS)).toMatchObject({ uncertain: 1, rejected: 0 })
    platform.setFaults({ faults: [] })
    await desk.sync()
    expect(desk.read(worker.id).state).toBe('accepted')
    expect((await stateOf(platform)).workers.length).toBe(before + 1)
  })
})

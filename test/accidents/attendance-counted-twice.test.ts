import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Fault } from '../../platform/faults.ts'
import { type Platform, startPlatform } from '../../platform/server.ts'
import { retry } from '../../sync/outbox.ts'
import { NOW, send, stateOf } from '../drill-client.ts'
import { OutboxDesk } from '../outbox-desk.ts'

/**
 * A gate record whose answer was lost was sent again, and the man had come to work twice in one second. The city cannot be asked
 * about attendance: the record stays uncertain through every sync and restart, until a person has looked.
 */
let platform: Platform
let desk: OutboxDesk
beforeAll(async () => {
  platform = await startPlatform({ now: () => NOW })
  for (const name of ['teamSave', 'workerSave'] as const) await send(platform, name)
  desk = await OutboxDesk.open(platform)
})
afterAll(async () => {
  desk[Symbol.dispose]()
  await platform.close()
})

const TIMEOUT_MS = 800
const PATH = 'attendance/atteApi/save'
const punches = async () => {
  const { punches: all, repeatedPunches } = await stateOf(platform)
  return { all, repeatedPunches }
}

describe.each([
  [{ kind: 'drop-answer' }, true],
  [{ kind: 'delay', ms: 1_600 }, true],
  [{ kind: 'drop-request' }, false],
])('a gate record that met %j', (accident, arrived) => {
  it('is uncertain, is asked about, and is never sent twice', async () => {
    const before = await punches()
    platform.setFaults({ faults: [Fault.parse({ ...accident, call: PATH })] })
    const lost = desk.attendance()
    const next = desk.attendance()
    expect(await desk.sync(TIMEOUT_MS)).toMatchObject({ accepted: 1, rejected: 0 })
    expect(desk.read(next.id).state).toBe('accepted')
    platform.setFaults({ faults: [] })
    await desk.sync()
    await desk.restart()
    await desk.sync()
    expect(desk.read(lost.id)).toMatchObject({
      state: 'uncertain',
      reason: 'platform-cannot-be-asked',
      attempts: 1,
    })
    const after = await punches()
    expect(after).toEqual({ all: before.all + (arrived ? 2 : 1), repeatedPunches: before.repeatedPunches })

    // Whoever looked and did not find it there sends it once more.
    if (arrived) return
    retry(desk.ledger, lost.id)
    expect(await desk.sync()).toMatchObject({ accepted: 1 })
    expect(await punches()).toEqual({ ...after, all: after.all + 1 })
  })
})

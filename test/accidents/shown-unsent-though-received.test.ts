import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { Fault } from '../../platform/faults.ts'
import { type Platform, startPlatform } from '../../platform/server.ts'
import { NOW, stateOf } from '../drill-client.ts'
import { type NetworkSwitch, openNetworkSwitch } from '../model/network-switch.ts'
import { OutboxDesk, registerPayees } from '../outbox-desk.ts'

/** The platform had everything; the client went on showing "not sent" for days, because the answers had been lost. */
let platform: Platform
let network: NetworkSwitch
let desk: OutboxDesk
beforeAll(async () => {
  platform = await startPlatform({ now: () => NOW })
  await registerPayees(platform)
  network = await openNetworkSwitch(platform.url)
})
afterAll(async () => {
  await network.close()
  await platform.close()
})
beforeEach(async () => {
  desk = await OutboxDesk.open(platform, network.through)
})
afterEach(() => desk[Symbol.dispose]())

const loseAnswers = (...calls: string[]) =>
  platform.setFaults({ faults: calls.map(call => Fault.parse({ kind: 'drop-answer', call, times: 50 })) })

it('what the platform holds is shown as accepted after one sync that reached it', async () => {
  const items = [desk.worker(), desk.worker(), desk.pay(), desk.pay()]
  loseAnswers('smz/teamBuilder/save', 'Payroll.Add')
  await desk.sync()
  expect(items.map(item => desk.read(item.id).state)).toEqual(Array(4).fill('uncertain'))
  platform.setFaults({ faults: [] })
  expect(await desk.sync()).toMatchObject({ accepted: 4, waiting: 0, unreachable: false })
  expect(items.map(item => desk.read(item.id).attempts)).toEqual([1, 1, 1, 1])
})

it('as long as it cannot be asked it is shown as uncertain: not as unsent, not as failed', async () => {
  const items = [desk.worker(), desk.pay()]
  loseAnswers('smz/teamBuilder/save', 'Payroll.Add')
  await desk.sync()
  platform.setFaults({ faults: [] })
  await network.cut()
  for (let day = 0; day < 5; day++) {
    expect(await desk.sync()).toMatchObject({ uncertain: 2, waiting: 0, rejected: 0, unreachable: true })
    desk.wait(24 * 60)
    await desk.restart()
  }
  expect(items.map(item => desk.read(item.id).state)).toEqual(['uncertain', 'uncertain'])
  await network.join()
  await desk.sync()
  expect(items.map(item => desk.read(item.id).state)).toEqual(['accepted', 'accepted'])
})

it('an upload the platform is still working on is shown so, and its result is taken when it is there', async () => {
  const slow = await startPlatform({ now: () => NOW, asyncWaits: 8 })
  using waiting = await OutboxDesk.open(slow)
  await registerPayees(slow)
  const pay = waiting.pay()
  await waiting.sync()
  expect(waiting.read(pay.id)).toMatchObject({ state: 'uncertain', reason: 'still-working' })
  for (let round = 0; round < 8; round++) await waiting.sync()
  expect(waiting.read(pay.id)).toMatchObject({ state: 'accepted', attempts: 1 })
  expect((await stateOf(slow)).payrolls).toHaveLength(1)
  await slow.close()
})

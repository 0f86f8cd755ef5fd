import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setParked } from '../db/repositories/submission.ts'
import { transaction } from '../db/transaction.ts'
import { FaultPlan } from '../platform/faults.ts'
import { type Platform, startPlatform } from '../platform/server.ts'
import { NOW, stateOf } from '../test/drill-client.ts'
import { OutboxDesk, registerPayees } from '../test/outbox-desk.ts'
import { moveIn, retry } from './outbox.ts'

let platform: Platform
let desk: OutboxDesk
beforeAll(async () => {
  platform = await startPlatform({ now: () => NOW })
  await registerPayees(platform)
})
afterAll(() => platform.close())
beforeEach(async () => {
  platform.setFaults({ faults: [] })
  desk = await OutboxDesk.open(platform)
})
afterEach(() => desk[Symbol.dispose]())

const plan = (...faults: unknown[]) => platform.setFaults(FaultPlan.parse({ faults }))
const state = (operation: { id: string }) => desk.read(operation.id).state
const requests = async () => (await stateOf(platform)).requests.length
const uploadsOf = async ({ netPay }: { netPay: number }): Promise<number> =>
  (await stateOf(platform)).payrolls.filter((row: { netPay: number }) => row.netPay === netPay).length

describe('the outbox', () => {
  it('sends in order, dependants after what they stand on, and keeps the answers', async () => {
    const worker = desk.worker()
    const entry = desk.entry(worker)
    const pay = desk.pay()
    expect(await desk.sync()).toEqual({
      accepted: 3,
      rejected: 0,
      uncertain: 0,
      waiting: 0,
      unreachable: false,
    })
    for (const item of [worker, entry, pay]) {
      expect(desk.read(item.id)).toMatchObject({
        state: 'accepted',
        attempts: 1,
        settledAt: NOW.toISOString(),
      })
      expect(desk.answers(item.id)).toMatchObject([{ status: 200, outcome: 'accepted' }])
      expect(desk.answers(item.id)[0]?.body).toContain('演练')
    }
  })

  it('a rejected one keeps the platform words and holds back only its dependants', async () => {
    const refused = desk.worker()
    const dependant = desk.entry(refused)
    const other = desk.worker()
    plan({ kind: 'reject', code: 1, message: '身份证号不正确', call: 'smz/teamBuilder/save' })
    await desk.sync()
    expect(desk.read(refused.id)).toMatchObject({
      state: 'rejected',
      reason: expect.stringContaining('身份证号不正确'),
    })
    expect(desk.read(dependant.id)).toMatchObject({
      state: 'queued',
      reason: 'waits-for-another',
      attempts: 0,
    })
    expect(state(other)).toBe('accepted')
    retry(desk.ledger, refused.id)
    await desk.sync()
    expect([refused, dependant].map(state)).toEqual(['accepted', 'accepted'])
  })

  it('stops talking to a platform that refuses the credentials, until a person has looked', async () => {
    const [first, second] = [desk.worker(), desk.worker()]
    const pay = desk.pay()
    plan({ kind: 'status', status: 401, call: 'smz/teamBuilder/save' })
    await desk.sync()
    expect([first, second, pay].map(state)).toEqual(['queued', 'queued', 'accepted'])
    const asked = await requests()
    await desk.sync()
    expect(await requests()).toBe(asked)
    retry(desk.ledger, first.id)
    await desk.sync()
    expect([first, second].map(state)).toEqual(['accepted', 'accepted'])
  })
})

describe('what is uncertain', () => {
  it('stays uncertain while the platform cannot be asked, and is not shown as waiting to be sent', async () => {
    const [worker, pay] = [desk.worker(), desk.pay()]
    plan({ kind: 'drop-answer', call: 'smz/teamBuilder/save' }, { kind: 'drop-answer', call: 'Payroll.Add' })
    await desk.sync()
    expect([worker, pay].map(state)).toEqual(['uncertain', 'uncertain'])
    plan({ kind: 'status', status: 429, times: 10 })
    expect(await desk.sync()).toMatchObject({ uncertain: 2, waiting: 0, unreachable: true })
    plan({ kind: 'status', status: 401, times: 10 })
    expect(await desk.sync()).toMatchObject({ uncertain: 2, waiting: 0 })
    expect([worker, pay].map(state)).toEqual(['uncertain', 'uncertain'])
    platform.setFaults({ faults: [] })
    for (const item of [worker, pay])
      transaction(desk.ledger, db => setParked(db, desk.read(item.id).connectionId ?? '', false))
    await desk.sync()
    expect([worker, pay].map(state)).toEqual(['accepted', 'accepted'])
    expect(await uploadsOf(pay)).toBe(1)
  })

  it('is found by its rows when the platform has forgotten its ticket', async () => {
    const pay = desk.pay()
    plan({ kind: 'status', status: 500, call: 'AsyncHandleResult.Query', times: 20 })
    await desk.sync()
    expect(desk.read(pay.id)).toMatchObject({ state: 'uncertain', ticket: expect.stringMatching(/./) })
    plan({ kind: 'reject', code: -1, message: '不存在', call: 'AsyncHandleResult.Query', times: 20 })
    await desk.sync()
    expect(state(pay)).toBe('accepted')
    expect(await uploadsOf(pay)).toBe(1)
  })

  it('is sent again only after the platform said that it does not have it', async () => {
    const pay = desk.pay()
    plan({ kind: 'drop-request', call: 'Payroll.Add' })
    await desk.sync()
    await desk.sync()
    expect(desk.read(pay.id)).toMatchObject({
      state: 'uncertain',
      reason: 'not-yet-on-platform',
      attempts: 1,
    })
    desk.wait(11)
    await desk.sync()
    expect(desk.read(pay.id)).toMatchObject({ state: 'queued', reason: 'not-on-platform', attempts: 1 })
    await desk.sync()
    expect(desk.read(pay.id)).toMatchObject({ state: 'accepted', attempts: 2 })
    expect(await uploadsOf(pay)).toBe(1)
  })

  it('of a call that cannot be asked about is left to a person', async () => {
    const worker = desk.worker()
    const entry = desk.entry(worker)
    plan({ kind: 'drop-answer', call: 'smz/enterExit/save' })
    const before = (await stateOf(platform)).movements
    await desk.sync()
    await desk.sync()
    expect(desk.read(entry.id)).toMatchObject({
      state: 'uncertain',
      reason: 'platform-cannot-be-asked',
      attempts: 1,
    })
    expect((await stateOf(platform)).movements).toBe(before + 1)
  })
})

describe('two at once', () => {
  it('two runs follow one another and send everything once', async () => {
    const items = [desk.worker(), desk.pay(), desk.worker()]
    const asked = await requests()
    const [first, second] = await Promise.all([desk.sync(), desk.sync()])
    expect(first.accepted).toBe(3)
    expect(second).toMatchObject({ accepted: 0, waiting: 0 })
    expect(items.map(item => desk.read(item.id).attempts)).toEqual([1, 1, 1])
    expect((await requests()) - asked).toBeLessThan(12)
  })

  it('what is being sent at this moment cannot be put back into the queue', async () => {
    const pay = desk.pay()
    plan({ kind: 'delay', ms: 400, call: 'Payroll.Add' })
    const running = desk.sync()
    await expect.poll(() => state(pay), { interval: 5 }).toBe('sending')
    retry(desk.ledger, pay.id)
    expect(state(pay)).toBe('sending')
    await running
    expect(state(pay)).toBe('accepted')
    expect(await uploadsOf(pay)).toBe(1)
  })
})

describe('wages of a statement that was replaced', () => {
  it('are not sent any more, and the new ones are', async () => {
    const old = desk.pay()
    desk.sign()
    const corrected = desk.pay()
    await desk.sync()
    expect(desk.read(old.id)).toMatchObject({ state: 'blocked', reason: 'statement-superseded', attempts: 0 })
    expect(state(corrected)).toBe('accepted')
    expect([await uploadsOf(old), await uploadsOf(corrected)]).toEqual([0, 1])
  })

  it('that the platform has taken stop the new ones: it can only add, and the month would stand there twice', async () => {
    const old = desk.pay()
    await desk.sync()
    desk.sign()
    const corrected = desk.pay()
    await desk.sync()
    expect(desk.read(corrected.id)).toMatchObject({
      state: 'blocked',
      reason: 'earlier-statement-on-platform',
    })
    expect([await uploadsOf(old), await uploadsOf(corrected)]).toEqual([1, 0])
  })

  it('whose fate is unknown make the new ones wait until it is known', async () => {
    const old = desk.pay()
    plan({ kind: 'drop-request', call: 'Payroll.Add' })
    await desk.sync()
    desk.sign()
    const corrected = desk.pay()
    await desk.sync()
    expect(desk.read(corrected.id)).toMatchObject({ state: 'queued', reason: 'waits-for-earlier-statement' })
    desk.wait(11)
    await desk.sync()
    await desk.sync()
    expect([old, corrected].map(state)).toEqual(['blocked', 'accepted'])
    expect([await uploadsOf(old), await uploadsOf(corrected)]).toEqual([0, 1])
  })
})

describe('a state', () => {
  it('that was accepted never moves again', async () => {
    const worker = desk.worker()
    await desk.sync()
    retry(desk.ledger, worker.id)
    expect(state(worker)).toBe('accepted')
    for (const to of ['queued', 'sending', 'rejected', 'uncertain', 'blocked'] as const)
      expect(() => transaction(desk.ledger, db => moveIn(db, desk.read(worker.id), to, {}))).toThrow(
        'may not go',
      )
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Fault } from '../../../platform/faults.ts'
import { type Platform, startPlatform } from '../../../platform/server.ts'
import { idNumberOf } from '../../../samples/numbers.ts'
import { send, stateOf } from '../../../test/drill-client.ts'
import {
  connectPlatform,
  follow,
  importFile,
  importPunches,
  type Office,
  openOffice,
  PERIOD,
  refusal,
  sync,
  TODAY,
} from '../../../test/office.ts'

const person = (name: string, sequence: number) => ({
  name,
  idNumber: idNumberOf('990101', '1985-03-04', sequence),
})
const [ONE, OTHER] = [person('赵一', 1), person('钱二', 3)]
const DEVICE = { channel: '1号门', method: '2' as const }

let office: Office
let platform: Platform
let platformNow = TODAY
beforeAll(async () => {
  office = await openOffice({ drill: true })
  platform = await startPlatform({ now: () => platformNow })
  const rows = [ONE, OTHER].map(({ name, idNumber }) => `${name},${idNumber},木工班,木工,2026-09-01`)
  await importCsv('花名册.csv', '姓名,身份证号,班组,工种,进场日期', ...rows)
}, 60_000)
afterAll(async () => {
  await platform.close()
  office[Symbol.dispose]()
})

const importCsv = (name: string, ...lines: string[]) =>
  importFile(office, { name, bytes: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`) })

/** Registered at the portal: the platform has both, and a list of it says so. */
async function registered() {
  await connectPlatform(office, platform)
  await send(platform, 'teamSave')
  for (const { name, idNumber } of [ONE, OTHER]) {
    await send(platform, 'workerSave', { name, idcard: idNumber })
    const values = { idNumber, registeredOn: '2026-09-01' }
    await office.client.papers.add({ projectId: office.project.id, book: 'platformRoster', values })
  }
}

const ofProject = () => ({ projectId: office.project.id })
const queue = (order: { period?: string; day?: string; device?: typeof DEVICE | null } = {}) =>
  office.client.sync.submitAttendance({
    ...ofProject(),
    period: PERIOD,
    day: null,
    device: DEVICE,
    ...order,
  })
const records = () => office.client.sync.outbox(ofProject())
const newest = async () => (await records()).at(-1)
const arrived = async () => {
  const { punches, repeatedPunches } = await stateOf(platform)
  return { punches, repeatedPunches }
}
/** What the rule about days that the platform does not have finds, and what it lacks. */
async function uploadGap() {
  const rules = ['att-upload-gap']
  const period = PERIOD
  const { findings, notChecked } = await follow(
    office.client.checks.run({ ...ofProject(), period, language: 'zh-CN', rules }),
  )
  return { found: findings.map(({ message }) => message), lacks: notChecked.map(({ needs }) => needs) }
}

/** The tests build on each other, as the days of a month do. */
describe('attendance on its way to the city', { timeout: 60_000 }, () => {
  it('is made of gate records, never of the marks of a day grid', async () => {
    expect(await refusal(queue())).toMatchObject({ code: 'connection-missing' })
    await registered()
    const marks = [3, 4, 5].map(day => [day, '√'] as const)
    const days = Array.from({ length: 31 }, (_, index) => index + 1)
    const cells = days.map(day => new Map(marks.map(([on, mark]) => [Number(on), mark])).get(day) ?? '')
    await importCsv(
      '10月考勤表.csv',
      '2026年10月考勤表',
      `姓名,身份证号,${days.join()}`,
      `${ONE.name},${ONE.idNumber},${cells.join()}`,
    )
    expect(await refusal(queue())).toMatchObject({ code: 'punches-missing' })
    expect(await uploadGap()).toEqual({ found: [], lacks: ['platformAttendance'] })
  })

  it('has nothing invented that a record does not say', async () => {
    await importPunches(
      office,
      [ONE, '2026-10-03 07:31:05', '进'],
      [ONE, '2026-10-03 18:02:11', '出'],
      [ONE, '2026-10-05 07:29:00', '进'],
      [OTHER, '2026-10-06 00:10:00', '进'],
      [OTHER, '2026-10-06 18:00:00', ''],
    )
    const nothing = { queued: 0, alreadyQueued: 0 }
    expect(await queue({ device: null })).toEqual({ ...nothing, left: [{ why: 'method', records: 5 }] })
    expect(await queue({ day: '2026-10-03' })).toEqual({ queued: 2, alreadyQueued: 0, left: [] })
    const left = [{ why: 'direction', records: 1 }]
    expect(await queue()).toEqual({ queued: 2, alreadyQueued: 2, left })
    expect((await records()).map(({ label, drill }) => [label, drill])).toEqual([
      ['10-03 07:31 木工班', true],
      ['10-03 18:02 木工班', true],
      ['10-05 07:29 木工班', true],
      ['10-06 00:10 木工班', true],
    ])
    // Whatever gate is said the second time, it is the same record.
    const again = await queue({ device: { ...DEVICE, channel: '2号门' } })
    expect(again).toEqual({ queued: 0, alreadyQueued: 4, left })
  })

  it('arrives once, and is then what the platform has of the month', async () => {
    for (let times = 0; times < 2; times++) {
      await sync(office)
      await queue()
    }
    expect((await records()).map(({ state }) => state)).toEqual(Array(4).fill('accepted'))
    expect(await arrived()).toEqual({ punches: 4, repeatedPunches: 0 })
    const oneDay = { found: ['1人共1个出勤日超过3天仍未在平台上'], lacks: [] }
    expect(await uploadGap()).toEqual(oneDay)
    // An exported list that ends with the 4th does not have the 3rd, whatever was answered; it says nothing of the 5th.
    const values = { period: PERIOD, idNumber: ONE.idNumber, days: '4' }
    await office.client.papers.add({ ...ofProject(), book: 'platformAttendance', values })
    expect(await uploadGap()).toEqual(oneDay)
  })

  it('whose answer was lost is settled by a person who has looked at the portal', async () => {
    await importPunches(office, [ONE, '2026-10-08 07:31:05', '进'])
    await queue()
    platform.setFaults({ faults: [Fault.parse({ kind: 'drop-answer', call: 'attendance/atteApi/save' })] })
    await sync(office)
    const seen = { id: (await newest())?.id ?? '', reference: '门户已查到', by: '劳思远' }
    expect(await refusal(office.client.sync.recordHandover(seen))).toMatchObject({ code: 'not-found' })
    await sync(office)
    expect(await newest()).toMatchObject({ state: 'uncertain', reason: 'platform-cannot-be-asked' })
    const settled = await office.client.sync.recordHandover(seen)
    expect(settled).toMatchObject({ state: 'accepted', attempts: 1 })
    expect(settled.answers.at(-1)).toMatchObject({ outcome: 'seen-there', body: '演练 门户已查到' })
    expect(await arrived()).toEqual({ punches: 5, repeatedPunches: 0 })
  })

  it('that the platform finds ahead of its time is sent again when that has come', async () => {
    await importPunches(office, [ONE, '2026-11-20 10:20:00', '出'])
    await queue({ period: '2026-11' })
    // After a long silence nothing is known of the platform's clock, and ours has run ahead.
    const minutesLater = (minutes: number) => new Date(TODAY.getTime() + minutes * 60_000)
    office.clock.now = minutesLater(30)
    platformNow = minutesLater(1)
    await sync(office)
    const ahead = { state: 'queued', reason: 'plt-attendance-ahead', attempts: 1 }
    expect(await newest()).toMatchObject(ahead)
    expect((await newest())?.answers[0]?.body).toContain('考勤时间超前')
    // Now that it has said its time, the record is not sent before.
    await sync(office)
    expect(await newest()).toMatchObject(ahead)
    office.clock.now = platformNow = minutesLater(60)
    await sync(office)
    expect(await newest()).toMatchObject({ state: 'accepted', attempts: 2 })
  })
})

import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { operationReasonWords } from '../../../contract/language/words.ts'
import { engagement, worker } from '../../../db/schema/index.ts'
import { transaction } from '../../../db/transaction.ts'
import { type Platform, startPlatform } from '../../../platform/server.ts'
import { stateOf } from '../../../test/drill-client.ts'
import {
  confirmAll,
  connectPlatform,
  importMonth,
  importPunches,
  type Office,
  openOffice,
  PERIOD,
  sign,
  sync,
  TODAY,
} from '../../../test/office.ts'

let office: Office
let platform: Platform
let platformNow = TODAY
beforeEach(async () => {
  office = await openOffice({ drill: true })
  platform = await startPlatform({ now: () => platformNow })
  await connectPlatform(office, platform)
  await importMonth(office)
})
afterEach(async () => {
  await platform.close()
  office[Symbol.dispose]()
})

const later = (minutes: number) => new Date(TODAY.getTime() + minutes * 60_000)
const month = () => ({ projectId: office.project.id, period: PERIOD })
const kept = () => office.client.sync.keptHere({ ...month(), language: 'zh-CN' })

/** The first workers of the ledger who lead no team. */
function somebody(position = 0) {
  const leaders = new Set(
    office.ledger.connection
      .prepare<[], { n: string | null }>('SELECT leader_id_number AS n FROM team')
      .all()
      .map(({ n }) => n),
  )
  const found = office.ledger.db
    .select()
    .from(worker)
    .all()
    .filter(({ idNumber }) => !leaders.has(idNumber))[position]
  if (found === undefined) throw new Error('no worker')
  return found
}

async function signAndSubmit() {
  await confirmAll(office)
  await sign(office)
  await office.client.sync.submit(month())
}

const workers = async () =>
  (await office.client.sync.outbox(month())).filter(({ kind }) => kind === 'guangzhou.worker')

it('one incomplete record stays here with the reason, all others go; completed and queued anew it follows', async () => {
  const person = somebody()
  const set = (values: Partial<typeof worker.$inferInsert>) =>
    transaction(office.ledger, db => db.update(worker).set(values).where(eq(worker.id, person.id)).run())
  set({ nativePlace: null, education: '初中' })
  expect(await kept()).toEqual([])
  await signAndSubmit()
  await sync(office)

  const stopped = (await workers()).filter(({ state }) => state !== 'accepted')
  expect(stopped).toMatchObject([{ state: 'blocked', attempts: 0 }])
  expect(stopped[0]?.reason).toBe('plt-worker-fields nativePlace; plt-value-list education')
  expect(operationReasonWords(stopped[0]?.reason ?? '', 'zh-CN')).toBe(
    '平台必填的人员信息缺籍贯；不在平台列表中的取值：文化程度',
  )
  const findings = await kept()
  expect(findings.map(({ rule }) => rule)).toEqual(['plt-worker-fields', 'plt-value-list'])
  expect(findings[0]?.message).toContain('籍贯')
  expect(findings[0]?.at?.sheet).toBe('花名册')
  expect((await stateOf(platform)).workers).toHaveLength((await workers()).length - 1)

  set({ nativePlace: person.nativePlace, education: person.education })
  await office.client.sync.submit(month())
  await sync(office)
  expect(await kept()).toEqual([])
  expect((await stateOf(platform)).workers).toHaveLength((await workers()).length - 1)
}, 60_000)

it('an untrained person goes with a written reason, a passport never', async () => {
  const person = somebody()
  const untrained = (trained: string | null) =>
    transaction(office.ledger, db =>
      db.update(engagement).set({ safetyTrainedOn: trained }).where(eq(engagement.workerId, person.id)).run(),
    )
  untrained(null)
  await signAndSubmit()
  await sync(office)
  const [finding] = await kept()
  expect(finding).toMatchObject({ rule: 'plt-safety-education-false', severity: 'alert' })
  await office.client.checks.giveReason({
    ...month(),
    findingId: finding?.id ?? '',
    text: '当日补训',
    by: '劳思远',
  })
  const [operation] = (await workers()).filter(({ state }) => state === 'blocked')
  await office.client.sync.retry({ id: operation?.id ?? '' })
  await sync(office)
  expect((await workers()).filter(({ state }) => state !== 'accepted')).toEqual([])

  transaction(office.ledger, db =>
    db.update(worker).set({ idDocType: 'passport', name: '外示例' }).where(eq(worker.id, person.id)).run(),
  )
  await office.client.sync.submit(month())
  for (let times = 0; times < 2; times++) {
    await sync(office)
    const [passport] = (await workers()).filter(({ state }) => state !== 'accepted')
    expect(passport).toMatchObject({ state: 'blocked', attempts: 0 })
    expect(passport?.reason).toContain('plt-document-kind-unsupported')
    await office.client.sync.retry({ id: passport?.id ?? '' })
  }
}, 60_000)

it('attendance waits for its worker, for its time and for a right clock, and goes then', async () => {
  const [person, untold] = [somebody(), somebody(1)]
  transaction(office.ledger, db =>
    db.update(worker).set({ nativePlace: null }).where(eq(worker.id, untold.id)).run(),
  )
  await importPunches(
    office,
    [untold, '2026-11-19 08:00:00', '进'],
    [person, '2026-11-20 09:59:00', '进'],
    [person, '2026-11-20 10:02:00', '出'],
  )
  await signAndSubmit()
  const device = { channel: '1号门', method: '2' as const }
  const order = { ...month(), period: '2026-11', day: null, device }
  expect(await office.client.sync.submitAttendance(order)).toEqual({ queued: 3, alreadyQueued: 0, left: [] })
  const states = async () =>
    (await office.client.sync.outbox({ projectId: office.project.id }))
      .filter(({ kind }) => kind === 'guangzhou.attendance')
      .map(({ state, reason }) => [state, reason])

  // Our clock is five minutes fast: whoever is sent, no attendance is.
  office.clock.now = later(5)
  await sync(office)
  const ahead = ['queued', 'plt-attendance-ahead']
  expect(await states()).toEqual([
    ['queued', 'plt-attendance-unregistered; plt-attendance-ahead'],
    ahead,
    ahead,
  ])

  // Set right, it lets go what is not in the future.
  office.clock.now = TODAY
  await sync(office)
  const unknown = ['queued', 'plt-attendance-unregistered']
  expect(await states()).toEqual([unknown, ['accepted', null], ahead])

  office.clock.now = platformNow = later(3)
  await sync(office)
  expect(await states()).toEqual([unknown, ['accepted', null], ['accepted', null]])
  expect(await stateOf(platform)).toMatchObject({ punches: 2, repeatedPunches: 0 })
}, 60_000)

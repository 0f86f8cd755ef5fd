import { afterAll, beforeAll, expect, it } from 'vitest'
import { check, monthOf, openOddMonth } from '../../../test/odd-month.ts'
import { follow, type Office, refusal } from '../../../test/office.ts'

let office: Office
let lineOf: (index: number) => string
beforeAll(async () => {
  const opened = await openOddMonth()
  office = opened.office
  lineOf = opened.lineOf
})
afterAll(() => office[Symbol.dispose]())

const language = 'zh-CN'
const turn = (pack: string, on: boolean) =>
  office.client.packs.switch({ projectId: office.project.id, pack, on, by: '劳思远', language })
const ofRegion = async () =>
  (await check(office)).findings.filter(({ rule }) => rule === 'reg-hebei-few-days-high-pay')

it('schemes of other regions are off by default, and none says that it is law here', async () => {
  const { regional } = await office.client.packs.status({ language })
  expect(regional).toHaveLength(6)
  for (const { on, note } of regional) {
    expect(on).toEqual([])
    expect(note).toContain('不是广州规定')
  }
})

it('one judges where it is switched on, as practice, and nowhere once it is off', async () => {
  await office.client.months.editLine({ lineId: lineOf(2), field: 'attendanceDays', text: '1' })
  await office.client.months.editLine({ lineId: lineOf(2), field: 'netPay', text: '20000' })
  expect(await ofRegion()).toEqual([])
  const status = await turn('hebei', true)
  expect(status.regional.find(({ id }) => id === 'hebei')?.on).toEqual([office.project.code])
  const stale = await office.client.checks.last({ ...monthOf(office), language })
  expect(stale?.stale).toBe(true)
  expect(await follow(office.client.checks.rerunStale())).toEqual({ months: 1 })
  expect(await ofRegion()).toMatchObject([{ severity: 'warn', confidence: 'practice' }])
  expect((await check(office)).pack).toMatch(/\+hebei$/)
  await turn('hebei', false)
  expect(await ofRegion()).toEqual([])
})

it('a region that is not known is refused', async () => {
  expect(await refusal(turn('atlantis', true))).toMatchObject({ code: 'pack-unknown' })
})

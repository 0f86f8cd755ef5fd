import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyStatement } from '../../../signing/verify-statement.ts'
import { check, findingBy, monthOf, openOddMonth, picture } from '../../../test/odd-month.ts'
import { follow, type Office, refusal, sign } from '../../../test/office.ts'

let office: Office
beforeAll(async () => {
  office = (await openOddMonth()).office
})
afterAll(() => office[Symbol.dispose]())

const words = { reason: '本项目以半月结算', by: '劳思远' }
const KEY = 'xck.days.alertGap'
const set = (value: string, more: { projectId?: string; key?: string; effectiveFrom?: string } = {}) =>
  office.client.parameters.set({ key: KEY, effectiveFrom: '2026-10-01', value, ...words, ...more })
const list = (projectId?: string) => office.client.parameters.list({ projectId, language: 'zh-CN' })
const last = () => office.client.checks.last({ ...monthOf(office), language: 'zh-CN' })

it('a threshold that is law is not set by hand, nor one that does not exist, nor to what is no value', async () => {
  expect(await refusal(set('2600', { key: 'wage.minimum.guangzhou.month' }))).toMatchObject({
    code: 'parameter-is-law',
  })
  expect(await refusal(set('3', { key: 'xck.days.nothing' }))).toMatchObject({ code: 'parameter-unknown' })
  expect(await refusal(set('three'))).toMatchObject({ code: 'invalid-value' })
  expect((await list()).parameters.flatMap(({ settings }) => settings)).toEqual([])
})

it('makes the verdict stale; judged again, the gap of four days is no alert any more', async () => {
  expect((await findingBy(office, 'xck-days-differ')).severity).toBe('alert')
  const before = (await last())?.report.parameters
  await set('5')
  expect((await last())?.stale).toBe(true)
  expect(await follow(office.client.checks.rerunStale())).toEqual({ months: 1 })
  expect(await follow(office.client.checks.rerunStale())).toEqual({ months: 0 })
  const now = await last()
  expect(now?.stale).toBe(false)
  expect(now?.report.findings.find(({ rule }) => rule === 'xck-days-differ')?.severity).toBe('warn')
  expect(now?.report.parameters).toMatch(new RegExp(`^${before}\\+[0-9a-f]{8}$`))
})

it('is listed with its reason, and counts for a project before the company', async () => {
  const { projectId } = monthOf(office)
  await set('2', { projectId })
  const inForce = async (of?: string) => {
    const { parameters } = await list(of)
    return parameters.find(({ key }) => key === KEY)
  }
  expect(await inForce()).toMatchObject({ inForce: '5', settings: [{ project: null, ...words }] })
  expect(await inForce(projectId)).toMatchObject({
    inForce: '2',
    adjustable: true,
    settings: [{}, { value: '2' }],
  })
  expect((await findingBy(office, 'xck-days-differ')).severity).toBe('alert')
})

it('is named in the statement by its version', async () => {
  const { projectId } = monthOf(office)
  await set('5', { projectId })
  const { id: findingId } = await findingBy(office, 'crd-luhn')
  await office.client.checks.sawDocument({
    ...monthOf(office),
    findingId,
    text: '见到原件',
    by: words.by,
    file: picture(),
  })
  const { id } = await sign(office)
  const { file } = await office.client.statements.export({ id })
  const { content } = verifyStatement(new Uint8Array(await file.arrayBuffer()))
  expect(content?.parametersVersion).toBe((await list(projectId)).version)
})

it('taken back, the pack’s own value counts again under its own version', async () => {
  const { projectId } = monthOf(office)
  const settings = (await list(projectId)).parameters.flatMap(each => each.settings)
  expect(settings.map(({ value }) => value)).toEqual(['5', '5'])
  for (const { id } of settings) await office.client.parameters.unset({ id })
  expect((await check(office)).parameters).not.toContain('+')
  expect((await findingBy(office, 'xck-days-differ')).severity).toBe('alert')
})

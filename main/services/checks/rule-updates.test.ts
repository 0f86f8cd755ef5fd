import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalBytes } from '../../../signing/canonical.ts'
import { publishForTest } from '../../../signing/testing/publish.ts'
import { check, monthOf, openOddMonth } from '../../../test/odd-month.ts'
import { follow, type Office, refusal, wholeLedger } from '../../../test/office.ts'

let office: Office
beforeAll(async () => {
  office = (await openOddMonth()).office
  await check(office)
})
afterAll(() => office[Symbol.dispose]())

const wage = (value: number) => ({
  key: 'wage.minimum.guangzhou.month',
  effectiveFrom: '2026-10-01',
  value,
  unit: 'fen',
  source: 'press',
  confidence: 'found-2nd',
})
const content = (version: string, more: object = {}) => ({
  format: 'xinzhang-rule-update-content/1',
  version,
  issuedOn: '2026-11-01',
  note: { zh: '试用', en: 'a trial' },
  parameters: [],
  rules: [],
  ...more,
})
const file = async (version: string, more: object = {}) =>
  new File([await publishForTest(content(version, more))], 'update.json')
const language = 'zh-CN'
const install = async (update: File) => office.client.packs.install({ file: update, language })
const replay = (update?: File) =>
  follow(office.client.packs.replay({ ...monthOf(office), file: update, language }))
const last = () => office.client.checks.last({ ...monthOf(office), language })

/** A minimum wage beyond any pay, the alert on days as a warning, the warning on rates gone. */
const CHANGES = {
  parameters: [wage(9_000_000)],
  rules: [
    { rule: 'xck-days-differ', severity: 'notice' },
    { rule: 'pay-rate-times-days', on: false },
  ],
}

describe('a replay', () => {
  it('shows per month what would appear, disappear and change its level, and stores nothing', async () => {
    const before = wholeLedger(office)
    const [month] = (await replay(await file('2099.1', CHANGES))).months
    expect(month).toMatchObject({ period: '2026-10', disappears: [{ rule: 'pay-rate-times-days' }] })
    expect(new Set(month?.appears.map(({ rule }) => rule))).toContain('mwg-daily-average')
    expect(month?.changes).toMatchObject([{ finding: { rule: 'xck-days-differ' }, from: 'alert' }])
    expect(wholeLedger(office)).toBe(before)
  })

  it('of the program’s own pack over the kept verdict changes nothing', async () => {
    expect((await replay()).months).toMatchObject([{ appears: [], disappears: [], changes: [] }])
  })
})

describe('an update', () => {
  it('that is unsigned, altered or speaks of unknown rules is refused with exit 3, and nothing is installed', async () => {
    const published = await publishForTest(content('2099.1', CHANGES))
    const altered = published.map((byte, at) => (at === 40 ? byte ^ 1 : byte))
    const foreign = [{ rule: 'no-such-rule', on: false }]
    const strange = [{ ...wage(1), unit: 'days' }]
    for (const bad of [
      new File([canonicalBytes(content('2099.1'))], 'unsigned.json'),
      new File([altered], 'altered.json'),
      await file('2099.1', { rules: foreign }),
      await file('2099.1', { parameters: strange }),
      await file('2099.1', { code: 'x' }),
    ])
      expect(await refusal(install(bad))).toMatchObject({ code: 'update-invalid' })
    expect((await office.client.packs.status({ language })).update).toBeNull()
  })

  it('makes verdicts stale; judged again, the month says what the replay said', async () => {
    const update = await file('2099.1', CHANGES)
    const foreseen = await replay(update)
    expect(await install(update)).toMatchObject({ update: { version: '2099.1', note: '试用' } })
    expect((await last())?.stale).toBe(true)
    expect(await follow(office.client.checks.rerunStale())).toEqual({ months: 1 })
    const report = (await last())?.report
    expect(report).toMatchObject({ pack: foreseen.pack, parameters: foreseen.parameters })
    expect(report?.findings.map(({ id }) => id)).toEqual(
      expect.arrayContaining(foreseen.months[0]?.appears.map(({ id }) => id) ?? []),
    )
    expect(report?.notChecked).toContainEqual(
      expect.objectContaining({ rule: 'pay-rate-times-days', needs: 'switchedOn' }),
    )
    const rules = await office.client.checks.rules({ language })
    expect(rules.find(({ id }) => id === 'pay-rate-times-days')?.on).toBe(false)
    expect(rules.find(({ id }) => id === 'xck-days-differ')?.severity[0]).toBe('notice')
  })

  it('that is not newer than what is in force is refused', async () => {
    for (const version of ['2099.1', '2098.12', '2026.1'])
      expect(await refusal(install(await file(version)))).toMatchObject({ code: 'update-older' })
    expect(await install(await file('2099.1.1'))).toMatchObject({ update: { version: '2099.1.1' } })
  })

  it('of the program’s own pack alone would bring the former findings back', async () => {
    const [month] = (await replay()).months
    expect(month?.appears).toMatchObject([{ rule: 'pay-rate-times-days' }])
  })
})

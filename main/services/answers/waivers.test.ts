import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { WaiverOrder } from '../../../contract/waiver.ts'
import { transaction } from '../../../db/transaction.ts'
import { verifyStatement } from '../../../signing/verify-statement.ts'
import { check, findingBy, monthOf, obstacles, openOddMonth, picture } from '../../../test/odd-month.ts'
import { follow, type Office, refusal, sign } from '../../../test/office.ts'

let office: Office
let lineOf: (index: number) => string
beforeAll(async () => {
  const opened = await openOddMonth()
  office = opened.office
  lineOf = opened.lineOf
})
afterAll(() => office[Symbol.dispose]())
afterEach(async () => {
  for (const { id } of await list()) await office.client.waivers.remove({ id })
})

const ALERT = 'xck-days-differ'
const words = { reason: '试工四日另付，已签字', by: '劳思远', until: '2026-12-31' }
const list = () => office.client.waivers.list({ language: 'zh-CN' })
const waive = (order: Partial<WaiverOrder> = {}) =>
  office.client.waivers.add({
    rule: ALERT,
    scope: { kind: 'company' },
    ...words,
    ...order,
    language: 'zh-CN',
  })
const isWaived = async (rule = ALERT) => (await findingBy(office, rule)).waiver !== null

it('shows a waived finding as waived, counts it apart, and asks for no further reason', async () => {
  await waive()
  const { summary, findings, waivers } = await check(office)
  expect(summary).toMatchObject({ alert: 0, waived: 1 })
  expect(findings.find(finding => finding.rule === ALERT)).toMatchObject({
    severity: 'alert',
    waiver: { reason: words.reason, by: words.by, until: words.until },
  })
  expect(waivers).toMatchObject([{ rule: ALERT, state: 'active', hides: 1 }])
  expect(await obstacles(office)).toEqual(['blocking-findings'])
})

it('is impossible without a reason, an author or an end, in the contract and in the ledger itself', async () => {
  for (const lacking of [{ reason: ' ' }, { by: ' ' }, { until: '' }])
    await expect(waive(lacking)).rejects.toThrow()
  expect(await refusal(waive({ until: '2026-11-19' }))).toMatchObject({ code: 'invalid-value' })
  const silent = `INSERT INTO waiver (id, rule, scope, reason, by, "from", until, at)
    VALUES ('w', '${ALERT}', 'company', '  ', 'b', '2026-11-01', '2026-12-01', 'now')`
  expect(() => transaction(office.ledger, db => db.$client.exec(silent))).toThrow('waiver_has_reason')
})

it('never lifts a block: not of a rule that only blocks, nor the block of a rule with several levels', async () => {
  expect(await refusal(waive({ rule: 'pay-gross-arithmetic' }))).toMatchObject({ code: 'waiver-of-block' })
  await waive({ rule: 'crd-luhn' })
  expect(await isWaived('crd-luhn')).toBe(false)
  expect(await obstacles(office)).toContain('blocking-findings')
})

it('holds for one person, one sheet or one project, and for nobody else', async () => {
  const { person, at } = await findingBy(office, ALERT)
  const { person: another } = await findingBy(office, 'crd-luhn')
  const { projectId } = monthOf(office)
  const [file, sheet] = [at?.file ?? '', at?.sheet ?? '']
  const cases: [WaiverOrder['scope'], boolean][] = [
    [{ kind: 'person', workerId: person ?? '' }, true],
    [{ kind: 'person', workerId: another ?? '' }, false],
    [{ kind: 'sheet', projectId, file, sheet }, true],
    [{ kind: 'sheet', projectId, file, sheet: '钢筋班' }, false],
    [{ kind: 'project', projectId }, true],
  ]
  for (const [scope, covered] of cases) {
    const { id } = await waive({ scope })
    expect([scope, await isWaived()]).toEqual([scope, covered])
    await office.client.waivers.remove({ id })
  }
  expect(await isWaived()).toBe(false)
})

it('is itself reported when it hides nothing, and when it has ended', async () => {
  await waive({ rule: 'att-long-absence' })
  await waive({ until: '2026-11-30' })
  await waive({ from: '2026-12-01' })
  const states = async () => (await check(office)).waivers.map(({ state }) => state)
  expect(await states()).toEqual(['needless', 'active', 'coming'])
  office.clock.now = new Date('2026-12-01T02:00:00Z')
  expect(await states()).toEqual(['needless', 'ended', 'active'])
  office.clock.now = new Date('2027-01-02T02:00:00Z')
  expect(await isWaived()).toBe(false)
  office.clock.now = new Date('2026-11-20T02:00:00Z')
})

it('freezes what stands today, without blocks; what comes later counts', async () => {
  const freeze = () => follow(office.client.waivers.freeze({ ...monthOf(office), ...words }))
  expect(await freeze()).toEqual({ waivers: 3, findings: 5 })
  const frozen = await check(office)
  expect(frozen.summary).toMatchObject({ block: 1, alert: 0, warn: 0, notice: 0, waived: 5 })
  expect(await freeze()).toEqual({ waivers: 0, findings: 0 })
  await office.client.months.editLine({ lineId: lineOf(2), field: 'attendanceDays', text: '10' })
  const later = await check(office)
  expect(later.findings.filter(({ rule, waiver }) => rule === ALERT && waiver === null)).toHaveLength(1)
  await office.client.months.undoEdit()
})

it('travels with the statement, each waiver once', async () => {
  await follow(office.client.waivers.freeze({ ...monthOf(office), rules: [ALERT], ...words }))
  const { id: findingId } = await findingBy(office, 'crd-luhn')
  const word = { text: '见到原件', by: words.by, file: picture() }
  await office.client.checks.sawDocument({ ...monthOf(office), findingId, ...word })
  const { id } = await sign(office)
  const { file } = await office.client.statements.export({ id })
  const { valid, content } = verifyStatement(new Uint8Array(await file.arrayBuffer()))
  expect(valid).toBe(true)
  expect(content?.waivers).toEqual([
    { rule: ALERT, scope: 'project', ...words, from: '2026-11-20', findings: 1 },
  ])
  expect(content?.reasons).toEqual([])
})

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { check, findingBy, monthOf } from '../../../test/odd-month.ts'
import { follow, importFile, type Office, openOffice, sample } from '../../../test/office.ts'
import { savedWithOneRowMore } from '../../../test/saved-anew.ts'

/** What a person answered holds until the value changes that he answered, whatever file and row it is read from. */
const FAULTY = '10月工资表.xlsx'
let office: Office
beforeAll(async () => {
  office = await openOffice()
  for (const file of ['花名册.xlsx', '10月考勤表.xls', FAULTY]) await importFile(office, file)
}, 60_000)
afterAll(() => office[Symbol.dispose]())

async function importAnew() {
  office.clock.now = new Date(office.clock.now.getTime() + 60_000)
  const bytes = savedWithOneRowMore(readFileSync(sample(FAULTY)))
  await importFile(office, { name: '工资表-另存.xlsx', bytes })
}

const by = '劳思远'

it('reasons and handling survive the same sheet saved under another name with every row moved', async () => {
  const before = (await check(office)).findings
  for (const { id: findingId, severity } of before.filter(finding => finding.reason === null)) {
    const key = { ...monthOf(office), findingId, by }
    if (severity === 'alert') await office.client.checks.giveReason({ ...key, text: '已核实' })
    if (severity === 'warn')
      await office.client.checks.recordHandling({ ...key, on: '2026-11-20', note: '已核对' })
  }
  await importAnew()
  const after = (await check(office)).findings
  expect(after.filter(({ at }) => at?.file === '工资表-另存.xlsx').length).toBeGreaterThan(5)
  const names = (findings: typeof after) => findings.map(({ id }) => id).sort()
  expect(names(after)).toEqual(names(before))
  const asked = after.filter(({ severity }) => severity === 'alert' || severity === 'warn')
  expect(asked.length).toBeGreaterThan(3)
  for (const { reason, handled } of asked) expect(reason ?? handled).toMatchObject({ by })
})

it('a frozen backlog and every answer on a person of the roster survive an import that is taken back and made anew', async () => {
  const rule = 'mwg-daily-average'
  const order = { ...monthOf(office), rules: [rule], reason: '旧账', by, until: '2026-12-31' }
  expect(await follow(office.client.waivers.freeze(order))).toEqual({ waivers: 1, findings: 1 })
  const language = 'zh-CN'
  const imports = await office.client.imports.list({ projectId: office.project.id, language })
  const wages = imports.filter(({ file }) => file.includes('工资表'))
  for (const { id } of wages) await office.client.imports.undo({ id, language })
  await importAnew()
  expect((await findingBy(office, rule)).waiver).toMatchObject({ by })
  expect((await findingBy(office, 'xck-days-differ')).reason).toMatchObject({ by })
})

it('another value of the same person asks again, and the old value brings the answer back', async () => {
  const { id, subject } = await findingBy(office, 'xck-days-differ')
  const days = async (text: string) => {
    await office.client.months.editLine({ lineId: subject.key, field: 'attendanceDays', text })
    return (await findingBy(office, 'xck-days-differ')).reason
  }
  expect(await days('27')).toBeNull()
  expect(await days('26')).toMatchObject({ by })
  expect((await findingBy(office, 'xck-days-differ')).id).toBe(id)
})

it('an answer about people who are not on the roster survives its import, taken back and made anew, and their entry on it', async () => {
  using bare = await openOffice()
  await importFile(bare, FAULTY)
  const reasons = async () => {
    const { findings } = await check(bare)
    return findings.flatMap(({ rule, reason }) => (rule === 'mwg-daily-average' ? [reason?.by ?? null] : []))
  }
  const { id: findingId, person } = await findingBy(bare, 'mwg-daily-average')
  expect(person).toBeNull()
  await bare.client.checks.giveReason({ ...monthOf(bare), findingId, text: '已核实', by })
  const order = {
    ...monthOf(bare),
    rules: ['pay-ledger-fields', 'mwg-daily-average-net'],
    reason: '旧账',
    by,
  }
  const { findings: frozen } = await follow(bare.client.waivers.freeze({ ...order, until: '2026-12-31' }))
  expect(frozen).toBeGreaterThan(0)
  const [wages] = await bare.client.imports.list({ projectId: bare.project.id, language: 'zh-CN' })
  await bare.client.imports.undo({ id: wages?.id ?? '', language: 'zh-CN' })
  expect(await reasons()).toEqual([])
  await importFile(bare, FAULTY)
  expect(await reasons()).toEqual([by])
  expect((await check(bare)).summary.waived).toBe(frozen)
  await importFile(bare, '花名册.xlsx')
  await importFile(bare, {
    name: '工资表-另存.xlsx',
    bytes: savedWithOneRowMore(readFileSync(sample(FAULTY))),
  })
  expect((await findingBy(bare, 'mwg-daily-average')).person).not.toBeNull()
  expect(await reasons()).toEqual([by])
})

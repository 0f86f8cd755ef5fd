import { afterAll, beforeAll, expect, it } from 'vitest'
import { readWorkbook } from '../../../importers/formats/read-workbook.ts'
import {
  CORRECTED_PAYROLL,
  follow,
  importFile,
  importMonth,
  type Office,
  openOffice,
  PERIOD,
} from '../../../test/office.ts'

// One office for the whole story: what one test checks or imports the next one finds.
let office: Office
beforeAll(async () => {
  office = await openOffice()
  await importMonth(office)
})
afterAll(() => office[Symbol.dispose]())

const language = 'zh-CN'
const run = (keepFresh: boolean) => follow(office.client.checks.run({ language, keepFresh }))
const overview = () => office.client.selfAudit.overview()
const foresee = async () => follow(office.client.selfAudit.foresee({ language }))

it('a month that nobody checked is unknown, never safe; checked it is as risky as what is open', async () => {
  const [before] = (await overview()).projects
  expect(before).toMatchObject({
    level: 'unknown',
    score: 0,
    months: [{ period: PERIOD, checkedAt: null, stale: true }],
  })
  const { summary } = await run(true)
  const after = await overview()
  const [project] = after.projects
  expect(project?.months[0]?.summary).toEqual(summary)
  const open = project?.months[0]?.open ?? { block: 0, alert: 0, warn: 0 }
  expect(project?.score).toBe(open.block * 10 + open.alert * 3 + open.warn)
  expect(project?.level).toBe(open.block > 0 ? 'high' : open.alert > 0 ? 'medium' : 'low')
  expect(after.trend).toMatchObject([{ period: PERIOD, projects: 1, unknown: 0, summary }])
})

it('sums people and money as the sheets do', async () => {
  const [month] = (await overview()).trend
  const { totals } = await office.client.months.payroll({
    projectId: office.project.id,
    period: PERIOD,
    unmask: false,
    language,
  })
  expect(month).toMatchObject({
    listed: totals.people,
    grossPay: totals.grossPay,
    netPay: totals.netPay,
    paidAmount: 0,
  })
})

it('a verdict that still holds is kept as it is, and one that a change has touched is made anew', async () => {
  const first = await run(true)
  const at = async () => (await overview()).projects[0]?.months[0]?.checkedAt
  const ranAt = await at()
  office.clock.now = new Date(office.clock.now.getTime() + 3_600_000)
  const again = await run(true)
  expect(await at()).toBe(ranAt)
  expect(again.findings).toEqual(first.findings)
  await importFile(office, CORRECTED_PAYROLL)
  expect((await overview()).projects[0]).toMatchObject({ level: 'unknown', months: [{ stale: true }] })
  await run(true)
  expect(await at()).not.toBe(ranAt)
  office.clock.now = new Date(office.clock.now.getTime() + 3_600_000)
  const kept = await at()
  await run(false)
  expect(await at()).not.toBe(kept)
})

it('foresees by today: a project without a wage account, whose days run down', async () => {
  const { id: _id, ...fields } = office.project
  const second = await office.client.projects.add({
    ...fields,
    code: 'GZ-TEST-2',
    name: '二号项目',
    status: 'preparing',
    startDate: '2026-12-01',
  })
  const days = async () =>
    (await foresee()).predicted.find(
      ({ trigger, projectId }) => trigger === 'account-not-opened' && projectId === second.id,
    )?.daysLeft
  expect(await days()).toBe(11)
  const then = office.clock.now
  office.clock.now = new Date('2026-11-29T02:00:00Z')
  expect(await days()).toBe(2)
  expect((await foresee()).notPredicted.map(({ project }) => project)).toContain('GZ-TEST-2')
  office.clock.now = then
})

it('R25 of the company lists every project and month, and what it says is a workbook', async () => {
  const { findings } = await run(true)
  const { file } = await office.client.selfAudit.report({ format: 'xlsx', language })
  expect(file.name).toMatch(/^R25-企业自查报告-2026-11-20\.xlsx$/)
  const { sheets } = await readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name)
  expect(sheets.map(({ name }) => name)).toEqual(['总览', '预警推算', '检查结果'])
  const text = JSON.stringify(sheets)
  expect(text).toContain(office.project.name)
  for (const rule of new Set(findings.map(finding => finding.rule))) expect(text).toContain(rule)
  const pdf = await office.client.selfAudit.report({ format: 'pdf', language: 'en' })
  expect(pdf.undrawable).toEqual([])
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  follow,
  importMonth,
  type Office,
  openOffice,
  PERIOD,
  projectData,
  refusal,
} from '../../../test/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await importMonth(office)
})
afterEach(() => office[Symbol.dispose]())

const NEXT = '2026-11'
const linesOf = async (period: string) =>
  (
    await office.client.months.payroll({
      projectId: office.project.id,
      period,
      unmask: true,
      language: 'en',
    })
  ).rows
const copy = (from = PERIOD, to = NEXT) =>
  office.client.months.copyMonth({ projectId: office.project.id, from, to })

it('takes people, cards, rates and team sheets over, and leaves days and amounts empty', async () => {
  const done = await copy()
  const [before, after] = [await linesOf(PERIOD), await linesOf(NEXT)]
  expect(done.copied + done.left).toBe(before.length)
  expect(after).toHaveLength(done.copied + done.joined)
  const kept = ({ name, idNumber, wageCard, wageRate, teamName }: (typeof before)[number]) =>
    [name, idNumber, wageCard, wageRate, teamName].join()
  const known = new Set(before.map(kept))
  expect(after.filter(line => known.has(kept(line)))).toHaveLength(done.copied)
  for (const line of after)
    expect([line.attendanceDays, line.basePay, line.grossPay, line.deductionTotal, line.netPay]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  expect(done.teams).toBe(new Set(after.map(line => line.teamName)).size)
})

it('is undone in one step, and not done over a month that has lines', async () => {
  const before = projectData(office)
  await copy()
  expect(await refusal(copy())).toMatchObject({ code: 'month-not-empty' })
  await office.client.months.undoEdit()
  expect(projectData(office)).toBe(before)
  expect(await refusal(copy('2020-01', '2020-02'))).toMatchObject({ code: 'month-empty' })
})

it('is an unfinished month: it blocks in the check and cannot be signed', async () => {
  await copy()
  const month = { projectId: office.project.id, period: NEXT }
  const report = await follow(office.client.checks.run({ ...month, language: 'zh-CN' }))
  expect(report.summary.block).toBeGreaterThan(0)
  const { digest } = await office.client.statements.preview(month)
  const signing = office.client.statements.sign({
    ...month,
    digest: digest ?? '',
    signer: { name: '劳思远', role: '劳资专管员' },
    key: null,
  })
  expect(await refusal(signing)).toMatchObject({ code: 'check-blocks' })
  const lines = await linesOf(NEXT)
  const fill = async (line: { id: string } | undefined) => {
    for (const [field, text] of [
      ['attendanceDays', '20'],
      ['grossPay', '6000'],
      ['deductionTotal', '0'],
      ['netPay', '6000'],
    ] as const)
      await office.client.months.editLine({ lineId: line?.id ?? '', field, text })
  }
  const unfinished = async () =>
    (await follow(office.client.checks.run({ ...month, rules: ['pay-ledger-fields'], language: 'zh-CN' })))
      .findings.length
  for (const line of lines.slice(1)) await fill(line)
  expect(await unfinished()).toBeGreaterThan(0)
  await fill(lines[0])
  expect(await unfinished()).toBe(0)
})

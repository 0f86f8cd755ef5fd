import { afterEach, beforeEach, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { idNumberOf } from '../../samples/numbers.ts'
import { follow, importFile, type Office, openOffice, PERIOD } from '../../test/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

const HEADINGS = ['序号', '姓名', '身份证号', '班组', '出勤天数', '应发工资', '扣款合计', '实发工资']
let sequence = 100
const rowOf = (name: string, team: string, index: number) => [
  index + 1,
  name,
  idNumberOf('990101', '1985-03-04', ++sequence),
  team,
  22,
  6000,
  0,
  6000,
]

/** A workbook of wage sheets, one per team; a name left blank is a row nobody can take. */
function book(name: string, teams: Record<string, string[]>) {
  const workbook = XLSX.utils.book_new()
  for (const [team, names] of Object.entries(teams)) {
    const rows = names.map((person, index) => rowOf(person, team, index))
    const sheet = XLSX.utils.aoa_to_sheet([[`${team}2026年10月工资表`], HEADINGS, ...rows])
    XLSX.utils.book_append_sheet(workbook, sheet, team)
  }
  const bytes: unknown = XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx' })
  if (!(bytes instanceof Uint8Array)) throw new Error('not written')
  return { name, bytes }
}

const blankKeys = async () => {
  const report = await follow(
    office.client.checks.run({ projectId: office.project.id, period: PERIOD, language: 'zh-CN' }),
  )
  return report.findings
    .filter(finding => finding.rule === 'imp-row-blank-key')
    .map(finding => `${finding.at?.file} ${finding.at?.sheet}!${finding.at?.cell}`)
}

const BOTH = book('10月.xlsx', { 木工班: ['甲一', '甲二'], 钢筋班: ['', ''] })

it('a sheet turned away from top to bottom is still found by the check', async () => {
  await importFile(office, BOTH, { period: PERIOD })
  expect(await blankKeys()).toEqual(['10月.xlsx 钢筋班!B3', '10月.xlsx 钢筋班!B4'])
})

it('is gone when a later import brings the sheet again', async () => {
  await importFile(office, BOTH, { period: PERIOD })
  office.clock.now = new Date(office.clock.now.getTime() + 60_000)
  await importFile(office, book('10月-更正.xlsx', { 钢筋班: ['乙一', '乙二'] }), { period: PERIOD })
  expect(await blankKeys()).toEqual([])
})

it('stays when the later import is of another team, and goes when its own import is undone', async () => {
  const { id } = await importFile(office, BOTH, { period: PERIOD })
  office.clock.now = new Date(office.clock.now.getTime() + 60_000)
  const other = await importFile(office, book('泥工.xlsx', { 泥工班: ['丙一', '丙二'] }), { period: PERIOD })
  expect(await blankKeys()).toHaveLength(2)
  await office.client.imports.undo({ id: other.id, language: 'zh-CN' })
  await office.client.imports.undo({ id, language: 'zh-CN' })
  expect(await blankKeys()).toEqual([])
})

it('comes back when the correcting import is undone', async () => {
  await importFile(office, BOTH, { period: PERIOD })
  office.clock.now = new Date(office.clock.now.getTime() + 60_000)
  const { id } = await importFile(office, book('10月-更正.xlsx', { 钢筋班: ['乙一', '乙二'] }), {
    period: PERIOD,
  })
  await office.client.imports.undo({ id, language: 'zh-CN' })
  expect(await blankKeys()).toHaveLength(2)
})

it('another month does not show it', async () => {
  await importFile(office, BOTH, { period: PERIOD })
  const report = await follow(
    office.client.checks.run({ projectId: office.project.id, period: '2026-09', language: 'zh-CN' }),
  )
  expect(report.findings.filter(finding => finding.rule === 'imp-row-blank-key')).toEqual([])
})

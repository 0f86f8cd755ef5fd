import { afterEach, beforeEach, expect, it } from 'vitest'
import { readProjectMonth } from '../../../db/repositories/project-month.ts'
import { commit, fileOf, type Office, openOffice, PERIOD, preview } from '../../../test/office.ts'
import { idOf, type Line, nameOf, workbook } from '../../../test/understanding/write.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

const file = (...lines: Line[]) => fileOf({ name: '工资表.xlsx', bytes: workbook({ Sheet1: lines }) })
const TITLE: Line = ['广州示例建设工程有限公司木工班2026年10月工资表']
const people: Line[] = [
  ['姓名', '身份证号', '实发工资'],
  [nameOf(1), idOf(1), 5_000],
  [nameOf(2), idOf(2), 6_000],
]

const teams = () => {
  const month = readProjectMonth(office.ledger.db, office.project.id, PERIOD, '2026-11-20')
  return month?.sheets.map(({ teamName }) => teamName)
}

it('a team that only the title names is shown as that and is the team of the rows', async () => {
  const view = await preview(office, file(TITLE, ...people))
  expect(view.sheets.map(({ team, teamFrom }) => [team, teamFrom])).toEqual([['木工班', 'title']])
  await commit(office, view.id)
  expect(teams()).toEqual(['木工班'])
})

it('a person may say another team, and the commit goes by that', async () => {
  const { id } = await preview(office, file(TITLE, ...people))
  const change = { id, teams: [{ sheetIndex: 0, team: '木工一班' }], language: 'zh-CN' as const }
  const said = await office.client.imports.decide(change)
  expect(said.sheets.map(({ team, teamFrom }) => [team, teamFrom])).toEqual([['木工一班', 'person']])
  await commit(office, id)
  expect(teams()).toEqual(['木工一班'])
})

it('a column wins over the title, and is not changed as one', async () => {
  const [heads, ...rows] = people
  const withTeams = rows.map((row, index): Line => [...row, index === 0 ? '钢筋班' : '木工二班'])
  const { id, sheets } = await preview(office, file(TITLE, [...(heads ?? []), '班组'], ...withTeams))
  expect(sheets.map(({ team, teamFrom }) => [team, teamFrom])).toEqual([[null, null]])
  await commit(office, id)
  expect(teams()?.sort()).toEqual(['木工二班', '钢筋班'])
  const change = { id, teams: [{ sheetIndex: 0, team: '木工班' }], language: 'zh-CN' as const }
  await expect(office.client.imports.decide(change)).rejects.toThrow()
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cellOf } from '../../../contract/project-month.ts'
import { readProjectMonth } from '../../../db/repositories/project-month.ts'
import { checkMonth } from '../../../rules/index.ts'
import { commit, fileOf, type Office, openOffice, PERIOD, preview } from '../../../test/office.ts'
import { type Cell, idOf, type Line, nameOf, range, workbook } from '../../../test/understanding/write.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

/** A sheet with some days of the month; its people stand from `firstRow` on. */
function sheet(name: string, days: number[], marks: Cell[], stated: Cell = null, firstRow = 3): File {
  const above = Array.from({ length: firstRow - 2 }, (): Line => ['2026年10月考勤表'])
  const heads: Line = ['姓名', '身份证号', '班组', ...days, '出勤天数']
  const row: Line = [nameOf(1), idOf(1), '木工班', ...days.map((_, place) => marks[place] ?? null), stated]
  return fileOf({ name, bytes: workbook({ 考勤: [...above, heads, row] }) })
}
const FIRST = range(1, 15)
const LAST = range(16, 31)

async function take(source: File): Promise<string> {
  const { id } = await preview(office, source)
  await commit(office, id)
  return id
}

function monthNow() {
  const month = readProjectMonth(office.ledger.db, office.project.id, PERIOD, '2026-11-20')
  if (month === null) throw new Error('the office has no project')
  return month
}

/** File and cell of values of the one line. */
function places(...fields: string[]): (string | null)[] {
  const month = monthNow()
  return fields.map(field => {
    const at = cellOf(month, month.attendance[0]?.origin ?? null, field)
    return at && `${at.file} ${at.cell}`
  })
}

describe('a month from two files', () => {
  it('has each day at the cell of the file that said it', async () => {
    await take(sheet('上半月.xlsx', FIRST, ['√', null, '√']))
    await take(sheet('下半月.xlsx', LAST, ['√'], null, 7))
    const days = ['day/1', 'day/3', 'day/2', 'day/16', 'name']
    // Of a day without a mark neither file has said anything.
    const both = ['上半月.xlsx D3', '上半月.xlsx F3', null, '下半月.xlsx D7', '下半月.xlsx A7']
    expect(places(...days)).toEqual(both)
    await take(sheet('上半月-更正.xlsx', FIRST, ['√', '√', '√'], null, 5))
    expect(places('day/1', 'day/2', 'day/16')).toEqual([
      '上半月-更正.xlsx D5',
      '上半月-更正.xlsx E5',
      '下半月.xlsx D7',
    ])
  })

  it('points where it did before, when the second file is taken back, and to a whole month alone', async () => {
    await take(sheet('上半月.xlsx', FIRST, ['√']))
    const second = await take(sheet('下半月.xlsx', LAST, ['√']))
    await office.client.imports.undo({ id: second, language: 'zh-CN' })
    expect(places('day/1', 'day/16')).toEqual(['上半月.xlsx D3', null])
    await take(sheet('全月.xlsx', range(1, 31), ['√', '√']))
    expect(places('day/1', 'day/2')).toEqual(['全月.xlsx D3', '全月.xlsx E3'])
  })

  it('shows findings and problems of days in the file that they stand in, about the person', async () => {
    await take(sheet('上半月.xlsx', FIRST, [30, '?', 8, 8, 8]))
    await take(sheet('下半月.xlsx', LAST, [8, 8, 8, 8]))
    const { findings } = checkMonth(monthNow())
    const told = findings.filter(({ rule }) => rule === 'att-symbol-unknown')
    expect(told.map(({ at, subject }) => `${at?.file} ${at?.cell} ${subject.kind}`)).toEqual([
      '上半月.xlsx D3 line',
      '上半月.xlsx E3 line',
    ])
  })

  it('is not held against the total of one of them', async () => {
    const compared = () =>
      checkMonth(monthNow())
        .findings.filter(({ rule }) => rule === 'att-grid-vs-total')
        .map(({ at, params }) => `${at?.file} ${at?.cell} ${params.stated} ${params.sum}`)
    await take(sheet('上半月.xlsx', FIRST, ['√', '√'], 2))
    await take(sheet('下半月.xlsx', LAST, ['√'], 1))
    expect(compared()).toEqual([])
    await take(sheet('下半月-更正.xlsx', LAST, ['√'], 2))
    expect(compared()).toEqual(['下半月-更正.xlsx T3 200 100'])
  })

  it('two halves below each other on one sheet have their own rows', async () => {
    const half = (days: number[], mark: Cell): Line[] => [
      ['姓名', '身份证号', '班组', ...days],
      [nameOf(1), idOf(1), '木工班', mark],
    ]
    const lines = [['2026年10月考勤表'], ...half(FIRST, '√'), [], ...half(LAST, '半')] satisfies Line[]
    await take(fileOf({ name: '上下.xlsx', bytes: workbook({ 考勤: lines }) }))
    expect(places('day/1', 'day/16')).toEqual(['上下.xlsx D3', '上下.xlsx D6'])
  })
})

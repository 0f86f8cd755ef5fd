import { afterEach, beforeEach, expect, it } from 'vitest'
import { fileOf, type Office, openOffice, preview } from '../../../test/office.ts'
import { cardOf, idOf, type Line, nameOf, workbook } from '../../../test/understanding/write.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

const payroll = (month: number): Line[] => [
  [`2026年${month}月农民工工资表`],
  ['姓名', '身份证号', '应发工资', '实发工资', '工资卡号'],
  [nameOf(1), idOf(1), 6000, 6000, cardOf(1)],
  [nameOf(2), idOf(2), 5000 + month, 5000 + month, cardOf(2)],
]

async function shown(months: number[], period: string | null) {
  const sheets = Object.fromEntries(months.map(month => [`${month}月`, payroll(month)]))
  const view = await preview(office, fileOf({ name: '工资.xlsx', bytes: workbook(sheets) }), { period })
  return view.sheets.map(sheet => [sheet.name, sheet.period, sheet.leftOut, sheet.counts.create])
}

it('of a file with the payrolls of several months only the chosen one is taken', async () => {
  expect(await shown([8, 9, 10], '2026-10')).toEqual([
    ['8月', '2026-08', 'other-month', 0],
    ['9月', '2026-09', 'other-month', 0],
    ['10月', '2026-10', null, 2],
  ])
})

it('none is taken for a month that no sheet names', async () => {
  expect((await shown([8, 9], '2026-10')).map(([, , leftOut]) => leftOut)).toEqual([
    'other-month',
    'other-month',
  ])
})

it('each is of its own month where none is chosen', async () => {
  expect((await shown([9, 10], null)).map(([, period, leftOut]) => [period, leftOut])).toEqual([
    ['2026-09', null],
    ['2026-10', null],
  ])
})

it('a single month is corrected by the choice: its title was wrong', async () => {
  expect(await shown([9], '2026-10')).toEqual([['9月', '2026-10', null, 2]])
})

it('a chosen month is not shown as what the sheet says', async () => {
  const file = fileOf({ name: '工资.xlsx', bytes: workbook({ 工资: payroll(9) }) })
  const { sheets } = await preview(office, file, { period: '2026-10' })
  expect(sheets).toMatchObject([{ statedPeriod: '2026-09', period: '2026-10' }])
})

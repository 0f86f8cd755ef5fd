import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../importers/inspect.ts'
import { as, idOf, type Line, nameOf, readingsOf, said } from './write.ts'

const TITLE: Line = ['2026年10月工资表']
const who = (serial: number): Line => [nameOf(serial), idOf(serial)]
const one = async (heading: Line, ...rows: Line[]) =>
  as('payroll', (await readingsOf([TITLE, ['姓名', '身份证号', ...heading], ...rows]))[0])
const reasons = (sheet: Awaited<ReturnType<typeof one>>) => sheet.problems.map(({ params }) => params.reason)

describe('what is paid is not what is due', () => {
  it('金额 that is days times rate is due; 余额, equal to it less what is deducted, is paid, and told', async () => {
    const sheet = await one(
      ['工日', '单价', '金额', '生活费', '工具扣款', '余额'],
      [...who(1), 22, 300, 6600, 1000, 100, 5500],
      [...who(2), 20, 300, 6000, 1000, 0, 5000],
    )
    expect(sheet.rows.map(({ values }) => [values.grossPay, values.netPay])).toEqual([
      [660_000, 550_000],
      [600_000, 500_000],
    ])
    expect(sheet.rows[0]?.values.otherDeductions).toEqual([{ name: '工具扣款', amount: 10_000 }])
    expect(reasons(sheet)).toEqual(['arithmetic'])
  })

  it('without such a column the net pay is asked for, and 金额 is not taken for it', async () => {
    const sheet = await one(['工日', '单价', '金额', '生活费'], [...who(1), 22, 300, 6600, 1000])
    expect(sheet.rows[0]?.values).toMatchObject({ grossPay: 660_000, advance: 100_000 })
    expect(sheet.rows[0]?.values.netPay).toBeUndefined()
    expect(said(sheet)).toEqual(['imp-required-column-missing A2'])
  })

  it('a sum that does not fit on every row is none', async () => {
    const sheet = await one(
      ['应发工资', '借支', '结余'],
      [...who(1), 6000, 500, 5500],
      [...who(2), 6000, 500, 300],
    )
    expect(sheet.rows.map(({ values }) => values.netPay)).toEqual([undefined, undefined])
    expect(said(sheet)).toEqual(['imp-required-column-missing A2'])
  })

  it('of two columns of amounts the one less deductions is paid; of two nets the one that fits', async () => {
    const two = await one(['工资', '扣款', '金额'], [...who(1), 6000, 100, 5900])
    expect(two.rows[0]?.values).toMatchObject({ grossPay: 600_000, netPay: 590_000 })
    const helper = await one(['应发工资', '扣款', '实发工资', '实发工资'], [...who(1), 6000, 100, 5800, 5900])
    expect(helper.rows[0]?.values.netPay).toBe(590_000)
    expect(said(helper)).toEqual([])
  })

  it('本次支付 beside 已付 and 欠付; 本次实付 beside 本次应付', async () => {
    const part = await one(
      ['应付工资', '已付工资', '本次支付', '欠付工资'],
      [...who(1), 9000, 3000, 5000, 1000],
    )
    expect(part.rows[0]?.values).toMatchObject({ grossPay: 900_000, netPay: 500_000 })
    const both = await one(
      ['结算金额', '已预支', '本次应付', '本次实付'],
      [...who(1), 9000, 3000, 6000, 4000],
    )
    expect(both.rows[0]?.values).toMatchObject({ grossPay: 900_000, advance: 300_000, netPay: 400_000 })
  })
})

it('点工 with its 金额 behind it is a count, not an amount', async () => {
  const sheet = await one(
    ['点工', '金额', '包工', '金额', '合计', '实发'],
    [...who(1), 10, 3000, 100, 2500, 5500, 5500],
  )
  expect(sheet.rows[0]?.values).toMatchObject({
    attendanceDays: 1000,
    basePay: 300_000,
    quantity: 10_000,
    piecePay: 250_000,
    grossPay: 550_000,
    netPay: 550_000,
  })
  expect(said(sheet)).toEqual([])
})

it('the wages beside a day grid: 单价 is the daily wage, 金额 what is due', async () => {
  const days = Array.from({ length: 31 }, (_, index) => index + 1)
  const [, wages] = await readingsOf([
    TITLE,
    ['姓名', '身份证号', ...days, '合计工日', '单价', '金额', '借支', '实发'],
    [...who(1), ...days.map(() => 1), 31, 300, 9300, 500, 8800],
  ])
  expect(as('payroll', wages).rows[0]?.values).toMatchObject({
    wageRate: 30_000,
    grossPay: 930_000,
    netPay: 880_000,
  })
})

it('English before the Chinese, a job number glued to the name, a team in a numbered line', async () => {
  const [sheet] = await readingsOf([
    TITLE,
    ['No.序号', 'Name姓名', 'ID No.身份证号', 'Net Pay 实发'],
    ['一、木工班：'],
    [1, `001${nameOf(1)}`, idOf(1), 6000],
  ])
  expect(as('payroll', sheet).rows[0]?.values).toMatchObject({
    name: nameOf(1),
    jobNumber: '001',
    idNumber: idOf(1),
    netPay: 600_000,
    team: '木工班',
  })
})

describe('several months on one payroll', () => {
  const nets = async (rows: Line[], merges: string[] = []) =>
    (await readingsOf([['2026年农民工工资表'], ...rows], merges)).map(sheet => [
      sheet.period,
      as('payroll', sheet).rows.map(({ values }) => [values.name, values.netPay]),
      sheet.totals.length,
    ])

  it('in a column: a payroll of each, the total of neither', async () => {
    expect(
      await nets([
        ['姓名', '身份证号', '工资月份', '实发工资'],
        [...who(1), '2026年9月', 6000],
        [...who(1), '10月', 6100],
        [...who(2), '10月', 5900],
        ['合计', null, null, 18000],
      ]),
    ).toEqual([
      ['2026-09', [[nameOf(1), 600_000]], 0],
      [
        '2026-10',
        [
          [nameOf(1), 610_000],
          [nameOf(2), 590_000],
        ],
        0,
      ],
    ])
  })

  it('side by side under their months, each with its own columns and people', async () => {
    expect(
      await nets(
        [
          ['姓名', '身份证号', '9月', null, '10月', null],
          [null, null, '出勤', '工资', '出勤', '工资'],
          [...who(1), 20, 6000, 21, 6300],
          [...who(2), null, null, 22, 6600],
          ['合计', null, 20, 6000, 43, 12900],
        ],
        ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'],
      ),
    ).toEqual([
      ['2026-09', [[nameOf(1), 600_000]], 1],
      [
        '2026-10',
        [
          [nameOf(1), 630_000],
          [nameOf(2), 660_000],
        ],
        1,
      ],
    ])
  })
})

it('an amount in words beside the same in figures; English months; 出勤情况 > 正常', async () => {
  const [sheet] = await readingsOf(
    [
      ['Payroll October 2026'],
      ['姓名', '身份证号', '出勤情况', null, '实发工资（大写）', '实发工资（小写）'],
      [null, null, '正常', '加班'],
      [...who(1), 22, 8, '伍仟玖佰元整', 5900],
    ],
    ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3'],
  )
  expect(sheet).toMatchObject({ kind: 'payroll', period: '2026-10' })
  expect(sheet?.rows[0]?.values).toMatchObject({
    attendanceDays: 2200,
    overtimeHours: 800,
    netPay: 590_000,
  })
  expect(sheet?.rows[0]?.cells.netPay ?? 'F').toBe('F')
  expect(said(sheet)).toEqual([])
})

it('过次页 and 承前页 carry a sum to the next page: nobody’s pay', async () => {
  const sheet = await one(
    ['实发工资'],
    [...who(1), 6000],
    ['过次页', null, 6000],
    ['承前页', null, 6000],
    [...who(2), 5900],
  )
  expect(sheet.rows.map(({ row }) => row)).toEqual([3, 6])
})

it('thousands that no quotes protect are taken together in a text with commas', async () => {
  const text = `姓名,身份证号,应发工资,实发工资\n${nameOf(1)},${idOf(1)},6,600.00,6,000.00\n${nameOf(2)},${idOf(2)},900.00,800\n`
  const { sheets } = await inspectFile(new TextEncoder().encode(text), '2026年10月.csv')
  expect(as('payroll', sheets[0]).rows.map(({ values }) => [values.grossPay, values.netPay])).toEqual([
    [660_000, 600_000],
    [90_000, 80_000],
  ])
})

it('a day alone above the table is no month of wages', async () => {
  const [sheet] = await readingsOf(
    [
      ['期望日', '20261110'],
      ['姓名', '身份证号', '实发工资'],
      [...who(1), 6000],
    ],
    [],
    '2026年10月.xlsx',
  )
  expect(sheet?.period).toBe('2026-10')
})

import { describe, expect, it } from 'vitest'
import { as, cardOf, idOf, type Line, nameOf, readingsOf, said } from './write.ts'

/** Forms of payrolls as payroll programs and clerks write them. */
const TITLE: Line = ['2026年10月工资表']
const one = async (rows: Line[], merges: string[] = []) => as('payroll', (await readingsOf(rows, merges))[0])
const form = (heading: Line, ...rows: Line[]) =>
  one([TITLE, ['姓名', '身份证号', ...heading], ...rows.map((row, at) => [nameOf(at), idOf(at), ...row])])

describe('what a heading means by the words around it', () => {
  it('本月, 金额 and 薪酬 around a known word leave it what it is', async () => {
    const sheet = await form(['本月应领金额', '预支金额', '扣住宿', '实发薪酬'], [6000, 500, 100, 5400])
    expect(sheet.rows[0]?.values).toMatchObject({ grossPay: 600_000, advance: 50_000, netPay: 540_000 })
    expect(sheet.rows[0]?.values.otherDeductions).toEqual([{ name: '扣住宿', amount: 10_000 }])
  })

  it('the share of the company, named in brackets, is deducted from nobody', async () => {
    const sheet = await form(
      ['应发工资', '社保（单位）', '社保（个人）', '养老保险（公司承担）', '实发工资'],
      [6000, 900, 400, 700, 5600],
    )
    const [values] = sheet.rows.map(row => row.values)
    expect([values?.socialInsurance, values?.otherDeductions]).toEqual([40_000, undefined])
  })

  it('a unit in brackets or below the work makes days of it or hours; overtime in days is no hours', async () => {
    const days = await form(['考勤(天)', '加班（工）', '应付', '实发'], [22, 1.5, 6000, 6000])
    expect(days.rows[0]?.values).toMatchObject({ attendanceDays: 2200, grossPay: 600_000 })
    expect(days.rows[0]?.values.overtimeHours).toBeUndefined()
    const levels = await one(
      [
        TITLE,
        ['姓名', '身份证号', '考勤', null, '应发工资', null, null, null, '实发工资'],
        [null, null, '正常', '加班', '计时', null, '加班', '合计', null],
        [null, null, '天', '小时', '单价', '金额', '金额', null, null],
        [nameOf(1), idOf(1), 22, 10, 300, 6600, 400, 7000, 7000],
      ],
      ['A2:A4', 'B2:B4', 'C2:D2', 'E2:H2', 'E3:F3', 'H3:H4', 'I2:I4'],
    )
    expect(levels.rows[0]?.values).toMatchObject({
      attendanceDays: 2200,
      overtimeHours: 1000,
      wageRate: 30_000,
      basePay: 660_000,
      overtimePay: 40_000,
      grossPay: 700_000,
    })
    expect(said(levels)).toEqual([])
  })
})

describe('what is paid, where no heading says it', () => {
  it('is the sum of all that is earned less all that is deducted, on every row', async () => {
    const sheet = await form(
      ['工日', '单价', '工资', '加班费', '伙食费', '合计'],
      [20, 300, 6000, 200, 300, 5900],
      [10, 300, 3000, 0, 150, 2850],
    )
    expect(sheet.rows.map(({ values }) => [values.basePay, values.netPay])).toEqual([
      [600_000, 590_000],
      [300_000, 285_000],
    ])
    expect(said(sheet)).toEqual(['imp-header-ambiguous H2'])
  })

  it('is the only amount beside the accounts, which is told', async () => {
    const sheet = await one([
      ['2026年10月工资代发明细表'],
      ['姓名', '银行卡号', '身份证号', '本月应发工资'],
      [nameOf(1), cardOf(1), idOf(1), 6000],
    ])
    expect(sheet.rows[0]?.values).toMatchObject({ netPay: 600_000 })
    expect(said(sheet)).toEqual(['imp-header-ambiguous D2'])
  })

  it('is not the whole where it is split over 已付 and 余额: that is asked', async () => {
    const sheet = await form(
      ['工天', '单价', '总价', '已付', '余额'],
      [20, 300, 6000, 1000, 5000],
      [10, 300, 3000, 0, 3000],
    )
    expect(sheet.rows.map(({ values }) => [values.grossPay, values.netPay])).toEqual([
      [600_000, undefined],
      [300_000, undefined],
    ])
    expect(said(sheet)).toEqual(['imp-required-column-missing A2'])
  })

  it('is no amount of a part, and two of those ask nothing', async () => {
    const sheet = await one(
      [
        TITLE,
        ['姓名', '身份证号', '甲项目', '乙项目', '实发工资'],
        [null, null, '金额', '金额', null],
        [nameOf(1), idOf(1), 3000, 3600, 6600],
      ],
      ['A2:A3', 'B2:B3', 'E2:E3'],
    )
    expect(sheet.rows[0]?.values.netPay).toBe(660_000)
    expect(said(sheet)).toEqual([])
  })
})

it('a line of units below the heading and one of how many people there are is nobody', async () => {
  const sheet = await form(['出勤天数', '应发工资', '实发工资'])
  expect(sheet.rows).toEqual([])
  const whole = await one([
    TITLE,
    ['姓名', '身份证号', '出勤天数', '应发工资', '实发工资'],
    [null, null, '(天)', '（元）', '(元)'],
    [nameOf(1), idOf(1), 20, 6000, 6000],
    ['共1人', null, null, 6000, 6000],
  ])
  expect(whole.rows.map(({ row }) => row)).toEqual([4])
  expect(whole.totals).toMatchObject([{ row: 5, people: 1, netPay: 600_000 }])
  expect(said(whole)).toEqual(['imp-subtotal-in-data A5'])
})

it('days and a price on a sheet that is called a payroll make one, though no word says what is paid', async () => {
  const [sheet] = await readingsOf([
    TITLE,
    ['姓名', '身份证号', '工天', '单价', '款子', '余下'],
    [nameOf(1), idOf(1), 20, 300, 6000, 5000],
  ])
  expect([sheet?.kind, said(sheet)]).toEqual(['payroll', ['imp-required-column-missing A2']])
})

it('the subcontractor is the unit of a sheet that names the builder too', async () => {
  const sheet = await one([
    TITLE,
    ['施工单位：某某建设有限公司', null, '劳务公司：某某劳务有限公司'],
    ['姓名', '身份证号', '实发工资'],
    [nameOf(1), idOf(1), 6000],
  ])
  expect([sheet.unit, sheet.generalContractor]).toEqual(['某某劳务有限公司', '某某建设有限公司'])
})

it('薪资月份 on every line is the month of the payroll', async () => {
  const [sheet] = await readingsOf([
    ['姓名', '身份证号', '薪资月份', '应发合计', '实发合计'],
    [nameOf(1), idOf(1), '2026年10月', 6000, 5900],
  ])
  expect(sheet?.period).toBe('2026-10')
})

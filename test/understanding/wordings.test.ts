import { describe, expect, it } from 'vitest'
import { as, cardOf, idOf, type Line, nameOf, readingsOf, said } from './write.ts'

const one = async (rows: Line[], merges: string[] = []) => {
  const [sheet] = await readingsOf(rows, merges)
  return sheet
}

describe('headings in other words', () => {
  const values: Line = [1, nameOf(1), idOf(1), 22, 300, 6600, 100, 6500, cardOf(1)]
  it.each<[string, Line]>([
    [
      'traditional characters',
      ['序號', '姓名', '身份證號碼', '出勤天數', '日工資', '應發工資', '借支', '實發工資', '銀行卡號'],
    ],
    [
      'English',
      ['No.', 'Name', 'ID No.', 'Days', 'Daily Rate', 'Gross Pay', 'Advance', 'Net Pay', 'Bank Account'],
    ],
    ['a foreman’s', ['序号', '姓名', '身份证', '工日数', '工价', '总工资', '已借', '本月实发', '卡号']],
  ])('%s', async (_, heading) => {
    const sheet = as('payroll', await one([['2026年10月工資表'], heading, values]))
    expect(sheet.rows[0]?.values).toMatchObject({
      name: nameOf(1),
      idNumber: idOf(1),
      attendanceDays: 2200,
      wageRate: 30_000,
      grossPay: 660_000,
      advance: 10_000,
      netPay: 650_000,
      wageCard: cardOf(1),
    })
    expect(said(sheet).filter(text => !text.includes('fullwidth'))).toEqual([])
  })

  it('of the two shares of a contribution only the worker’s is deducted', async () => {
    const sheet = as(
      'payroll',
      await one(
        [
          ['2026年10月工资表'],
          ['姓名', '身份证号', '应发工资', '社保', null, '公积金', null, '实发工资'],
          [null, null, null, '单位', '个人', '单位', '个人'],
          [nameOf(1), idOf(1), 6600, 1000, 500, 310, 300, 5800],
        ],
        ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2', 'H2:H3'],
      ),
    )
    expect(sheet.rows[0]?.values).toMatchObject({
      socialInsurance: 50_000,
      housingFund: 30_000,
      netPay: 580_000,
    })
    expect(said(sheet)).toEqual([])
  })

  it('rate and amount below 正常出勤 are of the day, below 加班 of the overtime', async () => {
    const sheet = as(
      'payroll',
      await one(
        [
          ['2026年10月工资表'],
          ['姓名', '身份证号', '正常出勤', null, null, '加班', null, null, '应发合计', '实发'],
          [null, null, '天数', '单价', '金额', '小时', '单价', '金额'],
          [nameOf(1), idOf(1), 22, 300, 6600, 10, 40, 400, 7000, 7000],
        ],
        ['A2:A3', 'B2:B3', 'C2:E2', 'F2:H2', 'I2:I3', 'J2:J3'],
      ),
    )
    expect(sheet.rows[0]?.values).toMatchObject({
      attendanceDays: 2200,
      wageRate: 30_000,
      basePay: 660_000,
      overtimeHours: 1000,
      overtimePay: 40_000,
      grossPay: 700_000,
    })
    expect(sheet.rows[0]?.values.unitPrice).toBeUndefined()
    expect(said(sheet)).toEqual([])
  })

  it.each(['日期\n姓名', '姓名  日期', '姓名/日期'])(
    'a cell with a stroke across: %j heads the names',
    async heading => {
      const sheet = await one([
        ['2026年10月考勤表'],
        ['序号', heading, ...Array.from({ length: 31 }, (_, day) => day + 1)],
        [1, nameOf(1), '√', '√'],
      ])
      expect(as('attendance', sheet).rows[0]?.values).toMatchObject({ name: nameOf(1) })
    },
  )

  it.each([
    ['入账标志', '失败原因'],
    ['代发状态', '错误描述'],
    ['记账结果', '返回信息'],
  ])('a bank’s %s and %s', async (status, reason) => {
    const [sheet] = await readingsOf([
      ['序号', '户名', '卡号', '应发金额', '实发金额', status, reason],
      [1, nameOf(1), cardOf(1), '100.00', '100.00', '成功', null],
      [2, nameOf(2), cardOf(2), '200.00', '0.00', '失败', '账户状态异常'],
    ])
    if (sheet?.kind !== 'bank-result') throw new Error(`read as ${sheet?.kind}`)
    expect(sheet.rows.map(({ values }) => [values.status, values.reason ?? null])).toEqual([
      ['paid', null],
      ['failed', '账户状态异常'],
    ])
  })
})

describe('forms that count their columns', () => {
  const words: Line = ['序号', '姓名', '身份证号', '应发工资', '借支', '实发工资']
  const values: Line = [1, nameOf(1), idOf(1), 6600, 100, 6500]
  it.each<[string, Line]>([
    ['numbers', [1, 2, 3, 4, 5, 6]],
    ['numbers in brackets, with their formula', ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)=(4)-(5)']],
    ['letters', ['A', 'B', 'C', 'D', 'E', 'F=D-E']],
    ['the headings in English', ['No.', 'Name', 'ID No.', 'Gross', 'Advance', 'Net']],
  ])('by a line of %s: nobody, and no day', async (_, line) => {
    const sheet = as('payroll', await one([['2026年10月工资表'], words, line, values]))
    expect(sheet.rows.map(({ row, values: read }) => [row, read.name, read.advance, read.netPay])).toEqual([
      [4, nameOf(1), 10_000, 650_000],
    ])
    expect(sheet.skipped).toEqual([{ row: 3, reason: 'repeated-header' }])
    expect(said(sheet)).toEqual([])
  })

  it('of more than twenty columns no day grid comes', async () => {
    const wide: Line = [...words, ...Array.from({ length: 16 }, (_, column) => `津贴${column}`)]
    const sheet = await one([['2026年10月工资表'], wide, wide.map((_, index) => index + 1), values])
    expect(as('payroll', sheet).rows.map(({ row }) => row)).toEqual([4])
  })

  it.each<[string, Line]>([
    ['circled numbers', ['序号', '姓名', '身份证号', '应发\n工资①', '扣除\n借支②', '实发工资\n③=①-②']],
    ['letters and formulas', ['序号', '姓名', '身份证号', '应发工资C=A×B', '借支D', '实发工资E=C-D']],
    [
      'English',
      ['序号 No.', '姓名 Name', '身份证号 ID No.', '应发工资 Gross', '借支 Advance', '实发工资 Net'],
    ],
  ])('by %s in the headings themselves', async (_, heading) => {
    const sheet = as('payroll', await one([['2026年10月工资表'], heading, values]))
    expect(sheet.rows[0]?.values).toMatchObject({ grossPay: 660_000, advance: 10_000, netPay: 650_000 })
  })
})

describe('amounts in other units than 元', () => {
  it.each<[string, Line[], number]>([
    ['分 above the table', [['单位：分'], ['姓名', '身份证号', '应发工资', '实发工资']], 660_050],
    ['分 in the heading', [['姓名', '身份证号', '应发工资(分)', '实发工资(分)']], 660_050],
    ['千元', [['金额单位：千元'], ['姓名', '身份证号', '应发工资', '实发工资']], 6.6005],
  ])('%s', async (_, above, amount) => {
    const sheet = await one([['2026年10月工资表'], ...above, [nameOf(1), idOf(1), amount, amount]])
    expect(as('payroll', sheet).rows[0]?.values).toMatchObject({ grossPay: 660_050, netPay: 660_050 })
  })

  it('分 over minutes of coming late is no unit of money', async () => {
    const sheet = await one([
      ['2026年10月工资表'],
      ['姓名', '身份证号', '迟到(分)', '实发工资'],
      [nameOf(1), idOf(1), 30, 6500],
    ])
    expect(as('payroll', sheet).rows[0]?.values).toMatchObject({ netPay: 650_000 })
  })
})

it('状态 of a wage sheet that tells who still works makes it no bank result', async () => {
  const sheet = await one([
    ['2026年10月工资表'],
    ['姓名', '身份证号', '银行卡号', '实发工资', '状态'],
    [nameOf(1), idOf(1), cardOf(1), 100, '在岗'],
    [nameOf(2), idOf(2), cardOf(2), 100, '退场'],
  ])
  expect(as('payroll', sheet).rows).toHaveLength(2)
})

it('name and identity number in one cell under 姓名及身份证号', async () => {
  const sheet = await one([
    ['2026年10月工资表'],
    ['姓名及身份证号', '实发工资'],
    [`${nameOf(1)}\n${idOf(1)}`, 100],
  ])
  expect(as('payroll', sheet).rows[0]?.values).toMatchObject({ name: nameOf(1), idNumber: idOf(1) })
})

describe('months in other places', () => {
  const people: Line[] = [
    ['姓名', '身份证号', '实发工资'],
    [nameOf(1), idOf(1), 100],
  ]
  it.each<[string, Line[]]>([
    ['year of two digits', [['26年10月份木工班工资表']]],
    ['a label of its own', [['工资表'], ['工资支付周期：2026/10/1-2026/10/31']]],
    ['numbers in cells of their own', [['工资表'], ['工程名称：', '一号楼', null, 2026, '年', 10, '月']]],
    ['the days it counts from and to', [['2026年10月工资表（9月21日至10月20日）']]],
  ])('%s', async (_, above) => {
    expect((await one([...above, ...people]))?.period).toBe('2026-10')
  })

  it.each(['2026年10月', '202610', '2026-10'])('a column that says %s on every line', async month => {
    const lines = (second: string): Line[] => [
      ['姓名', '身份证号', '工资月份', '实发工资'],
      [nameOf(1), idOf(1), month, 100],
      [nameOf(2), idOf(2), second, 100],
    ]
    expect((await one(lines(month)))?.period).toBe('2026-10')
    const periods = (await readingsOf(lines('2026年9月'))).map(sheet => sheet.period)
    expect(periods.toSorted()).toEqual(['2026-09', '2026-10'])
  })

  it('labels and values in cells of their own are no headings', async () => {
    const sheet = await one([
      ['工资支付表'],
      ['项目名称', '一号楼', '施工单位', '某某建设', '班组名称', '木工班', '所属月份', '2026年10月'],
      ...people,
    ])
    expect(sheet).toMatchObject({
      kind: 'payroll',
      period: '2026-10',
      project: '一号楼',
      team: '木工班',
      headerRows: [3],
    })
  })

  it('a heading whose every other word is unknown stays one', async () => {
    const sheet = await one([
      ['2026年10月工资表'],
      ['班组', '批次', '姓名', '等级', '部门', '实发'],
      ['木工班', '一', nameOf(1), '甲', '工程部', 100],
    ])
    expect(as('payroll', sheet).rows[0]?.values).toMatchObject({ name: nameOf(1), netPay: 10_000 })
  })

  it('slips with a heading for each person are one payroll', async () => {
    const heading: Line = ['月份', '姓名', '身份证号', '应发工资', '实发工资']
    const slip = (serial: number): Line[] => [
      heading,
      ['2026年10月', nameOf(serial), idOf(serial), 100, 100],
      [],
    ]
    const sheet = await one([...slip(1), ...slip(2)])
    expect(as('payroll', sheet)).toMatchObject({ period: '2026-10', problems: [] })
    expect(sheet?.rows).toHaveLength(2)
  })

  it('a date in cells of its own is no month', async () => {
    expect(
      (await one([['工资表'], ['制表日期', 2026, '年', 11, '月', 2, '日'], ...people]))?.period,
    ).toBeNull()
  })
})

describe('numbers under each other’s headings', () => {
  it('all of them: the columns are read by their content, and it is said', async () => {
    const sheet = as(
      'roster',
      await one([
        ['姓名', '身份证号', '联系电话'],
        ...[1, 2, 3].map((serial): Line => [nameOf(serial), `1300000000${serial}`, idOf(serial)]),
      ]),
    )
    expect(sheet.rows.map(({ values }) => [values.idNumber, values.phone])).toEqual(
      [1, 2, 3].map(serial => [idOf(serial), `1300000000${serial}`]),
    )
    expect(said(sheet)).toEqual(['imp-header-ambiguous C1', 'imp-header-ambiguous B1'])
  })

  it('in one line: neither is taken', async () => {
    const sheet = as(
      'roster',
      await one([
        ['姓名', '身份证号', '联系电话'],
        [nameOf(1), idOf(1), '13000000001'],
        [nameOf(2), '13000000002', idOf(2)],
        [nameOf(3), idOf(3), '13000000003'],
      ]),
    )
    expect(sheet.rows[1]?.values).toEqual({ name: nameOf(2) })
    expect(said(sheet)).toEqual(['imp-value-unreadable B3', 'imp-value-unreadable C3'])
  })
})

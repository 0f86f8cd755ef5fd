import { describe, expect, it } from 'vitest'
import { as, type Cell, cardOf, idOf, type Line, nameOf, range, readingsOf, said } from './write.ts'

const HEADING: Line = [
  '序号',
  '姓名',
  '身份证号',
  '出勤天数',
  '日工资',
  '应发工资',
  '借支',
  '实发工资',
  '工资卡号',
]
const person = (serial: number): Line => [
  serial,
  nameOf(serial),
  idOf(serial),
  20,
  300,
  6000,
  500,
  5500 + serial,
  cardOf(serial),
]
const total = (...serials: number[]): Line => {
  const net = serials.reduce((sum, serial) => sum + 5500 + serial, 0)
  return ['合计', null, null, 20 * serials.length, null, 6000 * serials.length, 500 * serials.length, net]
}
const TITLE: Line[] = [['2026年10月农民工工资表'], ['工程名称：一号楼']]
const net = (serials: number[]) => serials.map(serial => [nameOf(serial), (5500 + serial) * 100])
const paid = async (rows: Line[], merges: string[] = []) => {
  const sheets = (await readingsOf(rows, merges)).map(sheet => as('payroll', sheet))
  return sheets.map(({ period, project, rows: drafts, totals, problems }) => ({
    period,
    project,
    people: drafts.map(({ values }) => [values.name, values.netPay]),
    total: totals.at(-1)?.netPay ?? null,
    problems: [...problems, ...drafts.flatMap(draft => draft.problems)].map(({ rule }) => rule),
  }))
}

describe('several tables on one sheet', () => {
  const both = { period: '2026-10', project: '一号楼', problems: [] }

  it('side by side: each with its own people, the title over both', async () => {
    for (const gap of [[], [null], [null, null]] as Line[])
      expect(
        await paid([
          ...TITLE,
          [...HEADING, ...gap, ...HEADING],
          [...person(1), ...gap, ...person(2)],
          [...person(3), ...gap, ...person(4)],
          person(5),
        ]),
      ).toMatchObject([
        { ...both, people: net([1, 3, 5]) },
        { ...both, people: net([2, 4]) },
      ])
  })

  it('below each other, with columns in another order and a total of their own', async () => {
    const order = [1, 2, 7, 5, 6, 3]
    const mixed = (line: Line): Line => order.map(column => line[column] ?? null)
    const second: Line = total(4, 5)
    expect(
      await paid([
        ...TITLE,
        HEADING,
        person(1),
        person(2),
        total(1, 2),
        [],
        ['2026年10月钢筋班工资表'],
        mixed(HEADING),
        mixed(person(4)),
        mixed(person(5)),
        ['合计', ...order.slice(1).map(column => second[column] ?? null)],
      ]),
    ).toMatchObject([
      { ...both, people: net([1, 2]), total: 1_100_300 },
      { period: '2026-10', project: '一号楼', people: net([4, 5]), total: 1_100_900 },
    ])
  })

  it('wages, and below them the attendance', async () => {
    const [wages, attendance] = await readingsOf([
      ...TITLE,
      HEADING,
      person(1),
      total(1),
      [],
      ['2026年10月考勤表'],
      ['姓名', '身份证号', ...range(1, 31)],
      [nameOf(1), idOf(1), ...range(1, 31).map(() => '√')],
    ])
    expect(as('payroll', wages).rows).toHaveLength(1)
    expect(as('attendance', attendance)).toMatchObject({ period: '2026-10', headerRows: [8] })
    expect(as('attendance', attendance).rows.map(row => row.values.days?.length)).toEqual([31])
  })

  it('the halves of a month below each other are one grid, with the cell of every day', async () => {
    const half = (from: number, to: number, mark: string): Line[] => [
      ['姓名', '身份证号', ...range(from, to)],
      ...[1, 2].map((serial): Line => [nameOf(serial), idOf(serial), ...range(from, to).map(() => mark)]),
    ]
    const sheets = await readingsOf([['2026年10月考勤表'], ...half(1, 15, '√'), ...half(16, 31, '×')])
    expect(sheets).toHaveLength(1)
    const { rows } = as('attendance', sheets[0])
    expect(rows.map(({ row, values }) => [row, values.days])).toEqual(
      [3, 4].map(row => [row, range(1, 31).map(day => (day < 16 ? 100 : 0))]),
    )
    expect([rows[0]?.cells['day/16'], rows[1]?.cells['day/31']]).toEqual(['C6', 'R7'])
  })

  it('the halves are told apart whatever the column of names is called, and share the legend below them', async () => {
    const half = (days: number[], mark: string): Line[] => [
      ['序号', '农民工姓名', '身份证号', '班组', ...days],
      [1, nameOf(1), idOf(1), '木工班', mark],
    ]
    const lines = [...half(range(1, 15), '△'), ...half(range(16, 31), '○')]
    const [sheet, ...others] = await readingsOf([['2026年10月考勤表'], ...lines, ['图例：○出勤 △半天']])
    expect(others).toEqual([])
    const [row, ...more] = as('attendance', sheet).rows
    expect(more).toEqual([])
    expect([row?.values.days?.[0], row?.values.days?.[15]]).toEqual([50, 100])
  })

  it('people with few marks at the end of the upper half are no caption of the lower one', async () => {
    const half = (days: number[]): Line[] => [
      ['姓名', '身份证号', '班组', ...days],
      [nameOf(1), idOf(1), '木工班', '√'],
      [nameOf(2), `\u00a0${idOf(2)}`],
      [nameOf(3), null, '木工班', null, '半'],
    ]
    const [sheet, ...others] = await readingsOf([
      ['2026年10月考勤表'],
      ...half(range(1, 15)),
      [],
      ...half(range(16, 31)),
    ])
    expect(others).toEqual([])
    expect(as('attendance', sheet).rows.map(({ row, values }) => [row, values.name])).toEqual(
      [1, 2, 3].map(serial => [serial + 2, nameOf(serial)]),
    )
  })

  it('a line between two blocks names the next team, with its leader or without', async () => {
    const bare = (serial: number) => person(serial).slice(0, 9)
    for (const line of ['钢筋班', '钢筋班（班组长：张三）', '班组：钢筋班　班组长：张三']) {
      const [sheet] = await readingsOf([...TITLE, HEADING, ['木工班'], bare(1), bare(2), [line], bare(3)])
      expect(as('payroll', sheet).rows.map(({ values }) => values.team)).toEqual([
        '木工班',
        '木工班',
        '钢筋班',
      ])
    }
  })

  it('the date of a signature is no month of the wages', async () => {
    expect(
      await paid([...TITLE, HEADING, person(1), ['制表人：张工', null, '审核：', null, '2026年11月2日']]),
    ).toMatchObject([{ ...both, people: net([1]) }])
  })

  it('a heading that is repeated on every page begins no table', async () => {
    expect(
      await paid([
        ...TITLE,
        HEADING,
        person(1),
        ['本页小计', ...total(1).slice(1)],
        ['2026年10月农民工工资表'],
        HEADING,
        person(2),
        total(1, 2),
      ]),
    ).toMatchObject([{ ...both, people: net([1, 2]), total: 1_100_300 }])
  })

  it('a table that begins far down and far right', async () => {
    const right = (line: Line): Line => [...Array<Cell>(30).fill(null), ...line]
    const rows = [...Array<Line>(120).fill([]), ...[...TITLE, HEADING, person(1), person(2)].map(right)]
    expect(await paid(rows)).toMatchObject([{ ...both, people: net([1, 2]) }])
  })
})

describe('attendance grids with several columns a day', () => {
  const days = range(1, 31)
  const columns = (words: string[]) =>
    [
      days.flatMap(day => [day, ...Array<Cell>(words.length - 1).fill(null)]),
      days.flatMap(() => words),
    ] as const
  const grid = async (words: string[], ...cells: Cell[]) => {
    const [numbers, parts] = columns(words)
    const [sheet] = await readingsOf([
      ['2026年10月考勤表'],
      ['姓名', '身份证号', ...numbers],
      [null, null, ...parts],
      [nameOf(1), idOf(1), ...cells],
      [nameOf(2), idOf(2)],
    ])
    return as('attendance', sheet)
  }

  it('two halves make a day', async () => {
    const sheet = await grid(['上午', '下午'], '√', '√', '√', '×', '×', null)
    expect(sheet.rows[0]?.values.days?.slice(0, 4)).toEqual([100, 50, 0, null])
  })

  it('halves may be written as halves, as ones or as hours', async () => {
    const halves = await grid(['上', '下'], 0.5, 0.5, 0.5, null)
    expect(halves.rows[0]?.values.days?.slice(0, 2)).toEqual([100, 50])
    const ones = await grid(['上', '下'], 1, 1, 1, 0)
    expect(ones.rows[0]?.values.days?.slice(0, 2)).toEqual([100, 50])
    const hours = await grid(['上', '下'], 4, 4, 4, null)
    expect(hours.rows[0]?.values.days?.slice(0, 2)).toEqual([100, 50])
  })

  it('overtime beside the day is hours, not a second day', async () => {
    const sheet = await grid(['出勤', '加班'], 1, 2, 1, null, 0.5, 3)
    expect(sheet.rows[0]?.values).toMatchObject({ overtimeHours: 500 })
    expect(sheet.rows[0]?.values.days?.slice(0, 3)).toEqual([100, 100, 50])
    expect(sheet.columns.filter(({ field }) => field === 'overtime/3').map(({ letter }) => letter)).toEqual([
      'H',
    ])
  })

  it('half a day, half a day and overtime', async () => {
    const sheet = await grid(['上午', '下午', '加班'], '√', '√', 3, '√', null, null)
    expect(sheet.rows[0]?.values).toMatchObject({ overtimeHours: 300 })
    expect(sheet.rows[0]?.values.days?.slice(0, 2)).toEqual([100, 50])
  })

  it('a grid of days and a grid of overtime beside each other', async () => {
    const [sheet] = await readingsOf(
      [
        ['2026年10月考勤表'],
        ['姓名', '身份证号', '出勤', ...Array<Cell>(30).fill(null), '加班(小时)'],
        [null, null, ...days, ...days],
        [nameOf(1), idOf(1), ...days.map(() => 1), ...days.map(() => 2)],
      ],
      ['A2:A3', 'B2:B3', 'C2:AG2', 'AH2:BL2'],
    )
    const reading = as('attendance', sheet)
    expect(reading.headerRows).toEqual([2, 3])
    expect(reading.rows[0]?.values).toMatchObject({ days: days.map(() => 100), overtimeHours: 6200 })
  })

  it('overtime that the sheet sums up is not counted twice', async () => {
    const [sheet] = await readingsOf([
      ['2026年10月考勤表'],
      ['姓名', '身份证号', '时段', ...days, '加班小时'],
      [nameOf(1), idOf(1), '出勤', ...days.map(() => '√'), 6],
      [null, null, '加班', 3, 3],
    ])
    expect(as('attendance', sheet).rows[0]?.values.overtimeHours).toBe(600)
  })

  it('a day that two columns claim is read from neither', async () => {
    const [sheet] = await readingsOf([
      ['2026年10月考勤表'],
      ['姓名', '身份证号', 1, 1, ...range(2, 31)],
      [nameOf(1), idOf(1), '√', '×', '√'],
    ])
    expect(as('attendance', sheet).rows[0]?.values.days).toBeUndefined()
    expect(said(sheet)).toEqual(['imp-header-ambiguous C2'])
  })
})

describe('columns that a kind reads in its own way', () => {
  const MONTH = range(1, 31)

  it('a day grid with the wages beside it is an attendance sheet and a payroll', async () => {
    const sheets = await readingsOf([
      ['2026年10月考勤及工资表'],
      ['姓名', '身份证号', ...MONTH, '工日', '日工资', '应发工资', '借支', '罚款', '实发工资'],
      [nameOf(1), idOf(1), ...MONTH.map(day => (day % 7 ? 1 : null)), 27, 300, 8100, 100, 50, 7950],
    ])
    const [attendance, wages] = [as('attendance', sheets[0]), as('payroll', sheets[1])]
    expect(sheets.map(({ period }) => period)).toEqual(['2026-10', '2026-10'])
    expect(attendance.rows[0]?.values).toMatchObject({
      attendanceDays: 2700,
      days: MONTH.map(day => (day % 7 ? 100 : null)),
    })
    expect(wages.rows[0]?.values).toMatchObject({
      attendanceDays: 2700,
      wageRate: 30_000,
      grossPay: 810_000,
      advance: 10_000,
      otherDeductions: [{ name: '罚款', amount: 5_000 }],
      netPay: 795_000,
    })
    expect(wages.columns.find(({ field }) => field === 'netPay')?.letter).toBe('AM')
  })

  it('the amount of piece work beside the net pay, and what no reader takes is kept as written', async () => {
    const [sheet] = await readingsOf([
      ['2026年10月计件工资表'],
      ['姓名', '身份证号', '工程量', '单价', '金额', '扣款', '实发', '学历'],
      [nameOf(1), idOf(1), 12.5, 260, 3250, 50, 3200, '初中'],
    ])
    const [row] = as('payroll', sheet).rows
    expect(row?.values).toMatchObject({
      quantity: 1250,
      unitPrice: 26_000,
      piecePay: 325_000,
      netPay: 320_000,
    })
    expect(row?.raw.H).toBe('初中')
  })

  it('the holder of an account is not the person', async () => {
    const [sheet] = await readingsOf([
      ['2026年10月工资表'],
      ['姓名', '身份证号', '实发工资', '户名', '账号'],
      [nameOf(1), idOf(1), 100, nameOf(9), cardOf(1)],
      [nameOf(2), idOf(2), 100, nameOf(2), cardOf(2)],
    ])
    expect(as('payroll', sheet).rows[0]?.values).toMatchObject({ name: nameOf(1), accountHolder: nameOf(9) })
    expect(said(sheet)).toEqual([])
  })

  it('amounts in 万元, by heading or by the line above the table', async () => {
    for (const rows of [
      [['2026年10月工资表'], ['姓名', '身份证号', '应发工资(万元)', '实发工资(万元)']],
      [['2026年10月工资表'], ['金额单位：万元'], ['姓名', '身份证号', '应发工资', '实发工资']],
    ] as Line[][]) {
      const [sheet] = await readingsOf([
        ...rows,
        [nameOf(1), idOf(1), 0.66, 0.6125],
        ['合计', null, 0.66, 0.6125],
      ])
      const reading = as('payroll', sheet)
      expect(reading.rows[0]?.values).toMatchObject({ grossPay: 660_000, netPay: 612_500 })
      expect(reading.totals[0]).toMatchObject({ grossPay: 660_000, netPay: 612_500 })
    }
  })

  it('a group of a group: the amount of 计时 is no sum of the whole', async () => {
    const [sheet] = await readingsOf(
      [
        ['2026年10月工资表'],
        ['姓名', '身份证号', '工资构成', null, null, null, '扣除', null, '实发工资'],
        [null, null, '计时', null, null, '应发合计', '水电费', '罚款'],
        [null, null, '天数', '单价', '金额'],
        [nameOf(1), idOf(1), 22, 300, 6600, 6600, 50, 10, 6540],
      ],
      ['A2:A4', 'B2:B4', 'C2:F2', 'G2:H2', 'I2:I4', 'C3:E3', 'F3:F4', 'G3:G4', 'H3:H4'],
    )
    expect(as('payroll', sheet)).toMatchObject({ headerRows: [2, 3, 4], problems: [] })
    expect(as('payroll', sheet).rows[0]?.values).toMatchObject({
      attendanceDays: 2200,
      wageRate: 30_000,
      basePay: 660_000,
      grossPay: 660_000,
      netPay: 654_000,
    })
  })
})

describe('headings by content', () => {
  const list = (heading: Line): Line[] => [
    ['2026年10月工资表'],
    heading,
    ...range(1, 3).map((serial): Line => [serial, nameOf(serial), idOf(serial), 6100, cardOf(serial)]),
  ]

  it.each<[string, Line]>([
    ['numbers under other words', ['序号', '姓名', '编号', '实发工资', '备注']],
    ['headings that were swapped', ['序号', '姓名', '银行卡号', '实发工资', '身份证号']],
  ])('%s are read by their check digits, and it is said', async (_, heading) => {
    const [sheet] = await readingsOf(list(heading))
    expect(as('payroll', sheet).rows.map(({ values }) => [values.idNumber, values.wageCard])).toEqual(
      range(1, 3).map(serial => [idOf(serial), cardOf(serial)]),
    )
    expect(said(sheet)).toEqual(['imp-header-ambiguous C2', 'imp-header-ambiguous E2'])
  })

  it('a list without any heading is one of people where every column is known', async () => {
    const people = range(1, 3).map(
      (serial): Line => [serial, nameOf(serial), idOf(serial), cardOf(serial), `1300000000${serial}`],
    )
    const [sheet] = await readingsOf(people)
    expect(
      as('roster', sheet).rows.map(({ row, values }) => [row, values.name, values.idNumber, values.phone]),
    ).toEqual(range(1, 3).map(serial => [serial, nameOf(serial), idOf(serial), `1300000000${serial}`]))
  })

  it('wages under words that say nothing are asked about, and not taken for a roster', async () => {
    const [sheet] = await readingsOf(list(['A', 'B', 'C', 'D', 'E']))
    expect(sheet?.kind).toBe('payroll')
    expect(said(sheet)).toContain('imp-required-column-missing A2')
  })
})

describe('legends', () => {
  const marks: Line[] = [
    ['姓名', '身份证号', ...range(1, 31)],
    [nameOf(1), idOf(1), '√', '△', '○', '×'],
  ]
  it.each<[string, Line[]]>([
    ['in cells of its own', [['图例', '√', '出勤', '△', '半天', '○', '休息']]],
    ['in one cell', [['说明：√出勤 △半天 ○休息']]],
  ])('%s', async (_, legend) => {
    const [sheet] = await readingsOf([['2026年10月考勤表'], ...legend, ...marks])
    expect(as('attendance', sheet).rows[0]?.values.days?.slice(0, 4)).toEqual([100, 50, 0, 0])
  })

  it('marks of two days beside each other are none', async () => {
    const [sheet] = await readingsOf([
      ['2026年10月考勤表'],
      ['姓名', '身份证号', ...range(1, 31)],
      [nameOf(1), idOf(1), '√', '休', '√', '事假', '√', '半天'],
    ])
    expect(as('attendance', sheet).rows[0]?.values.days?.slice(0, 3)).toEqual([100, 0, 100])
  })
})

it('keeps no number of a person in the name of a column', async () => {
  const [, ...others] = HEADING
  const [sheet] = await readingsOf([...TITLE, [...others, `身份证号${idOf(7)}`], person(1).slice(1)])
  const headers = sheet?.columns.map(({ header }) => header) ?? []
  expect(headers).toContain('姓名')
  expect(headers.filter(header => /\d{6}/.test(header))).toEqual([])
})

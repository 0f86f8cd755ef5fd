import { describe, expect, it } from 'vitest'
import { as, type Cell, idOf, type Line, nameOf, range, readingsOf, said } from './write.ts'

const TITLE: Line = ['2026年10月考勤表']
const marks = (from: number, to: number, mark: Cell): Line => range(from, to).map(() => mark)
const month = (mark: (day: number) => number | null) => range(1, 31).map(mark)

describe('a month in two lines of days under one heading', () => {
  const stacked = (lines: Line[]): Line[] => [
    TITLE,
    ['序号', '姓名', '身份证号', ...range(1, 15), null, '出勤天数'],
    [null, null, null, ...range(16, 31)],
    ...lines,
  ]
  const two: Line[] = [
    [1, nameOf(1), idOf(1), ...marks(1, 15, '√'), null, 15],
    [null, null, null, ...marks(16, 31, '×')],
    [2, nameOf(2), idOf(2), ...marks(1, 15, '×'), null, 16],
    [null, null, null, ...marks(16, 31, '√')],
  ]

  it.each<[string, string[]]>([
    [
      'merged',
      ['A2:A3', 'B2:B3', 'C2:C3', 'T2:T3', 'A4:A5', 'B4:B5', 'C4:C5', 'T4:T5', 'A6:A7', 'B6:B7', 'C6:C7'],
    ],
    ['not merged', []],
  ])('each line is its own half, at its own cells (%s)', async (_, merges) => {
    const sheets = await readingsOf(stacked(two), merges)
    expect(sheets).toHaveLength(1)
    const { rows, period } = as('attendance', sheets[0])
    expect(period).toBe('2026-10')
    expect(rows.map(({ values }) => [values.name, values.attendanceDays, values.days])).toEqual([
      [nameOf(1), 1500, month(day => (day < 16 ? 100 : 0))],
      [nameOf(2), 1600, month(day => (day < 16 ? 0 : 100))],
    ])
    expect([rows[0]?.cells['day/16'], rows[1]?.cells['day/31']]).toEqual(['D5', 'S7'])
    expect(said(sheets[0])).toEqual([])
  })

  it('is not guessed where people take more lines than the heading', async () => {
    const [sheet] = await readingsOf(
      stacked([...two.slice(0, 2), [null, null, null, ...marks(1, 15, '√')], ...two.slice(2)]),
    )
    expect(as('attendance', sheet).rows.every(({ values }) => values.days === undefined)).toBe(true)
    expect(sheet?.problems.map(({ params }) => params.reason)).toEqual(['days-confused'])
  })
})

describe('a day shift and a night shift', () => {
  const grid = (first: string, second: string, mark: Cell): Line[] => [
    TITLE,
    ['姓名', '身份证号', '班次', ...range(1, 31)],
    [nameOf(1), idOf(1), first, ...marks(1, 10, mark)],
    [null, null, second, ...marks(1, 10, null), ...marks(11, 20, mark)],
  ]
  const work = async (rows: Line[]) =>
    as('attendance', (await readingsOf(rows, ['A3:A4', 'B3:B4']))[0]).rows.map(({ values }) => [
      values.days,
      values.overtimeHours,
    ])

  it.each<Cell>(['√', 1])('of a person are days of work (%s)', async mark => {
    const days = month(day => (day <= 20 ? 100 : null))
    expect(await work(grid('白班', '夜班', mark))).toEqual([[days, undefined]])
  })

  it('but a line of the evening below one of the day is overtime', async () => {
    const days = month(day => (day <= 10 ? 100 : null))
    expect(await work(grid('出勤', '夜班', 1))).toEqual([[days, 1000]])
  })
})

describe('the sum beside the days', () => {
  it.each<[string, string, Line, object]>([
    ['合计', '√', ['合计'], { attendanceDays: 3100 }],
    ['小计', '1', ['小计'], { attendanceDays: 3100 }],
    ['合计 of hours', '8', ['合计'], { workHours: 24_800 }],
  ])('%s', async (_, mark, heading, expected) => {
    const sum = mark === '8' ? 248 : 31
    const [sheet] = await readingsOf([
      TITLE,
      ['姓名', '身份证号', ...range(1, 31), ...heading],
      [nameOf(1), idOf(1), ...marks(1, 31, mark), sum],
    ])
    expect(as('attendance', sheet).rows[0]?.values).toMatchObject(expected)
  })

  it('of two halves and the whole it is the whole', async () => {
    const [sheet] = await readingsOf([
      TITLE,
      ['姓名', '身份证号', ...range(1, 15), '小计', ...range(16, 31), '小计', '合计'],
      [nameOf(1), idOf(1), ...marks(1, 15, 1), 15, ...marks(16, 31, 1), 16, 31],
    ])
    expect(as('attendance', sheet).rows[0]?.values).toMatchObject({ attendanceDays: 3100 })
  })

  it('of each half of the day is none of the whole; hours of the evening do not change what a half is', async () => {
    const line = (label: string, mark: Cell, sum: number): Line => [
      null,
      null,
      label,
      ...marks(1, 31, mark),
      sum,
    ]
    const [sheet] = await readingsOf([
      TITLE,
      ['姓名', '身份证号', '时段', ...range(1, 31), '合计'],
      [nameOf(1), idOf(1), '上午', ...marks(1, 31, 0.5), 15.5],
      line('下午', 0.5, 15.5),
      line('晚', 2, 62),
    ])
    const { values } = as('attendance', sheet).rows[0] ?? {}
    expect(values).toMatchObject({ days: month(() => 100), overtimeHours: 6200 })
    expect(values?.attendanceDays).toBeUndefined()
  })

  it('behind a daily wage is money', async () => {
    const [attendance, wages] = await readingsOf([
      ['2026年10月考勤及工资表'],
      ['姓名', '身份证号', ...range(1, 31), '日工资', '合计', '借支', '实发工资'],
      [nameOf(1), idOf(1), ...marks(1, 31, 1), 2, 62, 0, 62],
    ])
    expect(as('attendance', attendance).rows[0]?.values.attendanceDays).toBeUndefined()
    expect(as('payroll', wages).rows[0]?.values).toMatchObject({ wageRate: 200, netPay: 6_200 })
  })

  it('named by its own words stands above 合计', async () => {
    const [sheet] = await readingsOf([
      TITLE,
      ['姓名', '身份证号', ...range(1, 31), '出勤天数', '合计'],
      [nameOf(1), idOf(1), ...marks(1, 31, 1), 31, 9300],
    ])
    expect(as('attendance', sheet).rows[0]?.values).toMatchObject({ attendanceDays: 3100 })
  })
})

describe('a further line of a person', () => {
  it.each<[string, Cell[], object]>([
    [
      'of overtime, hours on one day as text',
      ['加班', ...range(1, 31).map(day => (day === 7 ? '3' : null))],
      { overtimeHours: 300 },
    ],
    [
      'of the afternoon, one mark',
      ['下午', ...range(1, 31).map(day => (day === 7 ? '√' : null))],
      { days: month(day => (day === 7 ? 100 : 50)) },
    ],
  ])('%s, is no note', async (_, line, expected) => {
    const [sheet] = await readingsOf([
      TITLE,
      ['姓名', '身份证号', '时段', ...range(1, 31)],
      [nameOf(1), idOf(1), line[0] === '下午' ? '上午' : '出勤', ...marks(1, 31, '√')],
      [null, null, ...line],
      ['备注：以上属实'],
    ])
    expect(as('attendance', sheet).rows[0]?.values).toMatchObject(expected)
    expect(sheet?.skipped).toEqual([{ row: 5, reason: 'note' }])
  })
})

describe('a mark over several cells', () => {
  it('请假 over a week holds for each day; a number does not', async () => {
    const [sheet] = await readingsOf(
      [
        TITLE,
        ['姓名', '身份证号', ...range(1, 31)],
        [nameOf(1), idOf(1), '请假', ...marks(2, 7, null), ...marks(8, 31, '√')],
        [nameOf(2), idOf(2), '3', ...marks(2, 7, null), ...marks(8, 31, '√')],
      ],
      ['C3:I3', 'C4:I4'],
    )
    expect(as('attendance', sheet).rows.map(({ values }) => values.days?.slice(0, 8))).toEqual([
      [0, 0, 0, 0, 0, 0, 0, 100],
      [300, null, null, null, null, null, null, 100],
    ])
  })

  it('a tick over 上午 and 下午 is a whole day', async () => {
    const [sheet] = await readingsOf(
      [
        TITLE,
        ['姓名', '身份证号', '时段', ...range(1, 31)],
        [nameOf(1), idOf(1), '上午', ...marks(1, 31, '√')],
        [null, null, '下午', null, ...marks(2, 31, '×')],
      ],
      ['A3:A4', 'B3:B4', 'D3:D4'],
    )
    expect(as('attendance', sheet).rows[0]?.values.days).toEqual(month(day => (day === 1 ? 100 : 50)))
  })
})

describe('the month of the day headings', () => {
  it.each<[string, string, (day: number) => string]>([
    ['with the year of the title', '2026年考勤表', day => `10/${day}`],
    ['written out', '2026年考勤表', day => `10月${day}日`],
    ['with a year of their own', '考勤表', day => `2026-10-${String(day).padStart(2, '0')}`],
  ])('%s', async (_, title, heading) => {
    const [sheet] = await readingsOf([
      [title],
      ['姓名', '身份证号', ...range(1, 31).map(heading)],
      [nameOf(1), idOf(1), ...marks(1, 31, 1)],
    ])
    expect(as('attendance', sheet)).toMatchObject({ period: '2026-10', problems: [] })
  })

  it('does not stand above the title', async () => {
    const [sheet] = await readingsOf([
      ['2026年9月考勤表'],
      ['姓名', '身份证号', ...range(1, 30).map(day => `10/${day}`)],
      [nameOf(1), idOf(1), ...marks(1, 30, 1)],
    ])
    expect(sheet?.period).toBe('2026-09')
  })
})

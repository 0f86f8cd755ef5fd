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

import { describe, expect, it } from 'vitest'
import type { SheetReading } from '../../contract/inspection.ts'
import { as, type Cell, type Line, nameOf, range, readingsOf, said } from './write.ts'

const DAYS = range(1, 31)
const TITLE: Line = ['2026年10月考勤表']
const every = (cell: Cell): Cell[] => DAYS.map(() => cell)

const sum = (days: readonly (number | null)[] | undefined) =>
  days?.reduce((all: number, day) => all + (day ?? 0), 0)

/** Name, sum of the days and overtime of everybody. */
const worked = (sheets: readonly SheetReading[]) =>
  sheets.flatMap(sheet =>
    as('attendance', sheet).rows.map(({ values }) => [values.name, sum(values.days), values.overtimeHours]),
  )

const both = (days: number, overtime?: number) => [1, 2].map(serial => [nameOf(serial), days, overtime])

describe('a grid', () => {
  it('whose teams have subtotals takes one line a person: no halves', async () => {
    const [sheet] = await readingsOf([
      TITLE,
      ['班组', '姓名', ...DAYS, '小计'],
      ['木工班', nameOf(1), ...every(1), 31],
      ['小计', null, ...every(1), 31],
      ['钢筋班', nameOf(2), ...every(1), 31],
      ['小计', null, ...every(1), 31],
      ['合计', null, ...every(2), 62],
    ])
    expect(worked(sheet ? [sheet] : [])).toEqual(both(3100))
    expect(as('attendance', sheet).rows.map(({ values }) => values.attendanceDays)).toEqual([3100, 3100])
  })

  it.each([
    ['a number before the name, a word before the count', '出勤1天', '', 3100, undefined],
    ['加3 behind a tick', '√加3', '', 3100, 9300],
    ['1天 among hours', '1天', 9, 3100, 100],
  ] as const)('%s', async (_, cell, first, days, overtime) => {
    const line = (serial: number): Line => [
      `${serial}、${nameOf(serial)}`,
      ...DAYS.map(day => (day === 1 && first !== '' ? first : day > 16 && first !== '' ? 8 : cell)),
    ]
    const sheets = await readingsOf([TITLE, ['姓名', ...DAYS], line(1), line(2)])
    expect(worked(sheets)).toEqual(both(days, overtime))
    expect(sheets.flatMap(sheet => said(sheet).filter(text => !text.startsWith('imp-fullwidth')))).toEqual([])
  })

  it('with each day twice over, or with lengths of time, is asked about', async () => {
    const doubled = [nameOf(1), ...DAYS.flatMap((): Cell[] => ['√', '√', 1])]
    const parts = DAYS.flatMap((): Cell[] => ['上午', '下午', '工日'])
    const [twice] = await readingsOf(
      [TITLE, ['姓名', ...DAYS.flatMap((day): Cell[] => [day, null, null])], [null, ...parts], doubled],
      ['A2:A3'],
    )
    expect([worked(twice ? [twice] : []), said(twice)]).toEqual([
      [[nameOf(1), undefined, undefined]],
      ['imp-header-ambiguous B3'],
    ])
    const [lengths] = await readingsOf([
      TITLE,
      ['姓名', ...DAYS, '总工时'],
      [nameOf(1), ...every('8:00'), '248:00'],
    ])
    expect(lengths?.kind).toBe('attendance')
    expect(said(lengths)).toContain('att-symbol-unknown B3')
  })

  it('of a short month has strokes where it has no days', async () => {
    const line = (serial: number): Line => [nameOf(serial), ...DAYS.map(day => (day > 28 ? '/' : 1))]
    const sheets = await readingsOf([['2026年2月考勤表'], ['姓名', ...DAYS], line(1), line(2)])
    expect(worked(sheets)).toEqual(both(2800))
    expect(sheets.flatMap(said)).toEqual([])
  })

  it('of a week; the year stands by itself in the title', async () => {
    const week = range(1, 7).map(day => `周${'三四五六日一二'[day] ?? '三'}\n10/${day}`)
    const line = (serial: number): Line => [nameOf(serial), 1, 1, 0, 0, 1, 1, 1]
    const [sheet] = await readingsOf([['考勤表 2026'], ['姓名', ...week], line(1), line(2)])
    expect([sheet?.period, worked(sheet ? [sheet] : [])]).toEqual(['2026-10', both(500)])
  })
})

describe('lines of days', () => {
  it('say in words what became of the day', async () => {
    const sheets = await readingsOf([
      ['员工姓名', '工号', '日期', '考勤状态'],
      ...[1, 2].flatMap(serial =>
        [1, 2, 3].map(
          (day): Line => [nameOf(serial), serial, `2026-10-0${day}`, day === 3 ? '缺勤' : '出勤'],
        ),
      ),
    ])
    expect(worked(sheets)).toEqual(both(200))
    const card = await readingsOf([
      ['考勤卡'],
      [`姓名：${nameOf(1)}`],
      ['日期', '出勤情况', '加班小时'],
      ['2026-10-01', '√', 3],
      ['2026-10-02', '休', null],
    ])
    expect(worked(card)).toEqual([[nameOf(1), 100, 300]])
  })

  it('with the month in a column, the name once over several days', async () => {
    const sheets = await readingsOf(
      [
        ['2026年点工'],
        ['月', '日', '姓名', '工日'],
        [10, 5, nameOf(1), 1],
        [null, 6, null, 0.5],
        [11, 1, nameOf(1), 1],
        [null, null, null, 2.5],
      ],
      ['C3:C4'],
    )
    expect(sheets.map(sheet => [sheet.period, worked([sheet])])).toEqual([
      ['2026-10', [[nameOf(1), 150, undefined]]],
      ['2026-11', [[nameOf(1), 100, undefined]]],
    ])
  })

  it('below the leader of a team are nobody’s', async () => {
    const [sheet] = await readingsOf([
      ['2026年10月考勤表'],
      ['班组：木工班', `班组长：${nameOf(1)}`],
      ['日期', '出勤', '加班'],
      ['1日', 1, 0],
      ['2日', 1, 0],
    ])
    expect(sheet?.kind).toBe('unknown')
  })

  it('whose halves stand beside the day count once', async () => {
    const sheets = await readingsOf([
      ['2026年10月记工'],
      ['日期', '姓名', '上午', '下午', '工日', '工时'],
      ['1日', nameOf(1), '√', '√', 1, 8],
      ['2日', nameOf(1), '√', null, 0.5, 4],
    ])
    expect(worked(sheets)).toEqual([[nameOf(1), 150, undefined]])
  })

  it.each([
    ['no-day', [['日签到表'], ['序号', '姓名', '上班时间', '下班时间'], [1, nameOf(1), '7:00', '18:00']]],
    ['no-person', [['2026年10月考勤表'], ['日期', '出勤', '加班'], ['1日', 1, 0]]],
  ] as [string, Line[]][])('that lack something say what: %s', async (reason, rows) => {
    const [sheet] = await readingsOf(rows)
    expect([sheet?.kind, sheet?.problems]).toMatchObject([
      'unknown',
      [{ rule: 'imp-sheet-kind-unknown', severity: 'block', params: { reason } }],
    ])
  })

  it('of leave are no attendance', async () => {
    const [sheet] = await readingsOf([
      ['请假登记表'],
      ['姓名', '请假类型', '开始日期', '结束日期', '天数'],
      [nameOf(1), '事假', '2026-10-01', '2026-10-03', 3],
    ])
    expect(sheet?.kind).toBe('unknown')
  })
})

it.each([
  ['7点半', '18点30', 2],
  ['0730', '1830', 2],
  [7.5 / 24, 18.5 / 24, 2],
  ['7:30-11:30', '13:00-18:30', 4],
] as const)('times of a day as %j and %j', async (from, to, count) => {
  const heading = count === 4 ? ['上午', '下午'] : ['上班', '下班']
  const [sheet] = await readingsOf([['日签到表 2026年10月12日'], ['姓名', ...heading], [nameOf(1), from, to]])
  if (sheet?.kind !== 'punches') throw new Error(`read as ${sheet?.kind}`)
  const punches = sheet.rows[0]?.values.punches ?? []
  expect([punches.length, punches[0]?.at, punches.at(-1)?.at]).toEqual([
    count,
    '2026-10-11T23:30:00.000Z',
    '2026-10-12T10:30:00.000Z',
  ])
})

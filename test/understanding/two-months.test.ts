import { describe, expect, it } from 'vitest'
import type { SheetReading } from '../../contract/inspection.ts'
import { as, type Cell, idOf, type Line, nameOf, range, readingsOf, said } from './write.ts'

const DAYS = [...range(21, 31), ...range(1, 20)]
const WEEKDAYS = '日一二三四五六'
const person = (serial: number, marks: Cell[]): Line => [nameOf(serial), idOf(serial), ...marks, 18]

/** √ on the days given, by their place in the grid. */
const ticks = (...places: number[]): Cell[] => DAYS.map((_, place) => (places.includes(place) ? '√' : null))

async function grid(
  title: string,
  over: Line[] = [],
  heads: Cell[] = DAYS,
  merges: string[] = [],
): Promise<SheetReading[]> {
  return readingsOf(
    [[title], ...over, ['姓名', '身份证号', ...heads, '出勤天数'], person(1, ticks(0, 10, 11, 30))],
    merges,
  )
}

const monthsOf = (sheets: SheetReading[]) => sheets.map(({ period, spanPart }) => `${spanPart} ${period}`)

describe('an attendance grid that runs across two months', () => {
  it('is two months, each with its own days and their cells', async () => {
    const [april, may] = (await grid('考勤表 2026-03-21 至 2026-04-20')).map(sheet => as('attendance', sheet))
    expect(monthsOf([april, may].flatMap(sheet => sheet ?? []))).toEqual(['earlier 2026-03', 'later 2026-04'])
    const day = (sheet: typeof april, number: number) => sheet?.rows[0]?.values.days?.[number - 1]
    expect([21, 31, 1, 22].map(number => day(april, number))).toEqual([100, 100, null, null])
    expect([1, 20, 21, 31].map(number => day(may, number))).toEqual([100, 100, null, null])
    expect(
      april?.columns.filter(({ field }) => field?.startsWith('day/')).map(({ letter }) => letter),
    ).toEqual(range(0, 10).map(place => String.fromCharCode(67 + place)))
    expect(may?.columns.find(({ field }) => field === 'day/20')?.letter).toBe('AG')
    // The sum of 18 days is of neither month: it is held against the days of both.
    for (const half of [april, may]) expect(half?.rows[0]?.values.attendanceDays).toBeUndefined()
    expect(april?.rows[0]?.raw.AH).toBe('18')
    expect(may?.rows[0]?.values.spanTotals).toEqual({
      stated: { days: 1_800, hours: null, overtime: null },
      marked: { days: 400, hours: null, overtime: null },
    })
    expect(may?.columns.find(({ field }) => field === 'attendanceDays')?.letter).toBe('AH')
    expect(said(april)).toEqual(['imp-header-ambiguous C2'])
  })

  it.each<[string, Promise<SheetReading[]>]>([
    [
      'a month over either part',
      grid('考勤表 2026年5月', [[null, null, '4月', ...Array(10).fill(null), '5月']]),
    ],
    [
      'dates as headings',
      grid(
        '考勤表',
        [],
        [...range(21, 31).map(day => `2026-04-${day}`), ...range(1, 20).map(day => `2026-05-${day}`)],
      ),
    ],
    [
      'short dates as headings, the year in the title',
      grid(
        '2026年5月考勤表',
        [],
        [...range(21, 31).map(day => `4/${day}`), ...range(1, 20).map(day => `5/${day}`)],
      ),
    ],
    ['a range in the caption', grid('考勤周期：2026年4月21日至2026年5月20日')],
    ['a range without the second year', grid('考勤日期：2026/04/21 ~ 05/20')],
    [
      'the title, where only one month has as many days',
      grid('2026年5月考勤表', [], [...range(21, 30), null, ...range(1, 20)]),
    ],
  ])('knows its months by %s', async (_, sheets) => {
    expect(monthsOf(await sheets)).toEqual(['earlier 2026-04', 'later 2026-05'])
  })

  it('knows its months by the weekdays under the day numbers, whichever month the title names', async () => {
    const weekdays = (start: string) =>
      DAYS.map((_, place) => WEEKDAYS[(new Date(`${start}T00:00:00Z`).getUTCDay() + place) % 7] ?? '')
    const read = (title: string, start: string) =>
      readingsOf([
        [title],
        ['姓名', '身份证号', ...DAYS],
        [null, null, ...weekdays(start)],
        [nameOf(1), idOf(1), ...ticks(3)],
      ])
    expect(monthsOf(await read('2026年8月考勤表', '2026-07-21'))).toEqual([
      'earlier 2026-07',
      'later 2026-08',
    ])
    expect(monthsOf(await read('2026年7月考勤表', '2026-07-21'))).toEqual([
      'earlier 2026-07',
      'later 2026-08',
    ])
  })

  it('turns the year', async () => {
    expect(monthsOf(await grid('考勤周期：2026年12月21日至2027年1月20日'))).toEqual([
      'earlier 2026-12',
      'later 2027-01',
    ])
  })

  it('asks where the title leaves two readings', async () => {
    const sheets = await grid('2026年8月考勤表')
    expect(sheets.map(({ period, kind, rows }) => [kind, period, rows.length])).toEqual([
      ['attendance', null, 1],
      ['attendance', null, 1],
    ])
    for (const sheet of sheets) expect(said(sheet)).toContain('imp-period-missing A2')
  })

  it('adds up hours and overtime over both months, without the days that the earlier one does not have', async () => {
    const hours = (cell: number) => DAYS.map(day => ([21, 31, 1].includes(day) ? cell : null))
    const [, later] = await readingsOf([
      ['考勤周期：2026-09-21 至 2026-10-20'],
      ['姓名', '身份证号', '时段', ...DAYS, '总工时', '加班小时'],
      [nameOf(1), idOf(1), '出勤', ...hours(8), 16, 4],
      [null, null, '加班', ...hours(2)],
    ])
    const [row] = as('attendance', later).rows
    expect(row?.values.spanTotals).toEqual({
      stated: { days: null, hours: 1_600, overtime: 400 },
      marked: { days: 200, hours: 1_600, overtime: 400 },
    })
    expect(row?.values.days?.slice(0, 2)).toEqual([100, null])
    expect(row?.problems).toEqual([])
  })

  it('gives the overtime of each day to the month of that day, beside a total of both or without one', async () => {
    const overtime = DAYS.map(day => ({ 25: 4, 5: 8, 6: 2 })[day] ?? null)
    for (const sum of [[14], []]) {
      const sheets = await readingsOf([
        ['考勤周期：2026-08-21 至 2026-09-20'],
        ['姓名', '身份证号', '时段', ...DAYS, ...sum.map(() => '加班小时')],
        [nameOf(1), idOf(1), '出勤', ...DAYS.map(() => '√'), ...sum],
        [null, null, '加班', ...overtime],
      ])
      const rows = sheets.map(sheet => as('attendance', sheet).rows[0])
      expect(rows.map(row => [row?.values.overtimeHours, row?.values.markedOvertime])).toEqual([
        [400, 400],
        [1000, 1000],
      ])
      expect(
        rows.map(row => row?.values.overtimeDays?.flatMap((hours, at) => (hours ? [at + 1] : []))),
      ).toEqual([[25], [5, 6]])
      expect(rows.flatMap(row => row?.problems)).toEqual([])
    }
  })

  it('asks about hours beyond eight beside a total of overtime over both months', async () => {
    const sheets = await readingsOf([
      ['考勤周期：2026-08-21 至 2026-09-20'],
      ['姓名', '身份证号', ...DAYS, '加班小时'],
      [nameOf(1), idOf(1), ...DAYS.map(() => 9), 12],
    ])
    for (const sheet of sheets) {
      const [row] = as('attendance', sheet).rows
      expect(row?.values.overtimeHours).toBeUndefined()
      expect(row?.values.overtimeDays).toBeUndefined()
      expect(row?.problems.map(({ field }) => field)).toEqual(['overtimeHours'])
    }
  })

  it('a printed form of 31 days with such a period has the last days of the earlier month', async () => {
    const [earlier, later] = await readingsOf([
      ['考勤周期：2026年9月26日至2026年10月25日'],
      ['姓名', '身份证号', ...range(1, 31), '出勤天数'],
      [nameOf(1), idOf(1), ...range(1, 31).map(day => ([1, 25, 26, 30].includes(day) ? '√' : null)), 4],
    ])
    expect(monthsOf([earlier, later].flatMap(sheet => sheet ?? []))).toEqual([
      'earlier 2026-09',
      'later 2026-10',
    ])
    const days = [earlier, later].map(sheet =>
      as('attendance', sheet).rows[0]?.values.days?.flatMap((worth, index) => (worth ? [index + 1] : [])),
    )
    expect(days).toEqual([
      [26, 30],
      [1, 25],
    ])
    expect(as('attendance', later).rows[0]?.values.spanTotals?.marked?.days).toBe(400)
  })

  it('the half of such a period has a total of days that it does not show', async () => {
    const sheets = await readingsOf([
      ['考勤周期：2026年9月26日至2026年10月25日'],
      ['姓名', '身份证号', ...range(1, 25), '出勤天数'],
      [nameOf(1), idOf(1), '√', '√', ...Array<Cell>(23).fill(null), 5],
    ])
    expect(sheets.map(({ period }) => period)).toEqual(['2026-10'])
    const [row] = as('attendance', sheets[0]).rows
    expect(row?.values.spanTotals).toEqual({
      stated: { days: 500, hours: null, overtime: null },
      marked: null,
    })
    expect(row?.values.attendanceDays).toBeUndefined()
  })

  it('reads no days where the numbers make no sense', async () => {
    const [sheet] = await grid('2026年8月考勤表', [], [...range(1, 15), ...range(1, 15), 16])
    expect(as('attendance', sheet).rows[0]?.values.days).toBeUndefined()
    expect(said(sheet)).toContain('imp-header-ambiguous C2')
  })
})

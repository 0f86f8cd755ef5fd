import { expect, it } from 'vitest'
import { as, type Cell, type Line, nameOf, range, readingsOf, said } from './write.ts'

const DAYS = range(1, 31)

/** A month of two people whose every day holds the same; further columns with what they hold for both. */
async function month(cell: string, totals: Record<string, number> = {}, title = '2026年10月考勤表') {
  const line = (serial: number): Line => [
    serial,
    nameOf(serial),
    ...DAYS.map((): Cell => cell),
    ...Object.values(totals),
  ]
  const [sheet] = await readingsOf([
    [title],
    ['序号', '姓名', ...DAYS, ...Object.keys(totals)],
    line(1),
    line(2),
  ])
  const reading = as('attendance', sheet)
  const { days, overtimeDays } = reading.rows[1]?.values ?? {}
  return { day: days?.[30] ?? null, overtime: overtimeDays?.[30] ?? null, told: said(sheet) }
}

it.each([
  // The totals tell.
  ['1+3', { 出勤合计: 31, 加班合计: 93 }, 100, 300],
  ['1/2', { 出工: 31, '加班(小时)': 62 }, 100, 200],
  ['8+2', { 工时: 310 }, 100, 200],
  ['1+0.5', { 合计: 46.5 }, 150, null],
  ['1+0.5', { 出勤天数: 31, 加班小时: 15.5 }, 100, 50],
  ['0/1', { 出勤天数: 15.5 }, 50, null],
  ['4/4', { 工时: 248 }, 100, null],
  // The numbers can be nothing else.
  ['1+3', {}, 100, 300],
  ['8\n2', {}, 100, 200],
  ['1 3', {}, 100, 300],
  ['√/2', {}, 100, 200],
  ['休+4', {}, 0, 400],
  ['0.5/0.5', {}, 100, null],
  ['4+4+2', {}, 100, 200],
  ['1工加班0.5小时', {}, 100, 50],
  ['8(加2)', {}, 100, 200],
  // One thing only.
  ['1/2', {}, 50, null],
  ['病假1', {}, 0, null],
])('%j beside %j', async (cell, totals, day, overtime) => {
  expect(await month(cell, totals)).toEqual({ day, overtime, told: [] })
})

it('the sheet says what they are', async () => {
  const [work, halves] = await Promise.all([
    month('1/1', {}, '2026年10月考勤表（工日/加班）'),
    month('1/1', {}, '2026年10月考勤表 上午/下午'),
  ])
  expect([work.day, work.overtime]).toEqual([100, 100])
  expect([halves.day, halves.overtime]).toEqual([100, null])
})

it('nothing says it: nothing is taken, and one question is asked for all', async () => {
  for (const cell of ['1+0.5', '1/1', '8/10', '√3'])
    expect(await month(cell)).toEqual({ day: null, overtime: null, told: ['imp-header-ambiguous C3'] })
})

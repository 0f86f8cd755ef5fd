import { expect, it } from 'vitest'
import { as, type Cell, idOf, nameOf, readingsOf } from '../test/understanding/write.ts'

/** The leave days of the one person of a device's summary, and what is kept of its columns as written. */
async function leave(heads: Cell[], cells: Cell[], kind: 'attendance' | 'payroll' = 'attendance') {
  const more: [Cell, Cell] = kind === 'payroll' ? ['实发工资', 5_000] : ['旷工天数', 0]
  const [sheet] = await readingsOf([
    [kind === 'payroll' ? '2026年10月工资表' : '2026年10月考勤汇总表'],
    ['姓名', '身份证号', '出勤天数', ...heads, more[0]],
    [nameOf(1), idOf(1), 20, ...cells, more[1]],
  ])
  const reading = as(kind, sheet)
  const [row] = reading.rows
  return { days: new Map(Object.entries(row?.values ?? {})).get('leaveDays'), row, reading }
}

it('leave is the sum of its kinds, each of which is kept as it is written', async () => {
  const { days, row, reading } = await leave(
    ['事假', '病假', '年假(天)', '婚假天数', '调休'],
    [1, 0.5, '2天', null, 3],
  )
  expect(days).toBe(350)
  expect(row?.raw).toMatchObject({ D: '1', E: '0.5', F: '2天', H: '3' })
  expect(row?.problems).toEqual([])
  expect(reading.problems.filter(({ rule }) => rule === 'imp-header-ambiguous')).toEqual([])
})

it('kinds below a heading of leave are the same', async () => {
  const [sheet] = await readingsOf(
    [
      ['2026年10月考勤汇总表'],
      ['姓名', '身份证号', '出勤天数', '请假', null, null],
      [null, null, null, '事假', '病假', '丧假'],
      [nameOf(1), idOf(1), 20, 1, 2, 3],
    ],
    ['A2:A3', 'B2:B3', 'C2:C3', 'D2:F2'],
  )
  expect(as('attendance', sheet).rows[0]?.values.leaveDays).toBe(600)
})

it('a total of leave is taken as it stands, its kinds are not added to it', async () => {
  const { days, row } = await leave(['请假天数', '事假', '病假'], [3, 1, 2])
  expect(days).toBe(300)
  expect(row?.raw).toMatchObject({ E: '1', F: '2' })
})

it('a kind that is counted in hours leaves no sum of days, unless there were none', async () => {
  const heads = ['事假(小时)', '病假(天)']
  expect((await leave(heads, [4, 1])).days).toBeUndefined()
  expect((await leave(heads, [4, 1])).row?.raw).toMatchObject({ D: '4', E: '1' })
  expect((await leave(heads, [0, 1])).days).toBe(100)
})

it('a kind that cannot be read leaves no sum, and says so at its cell', async () => {
  const { days, row } = await leave(['事假', '病假'], [1, '见备注'])
  expect(days).toBeUndefined()
  expect(row?.problems.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(['imp-value-unreadable E3'])
})

it('on a payroll such columns are kept as written', async () => {
  const { days, row } = await leave(['事假', '病假'], [1, 2], 'payroll')
  expect(days).toBeUndefined()
  expect(row?.raw).toMatchObject({ D: '1', E: '2' })
})

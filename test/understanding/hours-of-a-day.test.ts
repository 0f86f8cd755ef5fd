import { describe, expect, it } from 'vitest'
import { as, type Cell, idOf, type Line, nameOf, range, readingsOf, said } from './write.ts'

/** Days and overtime hours of each person of a grid in hours; each person's hours by number of days. */
async function read(
  title: string,
  people: [hours: number, days: number, stated: number][],
  below: Line[] = [],
) {
  const [sheet] = await readingsOf([
    [title],
    ['姓名', '身份证号', ...range(1, 31), '合计天数'],
    ...people.map(([hours, days, stated], at) => [
      nameOf(at),
      idOf(at),
      ...range(1, 31).map((day): Cell => (day <= days ? hours : null)),
      stated,
    ]),
    ...below,
  ])
  return as('attendance', sheet).rows.map(({ values }) => [
    values.days?.reduce((sum: number, day) => sum + (day ?? 0), 0),
    values.attendanceDays,
    values.overtimeHours ?? 0,
  ])
}

describe('how many hours make a day', () => {
  it.each<[string, string, Line[]]>([
    ['in the title', '2026年10月考勤表（9小时制）', []],
    ['in a caption', '2026年10月考勤表 每工9小时', []],
    ['below', '2026年10月考勤表', [['备注：9小时为一个工']]],
    ['per day', '2026年10月考勤表 标准工时：9小时/天', []],
  ])('is what the sheet states: %s', async (_, title, below) => {
    expect(await read(title, [[4.5, 10, 5]], below)).toEqual([[500, 500, 0]])
    expect(await read(title, [[10, 10, 10]], below)).toEqual([[1000, 1000, 1000]])
  })

  it('is else what most of its totals come out by; a wrong one stays wrong', async () => {
    expect(
      await read('2026年10月考勤表', [
        [4.5, 10, 5],
        [9, 31, 31],
        [3, 9, 3],
        [9, 10, 12],
      ]),
    ).toEqual([
      [500, 500, 0],
      [3100, 3100, 0],
      [297, 300, 0],
      [1000, 1200, 0],
    ])
  })

  it('counts hours beyond as parts of a day where the totals do', async () => {
    expect(
      await read('2026年10月考勤表', [
        [10, 8, 10],
        [12, 10, 15],
      ]),
    ).toEqual([
      [1000, 1000, 0],
      [1500, 1500, 0],
    ])
  })

  it('is else eight, and what is beyond is overtime', async () => {
    expect(
      await read('2026年10月考勤表', [
        [10, 10, 10],
        [4, 10, 5],
      ]),
    ).toEqual([
      [1000, 1000, 2000],
      [500, 500, 0],
    ])
  })

  it('may stand in a column, person by person', async () => {
    const [sheet] = await readingsOf([
      ['2026年10月考勤表'],
      ['姓名', '身份证号', '工时/天', ...range(1, 31), '合计工时', '合计天数'],
      [nameOf(1), idOf(1), 9, ...range(1, 31).map(() => 9), 279, 31],
      [nameOf(2), idOf(2), 10, ...range(1, 31).map(() => 5), 155, 15.5],
    ])
    expect(as('attendance', sheet).rows.map(({ values }) => [values.workHours, values.days?.[0]])).toEqual([
      [27_900, 100],
      [15_500, 50],
    ])
    expect(said(sheet)).toEqual([])
  })
})

it('days under a heading of overtime hours are asked about', async () => {
  const [sheet] = await readingsOf([
    ['2026年10月出勤统计'],
    ['姓名', '身份证号', '出勤天数', '加班'],
    [nameOf(1), idOf(1), 26, '1天'],
  ])
  expect(as('attendance', sheet).rows[0]?.values.overtimeHours).toBeUndefined()
  expect(said(sheet)).toEqual(['imp-value-unreadable D3'])
})

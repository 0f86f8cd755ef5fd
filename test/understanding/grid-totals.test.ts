import { describe, expect, it } from 'vitest'
import type { AttendanceValues } from '../../contract/inspection.ts'
import { as, type Cell, idOf, type Line, nameOf, range, readingsOf } from './write.ts'

const DAYS = range(1, 31)

/** Values of the one person of a grid with a total of hours and one of overtime. */
async function totals(cells: Cell[], stated: [hours: Cell, overtime: Cell], further: Line[] = []) {
  const marks = DAYS.map((_, place) => cells[place] ?? null)
  const [sheet] = await readingsOf([
    ['2026年10月考勤表'],
    ['姓名', '身份证号', '时段', ...DAYS, '总工时', '加班小时'],
    [nameOf(1), idOf(1), null, ...marks, ...stated],
    ...further.map(([label = null, ...line]) => [null, null, label, ...line]),
    [nameOf(2), idOf(2)],
  ])
  return as('attendance', sheet).rows[0]?.values ?? {}
}

const marked = ({ markedHours, markedOvertime }: AttendanceValues) => [markedHours, markedOvertime]

describe('what the day cells add up to, beside a stated total', () => {
  it('hours are added as written, not by way of days', async () => {
    const values = await totals([7, 7.5, 8, 0, '休', '9小时'], [31.5, null])
    expect(values).toMatchObject({ workHours: 3_150, markedHours: 3_150 })
  })

  it('halves of a day and their overtime are lines of one sum each', async () => {
    const further: Line[] = [
      ['下午', 4, 3.5],
      ['加班', 2, 1.5],
    ]
    const values = await totals([4, 4], [15.5, 3.5], further)
    expect(marked(values)).toEqual([1_550, 350])
  })

  it('a tick says no hours, and a sign that is not known is left out', async () => {
    expect(marked(await totals(['√', '√', 8], [24, null]))).toEqual([null, undefined])
    expect(marked(await totals([8, '?', 8], [16, null]))).toEqual([1_600, undefined])
  })

  it('overtime inside the cells of a day cannot be told from the hours', async () => {
    expect(marked(await totals([10, 10], [20, 4]))).toEqual([2_000, null])
    expect(marked(await totals([10, 8], [18, 4], [['加班', 2]]))).toEqual([1_800, null])
  })

  it('nothing is added up where nothing is stated, but overtime that only the cells say is its own sum', async () => {
    expect(marked(await totals([8, 8], [null, null]))).toEqual([undefined, undefined])
    const values = await totals([8, 8], [null, null], [['加班', 2, 1]])
    expect(values).toMatchObject({ overtimeHours: 300, markedOvertime: 300 })
  })

  it('a row without any mark adds up to nothing that could be compared', async () => {
    expect(marked(await totals([], [176, 12]))).toEqual([null, null])
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readProjectMonth } from '../../../db/repositories/project-month.ts'
import { checkMonth } from '../../../rules/index.ts'
import { commit, fileOf, type Office, openOffice, PERIOD, preview } from '../../../test/office.ts'
import { type Cell, idOf, type Line, nameOf, range, workbook } from '../../../test/understanding/write.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

let files = 0
const file = (lines: Line[]) => fileOf({ name: `${++files}.xlsx`, bytes: workbook({ 考勤: lines }) })

/** What att-grid-vs-total finds in a month, with its cell, and for want of what it could not judge. */
function compared(period = PERIOD) {
  const month = readProjectMonth(office.ledger.db, office.project.id, period, '2026-11-20')
  if (month === null) throw new Error('the office has no project')
  const { findings, notChecked } = checkMonth(month)
  const mine = ({ rule }: { rule: string }) => rule === 'att-grid-vs-total'
  return {
    found: findings.filter(mine).map(({ at, params }) => `${at?.cell} ${params.stated} ${params.sum}`),
    lacking: notChecked.filter(mine).map(({ needs }) => needs),
  }
}

async function take(source: File): Promise<void> {
  await commit(office, (await preview(office, source)).id)
}

describe('the totals of a grid in hours', () => {
  const DAYS = range(1, 31)
  const row = (serial: number, cells: Cell[], ...stated: Cell[]): Line => [
    nameOf(serial),
    idOf(serial),
    '木工班',
    ...DAYS.map((_, place) => cells[place] ?? null),
    ...stated,
  ]

  it('are held against the days, at their cells', async () => {
    await take(
      file([
        ['2026年10月考勤表'],
        ['姓名', '身份证号', '班组', ...DAYS, '总工时'],
        row(1, [8, 8, 7.5], 23.5),
        row(2, [8, 8, 7.5], 24),
        row(3, ['√', 8], 16),
      ]),
    )
    expect(compared()).toEqual({ found: ['AI4 2400 2350'], lacking: ['dayHours'] })
  })
})

describe('the totals of a grid across two months', () => {
  const SPAN = [...range(26, 30), ...range(1, 25)]
  const grid = (
    title: string,
    days: number[],
    ...rows: [serial: number, ticks: number[], stated: number][]
  ) =>
    file([
      [title],
      ['姓名', '身份证号', '班组', ...days, '出勤天数'],
      ...rows.map(
        ([serial, ticks, stated]): Line => [
          nameOf(serial),
          idOf(serial),
          '木工班',
          ...days.map(day => (ticks.includes(day) ? '√' : null)),
          stated,
        ],
      ),
    ])

  it('are held against the days of both, in the month of the last day', async () => {
    await take(grid('考勤周期：2026-09-26 至 2026-10-25', SPAN, [1, [26, 30, 1], 3], [2, [27, 2], 3]))
    expect(compared('2026-09')).toEqual({ found: [], lacking: [] })
    expect(compared('2026-10')).toEqual({ found: ['AH4 300 200'], lacking: [] })
  })

  it('stay what they are when the next grid brings the rest of the month', async () => {
    await take(grid('考勤周期：2026-09-26 至 2026-10-25', SPAN, [1, [26, 30, 1], 4]))
    const next = [...range(26, 31), ...range(1, 20)]
    await take(grid('考勤周期：2026-10-26 至 2026-11-20', next, [1, [31, 2], 2]))
    expect(compared('2026-10').found).toEqual(['AH3 400 300'])
    expect(compared('2026-11')).toEqual({ found: [], lacking: [] })
  })

  it('want the other month where a sheet shows one of the two', async () => {
    await take(grid('考勤周期：2026-09-26 至 2026-10-25', range(1, 25), [1, [1, 2], 5]))
    expect(compared('2026-10')).toEqual({ found: [], lacking: ['otherMonth'] })
  })
})

describe('the totals of the halves of a month, from files of their own', () => {
  const half = (days: number[], ticks: number, stated: number) =>
    file([
      ['2026年10月考勤表'],
      ['姓名', '身份证号', '班组', ...days, '出勤天数'],
      [nameOf(1), idOf(1), '木工班', ...days.map((_, place) => (place < ticks ? '√' : null)), stated],
    ])
  const [FIRST, SECOND] = [range(1, 15), range(16, 31)]

  it('are each held against the days of their own half, at their own cells', async () => {
    await take(half(FIRST, 10, 11))
    await take(half(SECOND, 8, 9))
    expect(compared().found.toSorted()).toEqual(['S3 1100 1000', 'T3 900 800'])
  })

  it('change with a correction of their half alone', async () => {
    await take(half(FIRST, 10, 11))
    await take(half(SECOND, 8, 8))
    expect(compared().found).toEqual(['S3 1100 1000'])
    await take(half(FIRST, 10, 10))
    expect(compared().found).toEqual([])
    await take(half(SECOND, 8, 7))
    expect(compared().found).toEqual(['T3 700 800'])
  })
})

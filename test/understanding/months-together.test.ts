import { describe, expect, it } from 'vitest'
import { as, type Cell, type Line, nameOf, range, readingsOf, said } from './write.ts'

const PEOPLE = [1, 2]
const september = (): Cell[] => range(1, 30).map(day => (day === 2 ? '×' : '√'))
const october = (): Cell[] => range(1, 31).map(day => (day === 3 ? '×' : '√'))
const marks = (length: number, off: number) =>
  range(1, 31).map(day => (day > length ? null : day === off ? 0 : 100))

/** Both months of both people, nothing asked. */
async function expectBoth(
  rows: Line[],
  merges: string[] = [],
  name = '2026年考勤.xlsx',
  totals: readonly [number, number] | null = null,
) {
  const sheets = await readingsOf(rows, merges, name)
  expect(
    sheets.map(sheet => [
      sheet.period,
      as('attendance', sheet).rows.map(({ values }) => [values.name, values.days, values.attendanceDays]),
      said(sheet),
    ]),
  ).toEqual([
    ['2026-09', PEOPLE.map(serial => [nameOf(serial), marks(30, 2), totals?.[0]]), []],
    ['2026-10', PEOPLE.map(serial => [nameOf(serial), marks(31, 3), totals?.[1]]), []],
  ])
}

describe('two months in one grid', () => {
  it('beside each other: the month over its days, in their dates, at its sum, or in the title', async () => {
    const both = PEOPLE.map((serial): Line => [nameOf(serial), ...september(), ...october()])
    const numbers = [...range(1, 30), ...range(1, 31)]
    await expectBoth(
      [
        ['木工班考勤表'],
        ['姓名', '2026年9月', ...Array<null>(29).fill(null), '2026年10月'],
        [null, ...numbers],
        ...both,
      ],
      ['A2:A3', 'B2:AE2', 'AF2:BJ2'],
    )
    await expectBoth([
      ['考勤表'],
      ['姓名', '9月', ...Array<null>(29).fill(null), '10月'],
      [null, ...numbers],
      ...both,
    ])
    const dated = [...range(1, 30).map(day => `9月${day}日`), ...range(1, 31).map(day => `10月${day}日`)]
    await expectBoth([['考勤表'], ['姓名', ...dated], ...both])
    await expectBoth([['2026年9-10月考勤表'], ['姓名', ...numbers], ...both])
    const summed = PEOPLE.map((serial): Line => [nameOf(serial), ...september(), 29, ...october(), 30])
    await expectBoth(
      [['考勤表'], ['姓名', ...range(1, 30), '9月出勤天数', ...range(1, 31), '10月出勤天数'], ...summed],
      [],
      '2026年考勤.xlsx',
      [29_00, 30_00],
    )
  })

  it('below each other: under a heading of its own, a line, or in a column', async () => {
    const rows = (cells: () => Cell[], before: Cell[] = []) =>
      PEOPLE.map((serial): Line => [...before, nameOf(serial), ...cells()])
    await expectBoth([
      ['2026年9月考勤表'],
      ['姓名', ...range(1, 30)],
      ...rows(september),
      ['2026年10月考勤表'],
      ['姓名', ...range(1, 31)],
      ...rows(october),
    ])
    await expectBoth([
      ['考勤表'],
      ['姓名', ...range(1, 31)],
      ['9月'],
      ...rows(september),
      ['10月'],
      ...rows(october),
    ])
    await expectBoth([
      ['考勤表'],
      ['月份', '姓名', ...range(1, 31)],
      ...rows(september, ['9月']),
      ...rows(october, ['10月']),
    ])
  })

  it('a person’s months below his merged name are no halves of a day', async () => {
    await expectBoth(
      [
        ['考勤表'],
        ['姓名', '月份', ...range(1, 31)],
        ...PEOPLE.flatMap((serial): Line[] => [
          [nameOf(serial), '9月', ...september()],
          [null, '10月', ...october()],
        ]),
      ],
      ['A3:A4', 'A5:A6'],
    )
  })

  it('whose months nothing names are asked about', async () => {
    const [sheet] = await readingsOf([
      ['考勤表'],
      ['姓名', ...range(1, 30), ...range(1, 31)],
      [nameOf(1), ...september(), ...october()],
    ])
    expect(sheet?.rows[0]?.values).toEqual({ name: nameOf(1) })
    expect(said(sheet)).toEqual(['imp-header-ambiguous B2', 'imp-period-missing A2'])
  })
})

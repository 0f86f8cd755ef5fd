import { afterEach, beforeEach, expect, it } from 'vitest'
import { readProjectMonth } from '../../../db/repositories/project-month.ts'
import { commit, fileOf, type Office, openOffice, PERIOD, preview } from '../../../test/office.ts'
import { idOf, type Line, nameOf, workbook } from '../../../test/understanding/write.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

const day = (of: number, ...people: [serial: number, worth: number][]): [string, Line[]] => [
  `${of}日`,
  [
    ['木工班日出勤表'],
    ['序号', '姓名', '身份证号', '出勤（工）'],
    ...people.map(([serial, worth], at): Line => [at + 1, nameOf(serial), idOf(serial), worth]),
  ],
]
const file = (name: string, ...days: [string, Line[]][]) =>
  fileOf({ name, bytes: workbook(Object.fromEntries(days)) })

/** The first days of every line of the month, by name. */
function month(): [string, (number | null)[]][] {
  const records = readProjectMonth(office.ledger.db, office.project.id, PERIOD, '2026-11-20')
  return (records?.attendance ?? []).map(({ name, days }) => [name, days.slice(0, 4)])
}

it('a sheet for each day is one line a person, file after file', async () => {
  const take = async (source: File) => {
    const shown = await preview(office, source)
    await commit(office, shown.id)
    return shown.sheets.map(({ counts }) => counts)
  }
  await take(file('2026年10月签到.xlsx', day(1, [1, 1], [2, 1]), day(2, [1, 0.5])))
  expect(month()).toEqual([
    [nameOf(1), [100, 50, null, null]],
    [nameOf(2), [100, null, null, null]],
  ])
  await take(file('2026年10月签到（续）.xlsx', day(3, [2, 1]), day(4, [1, 1], [2, 0])))
  expect(month()).toEqual([
    [nameOf(1), [100, 50, null, 100]],
    [nameOf(2), [100, null, 100, 0]],
  ])
})

it('totals of one person in two lines are asked about, not taken as two months of his', async () => {
  const source = fileOf({
    name: '考勤.xlsx',
    bytes: workbook({
      汇总: [
        ['2026年10月考勤汇总'],
        ['姓名', '身份证号', '出勤天数'],
        [nameOf(1), idOf(1), 3],
        [nameOf(1), idOf(1), 20],
      ],
    }),
  })
  const [sheet] = (await preview(office, source)).sheets
  expect(sheet?.counts).toMatchObject({ create: 1, reject: 1 })
})

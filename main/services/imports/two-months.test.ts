import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportView } from '../../../contract/api/imports.ts'
import { MonthRecords } from '../../../db/repositories/month-records.ts'
import { commit, fileOf, type Office, openOffice, preview } from '../../../test/office.ts'
import { idOf, nameOf, range } from '../../../test/understanding/write.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

const DAYS = [...range(21, 31), ...range(1, 20)]
let files = 0

/** A grid from the 21st to the 20th; each person with the days of the month on which he was there. */
const grid = (title: string, ...people: [serial: number, present: number[]][]): File =>
  fileOf({
    name: `${++files}.csv`,
    bytes: Buffer.from(
      [
        [title],
        ['姓名', '身份证号', '班组', ...DAYS],
        ...people.map(([serial, present]) => [
          nameOf(serial),
          `${idOf(serial)}\t`,
          '木工班',
          ...DAYS.map(day => (present.includes(day) ? '√' : '')),
        ]),
      ]
        .map(line => line.join(','))
        .join('\n'),
    ),
  })

const AUGUST = '考勤周期：2026-07-21 至 2026-08-20'
const SEPTEMBER = '考勤周期：2026-08-21 至 2026-09-20'

async function take(file: File, period: string | null = null): Promise<ImportView> {
  const view = await preview(office, file, { period })
  await commit(office, view.id)
  return view
}

/** Days on which each person of a month was there. */
const present = (period: string) =>
  Object.fromEntries(
    new MonthRecords(office.ledger.db, office.project.id, period).attendance.map(({ name, days }) => [
      name,
      days.flatMap((worth, index) => (worth === 100 ? [index + 1] : [])),
    ]),
  )

describe('a grid across two months', () => {
  it('gives each month its days, and leaves alone what another file said of the same month', async () => {
    const view = await preview(office, grid(AUGUST, [1, [21, 31, 1, 20]], [2, [5]]))
    expect(view.sheets.map(({ period, counts }) => [period, counts.create])).toEqual([
      ['2026-07', 2],
      ['2026-08', 2],
    ])
    await commit(office, view.id)
    await take(grid(SEPTEMBER, [1, [22, 3]], [3, [25, 4]]))
    expect(present('2026-07')).toEqual({ [nameOf(1)]: [21, 31], [nameOf(2)]: [] })
    // The person that only the first file has keeps his line; the other has the days of both files.
    expect(present('2026-08')).toEqual({ [nameOf(1)]: [1, 20, 22], [nameOf(2)]: [5], [nameOf(3)]: [25] })
    expect(present('2026-09')).toEqual({ [nameOf(1)]: [3], [nameOf(3)]: [4] })
  })

  it('shows and makes what a corrected file changes, and nothing else', async () => {
    await take(grid(AUGUST, [1, [21, 1]], [2, [5]]))
    await take(grid(SEPTEMBER, [1, [22, 3]], [2, [25]]))
    const corrected = await preview(office, grid(SEPTEMBER, [1, [23, 3]]))
    const august = await office.client.imports.rows({ id: corrected.id, sheetIndex: 0, language: 'zh-CN' })
    expect(august.rows.map(({ label, decision }) => [label, decision])).toEqual([
      [nameOf(2), 'update'],
      [nameOf(1), 'update'],
    ])
    const [change] = august.rows[1]?.changes ?? []
    expect(
      [change?.before, change?.after].map(days => days?.split(' ').filter(day => day === '1').length),
    ).toEqual([2, 2])
    await commit(office, corrected.id)
    expect(present('2026-08')).toEqual({ [nameOf(1)]: [1, 23], [nameOf(2)]: [5] })
    expect(present('2026-09')).toEqual({ [nameOf(1)]: [3] })
  })

  it('is taken back as one, and the same file once more changes nothing', async () => {
    await take(grid(AUGUST, [1, [21, 1]]))
    const second = await take(grid(SEPTEMBER, [1, [22, 3]]))
    const again = await preview(office, grid(SEPTEMBER, [1, [22, 3]]))
    expect(again.sheets.map(({ counts }) => counts)).toMatchObject([{ same: 1 }, { same: 1 }])
    await office.client.imports.undo({ id: second.id, language: 'zh-CN' })
    expect([present('2026-08'), present('2026-09')]).toEqual([{ [nameOf(1)]: [1] }, {}])
  })

  it('waits for a month that the sheet does not say: the one chosen is that of the last day', async () => {
    const waiting = await preview(office, grid('考勤表', [1, [21, 1]]))
    expect(waiting.sheets.map(({ leftOut }) => leftOut)).toEqual(['period-missing', 'period-missing'])
    const decided = await office.client.imports.decide({
      id: waiting.id,
      period: '2026-09',
      language: 'zh-CN',
    })
    expect(decided.sheets.map(({ period, leftOut }) => [period, leftOut])).toEqual([
      ['2026-08', null],
      ['2026-09', null],
    ])
    await commit(office, waiting.id)
    expect([present('2026-08'), present('2026-09')]).toEqual([{ [nameOf(1)]: [21] }, { [nameOf(1)]: [1] }])
  })

  it('adds the overtime of its days to what another file said of the same month, and takes a correction', async () => {
    const withHours = (title: string, hours: Record<number, number>): File =>
      fileOf({
        name: `${++files}.csv`,
        bytes: Buffer.from(
          [
            [title],
            ['姓名', '身份证号', '班组', '时段', ...DAYS],
            [nameOf(1), `${idOf(1)}\t`, '木工班', '出勤', ...DAYS.map(() => '√')],
            ['', '', '', '加班', ...DAYS.map(day => hours[day] ?? '')],
          ]
            .map(line => line.join(','))
            .join('\n'),
        ),
      })
    const overtime = (period: string) =>
      new MonthRecords(office.ledger.db, office.project.id, period).attendance.map(line => line.overtimeHours)
    await take(withHours(AUGUST, { 25: 1, 5: 4 }))
    await take(withHours(SEPTEMBER, { 25: 8, 3: 2 }))
    expect([overtime('2026-07'), overtime('2026-08'), overtime('2026-09')]).toEqual([[100], [1200], [200]])
    const again = await preview(office, withHours(SEPTEMBER, { 25: 8, 3: 2 }))
    expect(again.sheets.map(({ counts }) => counts)).toMatchObject([{ same: 1 }, { same: 1 }])
    await take(withHours(SEPTEMBER, { 25: 6, 3: 2 }))
    expect([overtime('2026-08'), overtime('2026-09')]).toEqual([[1000], [200]])
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MonthRecords } from '../../../db/repositories/month-records.ts'
import { commit, fileOf, type Office, openOffice, PERIOD, preview } from '../../../test/office.ts'
import { idOf, type Line, nameOf, range, workbook } from '../../../test/understanding/write.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.dispose]())

type Row = [serial: number, net: number, name?: string]
const HEADING: Line = ['序号', '姓名', '身份证号', '班组', '实发工资']
const lines = (rows: Row[]): Line[] => [
  ['2026年10月工资表'],
  HEADING,
  ...rows.map(
    ([serial, net, name], index): Line => [index + 1, name ?? nameOf(serial), idOf(serial), '木工班', net],
  ),
]
let files = 0
/** One team's payroll over two sheets. */
const file = (first: Row[], second: Row[]): File =>
  fileOf({ name: `${++files}.xlsx`, bytes: workbook({ 第1页: lines(first), 第2页: lines(second) }) })

async function take(source: File): Promise<void> {
  await commit(office, (await preview(office, source)).id)
}
const counts = async (source: File) => (await preview(office, source)).sheets.map(sheet => sheet.counts)
const paid = () =>
  Object.fromEntries(
    new MonthRecords(office.ledger.db, office.project.id, PERIOD).lines.map(({ idNumber, netPay }) => [
      idNumber,
      netPay === null ? null : netPay / 100,
    ]),
  )

describe('one team on two sheets of a file', () => {
  it('loses nobody when the file comes again, whichever sheet he stands on', async () => {
    await take(
      file(
        [
          [1, 100],
          [2, 200],
        ],
        [
          [3, 300],
          [4, 400],
        ],
      ),
    )
    expect(
      await counts(
        file(
          [
            [1, 100],
            [2, 200],
          ],
          [
            [3, 300],
            [4, 400],
          ],
        ),
      ),
    ).toMatchObject([
      { same: 2, remove: 0, create: 0 },
      { same: 2, remove: 0, create: 0 },
    ])
    await take(
      file(
        [
          [1, 100],
          [2, 200],
          [3, 301],
        ],
        [[4, 400]],
      ),
    )
    expect(paid()).toEqual({ [idOf(1)]: 100, [idOf(2)]: 200, [idOf(3)]: 301, [idOf(4)]: 400 })
  })

  it('takes out once who is on neither', async () => {
    await take(
      file(
        [
          [1, 100],
          [2, 200],
        ],
        [[3, 300]],
      ),
    )
    await take(file([[1, 100]], [[3, 300]]))
    expect(paid()).toEqual({ [idOf(1)]: 100, [idOf(3)]: 300 })
  })

  it('does not take a namesake on the other sheet for a corrected number', async () => {
    await take(file([[1, 100, '张伟']], [[2, 200]]))
    await take(
      file(
        [[1, 100, '张伟']],
        [
          [2, 200],
          [3, 300, '张伟'],
        ],
      ),
    )
    expect(paid()).toEqual({ [idOf(1)]: 100, [idOf(2)]: 200, [idOf(3)]: 300 })
  })
})

describe('files of two teams whose sheets have the same name and name no team', () => {
  const sheet = (serials: number[]): File =>
    fileOf({
      name: `${++files}.xlsx`,
      bytes: workbook({
        Sheet1: [
          ['2026年10月考勤表'],
          ['姓名', '身份证号', ...range(1, 31)],
          ...serials.map((serial): Line => [nameOf(serial), idOf(serial), '√']),
        ],
      }),
    })
  const attending = () =>
    new MonthRecords(office.ledger.db, office.project.id, PERIOD).attendance.map(({ idNumber }) => idNumber)

  it('both stay, though one man worked for both', async () => {
    await take(sheet([1, 2, 3, 4]))
    await take(sheet([4, 5, 6, 7]))
    expect(attending().toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7].map(idOf))
  })

  it('both stay when one of them comes again', async () => {
    await take(sheet([1, 2, 3, 4]))
    await take(sheet([5, 6, 7]))
    await take(sheet([5, 6, 7]))
    await take(sheet([1, 2, 3, 4]))
    expect(attending().toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7].map(idOf))
    await take(sheet([1, 2, 3]))
    await take(sheet([5, 6, 8]))
    expect(attending().toSorted()).toEqual([1, 2, 3, 5, 6, 8].map(idOf))
  })

  it('and a corrected file of one still takes out whom it no longer has', async () => {
    await take(sheet([1, 2, 3, 4]))
    await take(sheet([1, 2, 5]))
    expect(attending().toSorted()).toEqual([1, 2, 5].map(idOf))
  })
})

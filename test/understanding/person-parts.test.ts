import { describe, expect, it } from 'vitest'
import type { PayrollReading } from '../../contract/inspection.ts'
import { inspectFile } from '../../importers/inspect.ts'
import { as, cardOf, idOf, type Line, nameOf, workbook } from './write.ts'

const TITLE: Line = ['2026年10月计件工资表']
const HEADING: Line = ['姓名', '身份证号', '工作内容', '数量', '单价', '金额', '实发工资', '银行卡号']
const who = (serial: number): Line => [nameOf(serial), idOf(serial)]
const work = (what: string, count: number, price: number): Line => {
  const pay = count * price
  return [what, count, price, pay, pay]
}

async function read(rows: Line[], merges: string[] = [], join?: boolean): Promise<PayrollReading> {
  const bytes = workbook({ 表: rows }, merges)
  const { sheets } = await inspectFile(bytes, '表.xlsx', join === undefined ? {} : { join })
  expect(sheets).toHaveLength(1)
  return as('payroll', sheets[0])
}

const paid = ({ rows }: PayrollReading) => rows.map(({ row, values }) => [row, values.name, values.netPay])
const how = ({ problems }: PayrollReading) =>
  problems.filter(({ rule }) => rule === 'imp-rows-of-one-person').map(({ params }) => params)

const repeated: Line[] = [
  TITLE,
  HEADING,
  [...who(1), ...work('砌砖', 100, 30), cardOf(1)],
  [...who(1), ...work('抹灰', 80, 25), cardOf(1)],
  [...who(2), ...work('砌砖', 120, 30), cardOf(2)],
]

describe('piece work of one person in several rows', () => {
  it('is asked where only the name is repeated, and every row is kept until then', async () => {
    const sheet = await read(repeated)
    expect(how(sheet)).toEqual([{ how: 'open', people: 1, rows: 2 }])
    expect(paid(sheet)).toEqual([
      [3, nameOf(1), 300_000],
      [4, nameOf(1), 200_000],
      [5, nameOf(2), 360_000],
    ])
  })

  it('becomes one line where a person says so: the sum with the cell of every part, no rate of two kinds', async () => {
    const sheet = await read(repeated, [], true)
    expect(how(sheet)).toEqual([{ how: 'person', people: 1, rows: 2 }])
    expect(paid(sheet)).toEqual([
      [3, nameOf(1), 500_000],
      [5, nameOf(2), 360_000],
    ])
    const [line] = sheet.rows
    expect(line?.values).toMatchObject({ idNumber: idOf(1), piecePay: 500_000, wageCard: cardOf(1) })
    expect(line?.values.unitPrice).toBeUndefined()
    expect(line?.values.quantity).toBeUndefined()
    expect(line?.cells).toMatchObject({ netPay: 'G3', 'netPay/2': 'G4', 'unitPrice/2': 'E4' })
    expect(line?.raw).toMatchObject({ netPay: '3000 + 2000', unitPrice: '30 / 25' })
  })

  it('stays apart where a person says so, whatever the sheet says', async () => {
    const sheet = await read(repeated, ['A3:A4'], false)
    expect(how(sheet)).toEqual([{ how: 'apart', people: 1, rows: 2 }])
    expect(sheet.rows).toHaveLength(3)
  })

  it('is joined with a remark where the name is merged over its rows', async () => {
    const sheet = await read(
      [
        TITLE,
        HEADING,
        [...who(1), ...work('砌砖', 100, 30), cardOf(1)],
        [null, null, ...work('抹灰', 80, 25)],
        [null, null, '零工', '2', '150', '300', '300'],
        [...who(2), ...work('砌砖', 120, 30), cardOf(2)],
        ['合计', null, null, null, null, 8900, 8900],
      ],
      ['A3:A5', 'B3:B5', 'H3:H5'],
    )
    expect(how(sheet)).toEqual([{ how: 'sheet', people: 1, rows: 3 }])
    expect(paid(sheet)).toEqual([
      [3, nameOf(1), 530_000],
      [6, nameOf(2), 360_000],
    ])
    expect(sheet.rows.flatMap(({ problems }) => problems)).toEqual([])
    expect(sheet.totals).toMatchObject([{ scope: 'sheet', netPay: 890_000 }])
  })

  it('is joined where every person has a subtotal, which is no team’s; what only it says is his', async () => {
    const sheet = await read([
      TITLE,
      ['班组', '姓名', '身份证号', '工作内容', '数量', '单价', '计件工资', '实发工资'],
      ['木工班', ...who(1), '砌砖', 100, 30, 3000],
      ['木工班', ...who(1), '抹灰', 80, 25, 2000],
      [null, '小计', null, null, null, null, 5000, 4800],
      ['木工班', ...who(2), '砌砖', 120, 30, 3600],
      ['木工班', ...who(2), '抹灰', 40, 25, 1000],
      [null, '小计', null, null, null, null, 4600, 4600],
      ['合计', null, null, null, null, null, 9600, 9400],
    ])
    expect(how(sheet)).toEqual([{ how: 'sheet', people: 2, rows: 4 }])
    expect(paid(sheet)).toEqual([
      [3, nameOf(1), 480_000],
      [6, nameOf(2), 460_000],
    ])
    expect(sheet.rows[0]?.cells.netPay).toBe('H5')
    expect(sheet.totals).toMatchObject([{ scope: 'sheet', netPay: 940_000 }])
    expect(sheet.problems.map(({ rule }) => rule)).toEqual(['imp-rows-of-one-person'])
  })

  it('a sum of the person that each of his rows repeats is his once; days that may be his or the work’s are none', async () => {
    const heading = ['姓名', '身份证号', '出勤天数', '工作内容', '数量', '单价', '计件工资', '实发工资']
    const sheet = await read(
      [
        TITLE,
        heading,
        [...who(1), 22, '砌砖', 100, 30, 3000, 5000],
        [...who(1), 22, '抹灰', 80, 25, 2000, 5000],
        [...who(2), 10, '砌砖', 100, 30, 3000, 5000],
        [...who(2), 10, '抹灰', 80, 25, 2000, 5000],
      ],
      [],
      true,
    )
    expect(paid(sheet)).toEqual([
      [3, nameOf(1), 500_000],
      [5, nameOf(2), 500_000],
    ])
    expect(sheet.rows.map(({ values }) => values.attendanceDays)).toEqual([2200, undefined])
    expect(sheet.rows[1]?.problems).toMatchObject([
      { rule: 'imp-value-unreadable', field: 'attendanceDays', params: { reason: 'same-in-parts' } },
    ])
  })

  it('a second line without a name is nobody’s total, though it equals the first', async () => {
    const rows: Line[] = [
      TITLE,
      HEADING,
      [...who(1), ...work('砌砖', 100, 30)],
      [null, null, ...work('抹灰', 120, 25)],
      [...who(2), ...work('砌砖', 120, 30)],
    ]
    expect((await read(rows)).rows).toHaveLength(3)
    expect(paid(await read(rows, [], true))).toEqual([
      [3, nameOf(1), 600_000],
      [5, nameOf(2), 360_000],
    ])
  })
})

it('two halves of a month are offered as one line: days and pay add up', async () => {
  const rows: Line[] = [
    ['2026年10月工资表'],
    ['姓名', '身份证号', '期间', '出勤天数', '日工资', '实发工资'],
    [...who(1), '1-15日', 12, 300, 3600],
    [...who(2), '1-15日', 13, 300, 3900],
    [...who(1), '16-31日', 12, 300, 3600],
    [...who(2), '16-31日', 14, 300, 4200],
  ]
  expect(how(await read(rows))).toEqual([{ how: 'open', people: 2, rows: 4 }])
  const sheet = await read(rows, [], true)
  expect(sheet.rows.map(({ values }) => [values.attendanceDays, values.wageRate, values.netPay])).toEqual([
    [2400, 30_000, 720_000],
    [2700, 30_000, 810_000],
  ])
})

it('the same line twice, or two accounts, is no two parts', async () => {
  const twice: Line = [...who(1), ...work('砌砖', 100, 30), cardOf(1)]
  const other: Line = [...who(2), ...work('砌砖', 100, 30), cardOf(2)]
  const account: Line = [...who(2), ...work('抹灰', 80, 25), cardOf(3)]
  const sheet = await read([TITLE, HEADING, twice, twice, other, account], [], true)
  expect(how(sheet)).toEqual([])
  expect(sheet.rows).toHaveLength(4)
})

it('namesakes without numbers are offered as one only where their rows stand together', async () => {
  const heading: Line = ['姓名', '工作内容', '实发工资']
  const apart = [
    [nameOf(1), '砌砖', 3000],
    [nameOf(2), '砌砖', 3600],
    [nameOf(1), '抹灰', 2000],
  ]
  expect(how(await read([TITLE, heading, ...apart]))).toEqual([])
  const beside = [
    [nameOf(1), '砌砖', 3000],
    [nameOf(1), '抹灰', 2000],
    [nameOf(2), '砌砖', 3600],
  ]
  expect(how(await read([TITLE, heading, ...beside]))).toEqual([{ how: 'open', people: 1, rows: 2 }])
})

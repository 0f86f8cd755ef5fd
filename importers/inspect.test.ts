import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import {
  cellOfField,
  columnLetters,
  Inspection,
  type PayrollReading,
  type SheetReading,
} from '../contract/inspection.ts'
import { cardOf, idNumberOf } from '../samples/numbers.ts'
import { inspectFile } from './inspect.ts'

type Line = (string | number | null)[]

function workbook(sheets: Record<string, Line[]>, merges: string[] = []): Uint8Array {
  const book = XLSX.utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = XLSX.utils.aoa_to_sheet(rows)
    sheet['!merges'] = merges.map(range => XLSX.utils.decode_range(range))
    XLSX.utils.book_append_sheet(book, sheet, name)
  }
  return new Uint8Array(Buffer.from(XLSX.write(book, { bookType: 'xlsx', type: 'buffer' })))
}

const person = (index: number): Line => [
  index,
  `工人${'甲乙丙丁戊己庚辛壬癸'[index % 10]}`,
  idNumberOf('990101', `19${70 + (index % 30)}-03-14`, index),
  22,
  300,
  6600,
  index % 2 === 0 ? 500 : 0,
  index % 2 === 0 ? 6100 : 6600,
  cardOf(index),
]
const HEADING = ['序号', '姓名', '身份证号', '出勤天数', '日工资', '应发工资', '借支', '实发工资', '工资卡号']
const PEOPLE = Array.from({ length: 8 }, (_, index) => person(index + 1))
const TITLE: Line[] = [['2026年10月农民工工资表'], ['工程名称：一号楼  班组：木工班']]

const inspect = async (rows: Line[], name = '工资表.xlsx', merges: string[] = []) => {
  const { sheets } = await inspectFile(workbook({ 表: rows }, merges), name)
  return sheets[0]
}

function payroll(sheet: SheetReading | undefined): PayrollReading {
  if (sheet?.kind !== 'payroll') throw new Error(`a payroll was expected, not ${sheet?.kind}`)
  return sheet
}

describe('inspectFile', () => {
  let plain: PayrollReading
  beforeAll(async () => {
    plain = payroll(await inspect([...TITLE, HEADING, ...PEOPLE]))
  })

  it('says what a payroll is of, and gives typed values with their cells', async () => {
    expect(plain).toMatchObject({
      period: '2026-10',
      project: '一号楼',
      team: '木工班',
      headerRows: [3],
      problems: [],
    })
    expect(plain.rows).toHaveLength(8)
    const [first] = plain.rows
    expect(first?.values).toMatchObject({
      netPay: 660000,
      attendanceDays: 2200,
      wageRate: 30000,
      rateUnit: 'day',
      team: '木工班',
    })
    if (first) expect(cellOfField(columnLetters(plain.columns), first, 'netPay')).toBe('H4')
    const whole = await inspectFile(workbook({ 表: [...TITLE, HEADING, ...PEOPLE] }), 'a.xlsx')
    expect(Inspection.parse(whole)).toEqual(whole)
  })

  it('finds the same people however the sheet is laid out', async () => {
    const values = (sheet: SheetReading | undefined) =>
      payroll(sheet)
        .rows.map(row => JSON.stringify(Object.entries(row.values).sort()))
        .sort()
    const order = fc.shuffledSubarray([...PEOPLE.keys()], { minLength: PEOPLE.length })
    const columns = fc.shuffledSubarray([...HEADING.keys()], { minLength: HEADING.length })
    const synonyms = fc.constantFrom(
      ['身份证号', '公民身份号码'],
      ['实发工资', '实领工资'],
      ['姓名', '工 人 姓 名 *'],
      ['工资卡号', '银行帐号'],
    )
    await fc.assert(
      fc.asyncProperty(order, columns, synonyms, fc.nat(3), async (people, places, [from, to], padding) => {
        const heading = places.map(place => (HEADING[place] === from ? (to ?? '') : (HEADING[place] ?? '')))
        const rows = people.map(index => places.map(place => PEOPLE[index]?.[place] ?? null))
        const blank: Line[] = Array.from({ length: padding }, () => [])
        expect(values(await inspect([...TITLE, ...blank, heading, ...rows]))).toEqual(values(plain))
      }),
      { numRuns: 25 },
    )
  })

  it('leaves totals, capitals, signatures and empty form rows out, and says why', async () => {
    const sheet = payroll(
      await inspect([
        ...TITLE,
        HEADING,
        ...PEOPLE,
        [9],
        ['合 计', '8人', null, 176, null, 52800, 2000, 50800],
        ['实发合计（大写）：伍万零捌佰元整'],
        [],
        ['制表人：', null, '审核：', null, '项目经理：'],
      ]),
    )
    expect(sheet.rows).toHaveLength(8)
    expect(sheet.skipped).toEqual([
      { row: 12, reason: 'blank' },
      { row: 13, reason: 'total' },
      { row: 14, reason: 'total' },
      { row: 16, reason: 'signature' },
    ])
    expect(sheet.totals).toMatchObject([
      {
        row: 13,
        scope: 'sheet',
        people: 8,
        netPay: 5080000,
        netPayCapitals: '伍万零捌佰元整',
        sums: { attendanceDays: 17600 },
      },
    ])
  })

  it('tells 小计 of the due items from 小计 of the deductions', async () => {
    const rows: Line[] = [
      ['姓名', '身份证号', '应发工资', null, null, '扣款', null, null, '实发工资'],
      [null, null, '计时工资', '全勤奖', '小计', '生活费', '水电费', '小计', null],
      ['工人甲', idNumberOf('990101', '1980-01-01', 1), 6000, 200, 6200, 500, 100, 600, 5600],
      ['工人乙', idNumberOf('990101', '1980-01-01', 3), 6000, 0, 6000, 0, 0, 0, 6000],
    ]
    const merges = ['A1:A2', 'B1:B2', 'C1:E1', 'F1:H1', 'I1:I2']
    for (const sheet of [await inspect(rows, '10月工资.xlsx', merges), await inspect(rows)]) {
      expect(payroll(sheet).rows[0]?.values).toMatchObject({
        basePay: 600000,
        otherDue: [{ name: '全勤奖', amount: 20000 }],
        grossPay: 620000,
        advance: 50000,
        otherDeductions: [{ name: '水电费', amount: 10000 }],
        deductionTotal: 60000,
        netPay: 560000,
      })
    }
  })

  it('reads deductions written as negative numbers as what they take off', async () => {
    const negative = PEOPLE.map(line =>
      line.map((value, column) => (column === 6 && typeof value === 'number' ? -value : value)),
    )
    expect(
      payroll(await inspect([...TITLE, HEADING, ...negative])).rows.map(row => row.values.advance),
    ).toEqual(plain.rows.map(row => row.values.advance))
  })

  it('carries a team down inside its block only', async () => {
    const rows: Line[] = [
      ['姓名', '身份证号', '班组', '实发工资'],
      ['工人甲', idNumberOf('990101', '1980-01-01', 1), '木工班', 1],
      ['工人乙', idNumberOf('990101', '1980-01-01', 3), null, 2],
      ['工人丙', idNumberOf('990101', '1980-01-01', 5), '同上', 3],
      ['小计', null, null, 6],
      ['工人丁', idNumberOf('990101', '1980-01-01', 7), null, 4],
    ]
    const sheet = payroll(await inspect(rows))
    expect(sheet.rows.map(row => row.values.team)).toEqual(['木工班', '木工班', '木工班', undefined])
    expect(sheet.rows.map(row => row.cells.team)).toEqual([undefined, 'C2', 'C2', undefined])
  })

  it('reports what is missing, ambiguous or lost, and keeps the row', async () => {
    const sheet = payroll(
      await inspect(
        [
          ['姓名', '身份证号', '实发工资', '实发金额'],
          ['工人甲', 990101199203140200, 100, 90],
          ['', idNumberOf('990101', '1980-01-01', 3), 50, 60],
          ['工人丙', idNumberOf('990101', '1980-01-01', 5), '壹佰', 7],
        ],
        '工资.xlsx',
      ),
    )
    expect(sheet.problems.map(found => found.rule)).toEqual(['imp-header-ambiguous', 'imp-period-missing'])
    expect(sheet.rows.map(row => row.problems.map(({ rule, cell }) => `${rule} ${cell}`))).toEqual([
      ['imp-number-as-text-id B2'],
      ['imp-row-blank-key A3'],
      ['imp-value-unreadable C4'],
    ])
    expect(sheet.rows[2]?.raw.netPay).toBe('壹佰')
    const withoutId = payroll(
      await inspect([
        ['姓名', '应发工资', '实发工资'],
        ['工人甲', 1, 1],
      ]),
    )
    expect(withoutId.problems.map(found => [found.rule, found.field])).toContainEqual([
      'imp-required-column-missing',
      'idNumber',
    ])
  })

  it('keeps what it does not understand under the column letter', async () => {
    const sheet = payroll(await inspect([[...HEADING, '宿舍号'], ...PEOPLE.map(line => [...line, 'B-12'])]))
    expect(sheet.columns.at(-1)).toEqual({ letter: 'J', header: '宿舍号', field: null })
    expect(sheet.rows[0]?.raw.J).toBe('B-12')
  })

  it('obeys a person who says what a sheet and its columns are', async () => {
    const bytes = workbook({
      表: [
        ['甲', '乙', '丙'],
        ['工人甲', idNumberOf('990101', '1980-01-01', 1), 100],
        ['工人乙', 'x', 200],
      ],
    })
    const mapping = { 表: { A: 'name', B: 'idNumber', C: 'netPay' } }
    const { sheets } = await inspectFile(bytes, '10月.xlsx', {
      kinds: { 表: 'payroll' },
      mapping,
      period: '2026-10',
    })
    expect(payroll(sheets[0]).rows.map(row => row.values.netPay)).toEqual([10000, 20000])
    expect(payroll(sheets[0]).period).toBe('2026-10')
  })

  it('does not import a summary by team as people, but keeps its totals', async () => {
    const { sheets } = await inspectFile(
      workbook({
        工资: [...TITLE, HEADING, ...PEOPLE],
        汇总: [
          ['班组', '人数', '应发合计', '实发合计'],
          ['木工班', 8, 52800, 50800],
          ['合计', 8, 52800, 50800],
        ],
      }),
      'a.xlsx',
    )
    expect(sheets[1]).toMatchObject({ kind: 'unknown', rows: [] })
    expect(sheets[1]?.totals).toMatchObject([
      { scope: 'team', team: '木工班', people: 8, netPay: 5080000 },
      { scope: 'sheet', people: 8, netPay: 5080000 },
    ])
    expect(sheets[1]?.problems.map(found => found.severity)).toEqual(['notice'])
  })
})

describe('attendance', () => {
  const days = Array.from({ length: 31 }, (_, index) => index + 1)
  const id = idNumberOf('990101', '1980-01-01', 1)
  const grid = async (lines: Line[], legend: Line[] = []) => {
    const sheet = await inspect([
      ['2026年10月考勤表'],
      ['姓名', '身份证号', '时段', ...days, '出勤天数'],
      ...lines,
      ...legend,
    ])
    if (sheet?.kind !== 'attendance') throw new Error(`attendance was expected, not ${sheet?.kind}`)
    return sheet
  }

  it('adds the half days of a person who takes two lines', async () => {
    const sheet = await grid([
      ['工人甲', id, '上午', '√', '√', '×'],
      [null, null, '下午', '√', '×', '×'],
      [null, null, '加班', 2, null, 3],
    ])
    expect(sheet.rows).toHaveLength(1)
    expect(sheet.rows[0]?.values.days?.slice(0, 4)).toEqual([100, 50, 0, null])
    expect(sheet.rows[0]?.values.overtimeHours).toBe(500)
  })

  it('asks for a legend where a sign has no fixed meaning, and uses it where there is one', async () => {
    const bare = await grid([['工人甲', id, null, '√', '△', '○']])
    expect(bare.rows[0]?.problems.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual([
      'att-symbol-unknown E3',
      'att-symbol-unknown F3',
    ])
    const explained = await grid(
      [['工人甲', id, null, '√', '△', '○']],
      [['说明：√出勤  △加班(4小时)  ○半天']],
    )
    expect(explained.rows[0]?.values.days?.slice(0, 3)).toEqual([100, 100, 50])
    expect(explained.rows[0]?.values.overtimeHours).toBe(400)
    expect(explained.rows[0]?.problems).toEqual([])
  })

  it('takes the numbers of a sheet for hours when most of them cannot be days', async () => {
    const sheet = await grid([['工人甲', id, null, 8, 4, 10, 8, 8]])
    expect(sheet.rows[0]?.values.days?.slice(0, 3)).toEqual([100, 50, 100])
    expect(sheet.rows[0]?.values.overtimeHours).toBe(200)
  })
})

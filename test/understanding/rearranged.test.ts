import { describe, expect, it } from 'vitest'
import { cellOfField, columnLetters, type SheetReading } from '../../contract/inspection.ts'
import { inspectFile } from '../../importers/inspect.ts'
import { inspectionJson } from '../../importers/inspection-json.ts'
import { as, type Cell, cardOf, idOf, type Line, nameOf, range, readingsOf, said, workbook } from './write.ts'

const TITLE: Line = ['2026年10月木工班考勤表']
const DAYS = range(1, 31)
const month = (mark: (day: number) => number | null) => DAYS.map(mark)

/** The cell of each field of a row, as a person is shown it. */
function cells(sheet: SheetReading | undefined, row: number, ...fields: string[]): (string | null)[] {
  const found = sheet?.rows[row]
  if (sheet === undefined || found === undefined) throw new Error(`there is no row ${row}`)
  return fields.map(field => cellOfField(columnLetters(sheet.columns), found, field))
}

describe('days down the side, people across the top', () => {
  it('one column a person: each value at its cell, the sums below the days', async () => {
    const [sheet] = await readingsOf([
      TITLE,
      ['日期', nameOf(1), nameOf(2), '合计'],
      ...DAYS.map(day => [day, '√', day === 5 ? '雨休' : day === 6 ? '?' : 1, 2]),
      ['合计', 31, 29, 60],
      ['备注：以上属实'],
    ])
    const { rows, period, team } = as('attendance', sheet)
    expect([period, team]).toEqual(['2026-10', '木工班'])
    expect(rows.map(({ values }) => [values.name, values.attendanceDays, values.days])).toEqual([
      [nameOf(1), 3100, month(() => 100)],
      [nameOf(2), 2900, month(day => (day === 5 ? 0 : day === 6 ? null : 100))],
    ])
    expect(cells(sheet, 1, 'name', 'day/5', 'attendanceDays')).toEqual(['C2', 'C7', 'C34'])
    // 合计 on the right is what all people of a day add up to.
    expect(said(sheet)).toEqual(['imp-subtotal-in-data D2', 'att-symbol-unknown C8'])
  })

  it('上午, 下午 and 加班 as columns of a person', async () => {
    const [sheet] = await readingsOf(
      [
        TITLE,
        ['日期', '星期', nameOf(1), null, null, nameOf(2), null, null],
        [null, null, '上午', '下午', '加班', '上午', '下午', '加班'],
        ...DAYS.map(day => [
          `10月${day}日`,
          '四五六日一二三'[(day - 1) % 7] ?? '',
          '√',
          '√',
          2,
          '√',
          null,
          null,
        ]),
      ],
      ['A2:A3', 'B2:B3', 'C2:E2', 'F2:H2'],
    )
    const { rows } = as('attendance', sheet)
    expect(rows.map(({ values }) => [values.name, values.overtimeHours, values.days])).toEqual([
      [nameOf(1), 6200, month(() => 100)],
      [nameOf(2), undefined, month(() => 50)],
    ])
    expect(said(sheet)).toEqual([])
  })

  it('上午 and 下午 as lines of a day, what the person is above the days', async () => {
    const [sheet] = await readingsOf([
      ['2026年10月考勤表'],
      ['姓名', null, nameOf(1), nameOf(2)],
      ['身份证号', null, idOf(1), idOf(2)],
      ['工种', null, '木工', '瓦工'],
      ...DAYS.flatMap((day): Line[] => [
        [day, '上午', '√', '√'],
        [null, '下午', '√', day === 3 ? '×' : null],
      ]),
    ])
    const { rows } = as('attendance', sheet)
    expect(rows.map(({ values }) => [values.idNumber, values.trade, values.days?.[2]])).toEqual([
      [idOf(1), '木工', 100],
      [idOf(2), '瓦工', 50],
    ])
    expect(cells(sheet, 1, 'idNumber', 'day/3')).toEqual(['D3', 'D9'])
  })

  it('序号 that counts beside the days is neither a day nor a person', async () => {
    const [sheet] = await readingsOf([
      TITLE,
      ['序号', '日期', nameOf(1), nameOf(2)],
      ...DAYS.map(day => [day, `10.${day}`, '√', '√']),
    ])
    expect(as('attendance', sheet).rows.map(({ values }) => values.name)).toEqual([nameOf(1), nameOf(2)])
  })

  it('blocks of people below each other', async () => {
    const block = (serial: number): Line[] => [
      ['日期', nameOf(serial), nameOf(serial + 1)],
      ...DAYS.map(day => [day, '√', '√']),
      ['合计', 31, 31],
    ]
    const sheets = await readingsOf([TITLE, ...block(1), [null, '木工班'], ...block(3)])
    expect(sheets.flatMap(sheet => as('attendance', sheet).rows.map(({ values }) => values.name))).toEqual(
      [1, 2, 3, 4].map(nameOf),
    )
  })

  it('clock times are punches', async () => {
    const [sheet] = await readingsOf([
      ['打卡时间 2026年10月'],
      ['日期', nameOf(1), nameOf(2)],
      ...DAYS.map(day => [day, '07:30\n18:00', day === 1 ? '07:31' : null]),
    ])
    if (sheet?.kind !== 'punches') throw new Error(`read as ${sheet?.kind}`)
    expect(sheet.rows.map(({ values }) => [values.name, values.punches?.length])).toEqual([
      [nameOf(1), 62],
      [nameOf(2), 1],
    ])
  })

  it('a list of people that counts 1, 2, 3 is none', async () => {
    const [sheet] = await readingsOf([
      ['2026年10月工资表'],
      ['序号', '姓名', '身份证号', '金额', '单位', '时段'],
      ...range(1, 12).map(serial => [serial, nameOf(serial), idOf(serial), 100, '天', '早']),
    ])
    expect(sheet?.rows).toHaveLength(12)
    expect(sheet?.columns[1]).toMatchObject({ letter: 'B', field: 'name' })
  })
})

describe('forms of one person', () => {
  const card = (serial: number): Line[] => [
    ['姓名：', nameOf(serial), '性别：', '男'],
    ['身份证号码', idOf(serial), null, null],
    ['联系电话', `1300000000${serial}`, '工种', '木工'],
    ['工资卡号：', cardOf(serial), '开户行', serial === 2 ? null : '建行'],
  ]

  it('below each other: a line a person, each value at its cell', async () => {
    const [sheet, ...more] = await readingsOf([
      ['工人登记表'],
      ...card(1),
      [null],
      ['工人登记表'],
      ...card(2),
    ])
    expect(more).toEqual([])
    const { rows } = as('roster', sheet)
    expect(
      rows.map(({ values }) => [values.name, values.idNumber, values.wageCard, values.bankName]),
    ).toEqual([
      [nameOf(1), idOf(1), cardOf(1), '建行'],
      [nameOf(2), idOf(2), cardOf(2), undefined],
    ])
    expect(cells(sheet, 1, 'name', 'phone', 'trade', 'wageCard')).toEqual(['B8', 'B10', 'D10', 'B11'])
    expect(said(sheet)).toEqual([])
  })

  it('beside each other, and all in one cell', async () => {
    const beside = card(1).map((line, at): Line => [...line, null, ...(card(2)[at] ?? [])])
    const names = (sheets: SheetReading[]) =>
      sheets.flatMap(sheet => as('roster', sheet).rows.map(({ values }) => [values.name, values.phone]))
    const expected = [1, 2].map(serial => [nameOf(serial), `1300000000${serial}`])
    expect(names(await readingsOf([['登记表'], ...beside]))).toEqual(expected)
    const written = [1, 2].map(
      (serial): Line => [
        `姓名：${nameOf(serial)}  性别：男\n身份证号：${idOf(serial)}  电话：1300000000${serial}  工种：木工`,
      ],
    )
    expect(names(await readingsOf([['登记表'], ...written]))).toEqual(expected)
  })
})

describe('two lines a person', () => {
  it('are one record, the second line at its own cells', async () => {
    const [sheet] = await readingsOf(
      [
        ['工人花名册'],
        ['序号', '姓名', '身份证号', '性别'],
        [null, '工种', '银行卡号', '班组'],
        [1, nameOf(1), idOf(1), '男'],
        [null, '木工', cardOf(1), '木工班'],
        [2, nameOf(2), idOf(2), '女'],
        [null, '瓦工', cardOf(2), '瓦工班'],
        ['制表：', null, '审核：'],
      ],
      ['A2:A3', 'A4:A5', 'A6:A7'],
    )
    const { rows } = as('roster', sheet)
    expect(rows.map(({ values }) => [values.name, values.idNumber, values.wageCard, values.team])).toEqual([
      [nameOf(1), idOf(1), cardOf(1), '木工班'],
      [nameOf(2), idOf(2), cardOf(2), '瓦工班'],
    ])
    expect(cells(sheet, 1, 'idNumber', 'wageCard')).toEqual(['C6', 'C7'])
    expect(said(sheet)).toEqual([])
  })
})

describe('a text in columns set by blanks', () => {
  const read = async (lines: string[]) =>
    (await inspectFile(new TextEncoder().encode(lines.join('\r\n')), '考勤.txt')).sheets[0]

  it('punches of a day, where one is missing', async () => {
    const sheet = await read([
      '            考勤明细表 2026年10月',
      '------------------------------------------------',
      '工号    姓名      日期          上班     下班',
      '0001    赵一      2026-10-01    07:31    17:42',
      '0002    欧阳国强  2026-10-01             17:40',
    ])
    if (sheet?.kind !== 'punches') throw new Error(`read as ${sheet?.kind}`)
    expect(
      sheet.rows.map(({ values }) => [values.name, values.punches?.map(({ direction }) => direction)]),
    ).toEqual([
      ['赵一', ['in', 'out']],
      ['欧阳国强', ['out']],
    ])
  })

  it.each<[string, (mark: Cell) => string]>([
    ['one place a sign', mark => `${mark ?? ' '}  `],
    ['two places a sign', mark => (mark === null ? '   ' : `${mark} `)],
  ])('a grid of marks, %s', async (_, cell) => {
    const line = (name: string, off: number) =>
      `${name}      ${DAYS.map(day => cell(day === off ? null : '√')).join('')}`
    const sheet = await read([
      '        2026年10月考勤表',
      `姓名      ${DAYS.map(day => String(day).padEnd(3)).join('')}`,
      line('赵一', 6),
      line('钱二', 31),
    ])
    expect(as('attendance', sheet).rows.map(({ values }) => values.days)).toEqual([
      month(day => (day === 6 ? null : 100)),
      month(day => (day === 31 ? null : 100)),
    ])
  })
})

it('columns are listed, and named in sentences, by where they stand in the sheet', async () => {
  const bytes = workbook({
    表: [
      TITLE,
      ['日期', nameOf(1), nameOf(2)],
      ...DAYS.map((day): Line => [day, '√', '√']),
      ['出勤天数', 31, 31],
      ['考勤天数', 30, 30],
    ],
  })
  const { sheets, problems } = inspectionJson(await inspectFile(bytes, '表.xlsx'), {
    language: 'zh-CN',
    rows: false,
  })
  expect(sheets[0]?.columns.flatMap(({ field, place }) => (field === 'day/5' ? [place] : []))).toEqual([
    '第7行',
  ])
  expect(problems.map(({ message }) => message)).toEqual([
    '“出勤天数”对应到多列（34:34, 35:35），暂取第一列。请确认列对应。',
  ])
})

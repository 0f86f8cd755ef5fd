import { describe, expect, it } from 'vitest'
import { cellOfField, columnLetters, type SheetReading } from '../../contract/inspection.ts'
import { inspectFile } from '../../importers/inspect.ts'
import { as, type Cell, idOf, type Line, nameOf, range, readingsOf, said, workbook } from './write.ts'

const days = (...marks: [day: number, worth: number][]) =>
  range(1, 31).map(day => marks.find(([of]) => of === day)?.[1] ?? null)

const whole = (worth: (day: number) => number) => range(1, 31).map(worth)

function cellsOf(sheet: SheetReading | undefined, row: number, ...fields: string[]): (string | null)[] {
  const found = sheet?.rows[row]
  if (sheet === undefined || found === undefined) throw new Error(`there is no row ${row}`)
  return fields.map(field => cellOfField(columnLetters(sheet.columns), found, field))
}

/** Name, days and overtime of every person read as attendance. */
const attended = (sheets: readonly SheetReading[]) =>
  sheets.flatMap(sheet =>
    as('attendance', sheet).rows.map(({ values }) => [values.name, values.days, values.overtimeHours]),
  )

describe('a line for each person and day', () => {
  it('is his day, at its cell; two lines of one day add up', async () => {
    const [sheet, ...more] = await readingsOf([
      ['点工单'],
      ['日期', '姓名', '工种', '工日', '加班小时', '工作内容'],
      ['2026-10-01', nameOf(1), '木工', 0.5, null, '清理'],
      ['2026-10-01', nameOf(1), '木工', 0.5, 2, '搬运'],
      ['2026-10-01', nameOf(2), '瓦工', 1, null, '清理'],
      ['2026-10-02', nameOf(1), '木工', 1, null, '清理'],
      [null, '合计', null, 3, 2],
    ])
    expect(more).toEqual([])
    expect(attended([sheet].flatMap(one => one ?? []))).toEqual([
      [nameOf(1), days([1, 100], [2, 100]), 200],
      [nameOf(2), days([1, 100]), undefined],
    ])
    expect(sheet?.period).toBe('2026-10')
    expect(cellsOf(sheet, 0, 'name', 'trade', 'day/1', 'day/2', 'overtime/1')).toEqual([
      'B3',
      'C3',
      'D3',
      'D6',
      'E4',
    ])
    expect(said(sheet)).toEqual([])
  })

  it('the date is written once for several people, or 10.1 as a number: the tenth after the ninth', async () => {
    const sheets = await readingsOf(
      [
        ['2026年零工记录'],
        ['日期', '姓名', '工数'],
        [10.9, nameOf(1), 1],
        [null, nameOf(2), 1],
        [10.1, nameOf(1), 0.5],
      ],
      ['A3:A4'],
    )
    expect(attended(sheets)).toEqual([
      [nameOf(1), days([9, 100], [10, 50]), undefined],
      [nameOf(2), days([9, 100]), undefined],
    ])
  })

  it('several people in one cell share what can only be all theirs; else it is asked', async () => {
    const names = [nameOf(1), nameOf(2), nameOf(3)].join('、')
    const sheets = await readingsOf([
      ['点工单'],
      ['日期', '施工内容', '人员', '工日'],
      ['2026-10-01', '清理', names, 3],
      ['2026-10-02', '清理', names, 1.5],
    ])
    expect(attended(sheets)).toEqual([1, 2, 3].map(serial => [nameOf(serial), days([1, 100]), undefined]))
    expect(sheets.flatMap(said)).toEqual(['imp-value-unreadable D4'])
  })

  it('twice the same day of one person is not added up', async () => {
    const [sheet] = await readingsOf([
      ['点工单'],
      ['日期', '姓名', '工日'],
      ['2026-10-01', nameOf(1), 1],
      ['2026-10-01', nameOf(1), 1],
      ['2026-10-02', nameOf(1), 1],
    ])
    expect(attended([sheet].flatMap(one => one ?? []))).toEqual([[nameOf(1), days([2, 100]), undefined]])
    expect(said(sheet)).toEqual(['imp-value-unreadable C4'])
  })

  it('two months are a table each; money is kept as written, and told', async () => {
    const sheets = await readingsOf([
      ['点工记录'],
      ['日期', '姓名', '身份证号', '工数', '单价', '金额'],
      ['2026-09-30', nameOf(1), idOf(1), 1, 300, 300],
      ['2026-10-01', nameOf(1), idOf(1), 1, 300, 300],
    ])
    expect(sheets.map(sheet => [sheet.period, sheet.rows[0]?.values.idNumber])).toEqual([
      ['2026-09', idOf(1)],
      ['2026-10', idOf(1)],
    ])
    expect(said(sheets[0])).toEqual(['imp-header-ambiguous E2'])
  })

  it('totals of a month beside a date are no days', async () => {
    const [sheet] = await readingsOf([
      ['2026年10月考勤表'],
      ['日期', '姓名', '出勤天数'],
      ['2026-10-31', nameOf(1), 26],
      ['2026-10-31', nameOf(2), 27],
    ])
    expect(as('attendance', sheet).rows.map(({ values }) => values.attendanceDays)).toEqual([2600, 2700])
  })
})

describe('a list of one day', () => {
  const lines: Line[] = [1, 2].map((serial): Line => [serial, nameOf(serial), '7:00', null, '18:00', null])
  const heading = ['序号', '姓名', '上班时间', '签名', '下班时间', '签名']
  const punched = [1, 2].map(serial => [
    nameOf(serial),
    ['2026-10-11T23:00:00.000Z in', '2026-10-12T10:00:00.000Z out'],
  ])
  const punches = (sheets: readonly SheetReading[]) =>
    sheets.flatMap(sheet => {
      if (sheet.kind !== 'punches') throw new Error(`read as ${sheet.kind}`)
      return sheet.rows.map(({ values }) => [
        values.name,
        values.punches?.map(({ at, direction }) => `${at} ${direction}`),
      ])
    })

  it.each([
    [[['日签到表'], ['日期：2026年10月12日', null, '班组：木工班']], '表.xlsx'],
    [[['日考勤表'], ['日期', '2026', '年', '10', '月', '12', '日']], '表.xlsx'],
    [[['二〇二六年十月十二日 上下班签到']], '表.xlsx'],
    [[['签到表'], ['10月12日']], '2026年签到.xlsx'],
  ] as [Line[], string][])('its day stands above it: %j', async (above, name) => {
    expect(punches(await readingsOf([...above, heading, ...lines], [], name))).toEqual(punched)
  })

  it('or is the name of its sheet, in a file of a month', async () => {
    const bytes = workbook({ '12日': [['日考勤'], heading, ...lines] })
    expect(punches((await inspectFile(bytes, '2026年10月签到表.xlsx')).sheets)).toEqual(punched)
  })

  it('ticks and counts are that day of the month, not the month', async () => {
    const ticks = await readingsOf([
      ['2026年10月12日签到表'],
      ['序号', '姓名', '签到'],
      [1, nameOf(1), '√'],
      [2, nameOf(2), '×'],
    ])
    expect(attended(ticks)).toEqual([
      [nameOf(1), days([12, 100]), undefined],
      [nameOf(2), days([12, 0]), undefined],
    ])
    const counts = await readingsOf([
      ['木工班 2026年10月12日 出勤表'],
      ['序号', '姓名', '出勤（工）', '加班（小时）', '签名'],
      [1, nameOf(1), 0.5, 2, null],
    ])
    expect(attended(counts)).toEqual([[nameOf(1), days([12, 50]), 200]])
  })

  it('a date of making above a month is none', async () => {
    const [sheet] = await readingsOf([
      ['2026年10月考勤表'],
      ['制表日期：2026年10月31日'],
      ['序号', '姓名', '出勤天数'],
      [1, nameOf(1), 2],
      [2, nameOf(2), 1],
    ])
    expect(as('attendance', sheet).rows.map(({ values }) => values.attendanceDays)).toEqual([200, 100])
  })
})

describe('the card of one person', () => {
  const card = (serial: number): Line[] => [
    ['个人考勤卡'],
    [`姓名：${nameOf(serial)}`, null, '班组：木工班', null, '2026年10月'],
    ['日期', '上午', '下午', '加班', '备注'],
    ...range(1, 31).map((day): Line => [day, '√', day === 3 ? '×' : '√', day === 5 ? 2 : null, null]),
    ['合计', null, null, 2, null],
    ['本人签字：', null, '班组长：'],
  ]
  const own = (serial: number) => [nameOf(serial), whole(day => (day === 3 ? 50 : 100)), 200]
  const beside = (one: Line[], other: Line[]) =>
    one.map(
      (line, at): Line => [
        ...Array.from({ length: 6 }, (_, index): Cell => line[index] ?? null),
        ...(other[at] ?? []),
      ],
    )

  it('below and beside each other: a line a person, his sums with him', async () => {
    const sheets = await readingsOf([...beside(card(1), card(2)), [null], ...beside(card(3), card(4))])
    expect(attended(sheets)).toEqual([1, 3, 2, 4].map(own))
    expect(cellsOf(sheets[1], 1, 'name', 'day/3', 'overtimeHours')).toEqual(['G39', 'H43', 'J72'])
    expect(sheets.map(sheet => [sheet.period, said(sheet)])).toEqual([
      ['2026-10', []],
      ['2026-10', []],
    ])
  })

  it('two halves of the month beside each other are one', async () => {
    const [sheet] = await readingsOf([
      ['工人出勤卡'],
      ['姓名', nameOf(1), '工种', '木工'],
      ['身份证号', idOf(1), '月份', '2026年10月'],
      ['日', '出勤', '加班', '日', '出勤', '加班'],
      ...range(1, 16).map((day): Line => [day, 1, 0, ...(day < 16 ? [day + 16, 1, 2] : [])]),
      ['合计', 16, 0, null, 15, 30],
    ])
    const { rows, period } = as('attendance', sheet)
    expect([
      period,
      rows.map(({ values }) => [values.idNumber, values.trade, values.attendanceDays]),
    ]).toEqual(['2026-10', [[idOf(1), '木工', 3100]]])
    expect(attended([sheet].flatMap(one => one ?? []))).toEqual([[nameOf(1), whole(() => 100), 3000]])
  })

  it('a sheet a person, named after him; clock times are punches', async () => {
    const lines = (serial: number): Line[] => [
      ['2026年10月记工表'],
      ['日期', '星期', '工时', '工作内容'],
      ...range(1, 31).map((day): Line => [`${day}日`, '一', serial === 1 ? 8 : 10, '支模']),
    ]
    const sheets = await readingsOf({ [nameOf(1)]: lines(1), [nameOf(2)]: lines(2) })
    expect(attended(sheets)).toEqual([
      [nameOf(1), whole(() => 100), undefined],
      [nameOf(2), whole(() => 100), 6200],
    ])
    const [clocked] = await readingsOf([
      ['员工考勤卡片'],
      [`姓名：${nameOf(1)}`, null, '月份：2026-10'],
      ['日期', '上班', '下班'],
      [1, '07:31', '18:02'],
      [2, '07:32', null],
    ])
    expect(clocked?.kind === 'punches' && clocked.rows.map(({ values }) => values.punches?.[0]?.at)).toEqual([
      '2026-09-30T23:31:00.000Z',
      '2026-10-01T23:32:00.000Z',
    ])
  })
})

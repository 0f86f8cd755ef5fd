import { describe, expect, it } from 'vitest'
import type { SheetReading } from '../../contract/inspection.ts'
import { as, type Cell, type Line, range, readingsOf, said } from './write.ts'

function punchesOf(sheet: SheetReading | undefined): unknown[][] {
  if (sheet?.kind !== 'punches') throw new Error(`punches were expected, not ${sheet?.kind}`)
  return sheet.rows.map(({ values }) => [values.name, values.jobNumber, values.team, values.punches?.length])
}

const days = range(1, 31)
const blanks = (count: number): Cell[] => Array<Cell>(count).fill(null)

describe('blocks of a device, each with its own line of days', () => {
  const labels = (number: number, name: string): Line => [
    '工号:',
    null,
    number,
    null,
    '姓名:',
    null,
    name,
    null,
    '部门:',
    null,
    '木工班',
  ]

  it('punches glued in one line, or in a line each', async () => {
    const [sheet] = await readingsOf([
      ['考勤记录表'],
      ['考勤日期: 2026-10-01 ~ 2026-10-31'],
      labels(1, '赵一'),
      days,
      ['07:5812:0113:2918:03', ...blanks(30)],
      labels(2, '钱二'),
      days,
      ['07:58', '07:59', ...blanks(29)],
      ['18:03', null, ...blanks(29)],
    ])
    expect(punchesOf(sheet)).toEqual([
      ['赵一', '1', '木工班', 4],
      ['钱二', '2', '木工班', 3],
    ])
    expect(said(sheet)).toEqual([])
  })

  it('labels and values in one cell', async () => {
    const [sheet] = await readingsOf([
      ['考勤记录表 2026-10-01 ~ 2026-10-31'],
      ['工号：1  姓名：赵一  部门：木工班'],
      days.map(day => `${day}日`),
      ['07:58\n18:03', ...blanks(30)],
    ])
    expect(punchesOf(sheet)).toEqual([['赵一', '1', '木工班', 2]])
  })
})

it('all punches of a day in one cell, under 打卡记录', async () => {
  const [sheet] = await readingsOf([
    ['姓名', '部门', '日期', '打卡记录'],
    ['赵一', '木工班', '2026/10/1', '08:01\n12:00\n13:30\n18:00'],
    ['钱二', '木工班', '2026/10/1', '08:01 12:00'],
  ])
  expect(punchesOf(sheet).map(row => row[3])).toEqual([4, 2])
})

describe('WeCom', () => {
  const groups: Line = ['姓名', '账号', '基础信息', null, '考勤概况', null, '打卡时间', ...blanks(30)]
  const heads: Line = [
    null,
    null,
    '部门',
    '职务',
    '正常天数(天)',
    '缺卡次数(次)',
    ...days.map(day => `10/${day}`),
  ]

  it('月报: a heading of two lines and no more, results with the times of the shift are marks', async () => {
    const [sheet] = await readingsOf(
      [
        ['上下班打卡_月报 2026-10-01 至 2026-10-31'],
        groups,
        heads,
        [
          '赵一',
          'zhao',
          '木工班',
          '木工',
          20,
          1,
          ...days.map(day => (day === 4 ? '旷工' : '正常(08:00-18:00)')),
        ],
      ],
      ['C2:D2', 'E2:F2', 'G2:AK2', 'A2:A3', 'B2:B3'],
    )
    const { rows, headerRows, team } = as('attendance', sheet)
    expect([headerRows, team, rows[0]?.values.team]).toEqual([[2, 3], null, '木工班'])
    expect(rows[0]?.values.days).toEqual(days.map(day => (day === 4 ? 0 : 100)))
  })

  it('日报: the headings are nobody’s team', async () => {
    const [sheet] = await readingsOf(
      [
        ['上下班打卡_日报 2026-10-01 至 2026-10-31'],
        ['时间', '姓名', '基础信息', null, '上班1', null, '考勤概况'],
        [null, null, '部门', '职务', '打卡时间', '打卡状态', '工作时长'],
        ['2026/10/01 星期四', '赵一', '木工班', '木工', '07:45', '正常', 9],
      ],
      ['C2:D2', 'E2:F2', 'A2:A3', 'B2:B3'],
    )
    expect(sheet?.team).toBeNull()
    expect(punchesOf(sheet)).toEqual([['赵一', undefined, '木工班', 1]])
  })
})

it('days headed with their date and weekday (Feishu)', async () => {
  const [sheet] = await readingsOf([
    [
      '姓名',
      '工号',
      ...days.map(day => `2026-10-${String(day).padStart(2, '0')} 周${'四五六日一二三'[(day - 1) % 7]}`),
    ],
    ['赵一', 'A1', ...days.map(day => (day === 5 ? '迟到12分钟' : day === 4 ? '休息' : '正常'))],
  ])
  expect(as('attendance', sheet)).toMatchObject({ period: '2026-10' })
  expect(as('attendance', sheet).rows[0]?.values.days).toEqual(days.map(day => (day === 4 ? 0 : 100)))
})

describe('clock times', () => {
  const clock = async (headings: Cell[], ...values: Cell[]) => {
    const [sheet] = await readingsOf([
      ['姓名', '工号', ...headings],
      ['赵一', 'A1', ...values],
    ])
    if (sheet?.kind !== 'punches') throw new Error(`read as ${sheet?.kind}`)
    return sheet.rows[0]?.values.punches?.map(({ at, direction }) => [at.slice(5, 16), direction])
  }

  it.each<[Cell, string]>([
    ['2026/10/1 下午6:31', '10-01T10:31'],
    ['2026/10/1 上午7:31', '09-30T23:31'],
    ['2026/10/1 下午12:05', '10-01T04:05'],
    ['2026-10-01 06:31 PM', '10-01T10:31'],
  ])('%s', async (written, at) => {
    expect(await clock(['打卡时间'], written)).toEqual([[at, null]])
  })

  it.each<[string, Cell[], Cell[]]>([
    ['签退时间 beside 签到时间', ['日期', '签到时间', '签退时间'], ['2026-10-01', '07:55', '18:02']],
    ['出场时间 beside 进场时间', ['日期', '进场时间', '出场时间'], ['2026-10-01', '07:55', '18:02']],
    ['班次1上班 and 班次1下班', ['日期', '班次1上班', '班次1下班'], ['2026-10-01', '07:55', '18:02']],
  ])('%s is not lost', async (_, headings, values) => {
    expect(await clock(headings, ...values)).toEqual([
      ['09-30T23:55', 'in'],
      ['10-01T10:02', 'out'],
    ])
  })
})

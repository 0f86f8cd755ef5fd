import { describe, expect, it } from 'vitest'
import type { SheetReading } from '../../contract/inspection.ts'
import { as, type Cell, type Line, range, readingsOf, said } from './write.ts'

/** Moments as the clock on the wall showed them, with the direction where the list says it. */
function punches(sheet: SheetReading | undefined): string[][] {
  if (sheet?.kind !== 'punches') throw new Error(`punches were expected, not ${sheet?.kind}`)
  return sheet.rows.map(row =>
    (row.values.punches ?? []).map(({ at, direction }) => {
      const wall = new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
      return `${wall.slice(5, 16).replace('T', ' ')}${direction === null ? '' : ` ${direction}`}`
    }),
  )
}

/** DingTalk writes 六 and 日 in place of the numbers of a weekend. October 2026 begins on a Thursday. */
const DINGTALK_DAYS = range(1, 31).map(day => ['日', '', '', '', '', '', '六'][(day + 3) % 7] || String(day))
const blanks = (count: number): Cell[] => Array<Cell>(count).fill(null)
const PERSON: Line = ['姓名', '考勤组', '部门', '工号', '职位', 'UserId']
const ZHAO: Line = ['赵一', '工地', '木工班', 'A001', '木工', 'u1']
const QIAN: Line = ['钱二', '工地', '木工班', 'A002', '木工', 'u2']

describe('DingTalk', () => {
  const sums: Line = [
    '出勤天数',
    '休息天数',
    '工作时长(小时)',
    '迟到次数',
    '迟到时长(分钟)',
    '旷工天数',
    '事假(小时)',
    '加班时长(分钟)',
  ]

  it('月度汇总: the days by their place, sums in their own unit only', async () => {
    const [sheet] = await readingsOf(
      [
        ['月度汇总 统计日期：2026-10-01 至 2026-10-31'],
        ['报表生成时间：2026-11-02 09:00'],
        [...PERSON, ...sums, '考勤结果'],
        [...blanks(14), ...DINGTALK_DAYS],
        [...ZHAO, 22, 9, 176, 1, 5, 1, 4, 120, '正常', '上班迟到5分钟', '休息', '休息', '旷工', '上班缺卡'],
        [...QIAN, 21.5, 9, 172, 0, 0, 0, 0, 0, '正常', '正常', '休息', '休息', '正常', '正常'],
      ],
      ['A1:AS1', 'A2:AS2', 'O3:AS3'],
    )
    const reading = as('attendance', sheet)
    expect(reading).toMatchObject({ period: '2026-10', headerRows: [3, 4] })
    expect(reading.columns.flatMap(({ field }) => (field?.startsWith('day/') ? [field] : []))).toEqual(
      range(1, 31).map(day => `day/${day}`),
    )
    const [zhao] = reading.rows
    expect(zhao?.values).toMatchObject({
      name: '赵一',
      jobNumber: 'A001',
      team: '木工班',
      attendanceDays: 2200,
      workHours: 17_600,
      absenceDays: 100,
    })
    expect(zhao?.values.days?.slice(0, 6)).toEqual([100, 100, 0, 0, 0, null])
    // 4 hours of leave are no 4 days, 120 minutes no 120 hours; a missing punch is asked about.
    expect([zhao?.values.leaveDays, zhao?.values.overtimeHours]).toEqual([undefined, undefined])
    expect([zhao?.raw.M, zhao?.raw.N]).toEqual(['4', '120'])
    expect(zhao?.problems.map(({ cell }) => cell)).toEqual(['T5'])
  })

  it('打卡时间: clock times below each other, and the night after midnight', async () => {
    const [sheet] = await readingsOf([
      ['打卡时间表 统计日期：2026-10-01 至 2026-10-31'],
      ['报表生成时间：2026-11-02 09:00'],
      [...PERSON, ...DINGTALK_DAYS],
      [...ZHAO, '07:49\n12:01\n17:35', '07:50  \n17:30', null, '外勤 08:00'],
      [...QIAN, '07:49\n次日00:30', '休息'],
    ])
    expect(punches(sheet)).toEqual([
      ['10-01 07:49', '10-01 12:01', '10-01 17:35', '10-02 07:50', '10-02 17:30', '10-04 08:00'],
      ['10-01 07:49', '10-02 00:30'],
    ])
    expect(said(sheet)).toEqual([])
  })

  const daily: Line[] = [
    [...ZHAO, '26-10-01 星期四', '白班 08:00-17:30', '07:49', '正常', '17:35', '正常', 480],
    [...ZHAO, '26-10-02 星期五', '白班 08:00-17:30', '07:49', '正常', null, '缺卡', 480],
    [...QIAN, '26-10-01 星期四', '休息', null, null, null, null, 0],
  ]
  const dailyPunches = [['10-01 07:49 in', '10-01 17:35 out'], ['10-02 07:49 in']]
  const title: Line[] = [
    ['每日统计表 统计日期：2026-10-01 至 2026-10-02'],
    ['报表生成时间：2026-11-02 09:00'],
  ]

  it('每日统计, headings in one line', async () => {
    const heading = [
      ...PERSON,
      '日期',
      '班次',
      '上班1打卡时间',
      '上班1打卡结果',
      '下班1打卡时间',
      '下班1打卡结果',
      '工作时长(分钟)',
    ]
    const [sheet] = await readingsOf([...title, heading, ...daily])
    expect(punches(sheet)).toEqual(dailyPunches)
    expect(sheet?.team).toBeNull()
    expect(sheet?.skipped).toEqual([{ row: 6, reason: 'blank' }])
  })

  it('每日统计, the shifts over two columns each', async () => {
    const rows: Line[] = [
      ...title,
      [...PERSON, '日期', '班次', '上班1', null, '下班1', null, '工作时长(分钟)'],
      [...blanks(8), '打卡时间', '打卡结果', '打卡时间', '打卡结果'],
      ...daily,
    ]
    for (const merges of [[], ['I3:J3', 'K3:L3']])
      expect(punches((await readingsOf(rows, merges))[0])).toEqual(dailyPunches)
  })
})

describe('WeCom', () => {
  const who: Line = ['姓名', '账号', '部门', '职务', '所属规则']
  const zhao: Line = ['赵一', 'zhaoyi', '木工班', '木工', '工地']

  it('月报: a status a day, the account of the app is no bank account', async () => {
    const [sheet] = await readingsOf(
      [
        ['上下班打卡_月报 统计时间：2026/10/01-2026/10/31'],
        ['制表时间：2026/11/02 09:00'],
        ['基础信息', ...blanks(4), '考勤概况', ...blanks(2), '假勤统计', null, '每日统计', ...blanks(30)],
        [
          ...who,
          '应打卡天数(天)',
          '正常天数(天)',
          '异常合计(次)',
          '事假(小时)',
          '加班(小时)',
          ...range(1, 31).map(day => `10/${day}`),
        ],
        [...zhao, '22', '21', '1', '4', '2', '正常', '迟到', '休息', '--', '旷工', '缺卡'],
      ],
      ['A1:AO1', 'A2:AO2', 'A3:E3', 'F3:H3', 'I3:J3', 'K3:AO3'],
    )
    const reading = as('attendance', sheet)
    expect(reading).toMatchObject({ period: '2026-10', headerRows: [3, 4] })
    expect(reading.rows[0]?.values).toMatchObject({ name: '赵一', team: '木工班', overtimeHours: 200 })
    expect(reading.rows[0]?.values).not.toHaveProperty('wageCard')
    expect(reading.rows[0]?.values.leaveDays).toBeUndefined()
    expect(reading.rows[0]?.values.days?.slice(0, 6)).toEqual([100, 100, 0, 0, 0, null])
    expect(reading.rows[0]?.problems.map(({ cell }) => cell)).toEqual(['P5'])
  })

  it('日报: the day stands under 时间', async () => {
    const [sheet] = await readingsOf(
      [
        ['上下班打卡_日报 统计时间：2026/10/01-2026/10/02'],
        ['基础信息', ...blanks(5), '考勤概况', ...blanks(2), '上班1', null, '下班1', null],
        ['时间', ...who, '考勤结果', '最早', '最晚', '打卡时间', '打卡状态', '打卡时间', '打卡状态'],
        ['2026/10/01 星期四', ...zhao, '正常', '07:49', '17:35', '07:49', '正常', '17:35', '正常'],
        ['2026/10/02 星期五', ...zhao, '缺卡', '07:49', '--', '07:49', '正常', '--', '缺卡'],
      ],
      ['A1:M1', 'A2:F2', 'G2:I2', 'J2:K2', 'L2:M2'],
    )
    expect(punches(sheet)).toEqual([['10-01 07:49 in', '10-01 17:35 out'], ['10-02 07:49 in']])
  })

  it('打卡详情: what was punched, not what should have been', async () => {
    const [sheet] = await readingsOf([
      ['打卡详情 2026/10/01-2026/10/31'],
      ['日期', ...who, '打卡类型', '应打卡时间', '实际打卡时间', '打卡状态', '打卡地点'],
      ['2026/10/01', ...zhao, '上班打卡', '08:00', '07:49', '正常', '南门'],
      ['2026/10/01', ...zhao, '下班打卡', '17:30', '17:35', '正常', '南门'],
      ['2026/10/02', ...zhao, '上班打卡', '08:00', '未打卡', '缺卡', null],
    ])
    expect(punches(sheet)).toEqual([['10-01 07:49 in'], ['10-01 17:35 out']])
    expect(sheet?.skipped).toEqual([{ row: 5, reason: 'blank' }])
  })
})

describe('other exports', () => {
  it('time software of a desktop: padded numbers, date and time apart, a flag for the direction', async () => {
    const [sheet] = await readingsOf([
      ['人员编号', '姓名', '部门', '星期', '刷卡日期', '刷卡时间', '签到方式', '设备编号', '上下班标志'],
      ['000001             ', '赵一', '木工班', '星期四', '2026-10-01', '07:49:12', '指纹', '1', '上班'],
      ['000001             ', '赵一', '木工班', '星期四', '2026-10-01', '17:35:01', '指纹', '1', '下班'],
    ])
    expect(punches(sheet)).toEqual([['10-01 07:49 in'], ['10-01 17:35 out']])
    expect(sheet?.rows[0]?.values).toMatchObject({ jobNumber: '000001', name: '赵一' })
  })

  it('a list of leave approvals is neither attendance nor a roster', async () => {
    const [sheet] = await readingsOf([
      ['审批编号', '标题', '申请人', '手机', '部门', '请假类型', '开始时间', '结束时间', '时长', '状态'],
      [
        '1',
        '赵一的请假',
        '赵一',
        '+86-13000000001',
        '木工班',
        '事假',
        '2026-10-12 上午',
        '2026-10-19 下午',
        '8天',
        '审批通过',
      ],
      [
        '2',
        '钱二的请假',
        '钱二',
        '+86-13000000002',
        '木工班',
        '病假',
        '2026-10-12 上午',
        '2026-10-12 下午',
        '1天',
        '审批通过',
      ],
    ])
    expect(sheet).toMatchObject({ kind: 'unknown', rows: [] })
  })

  it('a list of overtime approvals is no attendance of the month', async () => {
    const [sheet] = await readingsOf([
      ['审批编号', '加班人', '工号', '部门', '开始时间', '结束时间', '时长', '加班补偿'],
      ['1', '赵一', 'A001', '木工班', '2026-10-12 18:00', '2026-10-12 21:00', '3', '调休'],
      ['2', '钱二', 'A002', '木工班', '2026-10-12 18:00', '2026-10-12 20:00', '2', '调休'],
    ])
    expect(sheet).toMatchObject({ kind: 'unknown', rows: [] })
  })
})

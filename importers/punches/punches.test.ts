import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import type { PunchReading, SheetReading } from '../../contract/inspection.ts'
import { inspectFile } from '../inspect.ts'
import { punchDate, readClockTimes } from './clock-times.ts'

async function sheetsOf(sheets: Record<string, unknown[][]>, name = '考勤.xlsx'): Promise<SheetReading[]> {
  const book = XLSX.utils.book_new()
  for (const [title, rows] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), title)
  const bytes = new Uint8Array(Buffer.from(XLSX.write(book, { bookType: 'xlsx', type: 'buffer' })))
  return (await inspectFile(bytes, name)).sheets
}

async function textSheet(text: string, name: string): Promise<SheetReading | undefined> {
  return (await inspectFile(new TextEncoder().encode(text), name)).sheets[0]
}

function punches(reading: SheetReading | undefined): PunchReading {
  if (reading?.kind !== 'punches') throw new Error(`not punches but ${reading?.kind}`)
  return reading
}

/** Beijing clock texts of a row, to the minute, with the direction where it is known. */
function clock(reading: PunchReading, index: number): string[] {
  return (reading.rows[index]?.values.punches ?? []).map(({ at, direction }) => {
    const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
    return direction === null ? local : `${local} ${direction}`
  })
}

describe('a device log (attlog.dat)', () => {
  const log = ['        1\t2026-03-02 07:49:07\t1\t0\t1\t0', '       12\t2026-03-31 23:58:00\t1\t1\t1\t0', '']
  it('gives one punch a line, in Beijing time, without guessing the direction from codes', async () => {
    const reading = punches(await textSheet(log.join('\r\n'), '1_attlog.dat'))
    expect(reading.period).toBe('2026-03')
    expect(reading.rows.map(row => row.values.jobNumber)).toEqual(['1', '12'])
    expect(reading.rows[0]?.values.punches).toEqual([{ at: '2026-03-01T23:49:07.000Z', direction: null }])
    expect(clock(reading, 1)).toEqual(['2026-03-31 23:58'])
    expect(reading.rows[0]?.raw).toMatchObject({ C: '1', D: '0' })
  })
})

describe('the workbook of a stand-alone device', () => {
  const days = Array.from({ length: 31 }, (_, index) => index + 1)
  const plan = [
    ['员工排班表'],
    ['工号', '姓名', '部门', ...days],
    ['1', '赵一', '木工班', ...days.map(() => 1)],
    ['2', '钱二', '木工班', ...days.map(() => 25)],
  ]
  const record = [
    ['考 勤 记 录 表'],
    ['考勤时间', null, '2026-03-01 ~ 2026-03-31'],
    days,
    [
      '工 号:',
      null,
      '1',
      null,
      null,
      null,
      null,
      null,
      '姓 名:',
      null,
      '赵一',
      null,
      null,
      '部 门:',
      null,
      '木工班',
    ],
    ['07:5112:0313:2817:35', null, '07:50\n17:31', null, '09:27 +'],
    ['工 号:', null, '2', null, null, null, null, null, '姓 名:', null, '钱二'],
    ['工 号:', null, '3', null, null, null, null, null, '姓 名:', null, '孙三'],
    [null, '请假条'],
  ]
  const totals = [
    ['考 勤 汇 总 表'],
    ['统计日期：', null, '2026-03-01 ~ 2026-03-31'],
    ['工号', '姓名', '所属部门', '出勤天数\n(标准/实际)'],
    ['1', '赵一', '木工班', '23/21'],
    ['2', '钱二', '木工班', '23/19.5'],
  ]

  it('gives punches from the record sheet, stated days from the totals, and nothing from the plan', async () => {
    const [first, second, third] = await sheetsOf({ 排班信息: plan, 考勤汇总: totals, 考勤记录: record })
    expect(first?.kind).toBe('unknown')
    expect(first?.rows).toEqual([])
    expect(second?.kind).toBe('attendance')
    expect(second?.rows.map(row => 'attendanceDays' in row.values && row.values.attendanceDays)).toEqual([
      2100, 1950,
    ])
    const reading = punches(third)
    expect(reading.rows[0]).toMatchObject({
      row: 4,
      values: { name: '赵一', jobNumber: '1', team: '木工班' },
      cells: { name: 'K4', jobNumber: 'C4' },
    })
    expect(clock(reading, 0)).toEqual([
      '2026-03-01 07:51',
      '2026-03-01 12:03',
      '2026-03-01 13:28',
      '2026-03-01 17:35',
      '2026-03-03 07:50',
      '2026-03-03 17:31',
      '2026-03-06 09:27',
    ])
    expect(reading.skipped).toEqual([{ row: 6, reason: 'blank' }])
    expect(reading.rows[1]?.problems).toMatchObject([{ rule: 'imp-value-unreadable', cell: 'B8' }])
    expect(reading.rows[1]?.raw['day/2@8']).toBe('请假条')
  })

  it('dates a period that runs into the next month by its range', async () => {
    const late = [21, 22, 28, 29, 1, 20]
    const [sheet] = await sheetsOf({
      刷卡记录: [
        ['刷 卡 记 录 表'],
        ['考勤日期 : 2026/02/21 ~ 03/20'],
        late,
        ['工号:', '7', '姓名:', '李四'],
        ['07:51', null, '08:00', '08:01', '07:59', '17:30'],
      ],
    })
    const reading = punches(sheet)
    expect(clock(reading, 0)).toEqual([
      '2026-02-21 07:51',
      '2026-02-28 08:00',
      '2026-03-01 07:59',
      '2026-03-20 17:30',
    ])
    // February 2026 has no 29th: that cell is no punch of any day.
    expect(reading.rows[0]?.problems).toMatchObject([{ rule: 'imp-value-unreadable', cell: 'D5' }])
  })
})

describe('lists of apps', () => {
  it('reads one row a punch, and keeps what the list calls invalid apart', async () => {
    const [sheet] = await sheetsOf({
      打卡记录: [
        ['姓名', '工号', '部门', '手机号', '打卡时间', '打卡地点', '是否有效'],
        ['赵一', 'A001', '木工班', '13000000001', '2026-03-02 07:49', '南门', '是'],
        ['赵一', 'A001', '木工班', '13000000001', '2026-03-02 07:49:01', '南门', '是'],
        ['钱二', 'A002', '木工班', '13000000002', '2026-03-02 08:15', '家中', '否'],
        ['孙三', 'A003', '木工班', '13000000003', '未打卡', null, null],
      ],
    })
    const reading = punches(sheet)
    expect(reading.rows.map(row => row.values.punches?.length)).toEqual([1, 1, undefined])
    expect(reading.rows[2]?.problems).toMatchObject([{ rule: 'imp-punch-not-valid', cell: 'G4' }])
    expect(reading.rows[2]?.raw).toMatchObject({ E: '2026-03-02 08:15', F: '家中' })
    expect(reading.skipped).toEqual([{ row: 5, reason: 'blank' }])
  })

  it('takes DingTalk moments, not its planned hours, and its two-digit year only with a weekday that fits', async () => {
    const [sheet] = await sheetsOf({
      原始记录: [
        ['姓名', '考勤组', '部门', '工号', '考勤日期', '考勤时间', '打卡时间', '打卡结果'],
        ['赵一', '工地', '木工班', 'A001', '26-03-02 星期一', '2026-03-02 08:00', '07:49', '正常'],
        ['钱二', '工地', '木工班', 'A002', '26-03-02 星期五', '2026-03-02 08:00', '07:50', '正常'],
      ],
    })
    const reading = punches(sheet)
    expect(clock(reading, 0)).toEqual(['2026-03-02 07:49'])
    expect(reading.rows[1]?.values.punches).toBeUndefined()
    expect(reading.rows[1]?.problems).toMatchObject([{ rule: 'imp-value-unreadable', cell: 'G3' }])
  })

  it('reads daily lines with first and last punch, and shifts that run past midnight', async () => {
    const [daily] = await sheetsOf({
      每日统计: [
        ['姓名', '工号', '日期', '上班1打卡时间', '下班1打卡时间', '工作时长'],
        ['赵一', 'A001', '2026-03-02', '19:51', '次日 06:05', '10:14'],
      ],
    })
    expect(clock(punches(daily), 0)).toEqual(['2026-03-02 19:51 in', '2026-03-03 06:05 out'])
    const [pair] = await sheetsOf({
      上下班: [
        ['部门名称', '人员编号', '姓名', '日期', '最早打卡时间', '最晚打卡时间'],
        ['木工班', 'K1', '赵一', '2026-03-02', '2026-03-02 08:20:53', '2026-03-02 18:04:51'],
      ],
    })
    expect(clock(punches(pair), 0)).toEqual(['2026-03-02 08:20', '2026-03-02 18:04'])
  })

  it('reads a desktop program with date and time in two columns and directions in words', async () => {
    const reading = punches(
      await textSheet(
        '考勤号码,姓名,刷卡日期,刷卡时间,上下班标志\n000001  ,赵一,2026-3-2,7:49:07,上班签到\n000001,赵一,2026-3-2,17:30,下班签退\n',
        '3月.csv',
      ),
    )
    expect([...clock(reading, 0), ...clock(reading, 1)]).toEqual([
      '2026-03-02 07:49 in',
      '2026-03-02 17:30 out',
    ])
    expect(reading.rows[0]?.values.jobNumber).toBe('000001')
  })

  it('reads real date cells', async () => {
    const [sheet] = await sheetsOf({
      打卡: [
        ['姓名', '工号', '日期时间'],
        ['赵一', 'A001', { t: 'n', v: 46083 + 7.5 / 24, z: 'yyyy-mm-dd hh:mm' }],
        ['钱二', 'A002', { t: 'n', v: 46083 + 17.25 / 24, z: 'yyyy-mm-dd hh:mm' }],
      ],
    })
    expect(clock(punches(sheet), 0)).toEqual(['2026-03-02 07:30'])
  })

  it('reads a month grid of clock times', async () => {
    const days = Array.from({ length: 31 }, (_, index) => index + 1)
    const [sheet] = await sheetsOf({
      打卡时间: [
        ['打卡时间 统计日期：2026-03-01 至 2026-03-31'],
        ['姓名', '部门', '工号', ...days],
        ['赵一', '木工班', 'A001', '07:49\n17:31', null, '07:52'],
        ['钱二', '木工班', 'A002', null, '07:55\n次日 00:10'],
      ],
    })
    const reading = punches(sheet)
    expect(clock(reading, 0)).toEqual(['2026-03-01 07:49', '2026-03-01 17:31', '2026-03-03 07:52'])
    expect(clock(reading, 1)).toEqual(['2026-03-02 07:55', '2026-03-03 00:10'])
  })
})

describe('what is no list of punches', () => {
  it('leaves attendance grids, payrolls and lengths of time alone', async () => {
    const days = Array.from({ length: 31 }, (_, index) => index + 1)
    const kinds = await sheetsOf({
      考勤表: [
        ['姓名', '身份证号', ...days],
        ['赵一', '990101199203140210', ...days.map(() => '√')],
      ],
      工资表: [
        ['姓名', '身份证号', '工作时间', '实发工资'],
        ['赵一', '990101199203140210', '184:00', 5000],
      ],
      工时: [
        ['姓名', '日期', '时间'],
        ['赵一', '2026-03-02', 8],
      ],
    })
    expect(kinds.map(sheet => sheet.kind)).not.toContain('punches')
  })
})

it('reads no impossible time', () => {
  expect(readClockTimes('25:10', '2026-03-02', false)).toBe('unreadable')
  expect(readClockTimes('07:49', null, false)).toBe('unreadable')
  expect(readClockTimes('24:00', '2026-03-02', false)).toEqual({ times: ['2026-03-02T16:00:00.000Z'] })
  expect(punchDate('26-03-02')).toBeNull()
  expect(punchDate('2026-02-30')).toBeNull()
})

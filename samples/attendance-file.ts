import * as XLSX from 'xlsx'
import { DAYS, type SampleMonth } from './month.ts'
import { CONTRACTOR, PROJECT, SUBCONTRACTOR } from './parties.ts'
import { TEAMS } from './people.ts'

const FIRST_DAY = 4
const WIDTH = FIRST_DAY + DAYS + 4

type Value = string | number | null

function block(team: string, months: readonly SampleMonth[]): Value[][] {
  const days = Array.from({ length: DAYS }, (_, index) => index + 1)
  const total = months.reduce((sum, month) => sum + month.days, 0) / 100
  const hours = months.reduce((sum, month) => sum + month.overtimeHours, 0)
  const blankDays = days.map(() => null)
  return [
    ['农 民 工 考 勤 表'],
    [
      `工程名称：${PROJECT.name}    总包单位：${CONTRACTOR.name}    分包单位：${SUBCONTRACTOR.name}    班组：${team}    2026年10月`,
    ],
    [
      '序号',
      '姓名',
      '身份证号',
      '工种',
      '日期',
      ...blankDays.slice(1),
      '出勤天数',
      '加班工时',
      '本人签字',
      '备注',
    ],
    [null, null, null, null, ...days],
    ...months.map(({ worker, marks, days: worked, overtimeHours }, index) => [
      index + 1,
      worker.name,
      worker.idNumber,
      worker.trade,
      ...marks,
      worked / 100,
      overtimeHours,
      null,
      null,
    ]),
    ['小计', `${months.length}人`, null, null, ...blankDays, total, hours],
    ['考勤员：', null, null, '班组长：', null, null, null, null, null, null, '劳资专管员：'],
    [],
  ]
}

/** 考勤表 as an old .xls: one sheet, a block with its own title and heading per team, the legend at the foot. */
export function attendanceFile(months: readonly SampleMonth[]): Buffer {
  const rows: Value[][] = []
  const merges: XLSX.Range[] = []
  const merge = (top: number, left: number, bottom: number, right: number) =>
    merges.push({ s: { r: top, c: left }, e: { r: bottom, c: right } })
  for (const team of TEAMS) {
    const top = rows.length
    rows.push(
      ...block(
        team,
        months.filter(({ worker }) => worker.team === team),
      ),
    )
    merge(top, 0, top, WIDTH - 1)
    merge(top + 1, 0, top + 1, WIDTH - 1)
    for (const column of [0, 1, 2, 3, WIDTH - 4, WIDTH - 3, WIDTH - 2, WIDTH - 1])
      merge(top + 2, column, top + 3, column)
    merge(top + 2, FIRST_DAY, top + 2, FIRST_DAY + DAYS - 1)
  }
  rows.push(['说明：√出勤  半半天  假请假  休休息  雨雨停'])
  const sheet = XLSX.utils.aoa_to_sheet(rows)
  sheet['!merges'] = merges
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, '10月考勤')
  return Buffer.from(XLSX.write(book, { bookType: 'biff8', type: 'buffer' }))
}

import { daysInPeriod } from '../contract/dates.ts'
import type { AttendanceMonth } from '../contract/entities.ts'
import { daysOf } from '../contract/month-people.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import { type BuildReport, frameOf, projectHead } from './build.ts'
import { column, ID_NUMBER, NAME, REMARK, SEQ, TRADE } from './columns.ts'
import { finishReport } from './finish-report.ts'
import type { Column, Row, SheetDraft, Text } from './model.ts'
import { NO_PARTY, teamOf, unitOfTeam } from './parties.ts'
import { SIGNERS } from './vocabulary.ts'

export const ATTENDANCE_TITLE: Text = { zh: '农民工考勤表', en: 'Attendance sheet' }

const DAYS_OF_MONTH: Text = { zh: '出勤(日)', en: 'Days worked' }

/** Only the days the month has: nothing can be written on a 31 February. Leave and absence are filled in by hand. */
function columnsFor(days: number): Column[] {
  return [
    SEQ,
    NAME,
    ID_NUMBER,
    TRADE,
    ...Array.from({ length: days }, (_, index) =>
      column(`day${index + 1}`, 'days', 4, String(index + 1), String(index + 1), {
        group: DAYS_OF_MONTH,
        centered: true,
      }),
    ),
    column('days', 'days', 8, '出勤天数', 'Days', { sum: true }),
    column('hours', 'hours', 8, '出勤工时', 'Hours', { sum: true, paper: 'whenFilled' }),
    column('overtime', 'hours', 8, '加班工时', 'Overtime', { sum: true }),
    column('leave', 'days', 6, '请假天数', 'Leave'),
    column('absence', 'days', 6, '旷工天数', 'Absent'),
    column('signature', 'sign', 10, '本人签字', 'Signature'),
    { ...REMARK, width: 10 },
  ]
}

function attendanceRow(line: AttendanceMonth, index: number): Row {
  return {
    seq: index + 1,
    name: line.name,
    idNumber: line.idNumber,
    trade: line.trade,
    ...Object.fromEntries(line.days.map((day, dayIndex) => [`day${dayIndex + 1}`, day])),
    days: daysOf(line),
    hours: line.statedHours,
    overtime: line.overtimeHours,
  }
}

function teamSheet(month: ProjectMonth, lines: AttendanceMonth[]): SheetDraft {
  const teamId = lines[0]?.teamId ?? null
  const name = teamOf(month, teamId)?.name ?? lines[0]?.teamName ?? NO_PARTY
  return {
    name,
    head: [
      ...projectHead(month),
      { label: { zh: '分包单位', en: 'Subcontractor' }, value: unitOfTeam(month, teamId) ?? NO_PARTY },
      { label: { zh: '班组', en: 'Team' }, value: name },
      { label: { zh: '班组长', en: 'Team leader' }, value: teamOf(month, teamId)?.leaderName ?? NO_PARTY },
    ],
    sections: [
      {
        kind: 'table',
        title: null,
        columns: columnsFor(daysInPeriod(month.period)),
        rows: lines.map(attendanceRow),
        total: { label: { zh: '合计', en: 'Total' }, capitals: null, people: true },
        subtotalBy: null,
        rowHeight: 8,
      },
    ],
    notes: [],
    signatures: [
      SIGNERS.timekeeper,
      SIGNERS.teamLeader,
      SIGNERS.subHead,
      SIGNERS.laborOfficer,
      SIGNERS.projectManager,
    ],
  }
}

/** R05 农民工考勤表(月): one paper per team, a column per day of the month (M53 art 16; layout of practice). */
export const buildAttendance: BuildReport = (month, _check, options) => {
  const teams = Map.groupBy(month.attendance, line => line.teamId ?? line.teamName ?? '')
  const groups = teams.size === 0 ? [[]] : [...teams.values()]
  return finishReport({
    ...frameOf('R05', ATTENDANCE_TITLE, month, options),
    sheets: groups.map(lines => teamSheet(month, lines)),
  })
}

import type { TFunction } from 'i18next'
import type { Language } from '../../../contract/api/base.ts'
import type { AttendanceRow } from '../../../contract/api/months.ts'
import { dayOfPeriod, daysInPeriod } from '../../../contract/dates.ts'
import { fieldWords } from '../../../contract/language/fields.ts'
import { hundredthsText } from '../../../contract/money.ts'
import type { GridColumn } from '../../grid/column.ts'

const FULL_DAY = 100

/** Columns of the day grid: the person, the days of the month, what they add up to and what the sheet states. */
export function attendanceColumns(
  t: TFunction,
  language: Language,
  period: string,
): GridColumn<AttendanceRow>[] {
  const days = Array.from({ length: daysInPeriod(period) }, (_, index) => dayColumn(index, period))
  const differs = (row: AttendanceRow) => row.statedDays !== null && row.statedDays !== row.totalDays
  return [
    {
      id: 'name',
      title: fieldWords('name', language) ?? '',
      width: 104,
      frozen: true,
      value: row => row.name,
      text: row => row.name,
      tone: row => (row.workerId === null ? 'warn' : undefined),
      note: row => (row.workerId === null ? t('attendance.unknown') : undefined),
    },
    {
      id: 'totalDays',
      title: t('attendance.total'),
      width: 66,
      frozen: true,
      align: 'right',
      value: row => row.totalDays,
      text: row => hundredthsText(row.totalDays),
      tone: row => (differs(row) ? 'bad' : undefined),
      note: row => (differs(row) ? t('attendance.differs') : undefined),
      footer: rows => hundredthsText(rows.reduce((sum, row) => sum + row.totalDays, 0)),
    },
    ...days,
    {
      id: 'statedDays',
      title: t('attendance.stated'),
      width: 84,
      align: 'right',
      value: row => row.statedDays,
      text: row => (row.statedDays === null ? '' : hundredthsText(row.statedDays)),
      tone: row => (differs(row) ? 'bad' : undefined),
    },
    {
      id: 'overtimeHours',
      title: t('attendance.overtime'),
      width: 76,
      align: 'right',
      value: row => row.overtimeHours,
      text: row => (row.overtimeHours === null ? '' : hundredthsText(row.overtimeHours)),
    },
    {
      id: 'team',
      title: fieldWords('team', language) ?? '',
      width: 110,
      value: row => row.teamName,
      text: row => row.teamName ?? '',
    },
    {
      id: 'idNumber',
      title: fieldWords('idNumber', language) ?? '',
      width: 168,
      value: row => row.idNumber,
      text: row => row.idNumber ?? '',
    },
  ]
}

function dayColumn(index: number, period: string): GridColumn<AttendanceRow> {
  const weekday = new Date(`${dayOfPeriod(period, index + 1)}T00:00:00Z`).getUTCDay()
  const weekend = weekday === 0 || weekday === 6
  return {
    id: `day${index + 1}`,
    title: String(index + 1),
    width: 31,
    align: 'center',
    value: row => row.days[index] ?? null,
    text: row => dayMark(row.days[index] ?? null),
    tone: row => ((row.days[index] ?? null) === 0 || weekend ? 'dim' : undefined),
    footer: rows => String(rows.filter(row => (row.days[index] ?? 0) > 0).length),
  }
}

/** A tick for a full day, otherwise the part of a day as a number; nothing where the sheet says nothing. */
function dayMark(day: number | null): string {
  if (day === null) return ''
  return day === FULL_DAY ? '✓' : hundredthsText(day)
}

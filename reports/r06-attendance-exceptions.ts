import { dayOfPeriod } from '../contract/dates.ts'
import type { Punch } from '../contract/entities.ts'
import { differenceTitle } from '../contract/language/differences.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import { punchesByDay } from '../contract/punch-days.ts'
import type { ReconciledPerson } from '../contract/reconciliation.ts'
import { beijingTime } from './beijing-time.ts'
import { type BuildOptions, type BuildReport, frameOf, projectHead } from './build.ts'
import { column, ID_NUMBER, NAME } from './columns.ts'
import { finishReport } from './finish-report.ts'
import { type Row, type SheetDraft, say, type Text } from './model.ts'
import { reconcile } from './reconciliation/reconcile.ts'
import { SIGNERS } from './vocabulary.ts'

export const ATTENDANCE_EXCEPTIONS_TITLE: Text = {
  zh: '考勤明细/异常清单',
  en: 'Attendance details and exceptions',
}

const SINGLE: Text = { zh: '当日仅一次打卡', en: 'only one punch that day' }
const MANUAL: Text = { zh: '手工/补录', en: 'entered by hand' }
const OFF_ROSTER: Text = { zh: '不在当月花名册', en: 'not on the roster of the month' }
const NO_PUNCHES: Text = {
  zh: '本月没有打卡记录：考勤表未能与打卡逐日核对，本表不表示无异常。',
  en: 'The month has no gate records: marks could not be compared with punches, and this list does not mean that all is well.',
}

const DETAILS_APART: Text = {
  zh: '逐日打卡明细见电子表格(xlsx)的“考勤明细”表。',
  en: 'Every punched day stands on the sheet “Details” of the spreadsheet (xlsx).',
}

const COLUMNS = [
  column('date', 'date', 11, '日期', 'Date'),
  NAME,
  ID_NUMBER,
  column('team', 'text', 12, '班组', 'Team'),
  column('in', 'text', 8, '进场时间', 'In', { centered: true }),
  column('out', 'text', 8, '出场时间', 'Out', { centered: true }),
  column('hours', 'hours', 7, '工时', 'Hours'),
  column('mark', 'days', 7, '考勤(天)', 'Mark (days)'),
  column('method', 'text', 12, '通行方式', 'Method', { paper: 'whenFilled' }),
  column('channel', 'text', 14, '通道/设备', 'Channel', { paper: 'whenFilled' }),
  column('manual', 'text', 8, '手工/补录', 'By hand', { centered: true }),
  column('exceptions', 'text', 28, '异常类型', 'Exception'),
  column('handling', 'sign', 18, '处理意见', 'Handling'),
  column('handledBy', 'sign', 10, '处理人', 'Handled by'),
]

/** Gate records of a day in words: first in, last out, and the hours between; hours only where there are two or more. */
function punchCells(punches: readonly Punch[], language: BuildOptions['language']): Row {
  const times = punches.map(({ at }) => at).sort()
  const [first, last] = [times[0], times.at(-1)]
  const between = first === undefined || last === undefined ? 0 : Date.parse(last) - Date.parse(first)
  const words = (values: (string | null)[]) =>
    [...new Set(values.filter(value => value !== null))].join('、') || null
  const clock = (instant: string | undefined) =>
    instant === undefined ? null : beijingTime(instant).slice(11)
  return {
    in: clock(first),
    out: times.length < 2 ? null : clock(last),
    hours: times.length < 2 ? null : Math.round(between / 36_000),
    method: words(punches.map(({ method }) => method)),
    channel: words(punches.map(({ channel }) => channel)),
    manual: punches.some(({ manual }) => manual) ? (language === 'en' ? 'yes' : '是') : null,
  }
}

/** Every day of a person that has a mark or a punch, with what is odd about it. */
function dayRows(
  month: ProjectMonth,
  person: ReconciledPerson,
  punches: ReadonlyMap<number, readonly Punch[]>,
  { language }: BuildOptions,
): Row[] {
  return person.days.flatMap((day, index): Row[] => {
    const own = punches.get(index + 1) ?? []
    if ((day.mark ?? 0) === 0 && own.length === 0) return []
    const odd = [
      ...person.differences
        .filter(({ days }) => days.includes(index + 1))
        .map(({ kind }) => differenceTitle(kind, language)),
      ...(own.length === 1 ? [say(SINGLE, language)] : []),
      ...(own.some(({ manual }) => manual) ? [say(MANUAL, language)] : []),
      ...(person.onRoster ? [] : [say(OFF_ROSTER, language)]),
    ]
    const row = {
      date: dayOfPeriod(month.period, index + 1),
      name: person.name,
      idNumber: person.idNumber,
      team: person.teamName,
      mark: day.mark,
      ...punchCells(own, language),
      exceptions: odd.join('\n') || null,
    }
    return [row]
  })
}

/** R06 考勤明细/异常清单: first the days on which sheet, gate and roster disagree, then every day that was punched. */
export const buildAttendanceExceptions: BuildReport = (month, _check, options) => {
  const english = options.language === 'en'
  const { people, compared } = reconcile(month)
  const punches = punchesByDay(month)
  const rows = people.flatMap(person =>
    dayRows(month, person, punches.get(person.workerId ?? '') ?? new Map(), options),
  )
  const byDate = rows.toSorted((a, b) => String(a.date).localeCompare(String(b.date)))
  const sheet = (name: string, title: Text, listed: Row[], note: Text[]): SheetDraft => ({
    name,
    head: projectHead(month),
    sections: [
      { kind: 'table', title, columns: COLUMNS, rows: listed, total: null, subtotalBy: null, rowHeight: 6 },
    ],
    notes: note.map(text => say(text, options.language)),
    signatures: [SIGNERS.timekeeper, SIGNERS.teamLeader, SIGNERS.laborOfficer],
  })
  const exceptions = byDate.filter(row => row.exceptions !== null)
  const punched = byDate.filter(row => row.in !== null)
  return finishReport({
    ...frameOf('R06', ATTENDANCE_EXCEPTIONS_TITLE, month, options),
    sheets: [
      sheet(english ? 'Exceptions' : '异常清单', { zh: '异常清单', en: 'Exceptions' }, exceptions, [
        compared.punches ? DETAILS_APART : NO_PUNCHES,
      ]),
      ...(punched.length === 0
        ? []
        : [
            {
              ...sheet(english ? 'Details' : '考勤明细', { zh: '考勤明细', en: 'Details' }, punched, []),
              paper: 'never' as const,
            },
          ]),
    ],
  })
}

import { dayOfPeriod, type IsoDate } from '../../contract/dates.ts'
import { daysWorked } from '../../contract/days-worked.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { absencesIn } from '../catalogue/att/absence.ts'
import { unjudged } from '../failure.ts'
import type { MonthIndex } from '../month-index.ts'
import { nextOfAbsence } from './absence-term.ts'
import type { Predictor } from './predictor.ts'

/** The last day of which attendance is known: later days were not imported yet, and say nothing of anybody. */
function knownUntil({ period, today }: ProjectMonth, index: MonthIndex): IsoDate | null {
  const last = Math.max(0, ...index.people().map(person => daysWorked(person).at(-1) ?? 0))
  if (last === 0) return null
  const day = dayOfPeriod(period, last)
  return day < today ? day : today
}

export const longAbsence: Predictor = {
  trigger: 'long-absence',
  title: { zh: '工人长期无考勤', en: 'A worker without attendance for long' },
  severity: 'warn',
  scope: 'project',
  rules: ['att-long-absence'],
  needs: ['attendance', 'roster'],
  parameters: ['att.longAbsence.warnDays', 'att.longAbsence.alertDays'],
  source: 'SEED names this gate',
  confidence: 'found',
  termSource: 'SEED',
  termConfidence: 'inferred',
  *forecast(month, { index, parameter }) {
    const warn = parameter('att.longAbsence.warnDays')
    const alert = parameter('att.longAbsence.alertDays')
    if (warn === null || alert === null) {
      yield unjudged('parameter')
      return
    }
    const until = knownUntil(month, index)
    if (until === null) {
      yield unjudged('dailyMarks')
      return
    }
    const absenceOf = absencesIn({ ...month, today: until }, index)
    for (const person of index.people()) {
      const absence = absenceOf(person)
      if (absence === null) continue
      if (absence === 'unknown') {
        yield unjudged('dailyMarks')
        continue
      }
      const { since, days, engagement } = absence
      const next = nextOfAbsence(days, { warn, alert, until })
      if (next === null) continue
      const { firesOn, severity, limit } = next
      yield {
        firesOn,
        severity,
        subject: { kind: 'worker', key: engagement.workerId, name: person.worker?.name ?? '' },
        params: { since, days, until, limit },
      }
    }
  },
  message: {
    zh: '自{since}起无考勤，至{until}已{days}天；满{limit}天触发',
    en: 'No attendance since {since}, {days} days by {until}; it fires after {limit}',
  },
  avoid: {
    zh: '核对是否漏打卡或漏传；确已离场的登记退场，请假、停工的登记记录',
    en: 'Look for missed punches or uploads; record the exit of who has left, and leave or stopped works',
  },
  unknown: {
    zh: '平台未公布天数；管理人员另行推算',
    en: 'The days were never published; management staff are reckoned by themselves',
  },
}

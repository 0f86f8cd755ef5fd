import { dayOfPeriod, type IsoDate, periodBounds, shiftDate } from '../../contract/dates.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { type PostHolder, postHolders, presentDays } from '../catalogue/mgr/post-holders.ts'
import { unjudged } from '../failure.ts'
import type { MonthIndex } from '../month-index.ts'
import type { WorkerRow } from '../rows.ts'
import { nextOfAbsence } from './absence-term.ts'
import type { Predictor } from './predictor.ts'

/** The last day of which gate records are known: later ones were not imported yet, and say nothing of anybody. */
function knownUntil({ period, today }: ProjectMonth, index: MonthIndex): IsoDate | null {
  const days = [...index.punches().values()].flatMap(byDay => [...byDay.keys()])
  if (days.length === 0) return null
  const day = dayOfPeriod(period, Math.max(...days))
  return day < today ? day : today
}

/** Since when and for how many days there is no face record of the holder of a post; leave and stopped works left out. */
function absenceOf(
  { post }: PostHolder,
  worker: WorkerRow,
  { period, until }: { period: string; until: IsoDate },
  index: MonthIndex,
): { since: IsoDate; days: number } {
  const { first } = periodBounds(period)
  const untilDay = Number(until.slice(8))
  const before = post.from < first ? 0 : Number(post.from.slice(8)) - 1
  const seen = Math.max(before, ...[...presentDays(worker, index)].filter(day => day <= untilDay))
  const leave = index.leaveDays().get(worker.idNumber.toUpperCase())
  let days = 0
  for (let day = seen + 1; day <= untilDay; day++)
    if (!index.stoppedDays().has(day) && leave?.has(day) !== true) days++
  return { since: seen === 0 ? shiftDate(first, -1) : dayOfPeriod(period, seen), days }
}

export const managerAbsence: Predictor = {
  trigger: 'manager-absence',
  title: { zh: '管理人员长期无考勤', en: 'A manager without attendance for long' },
  severity: 'warn',
  scope: 'project',
  rules: ['mgr-no-daily-attendance', 'mgr-key-post-5-days'],
  needs: ['keyPosts', 'punches', 'leaves'],
  parameters: ['att.longAbsence.warnDays', 'att.longAbsence.alertDays'],
  source: 'SEED names this gate',
  confidence: 'found',
  termSource: 'SEED',
  termConfidence: 'inferred',
  *forecast(month, { index, parameter }) {
    const warn = parameter('att.longAbsence.warnDays')
    const alert = parameter('att.longAbsence.alertDays')
    const until = knownUntil(month, index)
    if (warn === null || alert === null || until === null) {
      yield unjudged(until === null ? 'punches' : 'parameter')
      return
    }
    for (const holder of postHolders({ ...month, today: until }, index)) {
      const { post, name, worker } = holder
      if (post.to !== null && post.to <= until) continue
      if (worker === null) {
        yield unjudged('postHolder')
        continue
      }
      const { since, days } = absenceOf(holder, worker, { period: month.period, until }, index)
      const next = nextOfAbsence(days, { warn, alert, until })
      if (next === null) continue
      const { firesOn, severity, limit } = next
      yield {
        firesOn,
        severity,
        subject: { kind: 'worker', key: worker.id, name },
        params: { post: post.post, since, days, until, limit },
      }
    }
  },
  message: {
    zh: '{post|fields}自{since}起没有人脸考勤，至{until}已{days}天；满{limit}天触发',
    en: 'No face record of the {post|fields} since {since}, {days} days by {until}; it fires after {limit}',
  },
  avoid: {
    zh: '提醒本人每日打卡，核对漏传；请假的登记请假，不再到岗的办理变更',
    en: 'Have them punch daily and look for missed uploads; record leave, and replace who no longer comes',
  },
  unknown: {
    zh: '平台未公布天数，这里与工人用同一门槛；只看登记的关键岗位和打卡记录',
    en: 'The days were never published, so those of workers are used; sees recorded posts and gate records only',
  },
}

import chineseDays from 'chinese-days'
import { dayOfPeriod, daysInPeriod } from '../../../contract/dates.ts'
import { daysWorked, hasDailyMarks, judgedUntil } from '../../../contract/days-worked.ts'
import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const attProjectNoAttendance: Rule = {
  id: 'att-project-no-attendance',
  title: { zh: '项目无考勤', en: 'The project has no attendance' },
  failsWhen: {
    zh: '在建项目连续3个工作日没有任何人出勤，也没有登记停工',
    en: 'under construction, and nobody attended on 3 consecutive working days without a recorded stop',
  },
  severity: ['alert'],
  scope: 'project',
  reads: ['project.status', 'project.startDate', 'attendance.days', 'papers.stopWork', 'month.today'],
  needs: ['attendance'],
  parameters: ['att.projectSilent.days'],
  source: 'SEED',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index, parameter }) {
    const limit = parameter('att.projectSilent.days')
    const { status, startDate } = month.project
    if (status !== 'building') return
    if (limit === null) {
      yield unjudged('parameter')
      return
    }
    const people = index.people()
    if (!people.some(hasDailyMarks)) {
      yield unjudged('dailyMarks')
      return
    }
    const worked = new Set(people.flatMap(daysWorked))
    const until = judgedUntil(month)
    let silent: string[] = []
    for (let day = 1; day <= daysInPeriod(month.period); day++) {
      const on = dayOfPeriod(month.period, day)
      if (on > until) break
      const idle = index.stoppedDays().has(day) || !chineseDays.isWorkday(on)
      if (on < (startDate ?? on) || (!worked.has(day) && idle)) continue
      if (worked.has(day)) silent = []
      else silent.push(on)
      if (silent.length === limit) yield onProject(month, { from: silent[0] ?? on, to: on, limit })
    }
  },
  message: {
    zh: '{from}至{to}的工作日没有任何人出勤',
    en: 'Nobody attended on the working days from {from} to {to}',
  },
  actual: { zh: '{from}至{to}无考勤', en: 'nobody from {from} to {to}' },
  expected: { zh: '连续无考勤 < {limit}个工作日', en: '< {limit} working days without anybody' },
  repair: {
    zh: '停工的向主管部门报备并登记停工；设备故障的尽快修复',
    en: 'Report and record a stop of work; repair a device that failed',
  },
  blindSpot: {
    zh: '周末和法定休假日不计；停工只看登记；天数为推定',
    en: 'Weekends and holidays are not counted; stops count as recorded; the days are inferred',
  },
  examples: {
    fails: {
      change: {
        keep: { attendance: 1 },
        attendance: [{ days: [...Array.from({ length: 26 }, () => 100)] }],
      },
      finds: [{ cell: null }],
    },
    passes: {
      change: {
        keep: { attendance: 1 },
        attendance: [{ days: [...Array.from({ length: 27 }, () => 100)] }],
      },
      finds: [],
    },
  },
}

import { onEngagement, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { absencesIn } from './absence.ts'

export const attLongAbsence: Rule = {
  id: 'att-long-absence',
  title: { zh: '管理人员/工人长期无考勤', en: 'On site, but long without attendance' },
  failsWhen: {
    zh: '在场而连续7天无考勤、无请假、未停工：预警；15天：警示',
    en: 'on site and no attendance for 7 days on end without leave or a stop of works: warn; for 15: alert',
  },
  severity: ['warn', 'alert'],
  scope: 'person',
  reads: [
    'attendance.days',
    'engagement.entryDate',
    'engagement.exitDate',
    'papers.leaves',
    'papers.stopWork',
    'month.today',
    'worker.idNumber',
  ],
  needs: ['attendance', 'roster'],
  parameters: ['att.longAbsence.warnDays', 'att.longAbsence.alertDays'],
  source: 'SEED names this gate',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index, parameter }) {
    const warn = parameter('att.longAbsence.warnDays')
    const alert = parameter('att.longAbsence.alertDays')
    if (warn === null || alert === null) {
      yield unjudged('parameter')
      return
    }
    const absenceOf = absencesIn(month, index)
    for (const person of index.people()) {
      const absence = absenceOf(person)
      if (absence === null) continue
      if (absence === 'unknown') {
        yield unjudged('dailyMarks')
        continue
      }
      const { engagement, since, days } = absence
      if (days < warn) continue
      const severity = days >= alert ? 'alert' : 'warn'
      yield onEngagement(
        engagement,
        person.worker,
        'name',
        { since, days, limit: warn },
        { severity, doubted: since },
      )
    }
  },
  message: {
    zh: '在场，但{since}之后已{days}天无考勤（不含登记的请假和停工）',
    en: 'On site, but no attendance for {days} days after {since} (recorded leave and stops left out)',
  },
  actual: { zh: '{days}天', en: '{days} days' },
  expected: { zh: '< {limit}天', en: '< {limit} days' },
  repair: {
    zh: '已离场的登记退场；请假、停工的登记并保留书面记录；漏打卡的查明原因',
    en: 'Record exits, leave and stops, and keep them in writing; find out why others did not punch',
  },
  blindSpot: {
    zh: '只看本月考勤表的月末一段；没有登记的请假和停工看不到；天数平台未公布',
    en: "Sees the end of this month's sheet only, and leave and stops only as recorded; the city never published the days",
  },
  examples: {
    fails: {
      change: {
        attendance: [
          { days: [...Array.from({ length: 24 }, () => 100)] },
          { days: [...Array.from({ length: 16 }, () => 100)] },
        ],
      },
      finds: [{ cell: '花名册!A5', severity: 'alert' }, { cell: '花名册!A4' }],
    },
    passes: {
      change: { attendance: [{ days: [...Array.from({ length: 25 }, () => 100)] }] },
      finds: [],
    },
  },
}

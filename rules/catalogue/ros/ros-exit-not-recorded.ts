import { onEngagement, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { absencesIn } from '../att/absence.ts'

export const rosExitNotRecorded: Rule = {
  id: 'ros-exit-not-recorded',
  title: { zh: '应退场未退场', en: 'Gone, but no exit recorded' },
  failsWhen: {
    zh: '连续30天无考勤而仍在场',
    en: 'no attendance for 30 days on end and still on site',
  },
  severity: ['warn'],
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
  needs: ['roster', 'attendance'],
  parameters: ['att.longAbsence.suggestExitDays'],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index, parameter }) {
    const limit = parameter('att.longAbsence.suggestExitDays')
    if (limit === null) {
      yield unjudged('parameter')
      return
    }
    const absenceOf = absencesIn(month, index)
    for (const person of index.people()) {
      const absence = absenceOf(person)
      if (absence === 'unknown') yield unjudged('dailyMarks')
      else if (absence !== null && absence.days >= limit)
        yield onEngagement(absence.engagement, person.worker, 'exitDate', {
          since: absence.since,
          days: absence.days,
          limit,
        })
    }
  },
  message: {
    zh: '{since}之后{days}天无考勤，仍登记为在场',
    en: 'No attendance for {days} days after {since}, but still recorded as on site',
  },
  actual: { zh: '在场', en: 'on site' },
  expected: { zh: '{limit}天内有考勤，或已退场', en: 'attendance within {limit} days, or an exit' },
  repair: {
    zh: '已离场的登记退场日期并结清工资',
    en: 'Record the exit of who has left, and settle the wage',
  },
  blindSpot: {
    zh: '只看本月考勤；28、29天的二月看不出来；请假、停工看不到',
    en: "Looks at this month's attendance: a February shows none; leave and stops of work are not seen",
  },
  examples: {
    fails: {
      change: { attendance: [{ days: [100] }] },
      finds: [{ cell: '花名册!K4' }],
    },
    passes: { change: { attendance: [{ days: [null, 100] }] }, finds: [] },
  },
}

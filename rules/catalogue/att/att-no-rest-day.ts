import { daysWorked } from '../../../contract/days-worked.ts'
import { onRow, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

/** The longest run of consecutive days, and its last day. */
function longestRun(days: readonly number[]): { run: number; last: number } {
  let best = { run: 0, last: 0 }
  let run = 0
  let before = -1
  for (const day of days) {
    run = day === before + 1 ? run + 1 : 1
    before = day
    if (run > best.run) best = { run, last: day }
  }
  return best
}

export const attNoRestDay: Rule = {
  id: 'att-no-rest-day',
  title: { zh: '连续多日无休', en: 'Many days without a rest day' },
  failsWhen: {
    zh: '连续出勤超过6天：提示；超过13天：预警',
    en: 'more than 6 consecutive worked days: notice; more than 13: warn',
  },
  severity: ['notice', 'warn'],
  scope: 'person',
  reads: ['attendance.days'],
  needs: ['attendance'],
  parameters: ['att.noRest.noticeDays', 'att.noRest.warnDays'],
  source: '劳动法 art 38',
  confidence: 'recalled',
  penalty: null,
  *check(_, { index, parameter }) {
    const notice = parameter('att.noRest.noticeDays')
    const warn = parameter('att.noRest.warnDays')
    if (notice === null || warn === null) {
      yield unjudged('parameter')
      return
    }
    for (const person of index.people()) {
      const [row] = person.attendance
      if (row === undefined) continue
      const { run, last } = longestRun(daysWorked(person))
      if (run <= notice) continue
      const params = { run, from: last - run + 1, to: last, limit: notice }
      yield onRow(row, `day/${last}`, params, { severity: run > warn ? 'warn' : 'notice' })
    }
  },
  message: {
    zh: '{from}日至{to}日连续出勤{run}天',
    en: 'Worked {run} days on end, from day {from} to day {to}',
  },
  actual: { zh: '连续{run}天', en: '{run} days on end' },
  expected: { zh: '≤ {limit}天', en: '≤ {limit} days' },
  repair: {
    zh: '每周至少安排一天休息',
    en: 'Give one day of rest a week at least',
  },
  blindSpot: {
    zh: '只看本月，跨月的连续出勤不相加',
    en: 'Looks at one month: a run across its end is not added up',
  },
  examples: {
    fails: {
      change: {
        attendance: [
          { days: Array.from({ length: 7 }, () => 100) },
          { days: Array.from({ length: 14 }, () => 50) },
        ],
      },
      finds: [{ cell: '考勤表!T5', severity: 'warn' }, { cell: '考勤表!M4' }],
    },
    passes: {
      change: { attendance: [{ days: [100, 100, 100, 100, 100, 100, null, 100] }] },
      finds: [],
    },
  },
}

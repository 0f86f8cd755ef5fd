import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { exampleId } from '../example-people.ts'

export const attPunchConflict: Rule = {
  id: 'att-punch-conflict',
  title: { zh: '同一人同时段两地打卡', en: 'In two places at once' },
  failsWhen: {
    zh: '同一人同一天在两个班组都有出勤，合计超过1天',
    en: 'the same person has time in two teams on the same day, more than one day in all',
  },
  severity: ['alert'],
  scope: 'person',
  reads: ['attendance.days', 'attendance.teamId', 'attendance.workerId', 'attendance.idNumber'],
  needs: ['attendance'],
  parameters: [],
  source: '',
  confidence: 'practice',
  penalty: null,
  *check(_, { index }) {
    for (const { attendance } of index.people()) {
      if (attendance.length < 2) continue
      for (let day = 0; day < 31; day++) {
        const there = attendance.filter(row => (row.days[day] ?? 0) > 0)
        const teams = new Set(there.map(row => row.teamId ?? row.teamName))
        const total = there.reduce((sum, row) => sum + (row.days[day] ?? 0), 0)
        const second = there[1]
        if (teams.size < 2 || total <= 100 || second === undefined) continue
        yield onRow(second, `day/${day + 1}`, { day: day + 1, teams: teams.size, total })
        break
      }
    }
  },
  message: {
    zh: '{day}日在{teams}个班组都有出勤，合计{total|days}天',
    en: 'On day {day} he attended in {teams} teams, {total|days} days in all',
  },
  actual: { zh: '{total|days}天', en: '{total|days} days' },
  expected: { zh: '≤ 1天', en: '≤ 1 day' },
  repair: {
    zh: '查明当天在哪个班组，更正另一班组的考勤',
    en: 'Find out which team he worked in that day, and correct the other',
  },
  blindSpot: {
    zh: '只看本项目的考勤表，看不到他在其他项目的打卡；只指出第一天',
    en: 'Sees the sheets of this project only, not records elsewhere; shows the first such day',
  },
  examples: {
    fails: {
      change: {
        attendance: [
          { days: [100, 100] },
          {
            workerId: exampleId('worker', 0),
            days: [null, 50],
          },
        ],
      },
      finds: [{ cell: '考勤表!H5' }],
    },
    passes: {
      change: {
        attendance: [
          { days: [100, 50] },
          {
            workerId: exampleId('worker', 0),
            days: [null, 50],
          },
        ],
      },
      finds: [],
    },
  },
}

import { beijingClock, beijingDate } from '../../../contract/dates.ts'
import type { Punch } from '../../../contract/entities.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { onRow } from '../../failure.ts'
import { groupBy } from '../../group-by.ts'
import type { Rule } from '../../rule.ts'
import { exampleId } from '../example-people.ts'
import { onPunchedDay } from './on-punched-day.ts'

/** A gate record; `project` null: of this one. */
interface Seen {
  at: string
  project: string | null
}

/** The first two records, one here and one elsewhere, that lie closer than the way between the gates takes. */
function tooClose(
  here: readonly Punch[],
  elsewhere: ProjectMonth['otherPunches'],
  minutes: number,
): { here: string; there: string; project: string } | null {
  const seen: Seen[] = [...here.map(({ at }) => ({ at, project: null })), ...elsewhere]
  seen.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  // The closest two of both places stand beside each other.
  for (const [index, next] of seen.entries()) {
    const before = seen[index - 1]
    if (before === undefined || (before.project === null) === (next.project === null)) continue
    if (Date.parse(next.at) - Date.parse(before.at) >= minutes * 60_000) continue
    const [own, other] = before.project === null ? [before, next] : [next, before]
    return { here: own.at, there: other.at, project: other.project ?? '' }
  }
  return null
}

export const attPunchConflict: Rule = {
  id: 'att-punch-conflict',
  title: { zh: '同一人同时段两地打卡', en: 'In two places at once' },
  failsWhen: {
    zh: '同一人同一天在两个班组都有出勤，合计超过1天；或在本项目与其他项目的打卡间隔短于路程时间（30分钟）',
    en: 'the same person has time in two teams on the same day, more than one day in all; or gate records here and in another project closer than the way takes (30 minutes)',
  },
  severity: ['alert'],
  scope: 'person',
  reads: [
    'attendance.days',
    'attendance.teamId',
    'attendance.teamName',
    'attendance.workerId',
    'attendance.idNumber',
    'punch.at',
    'punch.workerId',
    'month.otherPunches',
  ],
  needs: ['attendance'],
  parameters: ['att.conflict.travelMinutes'],
  source: '',
  confidence: 'practice',
  penalty: null,
  *check(month, { index, parameter }) {
    const minutes = parameter('att.conflict.travelMinutes')
    const elsewhere = groupBy(month.otherPunches, ({ workerId }) => workerId)
    for (const person of index.people()) {
      const { attendance, worker } = person
      const others = worker === null ? undefined : elsewhere.get(worker.id)
      const days = worker === null ? undefined : index.punches().get(worker.id)
      if (others !== undefined && days !== undefined && minutes !== null) {
        const conflict = tooClose([...days.values()].flat(), others, minutes)
        if (conflict !== null) {
          const day = Number(beijingDate(new Date(conflict.here)).slice(8))
          const there = `${conflict.project} ${beijingClock(conflict.there)}`
          yield* onPunchedDay(person, day, { day, here: beijingClock(conflict.here), there })
        }
      }
      if (attendance.length < 2) continue
      for (let day = 0; day < 31; day++) {
        const there = attendance.filter(row => (row.days[day] ?? 0) > 0)
        const teams = new Set(there.map(row => row.teamId ?? row.teamName))
        const total = there.reduce((sum, row) => sum + (row.days[day] ?? 0), 0)
        const [first, second] = there
        if (teams.size < 2 || total <= 100 || first === undefined || second === undefined) continue
        yield onRow(second, `day/${day + 1}`, { day: day + 1, here: first.teamName, there: second.teamName })
        break
      }
    }
  },
  message: {
    zh: '{day}日同时出现在两处：{here}与{there}',
    en: 'On day {day} he was in two places: {here} and {there}',
  },
  actual: { zh: '{here}；{there}', en: '{here}; {there}' },
  expected: { zh: '同一时段只在一处', en: 'one place at a time' },
  repair: {
    zh: '查明当天在哪里，更正另一处的考勤',
    en: 'Find out where he worked that day, and correct the other',
  },
  blindSpot: {
    zh: '其他项目只看本账套内的打卡记录，路程时间由各单位设定；每人只指出第一天',
    en: 'Of other projects only gate records in this ledger are seen, and the time of the way is a setting; shows the first such day of a person',
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

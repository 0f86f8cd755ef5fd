import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { beforeSync, exampleOutgoing } from './example-outgoing.ts'
import { onPunch, waitingPunches } from './waiting-punches.ts'

const punchAt = (at: string) =>
  beforeSync({ outgoing: exampleOutgoing({ kind: 'attendance', at, team: null }) })

export const pltAttendanceAhead: Rule = {
  id: 'plt-attendance-ahead',
  title: { zh: '考勤时间超前', en: 'Attendance ahead of the clock' },
  failsWhen: {
    zh: '待报考勤的时间晚于平台现在的时间，或本机时钟与平台相差超过1分钟',
    en: "punch time later than the platform's now, or the local clock is off by more than a minute",
  },
  severity: ['block'],
  scope: 'row',
  reads: ['month.outgoing', 'worker.name'],
  needs: ['outgoing'],
  parameters: ['plt.clock.maxSeconds'],
  stage: 'sync',
  source: 'interface standard for real-name data: the platform answers 考勤时间超前',
  confidence: 'found',
  penalty: null,
  *check(month, { index, parameter }) {
    const waiting = waitingPunches(month)
    const most = parameter('plt.clock.maxSeconds', month.today)
    if (month.outgoing === null || waiting.size === 0) return
    const { clockAhead, now } = month.outgoing
    if (most === null) yield unjudged('parameter')
    else if (clockAhead === null) yield unjudged('platformClock')
    else if (Math.abs(clockAhead) > most) {
      const records = [...waiting.values()].reduce((sum, punches) => sum + punches.length, 0)
      yield onProject(month, { records, ahead: null, clockAhead })
      return
    }
    const platformNow = Date.parse(now) - (clockAhead ?? 0) * 1000
    for (const [idNumber, punches] of waiting) {
      for (const punch of punches) {
        const ahead = punch.at === null ? 0 : Math.ceil((Date.parse(punch.at) - platformNow) / 1000)
        if (ahead > 0) yield onPunch(idNumber, punch, index, { records: 1, ahead, clockAhead })
      }
    }
  },
  message: {
    zh: '{records}条考勤暂不上报：比平台时间早到{ahead}秒，本机时钟快{clockAhead}秒',
    en: '{records} record(s) are kept back: {ahead} second(s) ahead of the platform, this clock {clockAhead} second(s) fast',
  },
  actual: { zh: '超前{ahead}秒', en: '{ahead} seconds ahead' },
  expected: { zh: '不晚于平台时间', en: "not later than the platform's time" },
  repair: {
    zh: '校准本机和考勤机的时钟；到时间后自动再报',
    en: 'Set the clocks of machine and device; the records are sent again when their time has come',
  },
  blindSpot: {
    zh: '平台时间取自它最近一次答复；考勤机自己的时钟看不到',
    en: "The platform's time is taken from its last answer; the device's own clock is not seen",
  },
  examples: {
    fails: { change: punchAt('2026-04-08T02:00:01Z'), finds: [{ cell: '花名册!C4' }] },
    passes: { change: punchAt('2026-04-08T02:00:00Z'), finds: [] },
  },
}

import { dayOfPeriod, shiftDate } from '../../../contract/dates.ts'
import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { daysNotOnPlatform } from './days-not-on-platform.ts'

/** What the platform has of the first person of the clean month; 2026-03-31 is his last day. */
const onPlatform = (days: number[]) => [{ period: '2026-03', idNumber: '990101198201010000', days }]

export const attUploadGap: Rule = {
  id: 'att-upload-gap',
  title: { zh: '考勤未上传平台', en: 'Attendance missing on the platform' },
  failsWhen: {
    zh: '本地考勤的一天3天后仍不在平台记录中',
    en: "a local attendance day is absent from the platform's copy after 3 days",
  },
  severity: ['warn'],
  scope: 'project',
  reads: [
    'attendance.days',
    'attendance.idNumber',
    'papers.platformAttendance',
    'month.today',
    'worker.idNumber',
  ],
  needs: ['attendance', 'platformAttendance'],
  parameters: ['att.upload.withinDays'],
  source: 'GZMGR; GZBIO',
  confidence: 'found-2nd',
  penalty: null,
  *check(month, { index, parameter }) {
    const within = parameter('att.upload.withinDays')
    if (within === null) {
      yield unjudged('parameter')
      return
    }
    const due = shiftDate(month.today, -within)
    const late = daysNotOnPlatform(month, index)
      .map(({ days }) => days.filter(day => dayOfPeriod(month.period, day) < due))
      .filter(each => each.length > 0)
    const people = late.length
    const days = late.reduce((sum, each) => sum + each.length, 0)
    if (days > 0) yield onProject(month, { people, days, within })
  },
  message: {
    zh: '{people}人共{days}个出勤日超过{within}天仍未在平台上',
    en: '{days} days of {people} people are missing on the platform after {within} days',
  },
  actual: { zh: '缺{days}个出勤日', en: '{days} days missing' },
  expected: { zh: '{within}天内上传', en: 'uploaded within {within} days' },
  repair: {
    zh: '检查设备网络和待发队列，补传考勤',
    en: 'Look at device, network and outbox, and send again what is missing',
  },
  blindSpot: {
    zh: '依据从平台导出的记录和平台接受的上报；考勤机自己直接上报的看不到；3天为推定',
    en: 'Goes by the list exported from the platform and what it accepted from here; what devices upload themselves is not seen; the 3 days are inferred',
  },
  examples: {
    fails: {
      change: {
        keep: { attendance: 1 },
        attendance: [{ days: [100, 100] }],
        papers: { platformAttendance: onPlatform([1]) },
      },
      finds: [{ cell: null }],
    },
    passes: {
      change: {
        today: '2026-03-05',
        keep: { attendance: 1 },
        attendance: [{ days: [null, 100] }],
        papers: { platformAttendance: onPlatform([]) },
      },
      finds: [],
    },
  },
}

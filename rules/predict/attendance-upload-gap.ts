import { dayOfPeriod, shiftDate } from '../../contract/dates.ts'
import { daysNotOnPlatform } from '../catalogue/att/days-not-on-platform.ts'
import { onProject, unjudged } from '../failure.ts'
import type { Predictor } from './predictor.ts'

export const attendanceUploadGap: Predictor = {
  trigger: 'attendance-upload-gap',
  title: { zh: '考勤未上传平台', en: 'Attendance not uploaded' },
  severity: 'warn',
  scope: 'month',
  rules: ['att-upload-gap'],
  needs: ['attendance', 'platformAttendance'],
  parameters: ['att.upload.withinDays'],
  source: 'GZMGR; GZBIO',
  confidence: 'found-2nd',
  termSource: 'GZMGR',
  termConfidence: 'inferred',
  *forecast(month, { index, parameter }) {
    const within = parameter('att.upload.withinDays')
    if (within === null) {
      yield unjudged('parameter')
      return
    }
    const missing = daysNotOnPlatform(month, index)
    const first = Math.min(...missing.flatMap(({ days }) => days.slice(0, 1)))
    if (missing.length === 0) return
    const { subject } = onProject(month, {})
    const days = missing.reduce((sum, each) => sum + each.days.length, 0)
    const since = dayOfPeriod(month.period, first)
    yield {
      firesOn: shiftDate(since, within + 1),
      subject,
      params: { people: missing.length, days, since, within },
    }
  },
  message: {
    zh: '{people}人共{days}天考勤平台没有，最早{since}；超过{within}天触发',
    en: '{days} days of {people} people are not on the platform, the earliest {since}; it fires after {within} days',
  },
  avoid: {
    zh: '检查考勤设备联网和补传，再导入平台考勤记录核对',
    en: "See that the devices are online, upload again, then import the platform's records to compare",
  },
  unknown: { zh: '平台允许的天数未公布', en: 'The days allowed were never published' },
}

import { dayOfPeriod } from '../../../contract/dates.ts'
import { unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_POST, punchesOn, WORKING_DAYS } from './example-posts.ts'
import { ABSENT_DAYS_READ, absentDays, onHolder, postHolders } from './post-holders.ts'

const SINCE = 'milestone.managersPunch'

export const mgrNoDailyAttendance: Rule = {
  id: 'mgr-no-daily-attendance',
  title: { zh: '管理人员未日考勤', en: 'A manager without a daily gate record' },
  failsWhen: {
    zh: '2021-03-01起，在岗管理人员有工作日没有人脸考勤，也没有请假、停工',
    en: 'from 2021-03-01, no face record on a working day in post, without leave or a stop of works',
  },
  severity: ['warn'],
  scope: 'person',
  reads: ABSENT_DAYS_READ,
  needs: ['keyPosts', 'punches', 'leaves'],
  parameters: [SINCE],
  source: 'GZMGR: credit record for those who do not punch',
  confidence: 'found-2nd',
  penalty: null,
  *check(month, { index, parameter }) {
    for (const holder of postHolders(month, index)) {
      const { post, worker } = holder
      if (worker === null) {
        yield unjudged('postHolder')
        continue
      }
      const missing = [...absentDays(post, worker, month, index).absent].filter(
        day => parameter(SINCE, dayOfPeriod(month.period, day)) === 1,
      )
      const [first] = missing
      if (first !== undefined)
        yield onHolder(holder, { days: missing.length, first: dayOfPeriod(month.period, first) })
    }
  },
  message: {
    zh: '{post|fields}在{first}等{days}个工作日没有人脸考勤，也没有请假记录',
    en: 'The {post|fields} has no face record and no leave on {days} working days, the first of them {first}',
  },
  actual: { zh: '缺{days}天', en: '{days} days missing' },
  expected: { zh: '每个工作日人脸考勤', en: 'a face record each working day' },
  repair: {
    zh: '提醒管理人员每日打卡；请假的登记请假',
    en: 'Remind managers to punch daily; record their leave',
  },
  blindSpot: {
    zh: '不知道打卡是否在项目部；按法定工作日计算；不在花名册的管理人员不判断',
    en: 'Whether it was at the project office is not seen; goes by statutory working days; who is not on the roster is not judged',
  },
  examples: {
    fails: {
      change: {
        punches: punchesOn(...WORKING_DAYS.slice(1)),
        papers: { keyPosts: [EXAMPLE_POST], leaves: [] },
      },
      finds: [{ cell: '花名册!A4' }],
    },
    passes: {
      change: {
        punches: punchesOn(...WORKING_DAYS.slice(1)),
        papers: {
          keyPosts: [EXAMPLE_POST],
          leaves: [{ idNumber: '990101198201010000', from: '2026-03-02', to: '2026-03-02', reason: null }],
        },
      },
      finds: [],
    },
  },
}

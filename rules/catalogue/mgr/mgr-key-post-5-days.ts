import { dayOfPeriod } from '../../../contract/dates.ts'
import { unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_POST, punchesOn, WORKING_DAYS } from './example-posts.ts'
import { ABSENT_DAYS_READ, absentDays, isKeyPost, onHolder, postHolders } from './post-holders.ts'

const LIMIT = 'mgr.keyPost.absentDays'

/** The first longest run of due days that are all of these. */
function longestRun(due: readonly number[], absent: ReadonlySet<number>): number[] {
  let longest: number[] = []
  let run: number[] = []
  for (const day of due) {
    run = absent.has(day) ? [...run, day] : []
    if (run.length > longest.length) longest = run
  }
  return longest
}

export const mgrKeyPost5Days: Rule = {
  id: 'mgr-key-post-5-days',
  title: { zh: '关键岗位连续5日缺勤', en: 'A key post without attendance for 5 days on end' },
  failsWhen: {
    zh: '项目经理或总监连续5个应到日没有考勤，也没有请假',
    en: 'project manager or chief supervisor 5 consecutive due days without record or leave',
  },
  severity: ['alert'],
  scope: 'person',
  reads: ABSENT_DAYS_READ,
  needs: ['keyPosts', 'punches', 'leaves'],
  parameters: [LIMIT],
  source: 'Chengdu',
  confidence: 'practice',
  penalty: null,
  *check(month, { index, parameter }) {
    const limit = parameter(LIMIT)
    for (const holder of postHolders(month, index)) {
      const { post, worker } = holder
      if (!isKeyPost(post)) continue
      if (limit === null || worker === null) {
        yield unjudged(worker === null ? 'postHolder' : 'parameter')
        continue
      }
      const { due, absent } = absentDays(post, worker, month, index)
      const run = longestRun(due, absent)
      const [from, to] = [run[0], run.at(-1)]
      if (from === undefined || to === undefined || run.length < limit) continue
      const bounds = { from: dayOfPeriod(month.period, from), to: dayOfPeriod(month.period, to) }
      yield onHolder(holder, { days: run.length, limit, ...bounds }, { doubted: bounds.from })
    }
  },
  message: {
    zh: '{post|fields}自{from}至{to}连续{days}个应到日没有考勤，也没有请假',
    en: 'The {post|fields} has neither record nor leave on {days} due days on end, {from} to {to}',
  },
  actual: { zh: '{days}天', en: '{days} days' },
  expected: { zh: '< {limit}天', en: '< {limit} days' },
  repair: {
    zh: '请假的登记请假；不再到岗的办理变更',
    en: 'Record leave; replace who no longer comes',
  },
  blindSpot: {
    zh: '成都的做法，非广州规定；只看本月，跨月的连续天数看不到',
    en: 'Practice of Chengdu, not a Guangzhou rule; a run across months is not seen',
  },
  examples: {
    fails: {
      change: {
        punches: punchesOn(...WORKING_DAYS.slice(5)),
        papers: { keyPosts: [EXAMPLE_POST], leaves: [] },
      },
      finds: [{ cell: '花名册!A4' }],
    },
    passes: {
      change: {
        punches: punchesOn(...WORKING_DAYS.slice(4)),
        papers: { keyPosts: [EXAMPLE_POST], leaves: [] },
      },
      finds: [],
    },
  },
}

import { unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_POST, punchesOn, WORKING_DAYS } from './example-posts.ts'
import { dueDays, isKeyPost, onHolder, postHolders, presentDays } from './post-holders.ts'

const WARN = 'mgr.keyPost.warnRatio'
const NOTICE = 'mgr.keyPost.noticeRatio'

export const mgrKeyPostRatio: Rule = {
  id: 'mgr-key-post-ratio',
  title: { zh: '关键岗位到岗率不足', en: 'A key post is seldom filled' },
  failsWhen: {
    zh: '项目经理或总监当月到岗天数 ÷ 应到天数 < 60%：预警；< 80%：提示',
    en: 'days present ÷ days due of project manager or chief supervisor in the month < 60%: warn; < 80%: notice',
  },
  severity: ['warn', 'notice'],
  scope: 'person',
  reads: [
    'papers.keyPosts',
    'papers.stopWork',
    'punch.at',
    'punch.workerId',
    'punch.method',
    'punch.manual',
    'month.today',
  ],
  needs: ['keyPosts', 'punches'],
  parameters: [WARN, NOTICE],
  source: '',
  confidence: 'practice',
  penalty: null,
  *check(month, { index, parameter }) {
    const [warn, notice] = [parameter(WARN), parameter(NOTICE)]
    for (const holder of postHolders(month, index)) {
      if (!isKeyPost(holder.post)) continue
      if (warn === null || notice === null || holder.worker === null) {
        yield unjudged(holder.worker === null ? 'postHolder' : 'parameter')
        continue
      }
      const present = presentDays(holder.worker, index)
      const due = dueDays(holder.post, month, index)
      const days = due.filter(day => present.has(day)).length
      const below = (ratio: number) => days * 100 < due.length * ratio
      if (!below(warn) && !below(notice)) continue
      const params = {
        days,
        due: due.length,
        percent: Math.floor((days * 100) / due.length),
        least: below(warn) ? warn : notice,
      }
      yield onHolder(holder, params, { severity: below(warn) ? 'warn' : 'notice' })
    }
  },
  message: {
    zh: '{post|fields}当月应到{due}天，到岗{days}天（{percent}%）',
    en: 'The {post|fields} was present on {days} of {due} days due ({percent}%)',
  },
  actual: { zh: '{percent}%', en: '{percent}%' },
  expected: { zh: '≥ {least}%', en: '≥ {least}%' },
  repair: {
    zh: '关键岗位人员到岗履职并打卡；确已换人的办理变更',
    en: 'See to it that key staff are present and punch; record a replacement',
  },
  blindSpot: {
    zh: '外地做法和合同常见数值，非广州规定；应到天数按法定工作日，不扣请假',
    en: 'Practice elsewhere and a common figure of contracts, not a Guangzhou rule; days due are statutory working days, leave included',
  },
  examples: {
    fails: {
      change: { punches: punchesOn(...WORKING_DAYS.slice(0, 13)), papers: { keyPosts: [EXAMPLE_POST] } },
      finds: [{ cell: '花名册!A4' }],
    },
    passes: {
      change: { punches: punchesOn(...WORKING_DAYS.slice(0, 18)), papers: { keyPosts: [EXAMPLE_POST] } },
      finds: [],
    },
  },
}

import { shiftDate } from '../../contract/dates.ts'
import { EXAMPLE_POST } from '../catalogue/mgr/example-posts.ts'
import { onProject, unjudged } from '../failure.ts'
import type { Rule } from '../rule.ts'

const CHENGDU_STAFF_DAYS = 'reg.chengdu.staffWithinDays'

export const regChengduStaffEntered: Rule = {
  id: 'reg-chengdu-staff-entered',
  title: { zh: '管理人员未在开工30天内录入', en: 'Management not entered within 30 days of the start' },
  failsWhen: {
    zh: '开工满30天，关键岗位仍没有人，或任职日期晚于开工后30天',
    en: '30 days after the start of works a key post is vacant, or was filled later than that',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['papers.keyPosts', 'project.startDate', 'month.today'],
  needs: ['keyPosts'],
  parameters: [CHENGDU_STAFF_DAYS],
  source: 'Chengdu',
  confidence: 'practice',
  penalty: null,
  *check(month, { parameter }) {
    const days = parameter(CHENGDU_STAFF_DAYS)
    const { startDate } = month.project
    if (days === null || startDate === null) {
      yield unjudged(days === null ? 'parameter' : 'startDate')
      return
    }
    const due = shiftDate(startDate, days)
    if (month.today <= due) return
    const posts = new Map<string, string | null>()
    for (const { post, unit, name, from } of month.papers.keyPosts ?? []) {
      const key = `${post} ${unit ?? ''}`
      const known = posts.get(key) ?? null
      const entered = name === null ? null : from
      posts.set(key, known === null || (entered !== null && entered < known) ? entered : known)
    }
    const late = [...posts.values()].filter(entered => entered === null || entered > due).length
    if (late > 0) yield onProject(month, { late, due })
  },
  message: {
    zh: '到{due}，有{late}个关键岗位没有录入人员',
    en: 'On {due}, {late} key post(s) had nobody entered',
  },
  actual: { zh: '{late}个岗位', en: '{late} post(s)' },
  expected: { zh: '{due}前录入', en: 'entered by {due}' },
  repair: { zh: '录入关键岗位人员及任职日期', en: 'Enter the holders of the key posts with their dates' },
  blindSpot: {
    zh: '只看登记过的岗位；取自成都的做法，不是广州规定',
    en: 'Looks only at posts on record; practice of Chengdu, not a Guangzhou rule',
  },
  examples: {
    fails: {
      change: {
        project: { startDate: '2026-03-01' },
        papers: { keyPosts: [{ ...EXAMPLE_POST, from: '2026-04-01' }] },
      },
      finds: [{ cell: null }],
    },
    passes: {
      change: {
        project: { startDate: '2026-03-01' },
        papers: { keyPosts: [{ ...EXAMPLE_POST, from: '2026-03-31' }] },
      },
      finds: [],
    },
  },
}

import { periodBounds } from '../../../contract/dates.ts'
import { judgedUntil } from '../../../contract/days-worked.ts'
import { nameKey } from '../../../contract/text.ts'
import { onProject } from '../../failure.ts'
import { groupBy } from '../../group-by.ts'
import { orgKey } from '../../orgs.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_POST } from './example-posts.ts'
import type { Post } from './post-holders.ts'

/** Posts that one person holds at a time. */
const OF_ONE = new Set<Post['post']>(['projectManager', 'chiefSupervisor', 'technical'])

const SUCCESSOR: Post = {
  ...EXAMPLE_POST,
  name: '钱建建',
  idNumber: '990101198201010019',
  from: '2026-03-16',
}

const samePerson = (a: Post, b: Post) =>
  a.idNumber !== null && b.idNumber !== null
    ? a.idNumber.toUpperCase() === b.idNumber.toUpperCase()
    : nameKey(a.name ?? '') === nameKey(b.name ?? '')

export const mgrReplacedNotExited: Rule = {
  id: 'mgr-replaced-not-exited',
  title: { zh: '换人未办理退场', en: 'Replaced, but still in post on paper' },
  failsWhen: {
    zh: '项目经理、总监、技术负责人已换人，而原任在新任到岗后仍未退出',
    en: 'a new project manager, chief supervisor or technical lead while the old one is still in post',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['papers.keyPosts', 'month.today'],
  needs: ['keyPosts'],
  parameters: [],
  source: 'Zhongshan',
  confidence: 'practice',
  penalty: null,
  *check(month) {
    const { first } = periodBounds(month.period)
    const until = judgedUntil(month)
    const held = (month.papers.keyPosts ?? []).filter(
      ({ post, name, from }) => OF_ONE.has(post) && name !== null && from <= until,
    )
    for (const rows of groupBy(held, ({ post, unit }) => `${post} ${orgKey(unit ?? '')}`).values()) {
      const ordered = rows.toSorted((a, b) => a.from.localeCompare(b.from))
      for (const [index, next] of ordered.slice(1).entries()) {
        const before = ordered[index]
        if (before === undefined || samePerson(before, next)) continue
        // A handover on the day itself is in order; what ended before the month was told in its own.
        if (before.to === null || (before.to > next.from && before.to >= first))
          yield onProject(month, { post: next.post, from: next.from, to: before.to })
      }
    }
  },
  message: {
    zh: '{post|fields}{from}起由新人担任，原任退出日期{to}',
    en: 'The {post|fields} is another person from {from}; the former left on {to}',
  },
  actual: { zh: '{to}', en: '{to}' },
  expected: { zh: '≤ {from}', en: '≤ {from}' },
  repair: {
    zh: '为原任办理退场（未退的继续被考核），并登记退出日期',
    en: 'Record the exit of the former (who goes on being assessed otherwise) with its day',
  },
  blindSpot: {
    zh: '中山的做法，非广州规定；一岗多人的岗位（质量、安全、劳务）不查',
    en: 'Practice of Zhongshan, not a Guangzhou rule; posts of several people (quality, safety, labour) are left out',
  },
  examples: {
    fails: { change: { papers: { keyPosts: [EXAMPLE_POST, SUCCESSOR] } }, finds: [{ cell: null }] },
    passes: {
      change: { papers: { keyPosts: [{ ...EXAMPLE_POST, to: '2026-03-16' }, SUCCESSOR] } },
      finds: [],
    },
  },
}

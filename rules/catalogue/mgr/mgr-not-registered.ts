import { judgedUntil } from '../../../contract/days-worked.ts'
import { maskName } from '../../../contract/masking.ts'
import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_POST } from './example-posts.ts'
import { holdsOn, postHolders } from './post-holders.ts'

const SINCE = 'milestone.managersRegistered'
const registered = (registeredOn: string) => ({ idNumber: '990101198201010000', registeredOn })

export const mgrNotRegistered: Rule = {
  id: 'mgr-not-registered',
  title: { zh: '管理人员未实名登记', en: 'A manager is not real-name registered' },
  failsWhen: {
    zh: '2021-01-01起，关键岗位（总包、监理和分包）的在岗人员没有在平台实名登记',
    en: 'from 2021-01-01, who holds a key post (of GC, supervisor or subcontractor) is not registered on the platform',
  },
  severity: ['alert'],
  scope: 'project',
  reads: ['papers.keyPosts', 'papers.platformRoster', 'month.today'],
  needs: ['keyPosts', 'platformRoster'],
  parameters: [SINCE],
  source: 'GZMGR',
  confidence: 'found-2nd',
  penalty: null,
  *check(month, { index, parameter }) {
    const until = judgedUntil(month)
    if (parameter(SINCE, until) !== 1) return
    const known = new Map(
      month.papers.platformRoster?.map(({ idNumber, registeredOn }) => [
        idNumber.toUpperCase(),
        registeredOn,
      ]),
    )
    for (const { post, name } of postHolders(month, index)) {
      if (!holdsOn(post, until)) continue
      const registeredOn = known.get(post.idNumber?.toUpperCase() ?? '') ?? null
      if (registeredOn === null || registeredOn > until)
        yield onProject(month, { post: post.post, name: maskName(name), registeredOn, until })
    }
  },
  message: {
    zh: '{post|fields}{name}到{until}没有在平台实名登记（登记日期{registeredOn}）',
    en: 'The {post|fields} {name} was not registered on the platform by {until} (registered on {registeredOn})',
  },
  actual: { zh: '{registeredOn}', en: '{registeredOn}' },
  expected: { zh: '≤ {until}', en: '≤ {until}' },
  repair: { zh: '在平台登记该管理人员', en: 'Register the manager on the platform' },
  blindSpot: {
    zh: '以从平台导出的名单为准；没有登记证件号的岗位视为未登记',
    en: 'Goes by the list exported from the platform; a post without a document number counts as not registered',
  },
  examples: {
    fails: {
      change: { papers: { keyPosts: [EXAMPLE_POST], platformRoster: [registered('2026-04-01')] } },
      finds: [{ cell: null }],
    },
    passes: {
      change: { papers: { keyPosts: [EXAMPLE_POST], platformRoster: [registered('2026-03-31')] } },
      finds: [],
    },
  },
}

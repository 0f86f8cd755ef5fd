import { compact } from '../../../contract/text.ts'
import { onEngagement, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const code = (name: string) => ({ list: 'workType' as const, name, code: name, edition: null })

export const rosWorkerTypeCode: Rule = {
  id: 'ros-worker-type-code',
  title: { zh: '工种未匹配代码', en: 'The trade has no code' },
  failsWhen: {
    zh: '花名册的工种不在平台的工种代码表中',
    en: "the trade on the roster maps to no code of the platform's list",
  },
  severity: ['warn'],
  scope: 'row',
  reads: ['engagement.trade', 'papers.platformCodes'],
  needs: ['roster', 'platformCodes'],
  parameters: [],
  source: 'interface standard has a 工种代码表',
  confidence: 'found-2nd',
  penalty: null,
  *check(month, { index }) {
    const trades = month.papers.platformCodes?.filter(({ list }) => list === 'workType') ?? []
    if (trades.length === 0) {
      yield unjudged('platformCodes')
      return
    }
    const known = new Set(trades.flatMap(({ name, code }) => [compact(name), compact(code)]))
    for (const { engagement, worker } of index.people()) {
      // A trade left blank is told where the platform asks for it.
      if (engagement === null || engagement.trade === null) continue
      const { trade } = engagement
      if (!known.has(compact(trade))) yield onEngagement(engagement, worker, 'trade', { trade })
    }
  },
  message: {
    zh: '工种“{trade}”不在平台的工种代码表中',
    en: 'Trade “{trade}” is not on the platform’s list',
  },
  actual: { zh: '{trade}', en: '“{trade}”' },
  expected: { zh: '代码表中的工种', en: 'a trade of the list' },
  repair: {
    zh: '改为代码表中的名称，或在代码表中补登对应',
    en: 'Use a name of the list, or add the name to the code it belongs to',
  },
  blindSpot: {
    zh: '按名称或代码逐字比较；代码表以登记的版本为准',
    en: 'Compares names and codes letter by letter; goes by the edition on record',
  },
  examples: {
    fails: {
      change: {
        engagements: [{ trade: '铁工' }],
        papers: { platformCodes: ['钢筋工', '木工', '泥水工'].map(code) },
      },
      finds: [{ cell: '花名册!H4' }],
    },
    passes: {
      change: {
        engagements: [{ trade: ' 木 工' }],
        papers: { platformCodes: ['钢筋工', '木工', '泥水工'].map(code) },
      },
      finds: [],
    },
  },
}

import { onEngagement } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const rosExitBeforeEntry: Rule = {
  id: 'ros-exit-before-entry',
  title: { zh: '退场早于进场', en: 'Exit before entry' },
  failsWhen: { zh: '退场日期 < 进场日期', en: 'exit < entry' },
  severity: ['block'],
  scope: 'row',
  reads: ['engagement.entryDate', 'engagement.exitDate'],
  needs: ['roster'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    for (const engagement of month.engagements) {
      const { entryDate: entry, exitDate: exit } = engagement
      if (entry !== null && exit !== null && exit < entry)
        yield onEngagement(engagement, index.workerById().get(engagement.workerId), 'exitDate', {
          entry,
          exit,
        })
    }
  },
  message: { zh: '{entry}进场，却在{exit}退场', en: 'Entered on {entry}, but left on {exit}' },
  actual: { zh: '{exit}', en: '{exit}' },
  expected: { zh: '≥ {entry}', en: '≥ {entry}' },
  repair: { zh: '更正进场或退场日期', en: 'Correct entry or exit' },
  blindSpot: { zh: '缺其中一个日期的不比较', en: 'Nothing to compare where one of the dates is missing' },
  examples: {
    fails: {
      change: { engagements: [{ entryDate: '2026-03-05', exitDate: '2026-03-04' }] },
      finds: [{ cell: '花名册!K4' }],
    },
    passes: {
      change: { engagements: [{ entryDate: '2026-03-05', exitDate: '2026-03-05' }] },
      finds: [],
    },
  },
}

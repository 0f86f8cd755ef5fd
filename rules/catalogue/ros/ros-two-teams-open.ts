import { onEngagement } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { exampleId } from '../example-people.ts'

export const rosTwoTeamsOpen: Rule = {
  id: 'ros-two-teams-open',
  title: { zh: '同项目重复在场', en: 'On site twice in one project' },
  failsWhen: {
    zh: '同一人在本项目有两条日期重叠的进场记录',
    en: 'two engagements of one person in this project overlap',
  },
  severity: ['block'],
  scope: 'person',
  reads: ['engagement.workerId', 'engagement.entryDate', 'engagement.exitDate'],
  needs: ['roster'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(_, { index }) {
    for (const { engagements, worker } of index.people()) {
      if (engagements.length < 2) continue
      const ordered = engagements.toSorted((a, b) => (a.entryDate ?? '').localeCompare(b.entryDate ?? ''))
      let before = ordered[0]
      for (const next of ordered.slice(1)) {
        const exit = before?.exitDate ?? null
        // Who changes team may leave the one and enter the other on the same day.
        if (exit === null || (next.entryDate !== null && next.entryDate < exit))
          yield onEngagement(next, worker, 'entryDate', { entry: next.entryDate, exit })
        before = next
      }
    }
  },
  message: {
    zh: '{entry}进场时，前一条进场记录（退场{exit}）尚未结束',
    en: 'Entered on {entry} while the engagement before (exit {exit}) was still open',
  },
  actual: { zh: '{entry}进场', en: 'entered {entry}' },
  expected: { zh: '先退场再进场', en: 'exit first, then entry' },
  repair: {
    zh: '给前一条记录登记退场日期，或删去重复的一条',
    en: 'Record the exit of the first, or remove the one too many',
  },
  blindSpot: {
    zh: '只看本项目的花名册',
    en: 'Looks at the roster of this project only',
  },
  examples: {
    fails: {
      change: {
        engagements: [
          { exitDate: '2026-03-11' },
          { workerId: exampleId('worker', 0), entryDate: '2026-03-10' },
        ],
      },
      finds: [{ cell: '花名册!J5' }],
    },
    passes: {
      change: {
        engagements: [
          { exitDate: '2026-03-10' },
          { workerId: exampleId('worker', 0), entryDate: '2026-03-10' },
        ],
      },
      finds: [],
    },
  },
}

import { periodBounds } from '../../../contract/dates.ts'
import { onEngagement } from '../../failure.ts'
import { groupBy } from '../../group-by.ts'
import type { Rule } from '../../rule.ts'
import { exampleId } from '../example-people.ts'

const elsewhere = (exitDate: string | null) => [
  {
    workerId: exampleId('worker', 0),
    idNumber: '990101198201010000',
    project: '示例桥梁项目',
    entryDate: '2025-06-01',
    exitDate,
  },
]

export const rosTwoProjectsOpen: Rule = {
  id: 'ros-two-projects-open',
  title: { zh: '同时在两个项目在场', en: 'On site in two projects at once' },
  failsWhen: {
    zh: '当月在本公司另一项目也有重叠的在场记录',
    en: 'open engagements in two projects of the company overlap in the month',
  },
  severity: ['alert'],
  scope: 'person',
  reads: ['engagement.entryDate', 'engagement.exitDate', 'month.otherEngagements'],
  needs: ['roster'],
  parameters: [],
  source: '',
  confidence: 'practice',
  penalty: null,
  *check(month, { index }) {
    const { first, last } = periodBounds(month.period)
    const others = groupBy(month.otherEngagements, ({ workerId }) => workerId)
    for (const { engagement, worker } of index.people()) {
      if (engagement === null) continue
      const entry = engagement.entryDate ?? first
      const exit = engagement.exitDate ?? last
      const other = others
        .get(engagement.workerId)
        ?.find(
          ({ entryDate, exitDate }) =>
            (entryDate ?? first) <= last &&
            (exitDate ?? last) >= first &&
            (entryDate ?? first) < exit &&
            (exitDate ?? last) > entry,
        )
      if (other !== undefined)
        yield onEngagement(engagement, worker, 'entryDate', {
          project: other.project,
          from: other.entryDate,
          to: other.exitDate,
        })
    }
  },
  message: {
    zh: '同时在“{project}”在场（{from}至{to}）',
    en: 'Also on site in {project} ({from} to {to})',
  },
  actual: { zh: '两个项目在场', en: 'on site in two projects' },
  expected: { zh: '一个项目', en: 'one project' },
  repair: {
    zh: '在已离开的项目登记退场日期',
    en: 'Record the exit in the project that he left',
  },
  blindSpot: {
    zh: '只看本账套内的项目；外省做法，非广州规定',
    en: 'Sees the projects of this ledger only; practice elsewhere, not a Guangzhou rule',
  },
  examples: {
    fails: { change: { otherEngagements: elsewhere(null) }, finds: [{ cell: '花名册!J4' }] },
    passes: { change: { otherEngagements: elsewhere('2025-09-05') }, finds: [] },
  },
}

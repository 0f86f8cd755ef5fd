import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { exampleIdNumber } from '../example-people.ts'

const listed = (...numbers: string[]) => ({
  platformRoster: numbers.map(idNumber => ({ idNumber, registeredOn: '2025-09-04' })),
})

export const rosRosterVsPlatform: Rule = {
  id: 'ros-roster-vs-platform',
  title: { zh: '本地花名册与平台在场名单不一致', en: 'Roster and platform list differ' },
  failsWhen: {
    zh: '本地在场人员与平台在场名单有差异',
    en: 'set difference between the local roster and the platform’s list of people on site',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['worker.idNumber', 'engagement.entryDate', 'engagement.exitDate', 'papers.platformRoster'],
  needs: ['roster', 'platformRoster'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    const platform = new Set(month.papers.platformRoster?.map(({ idNumber }) => idNumber.toUpperCase()))
    const local = new Set<string>()
    for (const { worker, engagement } of index.people()) {
      if (worker === null || engagement === null) continue
      if (engagement.exitDate === null || engagement.exitDate > month.today)
        local.add(worker.idNumber.toUpperCase())
    }
    const onlyHere = [...local].filter(idNumber => !platform.has(idNumber)).length
    const onlyThere = [...platform].filter(idNumber => !local.has(idNumber)).length
    if (onlyHere + onlyThere > 0) yield onProject(month, { onlyHere, onlyThere })
  },
  message: {
    zh: '本地在场而平台没有的{onlyHere}人，平台在场而本地没有的{onlyThere}人',
    en: '{onlyHere} people on site here are not on the platform; {onlyThere} there are not here',
  },
  actual: { zh: '相差{onlyHere} + {onlyThere}人', en: '{onlyHere} + {onlyThere} people apart' },
  expected: { zh: '一致', en: 'the same people' },
  repair: {
    zh: '未上报的补报，已退场的在平台办理退场',
    en: 'Report who is missing, and record exits on the platform',
  },
  blindSpot: {
    zh: '以从平台导出的名单为准，导出之后的变动看不到',
    en: 'Goes by the list exported from the platform; changes since then are not seen',
  },
  examples: {
    fails: {
      change: { keep: { workers: 1, attendance: 1, lines: 1 }, papers: listed() },
      finds: [{ cell: null }],
    },
    passes: {
      change: {
        keep: { workers: 1, attendance: 1, lines: 1 },
        papers: listed(exampleIdNumber('19820101', 0)),
      },
      finds: [],
    },
  },
}

import type { IsoDate } from '../../../contract/dates.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { monthsAfter } from '../../days-between.ts'
import { onEngagement, unjudged } from '../../failure.ts'
import { groupBy } from '../../group-by.ts'
import { byIdNumber } from '../../papers-of.ts'
import type { Rule } from '../../rule.ts'

const GAP = 'trn.gap.months'

/** Days on which workers trained or left another project, by ledger id. */
function surroundings(month: ProjectMonth) {
  const trainings = groupBy(month.trainings, ({ workerId }) => workerId)
  const elsewhere = groupBy(month.otherEngagements, ({ workerId }) => workerId)
  return {
    trained: (id: string) =>
      (trainings.get(id) ?? []).flatMap(({ passed, trainedOn }) => (passed ? trainedOn : [])),
    left: (id: string) => (elsewhere.get(id) ?? []).flatMap(({ exitDate }) => exitDate ?? []),
  }
}

export const trnOneYearGap: Rule = {
  id: 'trn-one-year-gap',
  title: { zh: '一年无数据需重新培训', en: 'A year without activity and no new training' },
  failsWhen: {
    zh: '进场前最后一次活动已满12个月，此后没有新的培训',
    en: 'last activity ≥ 12 months before entry and no new training since',
  },
  severity: ['alert'],
  scope: 'person',
  reads: [
    'papers.pastActivity',
    'month.otherEngagements',
    'engagement.entryDate',
    'engagement.exitDate',
    'engagement.safetyTrainedOn',
    'training.trainedOn',
    'training.passed',
    'worker.idNumber',
  ],
  needs: ['roster', 'pastActivity'],
  parameters: [GAP],
  source: 'J18 art 12',
  confidence: 'recalled',
  penalty: null,
  *check(month, { index, parameter }) {
    const gap = parameter(GAP)
    const past = byIdNumber(month.papers.pastActivity)
    const { trained, left } = surroundings(month)
    for (const { engagement, engagements, worker } of index.people()) {
      if (engagement === null || worker === null) continue
      const { entryDate: entry, safetyTrainedOn } = engagement
      const active: IsoDate[] = [
        ...(past.get(worker.idNumber.toUpperCase()) ?? []).map(({ lastOn }) => lastOn),
        ...engagements.flatMap(({ exitDate }) => exitDate ?? []),
        ...left(worker.id),
      ].sort()
      if (active.length === 0) continue
      if (gap === null || entry === null) {
        yield unjudged(gap === null ? 'parameter' : 'entryDate')
        continue
      }
      const last = active.findLast(on => on <= entry)
      if (last === undefined || entry < monthsAfter(last, gap)) continue
      const anew = [...trained(worker.id), ...(safetyTrainedOn === null ? [] : [safetyTrainedOn])]
      if (!anew.some(on => on > last))
        yield onEngagement(engagement, worker, 'safetyTrainedOn', { last, entry, gap })
    }
  },
  message: {
    zh: '进场前最后一次活动{last}，{entry}进场，间隔已满{gap}个月而没有重新培训',
    en: 'Last active on {last} before entry on {entry}, {gap} months or more, and not trained anew',
  },
  actual: { zh: '{last}之后无培训', en: 'no training since {last}' },
  expected: { zh: '间隔满{gap}个月须重新培训', en: 'new training after {gap} months' },
  repair: { zh: '重新进行安全培训并登记', en: 'Train anew and record it' },
  blindSpot: {
    zh: '只知道资料簿和本公司项目中的活动；没有任何活动记录的人不判断',
    en: "Knows activity from the book and from the company's projects only; without any nothing is judged",
  },
  examples: {
    fails: {
      change: {
        engagements: [{ safetyTrainedOn: null }],
        trainings: [{ trainedOn: '2024-09-01' }],
        papers: { pastActivity: [{ idNumber: '990101198201010000', lastOn: '2024-09-05', where: null }] },
      },
      finds: [{ cell: '花名册!W4' }],
    },
    passes: {
      change: {
        engagements: [{ safetyTrainedOn: null }],
        trainings: [{ trainedOn: '2024-09-01' }],
        papers: { pastActivity: [{ idNumber: '990101198201010000', lastOn: '2024-09-06', where: null }] },
      },
      finds: [],
    },
  },
}

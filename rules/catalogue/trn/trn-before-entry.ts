import { onEngagement } from '../../failure.ts'
import { firstSeen } from '../../first-seen.ts'
import type { Rule } from '../../rule.ts'

export const trnBeforeEntry: Rule = {
  id: 'trn-before-entry',
  title: { zh: '未经基本安全培训进场', en: 'On site before basic safety training' },
  failsWhen: {
    zh: '当月进场的人，首次出勤或打卡前没有本项目的培训记录',
    en: 'someone who entered in the month has no training on this project before his first day worked or at the gate',
  },
  severity: ['block'],
  scope: 'person',
  reads: [
    'engagement.entryDate',
    'engagement.safetyTrainedOn',
    'training.trainedOn',
    'training.workerId',
    'training.passed',
    'attendance.days',
  ],
  needs: ['roster', 'attendance'],
  parameters: [],
  source: 'J18 art 8',
  confidence: 'found',
  penalty: null,
  *check(month, { index }) {
    const trained = new Map<string, string>()
    for (const { workerId, trainedOn, passed } of month.trainings) {
      const known = trained.get(workerId)
      if (passed && (known === undefined || trainedOn < known)) trained.set(workerId, trainedOn)
    }
    for (const person of index.people()) {
      const { engagement, worker, attended } = person
      const entry = engagement?.entryDate ?? null
      if (engagement === null || !entry?.startsWith(month.period)) continue
      const first = firstSeen(month, index, person) ?? (attended ? entry : null)
      if (first === null) continue
      const trainedOn = trained.get(engagement.workerId) ?? engagement.safetyTrainedOn
      if (trainedOn === null || trainedOn > first)
        yield onEngagement(engagement, worker, 'safetyTrainedOn', { first, trainedOn })
    }
  },
  message: {
    zh: '首次出勤{first}，安全培训{trainedOn}',
    en: 'First day of work {first}, safety training {trainedOn}',
  },
  actual: { zh: '{trainedOn}', en: '{trainedOn}' },
  expected: { zh: '≤ {first}', en: '≤ {first}' },
  repair: {
    zh: '先培训再进场；已培训的补登日期',
    en: 'Train before entry; record the day if it was done',
  },
  blindSpot: {
    zh: '只看当月进场的人；不看培训内容和考核',
    en: 'Looks at those who entered in the month only, and not at what was taught',
  },
  examples: {
    fails: {
      change: {
        engagements: [{ entryDate: '2026-03-01', safetyTrainedOn: '2026-03-02' }],
        trainings: [{ trainedOn: '2026-03-02' }],
      },
      finds: [{ cell: '花名册!W4' }],
    },
    passes: {
      change: {
        engagements: [{ entryDate: '2026-03-01', safetyTrainedOn: null }],
        trainings: [{ trainedOn: '2026-03-01' }],
      },
      finds: [],
    },
  },
}

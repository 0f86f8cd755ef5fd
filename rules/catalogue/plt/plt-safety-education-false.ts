import { onEngagement } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { beforeSync } from './example-outgoing.ts'
import { members } from './members.ts'

export const pltSafetyEducationFalse: Rule = {
  id: 'plt-safety-education-false',
  title: { zh: '未参加安全教育仍登记进场', en: 'Entry is registered without safety education' },
  failsWhen: {
    zh: '有进场日期，而上报的“是否参加安全教育”为否',
    en: 'safety-education flag false while entry date is set',
  },
  severity: ['alert'],
  scope: 'person',
  reads: ['engagement.safetyTrainedOn', 'engagement.entryDate'],
  needs: ['roster', 'outgoing'],
  parameters: [],
  stage: 'sync',
  source: 'interface standard for real-name data; J18 art 8',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    for (const { engagement, worker } of members(month, index)) {
      const { entryDate, safetyTrainedOn } = engagement
      if (entryDate !== null && safetyTrainedOn === null)
        yield onEngagement(engagement, worker, 'safetyTrainedOn', { entryDate })
    }
  },
  message: {
    zh: '{entryDate}进场，没有安全教育日期，将以“未参加安全教育”上报',
    en: 'Entered on {entryDate} with no day of safety education: he would be reported as untrained',
  },
  actual: { zh: '无安全教育日期', en: 'no day of safety education' },
  expected: { zh: '进场前的安全教育', en: 'safety education before entry' },
  repair: {
    zh: '完成安全教育并登记日期后上报；确需先报的写明理由',
    en: 'Train him and record the day, then report; if he must be reported first, write down why',
  },
  blindSpot: {
    zh: '只看花名册上的日期，培训是否真的做了看不到',
    en: 'Goes by the day on the roster, not by whether the training took place',
  },
  examples: {
    fails: {
      change: beforeSync({ engagements: [{ safetyTrainedOn: null }] }),
      finds: [{ cell: '花名册!W4' }],
    },
    passes: {
      change: beforeSync({ engagements: [{ safetyTrainedOn: null, entryDate: null }] }),
      finds: [],
    },
  },
}

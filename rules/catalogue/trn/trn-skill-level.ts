import { onEngagement } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const trnSkillLevel: Rule = {
  id: 'trn-skill-level',
  title: { zh: '技能等级缺失', en: 'No skill level' },
  failsWhen: { zh: '没有登记技能等级', en: 'none recorded' },
  severity: ['notice'],
  scope: 'person',
  reads: ['engagement.skillLevel', 'engagement.trade'],
  needs: ['roster'],
  parameters: [],
  source: 'J18 art 11',
  confidence: 'recalled',
  penalty: null,
  *check(_, { index }) {
    for (const { engagement, worker } of index.people()) {
      if (engagement !== null && engagement.skillLevel === null)
        yield onEngagement(engagement, worker, 'skillLevel', { trade: engagement.trade })
    }
  },
  message: { zh: '工种“{trade}”没有登记技能等级', en: 'No skill level on record (trade {trade})' },
  actual: { zh: '空', en: 'blank' },
  expected: { zh: '技能等级', en: 'a skill level' },
  repair: { zh: '在花名册填写技能等级', en: 'Fill it in on the roster' },
  blindSpot: { zh: '不核验证书', en: 'Certificates are not verified' },
  examples: {
    fails: { change: { engagements: [{ skillLevel: null }] }, finds: [{ cell: '花名册!T4' }] },
    passes: { change: { engagements: [{ skillLevel: '普通' }] }, finds: [] },
  },
}

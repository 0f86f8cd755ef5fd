import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const rosCardBoundRatio: Rule = {
  id: 'ros-card-bound-ratio',
  title: { zh: '工资卡绑定率不足', en: 'Too few have a wage card on record' },
  failsWhen: {
    zh: '有工资卡（12至19位）的在场人数 ÷ 在场人数 < 90%',
    en: 'workers on site with a card of 12–19 digits ÷ on site < 90%',
  },
  severity: ['notice'],
  scope: 'project',
  reads: ['engagement.wageCard', 'engagement.entryDate', 'engagement.exitDate'],
  needs: ['roster'],
  parameters: ['ros.cardBound.minRatio'],
  source: 'Yunnan',
  confidence: 'practice',
  penalty: null,
  *check(month, { index, parameter }) {
    const ratio = parameter('ros.cardBound.minRatio')
    if (ratio === null) {
      yield unjudged('parameter')
      return
    }
    const onSite = index.people().filter(({ engagement }) => engagement !== null)
    const bound = onSite.filter(({ engagement }) => /^\d{12,19}$/.test(engagement?.wageCard ?? '')).length
    if (bound * 100 < onSite.length * ratio) yield onProject(month, { bound, onSite: onSite.length, ratio })
  },
  message: {
    zh: '在场{onSite}人中{bound}人登记了工资卡，低于{ratio}%',
    en: '{bound} of {onSite} people on site have a wage card on record, fewer than {ratio}%',
  },
  actual: { zh: '{bound}人', en: '{bound} people' },
  expected: { zh: '≥ {ratio}%', en: '≥ {ratio}%' },
  repair: { zh: '在花名册补登工资卡', en: 'Add the wage cards to the roster' },
  blindSpot: {
    zh: '云南的做法，非广州规定；不看卡号是否有效',
    en: 'Practice of Yunnan, not a Guangzhou rule; does not look whether the numbers are valid',
  },
  examples: {
    fails: {
      change: { engagements: Array.from({ length: 7 }, () => ({ wageCard: null })) },
      finds: [{ cell: null }],
    },
    passes: {
      change: { engagements: Array.from({ length: 6 }, () => ({ wageCard: null })) },
      finds: [],
    },
  },
}

import { onEngagement } from '../../failure.ts'
import { byIdNumber } from '../../papers-of.ts'
import type { Rule } from '../../rule.ts'

export const crdHeldByEmployer: Rule = {
  id: 'crd-held-by-employer',
  title: { zh: '扣押工资卡风险', en: 'The wage card is kept by another' },
  failsWhen: {
    zh: '最近一次声明写明工资卡由本人以外的人保管',
    en: 'the newest declaration says that the card is kept by anyone else',
  },
  severity: ['block'],
  scope: 'person',
  reads: ['papers.cardKeeping', 'worker.idNumber'],
  needs: ['roster', 'cardKeeping'],
  parameters: [],
  source: 'R724 arts 31, 54(3)',
  confidence: 'found',
  penalty: 54,
  *check(month, { index }) {
    const declared = byIdNumber(month.papers.cardKeeping)
    for (const { engagement, worker } of index.people()) {
      if (engagement === null || worker === null) continue
      const own = declared.get(worker.idNumber.toUpperCase()) ?? []
      const newest = own.toSorted((a, b) => a.declaredOn.localeCompare(b.declaredOn)).at(-1)
      if (newest !== undefined && newest.keptBy !== 'self')
        yield onEngagement(engagement, worker, 'wageCard', { on: newest.declaredOn, keptBy: newest.keptBy })
    }
  },
  message: {
    zh: '{on}声明：工资卡由{keptBy|word}保管',
    en: 'Declared on {on}: the card is kept by {keptBy|word}',
  },
  actual: { zh: '{keptBy|word}', en: '{keptBy|word}' },
  expected: { zh: '本人', en: 'the worker himself' },
  repair: {
    zh: '立即将工资卡交还本人，重新签署声明',
    en: 'Hand the card back at once, and have a new declaration signed',
  },
  blindSpot: {
    zh: '以声明为准；没有声明的人看不出',
    en: 'Goes by declarations; of who made none nothing is known',
  },
  examples: {
    fails: {
      change: {
        papers: {
          cardKeeping: [
            { idNumber: '990101198201010000', keptBy: 'foreman', declaredOn: '2026-03-01' },
            { idNumber: '990101198201010000', keptBy: 'self', declaredOn: '2026-02-28' },
          ],
        },
      },
      finds: [{ cell: '花名册!M4' }],
    },
    passes: {
      change: {
        papers: {
          cardKeeping: [
            { idNumber: '990101198201010000', keptBy: 'foreman', declaredOn: '2026-02-28' },
            { idNumber: '990101198201010000', keptBy: 'self', declaredOn: '2026-03-01' },
          ],
        },
      },
      finds: [],
    },
  },
}

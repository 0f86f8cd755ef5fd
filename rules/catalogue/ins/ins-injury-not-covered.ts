import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const insInjuryNotCovered: Rule = {
  id: 'ins-injury-not-covered',
  title: { zh: '项目未参加工伤保险', en: 'Work injury is not insured' },
  failsWhen: {
    zh: '当月在场的工人登记为未参加工伤保险',
    en: 'someone on site in the month is recorded as not insured against work injury',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['engagement.injuryInsured'],
  needs: ['roster'],
  parameters: [],
  source: '人社部发〔2014〕103号',
  confidence: 'recalled',
  penalty: null,
  *check(month, { index }) {
    let people = 0
    for (const { engagement, worked } of index.people()) {
      if (engagement === null || worked === null) continue
      if (engagement.injuryInsured === null) yield unjudged('injuryInsurance')
      else if (!engagement.injuryInsured) people++
    }
    if (people > 0) yield onProject(month, { people })
  },
  message: {
    zh: '当月在场的{people}人未参加工伤保险',
    en: '{people} people on site in the month are not insured against work injury',
  },
  actual: { zh: '{people}人未参保', en: '{people} not insured' },
  expected: { zh: '全部参保', en: 'all insured' },
  repair: {
    zh: '按项目参加工伤保险，并更新花名册',
    en: 'Insure the project against work injury and update the roster',
  },
  blindSpot: {
    zh: '以花名册的登记为准，不核对参保证明',
    en: 'Goes by the roster; the certificate itself is not seen',
  },
  examples: {
    fails: { change: { engagements: [{ injuryInsured: false }] }, finds: [{ cell: null }] },
    passes: {
      change: {
        engagements: [{ injuryInsured: false, exitDate: '2026-02-28' }],
        attendance: [{ workerId: null, name: '别人', idNumber: null }],
        keep: { lines: 0 },
      },
      finds: [],
    },
  },
}

import { onEngagement, unjudged } from '../../failure.ts'
import { firstSeen } from '../../first-seen.ts'
import type { Rule } from '../../rule.ts'

export const ctrMissingBeforeEntry: Rule = {
  id: 'ctr-missing-before-entry',
  title: { zh: '未签合同/协议先进场', en: 'On site before a contract or agreement was signed' },
  failsWhen: {
    zh: '进场日期或首次出勤、打卡早于签订日期，或没有合同：当月进场的阻断，以前进场的警示',
    en: 'entry, first day worked or first gate record < signing, or no contract: block for who entered in the month, alert for earlier entries',
  },
  severity: ['block', 'alert'],
  scope: 'person',
  reads: [
    'engagement.entryDate',
    'contract.signedOn',
    'contract.workerId',
    'attendance.days',
    'month.contracts',
  ],
  needs: ['roster', 'contracts'],
  parameters: [],
  source: 'R724 art 28; J18 art 8',
  confidence: 'found',
  penalty: null,
  *check(month, { index }) {
    for (const person of index.people()) {
      const { engagement, worker, attended, worked } = person
      if (engagement === null) continue
      const { entryDate: entry } = engagement
      const first = firstSeen(month, index, person) ?? (attended ? (worked?.first ?? null) : null)
      const from = entry !== null && (first === null || entry < first) ? entry : first
      if (from === null) {
        yield unjudged('entryDate')
        continue
      }
      const own = index.contracts().get(engagement.workerId) ?? []
      const signed = own.flatMap(({ signedOn }) => signedOn ?? []).sort()[0] ?? null
      if (own.length > 0 && signed === null) yield unjudged('contractSigned')
      else if (signed === null || signed > from) {
        const severity = from.startsWith(month.period) ? 'block' : 'alert'
        yield onEngagement(engagement, worker, 'entryDate', { from, signed }, { severity })
      }
    }
  },
  message: {
    zh: '{from}已在场，合同或协议签订日期{signed}',
    en: 'On site from {from}; a contract or agreement was signed on {signed}',
  },
  actual: { zh: '{signed}', en: '{signed}' },
  expected: { zh: '≤ {from}', en: '≤ {from}' },
  repair: {
    zh: '先签劳动合同（不建立劳动关系的签书面协议）再进场，并登记签订日期',
    en: 'Sign a contract (or a written agreement where no labour relation arises) before entry, and record the day',
  },
  blindSpot: {
    zh: '项目一份合同都没有登记时不判断；合同没有登记签订日期的不判断',
    en: 'Says nothing where no contract of the project is on record, or where the day of signing is not',
  },
  examples: {
    fails: {
      change: {
        engagements: [{}, { entryDate: '2026-03-02' }],
        contracts: [{ signedOn: '2025-09-06' }, { signedOn: '2026-03-03' }],
        attendance: [{}, { days: [null, 100], statedDays: 100 }],
      },
      finds: [{ cell: '花名册!J5' }, { cell: '花名册!J4', severity: 'alert' }],
    },
    passes: { change: { contracts: [{ signedOn: '2025-09-05' }] }, finds: [] },
  },
}

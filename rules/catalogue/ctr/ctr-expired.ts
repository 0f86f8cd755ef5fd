import { onEngagement } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const ctrExpired: Rule = {
  id: 'ctr-expired',
  title: { zh: '合同已到期', en: 'The contract has ended' },
  failsWhen: { zh: '所有合同都在最后工作日之前到期', en: 'every contract ended before the last day worked' },
  severity: ['alert'],
  scope: 'person',
  reads: ['contract.endDate', 'contract.workerId', 'attendance.days'],
  needs: ['roster'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(_, { index }) {
    for (const { engagement, worker, worked } of index.people()) {
      const own = index.contracts().get(engagement?.workerId ?? '')
      if (engagement === null || worked === null || own === undefined) continue
      const ends = own.map(({ endDate }) => endDate ?? '9999-12-31').sort()
      const end = ends.at(-1) ?? worked.last
      if (end < worked.last) yield onEngagement(engagement, worker, 'contractEnd', { end, last: worked.last })
    }
  },
  message: {
    zh: '合同{end}到期，{last}仍在工作',
    en: 'The contract ended on {end}; he worked on {last}',
  },
  actual: { zh: '{end}', en: '{end}' },
  expected: { zh: '≥ {last}', en: '≥ {last}' },
  repair: { zh: '续签合同并登记', en: 'Renew the contract and record it' },
  blindSpot: {
    zh: '没有终止日期的合同视为继续有效；没有合同的不在此列',
    en: 'A contract without an end counts as in force; who has none at all is not told here',
  },
  examples: {
    fails: { change: { contracts: [{ endDate: '2026-03-30' }] }, finds: [{ cell: '花名册!Z4' }] },
    passes: { change: { contracts: [{ endDate: '2026-03-31' }] }, finds: [] },
  },
}

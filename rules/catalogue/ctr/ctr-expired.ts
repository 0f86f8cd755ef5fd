import { dayOfPeriod, type IsoDate } from '../../../contract/dates.ts'
import type { LaborContract } from '../../../contract/entities.ts'
import { onEngagement } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

/** Whether one of the contracts ended before a day on which none is in force. */
function hasLapsed(contracts: readonly LaborContract[], on: IsoDate): boolean {
  const begun = ({ startDate, signedOn }: LaborContract) => (startDate ?? signedOn ?? on) <= on
  return (
    contracts.some(({ endDate }) => endDate !== null && endDate < on) &&
    !contracts.some(contract => begun(contract) && (contract.endDate ?? on) >= on)
  )
}

export const ctrExpired: Rule = {
  id: 'ctr-expired',
  title: { zh: '合同已到期', en: 'The contract has ended' },
  failsWhen: {
    zh: '出勤日有合同已到期，而没有其他合同在有效期内',
    en: 'a contract ended before a worked day on which no other is in force',
  },
  severity: ['alert'],
  scope: 'person',
  reads: [
    'contract.endDate',
    'contract.startDate',
    'contract.signedOn',
    'contract.workerId',
    'attendance.days',
  ],
  needs: ['roster'],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check({ period }, { index }) {
    for (const { engagement, worker, worked, days, attended, attendance } of index.people()) {
      const own = index.contracts().get(engagement?.workerId ?? '')
      if (engagement === null || worked === null || own === undefined) continue
      if (attendance.length > 0 && !attended) continue
      if (own.every(({ endDate }) => endDate === null || endDate >= worked.last)) continue
      const marked = days.map(day => dayOfPeriod(period, day))
      const last = (marked.length > 0 ? marked : [worked.last]).findLast(on => hasLapsed(own, on))
      if (last === undefined) continue
      const ended = own.flatMap(({ endDate }) => (endDate !== null && endDate < last ? endDate : [])).sort()
      yield onEngagement(engagement, worker, 'contractEnd', { end: ended.at(-1) ?? null, last })
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
    zh: '没有终止日期的合同视为继续有效；考勤只有合计的，看在场的最后一天；没有合同的不在此列',
    en: 'A contract without an end counts as in force; of a mere total of attendance the last day on site counts; who has none at all is not told here',
  },
  examples: {
    fails: { change: { contracts: [{ endDate: '2026-03-30' }] }, finds: [{ cell: '花名册!Z4' }] },
    passes: { change: { contracts: [{ endDate: '2026-03-31' }] }, finds: [] },
  },
}

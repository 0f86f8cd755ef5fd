import { newestContract } from '../../contracts.ts'
import { onEngagement, unjudged } from '../../failure.ts'
import { orgKey } from '../../orgs.ts'
import type { Rule } from '../../rule.ts'

export const ctrEmployerMismatch: Rule = {
  id: 'ctr-employer-mismatch',
  title: { zh: '合同用人单位与所属班组单位不符', en: "The contract's employer is not the team's unit" },
  failsWhen: {
    zh: '合同上的用人单位 ≠ 所在班组的参建单位',
    en: "contract employer ≠ the unit of the worker's team",
  },
  severity: ['alert'],
  scope: 'person',
  reads: ['contract.employer', 'engagement.teamId', 'team.participantId', 'participant.name'],
  needs: ['roster', 'participants', 'contracts'],
  parameters: [],
  source: 'R724 arts 28, 30',
  confidence: 'found',
  penalty: null,
  *check(month, { index }) {
    const units = new Map(month.participants.map(({ id, name }) => [id, name]))
    for (const { engagement, worker } of index.people()) {
      const contract = newestContract(index.contracts().get(engagement?.workerId ?? ''))
      // Who has no contract, or no team, is told by rules of their own.
      if (engagement === null || engagement.teamId === null || contract === null) continue
      const { employer } = contract
      const unit = units.get(index.teamById().get(engagement.teamId)?.participantId ?? '')
      if (unit === undefined) yield unjudged('teamUnit')
      else if (employer === null) yield unjudged('contractEmployer')
      else if (orgKey(employer) !== orgKey(unit))
        yield onEngagement(engagement, worker, 'employer', { employer, unit })
    }
  },
  message: {
    zh: '合同用人单位为“{employer}”，所在班组属于“{unit}”',
    en: 'The contract is with “{employer}”, the team belongs to “{unit}”',
  },
  actual: { zh: '{employer}', en: '“{employer}”' },
  expected: { zh: '{unit}', en: '“{unit}”' },
  repair: {
    zh: '更正班组所属单位或合同登记；确属借调的重新签订',
    en: "Correct the team's unit or the record of the contract; sign anew with who was moved",
  },
  blindSpot: {
    zh: '只比较名称（忽略空格和全半角），取最近一份合同',
    en: 'Compares names only, ignoring blanks and width, of the newest contract',
  },
  examples: {
    fails: {
      change: { contracts: [{ employer: '广州示例建设有限公司' }] },
      finds: [{ cell: '花名册!I4' }],
    },
    passes: { change: { contracts: [{ employer: '广州示例劳务有限公司 ' }] }, finds: [] },
  },
}

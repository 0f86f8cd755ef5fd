import type { ProjectMonth } from '../../../contract/project-month.ts'
import { newestContract } from '../../contracts.ts'
import { onEngagement } from '../../failure.ts'
import { orgKey } from '../../orgs.ts'
import { byIdNumber } from '../../papers-of.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_CONTRACT } from '../example-papers.ts'

/** Names (for comparison) of units whose credit code is on record. */
function codedUnits({ company, participants }: ProjectMonth): Set<string> {
  return new Set([company, ...participants].flatMap(({ name, uscc }) => (uscc === null ? [] : orgKey(name))))
}

export const ctrFieldsIncomplete: Rule = {
  id: 'ctr-fields-incomplete',
  title: { zh: '合同要素缺失', en: 'The contract lacks terms' },
  failsWhen: {
    zh: '合同缺以下任一项：用人单位及信用代码、期限类型、岗位、地点、计薪方式和标准、发薪日、签订日期、工人紧急联系人',
    en: 'lacks any of: employer and USCC, kind of term, job, place, pay kind and rate, pay day, day of signing, emergency contact',
  },
  severity: ['warn'],
  scope: 'person',
  reads: [
    'papers.contractTerms',
    'contract.employer',
    'contract.signedOn',
    'participant.uscc',
    'engagement.wageRate',
    'engagement.rateUnit',
    'worker.emergencyContact',
    'worker.idNumber',
    'participant.name',
  ],
  needs: ['roster', 'contracts', 'contractTerms'],
  parameters: [],
  source: 'J58; R724 art 6',
  confidence: 'found-2nd',
  penalty: null,
  *check(month, { index }) {
    const coded = codedUnits(month)
    const terms = byIdNumber(month.papers.contractTerms)
    for (const { engagement, worker } of index.people()) {
      // Who has no contract at all is told by ctr-missing-before-entry.
      const contract = newestContract(index.contracts().get(engagement?.workerId ?? ''))
      if (engagement === null || worker === null || contract === null) continue
      const own = terms.get(worker.idNumber.toUpperCase())?.at(-1)
      const { employer, signedOn } = contract
      const missing = [
        ...(employer === null ? ['employer'] : []),
        ...(employer !== null && coded.has(orgKey(employer)) ? [] : ['uscc']),
        ...(['termKind', 'job', 'place', 'payDay'] as const).filter(field => own?.[field] == null),
        ...(['wageRate', 'rateUnit'] as const).filter(field => engagement[field] === null),
        ...(signedOn === null ? ['signedOn'] : []),
        ...(worker.emergencyContact === null ? ['emergencyContact'] : []),
      ]
      if (missing.length > 0)
        yield onEngagement(engagement, worker, 'contractNo', { missing: missing.join(',') })
    }
  },
  message: { zh: '合同缺：{missing|fields}', en: 'The contract lacks: {missing|fields}' },
  actual: { zh: '缺{missing|fields}', en: 'without {missing|fields}' },
  expected: { zh: '要素齐全的合同', en: 'a contract with all terms' },
  repair: {
    zh: '按合同补登；合同没有写的，按示范文本补充约定',
    en: 'Record what the contract says; agree on what it lacks after the model text',
  },
  blindSpot: {
    zh: '只看登记的要素，不看合同原文；工资标准以花名册为准',
    en: 'Sees the terms on record, not the contract itself; the rate is that of the roster',
  },
  examples: {
    fails: {
      change: {
        keep: { contracts: 1 },
        contracts: [{ signedOn: null }],
        papers: { contractTerms: [{ ...EXAMPLE_CONTRACT, payDay: null }] },
      },
      finds: [{ cell: '花名册!C4' }],
    },
    passes: {
      change: {
        keep: { contracts: 1 },
        papers: { contractTerms: [{ ...EXAMPLE_CONTRACT, copyGiven: null }] },
      },
      finds: [],
    },
  },
}

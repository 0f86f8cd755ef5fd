import { onEngagement } from '../../failure.ts'
import { byIdNumber } from '../../papers-of.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_CONTRACT } from '../example-papers.ts'

export const ctrCopyNotGiven: Rule = {
  id: 'ctr-copy-not-given',
  title: { zh: '合同未交工人一份', en: 'The worker has no copy of his contract' },
  failsWhen: {
    zh: '有合同而没有登记已交工人一份',
    en: 'a contract, and no declaration that the worker got a copy',
  },
  severity: ['notice'],
  scope: 'person',
  reads: ['papers.contractTerms', 'contract.workerId', 'worker.idNumber'],
  needs: ['roster', 'contracts', 'contractTerms'],
  parameters: [],
  source: 'GZRN',
  confidence: 'found',
  penalty: null,
  *check(month, { index }) {
    const terms = byIdNumber(month.papers.contractTerms)
    for (const { engagement, worker } of index.people()) {
      if (engagement === null || worker === null || !index.contracts().has(worker.id)) continue
      if (terms.get(worker.idNumber.toUpperCase())?.at(-1)?.copyGiven !== true)
        yield onEngagement(engagement, worker, 'contractNo', {})
    }
  },
  message: {
    zh: '没有登记合同已交工人一份',
    en: 'It is not on record that the worker got a copy of the contract',
  },
  actual: { zh: '未登记', en: 'not on record' },
  expected: { zh: '双方各执一份，总包存一份', en: 'a copy with each side, one with the general contractor' },
  repair: { zh: '交给工人一份并登记', en: 'Hand him a copy and record it' },
  blindSpot: { zh: '以登记为准，不核验签收', en: 'Goes by the record; no receipt is seen' },
  examples: {
    fails: {
      change: {
        keep: { contracts: 1 },
        papers: { contractTerms: [{ ...EXAMPLE_CONTRACT, copyGiven: null }] },
      },
      finds: [{ cell: '花名册!C4' }],
    },
    passes: {
      change: { keep: { contracts: 1 }, papers: { contractTerms: [EXAMPLE_CONTRACT] } },
      finds: [],
    },
  },
}

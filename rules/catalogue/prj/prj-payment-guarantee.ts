import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_TERMS } from '../example-papers.ts'

export const prjPaymentGuarantee: Rule = {
  id: 'prj-payment-guarantee',
  title: { zh: '未登记工程款支付担保', en: "No guarantee of the owner's payments" },
  failsWhen: {
    zh: '没有登记建设单位的工程款支付担保',
    en: "no guarantee of the owner's payments is recorded",
  },
  severity: ['notice'],
  scope: 'project',
  reads: ['papers.worksContract'],
  needs: ['worksContract'],
  parameters: [],
  source: 'R724 arts 24, 57',
  confidence: 'found',
  penalty: 57,
  *check(month) {
    if (!month.papers.worksContract?.some(({ paymentGuarantee }) => paymentGuarantee !== null))
      yield onProject(month, {})
  },
  message: {
    zh: '没有登记建设单位的工程款支付担保',
    en: "No guarantee of the owner's payments is on record",
  },
  actual: { zh: '无', en: 'none' },
  expected: { zh: '支付担保编号', en: 'the number of the guarantee' },
  repair: { zh: '请建设单位提供担保并登记', en: 'Ask the owner for it and record it' },
  blindSpot: { zh: '不核验担保的真伪和期限', en: 'The guarantee and its term are not verified' },
  examples: {
    fails: {
      change: { papers: { worksContract: [{ ...EXAMPLE_TERMS, paymentGuarantee: null }] } },
      finds: [{ cell: null }],
    },
    passes: {
      change: { papers: { worksContract: [EXAMPLE_TERMS] } },
      finds: [],
    },
  },
}

import { onOrg } from '../../failure.ts'
import { orgsWithCode } from '../../orgs.ts'
import type { Rule } from '../../rule.ts'
import { orgCodeCheckDigit } from '../../uscc.ts'

export const idnUsccOrgPart: Rule = {
  id: 'idn-uscc-org-part',
  title: { zh: '组织机构代码段校验失败', en: 'The organisation code inside the credit code fails its check' },
  failsWhen: { zh: '第9至17位不符合GB 11714校验', en: 'positions 9–17 fail the GB 11714 check' },
  severity: ['warn'],
  scope: 'org',
  reads: ['participant.uscc', 'wageAccount.holderUscc', 'month.company'],
  needs: [],
  parameters: [],
  source: 'GB 11714',
  confidence: 'recalled',
  penalty: null,
  *check(month) {
    for (const { id, name, uscc } of orgsWithCode(month)) {
      if (uscc.length !== 18) continue
      const expected = orgCodeCheckDigit(uscc.slice(8, 16))
      if (expected !== uscc[16])
        yield onOrg({ id, name }, { stated: uscc.charAt(16), expected: expected ?? '?' })
    }
  },
  message: {
    zh: '统一社会信用代码第17位为{stated}，按组织机构代码规则应为{expected}',
    en: 'Position 17 of the credit code is {stated}; by the organisation code it should be {expected}',
  },
  actual: { zh: '{stated}', en: '{stated}' },
  expected: { zh: '{expected}', en: '{expected}' },
  repair: { zh: '对照营业执照更正代码', en: 'Correct the code from the business licence' },
  blindSpot: {
    zh: '少数早期发放的代码不遵守该校验',
    en: 'Some codes issued early do not keep this check',
  },
  examples: {
    fails: { change: { participants: [{}, { uscc: '91440101MA5XK00A8F' }] }, finds: [{ cell: null }] },
    passes: { change: { participants: [{}, { uscc: '9144030071526726XG' }] }, finds: [] },
  },
}

import { onOrg } from '../../failure.ts'
import { orgsWithCode } from '../../orgs.ts'
import type { Rule } from '../../rule.ts'
import { usccCheckDigit } from '../../uscc.ts'

export const idnUscc: Rule = {
  id: 'idn-uscc',
  title: { zh: '统一社会信用代码无效', en: 'Unified social credit code is not valid' },
  failsWhen: {
    zh: '不是18位0-9A-HJ-NPQRTUWXY，或校验码错误',
    en: 'not 18 characters of 0-9A-HJ-NPQRTUWXY, or check fails: 31 − (Σ value × 3^(i−1) mod 31), mod 31',
  },
  severity: ['block'],
  scope: 'org',
  reads: ['participant.uscc', 'wageAccount.holderUscc', 'month.company'],
  needs: [],
  parameters: [],
  source: 'USCC',
  confidence: 'recalled',
  penalty: null,
  *check(month) {
    for (const { id, name, uscc } of orgsWithCode(month)) {
      const expected = usccCheckDigit(uscc)
      if (expected === uscc[17]) continue
      const last = uscc.slice(-1)
      yield onOrg({ id, name }, { last, length: uscc.length, expected: expected ?? 'usccCheck' })
    }
  },
  message: {
    zh: '统一社会信用代码共{length}位、末位{last}，不符合编码规则（应为18位，末位{expected|word}）',
    en: 'The credit code has {length} characters and ends in {last}; that breaks its rule (18 characters, the last {expected|word})',
  },
  actual: { zh: '{length}位，末位{last}', en: '{length} characters, ends in {last}' },
  expected: { zh: '18位，末位{expected|word}', en: '18 characters, the last {expected|word}' },
  repair: { zh: '对照营业执照更正代码', en: 'Correct the code from the business licence' },
  blindSpot: {
    zh: '不核验单位是否存在、是否在册；未填代码的由工程关键信息规则检查',
    en: 'Whether the organisation exists is not seen; a missing code is left to the key-information rule',
  },
  examples: {
    fails: {
      change: { participants: [{ uscc: '91440101MA5XK00A7' }, { uscc: '91440101MA5XK00A70' }] },
      finds: [{ cell: null }, { cell: null }],
    },
    passes: { change: { participants: [{}, { uscc: '9144030071526726XG' }] }, finds: [] },
  },
}

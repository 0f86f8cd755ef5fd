import { maskAccount } from '../../../contract/masking.ts'
import { orgKey } from '../../orgs.ts'
import type { Rule } from '../../rule.ts'
import { cardOrigin } from './card-issuers.ts'
import { cardRows } from './card-rows.ts'

/** How the name of an organisation ends, or the kinds of its account. */
const ORGANISATION = /.{2}(公司|集团|合作社|经营部|工程队|商行|厂|中心|事务所)$/
const CORPORATE = /对公|公户|单位账户|基本户|一般户/

export const crdBinCredit: Rule = {
  id: 'crd-bin-credit',
  title: { zh: '疑似信用卡/对公账户', en: 'It may be a credit card or a corporate account' },
  failsWhen: {
    zh: '卡BIN属于信用卡，或户名是单位、备注为对公账户',
    en: 'the prefix is that of a credit card, or the holder is an organisation, or the row says a corporate account',
  },
  severity: ['alert'],
  scope: 'row',
  reads: [
    'engagement.wageCard',
    'engagement.accountHolder',
    'engagement.bankName',
    'engagement.remark',
    'line.wageCard',
    'line.accountHolder',
    'line.bankName',
    'line.remark',
    'participant.name',
    'month.company',
  ],
  needs: [],
  parameters: [],
  source: "wages go to the worker's own account",
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    const orgs = new Set([month.company, ...month.participants].map(({ name }) => orgKey(name)))
    for (const { card, holder, notes, fail } of cardRows(month, index)) {
      const corporate =
        CORPORATE.test(notes) ||
        (holder !== null && (ORGANISATION.test(holder.trim()) || orgs.has(orgKey(holder))))
      if (corporate || cardOrigin(card)?.credit === true)
        yield fail('wageCard', {
          card: maskAccount(card),
          kind: corporate ? 'corporateAccount' : 'creditCard',
        })
    }
  },
  message: {
    zh: '账号{card}疑似{kind|word}，工资应发到工人本人的借记卡账户',
    en: "{card} seems to be {kind|word}; wages go to the worker's own debit account",
  },
  actual: { zh: '{kind|word}', en: '{kind|word}' },
  expected: { zh: '工人本人的借记卡或存折', en: "the worker's own debit card or passbook" },
  repair: { zh: '改为工人本人的借记卡', en: "Put the worker's own debit card" },
  blindSpot: {
    zh: '按各份公开卡BIN表说法一致的条目和户名、备注判断；其他信用卡看不出',
    en: 'Goes by prefixes on which the public lists agree, the holder and remarks; other credit cards are not seen',
  },
  examples: {
    fails: {
      change: {
        lines: [{ wageCard: '6222300000000010' }, { accountHolder: '示例建材经营部' }],
      },
      finds: [{ cell: '工资表!U4' }, { cell: '工资表!U5' }],
    },
    passes: { change: { lines: [{ wageCard: '6222020000000000010' }] }, finds: [] },
  },
}

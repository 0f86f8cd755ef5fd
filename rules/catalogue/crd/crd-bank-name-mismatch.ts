import { maskAccount } from '../../../contract/masking.ts'
import { compact } from '../../../contract/text.ts'
import type { Rule } from '../../rule.ts'
import { comparedBank, namedBank } from './card-issuers.ts'
import { cardRows } from './card-rows.ts'

/** Words by which a text names some bank, known or not; without them it may be the name of a branch alone. */
const SOME_BANK = /银行|信用|农商|农信|村镇/

export const crdBankNameMismatch: Rule = {
  id: 'crd-bank-name-mismatch',
  title: { zh: '开户行与卡BIN不一致', en: 'The bank is not that of the card prefix' },
  failsWhen: { zh: '填写的开户行 ≠ 卡BIN所属的发卡行', en: 'bank stated ≠ issuing bank of the prefix' },
  severity: ['warn'],
  scope: 'row',
  reads: ['engagement.wageCard', 'engagement.bankName', 'line.wageCard', 'line.bankName'],
  needs: [],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    for (const { card, bank, fail } of cardRows(month, index)) {
      const issuer = comparedBank(card)
      if (issuer === null || bank === null) continue
      const stated = compact(bank)
      const named = namedBank(stated)
      if (named === null ? SOME_BANK.test(stated) : named !== issuer)
        yield fail('bankName', { card: maskAccount(card), stated: bank, issuer: issuer.bank })
    }
  },
  message: {
    zh: '开户行填写“{stated}”，账号{card}属于{issuer}',
    en: 'The bank is stated as “{stated}”, but {card} is a card of {issuer}',
  },
  actual: { zh: '{stated}', en: '“{stated}”' },
  expected: { zh: '{issuer}', en: '“{issuer}”' },
  repair: { zh: '对照银行卡更正开户行或卡号', en: 'Correct bank or number from the card' },
  blindSpot: {
    zh: '只核对各份公开卡BIN表说法一致的15家全国性银行；地方银行和农信社名称多样，不核对；只写支行名称、看不出银行的不核对',
    en: 'Compares the cards of 15 national banks on which the public lists agree; not those of local banks, which go by many names, and not where a branch is named without its bank',
  },
  examples: {
    fails: {
      change: { lines: [{ wageCard: '6217000000000000017', bankName: '中国农业银行广州天河支行' }] },
      finds: [{ cell: '工资表!V4' }],
    },
    passes: { change: { lines: [{ wageCard: '6217000000000000017', bankName: '建行天河支行' }] }, finds: [] },
  },
}

import { maskAccount } from '../../../contract/masking.ts'
import { passesLuhn } from '../../../contract/wage-card.ts'
import type { Rule } from '../../rule.ts'
import { cardRows } from './card-rows.ts'

const WITHOUT_LUHN = /存折|社保卡|社会保障卡/

export const crdLuhn: Rule = {
  id: 'crd-luhn',
  title: { zh: '卡号校验失败', en: 'The card number fails its check' },
  failsWhen: {
    zh: 'Luhn校验失败；注明存折或社保卡金融账户的降为预警，因为有的账号没有校验位',
    en: 'Luhn check fails; downgraded to warn for passbooks and social security cards, as some accounts carry no Luhn digit',
  },
  severity: ['block', 'warn'],
  seenable: true,
  scope: 'row',
  reads: [
    'engagement.wageCard',
    'engagement.bankName',
    'engagement.remark',
    'line.wageCard',
    'line.bankName',
    'line.remark',
  ],
  needs: [],
  parameters: [],
  source: 'ISO/IEC 7812',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    for (const { card, notes, fail } of cardRows(month, index)) {
      if (!/^\d{12,19}$/.test(card) || passesLuhn(card)) continue
      const severity = WITHOUT_LUHN.test(notes) ? 'warn' : 'block'
      yield fail('wageCard', { card: maskAccount(card) }, { severity })
    }
  },
  message: {
    zh: '工资卡账号{card}未通过校验，至少有一位抄错',
    en: 'The account {card} fails the check digit: at least one digit is wrong',
  },
  actual: { zh: '{card}', en: '{card}' },
  expected: { zh: '校验位正确的卡号', en: 'a number with a right check digit' },
  repair: {
    zh: '对照银行卡逐位更正；确为存折或社保卡的，在开户行或备注注明',
    en: 'Compare every digit with the card; say 存折 or 社保卡 in bank or remark where it is one',
  },
  blindSpot: {
    zh: '通过校验的错号、注销的卡不能发现；个别银行的卡无校验位，见到原件并附上后放行',
    en: 'A wrong number that passes, or a closed card, is not seen; a few banks use no check digit (say that you have seen the card, and attach it)',
  },
  examples: {
    fails: {
      change: {
        lines: [{ wageCard: '6200000000000000011' }, { wageCard: '6200000000000000011', remark: '社保卡' }],
      },
      finds: [{ cell: '工资表!U4' }, { cell: '工资表!U5', severity: 'warn' }],
    },
    passes: { change: { lines: [{ wageCard: '6200000000000000018' }] }, finds: [] },
  },
}

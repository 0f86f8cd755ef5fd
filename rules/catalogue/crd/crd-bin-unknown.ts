import { maskAccount } from '../../../contract/masking.ts'
import type { Rule } from '../../rule.ts'
import { cardOrigin } from './card-issuers.ts'
import { cardRows } from './card-rows.ts'

export const crdBinUnknown: Rule = {
  id: 'crd-bin-unknown',
  title: { zh: '卡BIN未识别', en: 'The card prefix is not known' },
  failsWhen: {
    zh: '卡号开头几位不在内置的卡BIN表中（同一卡号只提示一次）',
    en: 'prefix not in the local BIN table (each card is told once)',
  },
  severity: ['notice'],
  scope: 'row',
  reads: ['engagement.wageCard', 'line.wageCard'],
  needs: [],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    const told = new Set<string>()
    for (const { card, fail } of cardRows(month, index)) {
      if (told.has(card) || !/^\d{12,19}$/.test(card)) continue
      told.add(card)
      if (cardOrigin(card) === null) yield fail('wageCard', { card: maskAccount(card) })
    }
  },
  message: {
    zh: '账号{card}的开头几位不在内置的卡BIN表中，无法核对开户行',
    en: 'The first digits of {card} are in no entry of the built-in table; the bank cannot be compared',
  },
  actual: { zh: '{card}', en: '{card}' },
  expected: { zh: '表内的卡BIN', en: 'a prefix of the table' },
  repair: {
    zh: '对照银行卡核对卡号和开户行；正确的不必处理',
    en: 'Compare number and bank with the card; nothing to do where they are right',
  },
  blindSpot: {
    zh: '内置表只有常见银行的部分卡BIN；存折、地方银行和农信社的账号大多不在表内',
    en: 'The table holds some prefixes of the big banks only; passbooks, local banks and rural cooperatives are mostly not in it',
  },
  examples: {
    fails: { change: { lines: [{ wageCard: '8800000000000000010' }] }, finds: [{ cell: '工资表!U4' }] },
    passes: { change: { lines: [{ wageCard: '6228480000000000011' }] }, finds: [] },
  },
}

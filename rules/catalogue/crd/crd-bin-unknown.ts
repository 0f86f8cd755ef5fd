import { maskAccount } from '../../../contract/masking.ts'
import type { Rule } from '../../rule.ts'
import { cardOrigin } from './card-issuers.ts'
import { cardRows } from './card-rows.ts'

export const crdBinUnknown: Rule = {
  id: 'crd-bin-unknown',
  title: { zh: '卡BIN未识别', en: 'The card prefix is not known' },
  failsWhen: {
    zh: '卡号开头几位和位数不在内置的卡BIN表中（同一卡号只提示一次）',
    en: 'prefix and length not in the local BIN table (each card is told once)',
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
    zh: '账号{card}的开头几位和位数不在内置的卡BIN表中，无法核对开户行',
    en: 'First digits and length of {card} are in no entry of the built-in table; the bank cannot be compared',
  },
  actual: { zh: '{card}', en: '{card}' },
  expected: { zh: '表内的卡BIN', en: 'a prefix of the table' },
  repair: {
    zh: '对照银行卡核对卡号和开户行；正确的不必处理',
    en: 'Compare number and bank with the card; nothing to do where they are right',
  },
  blindSpot: {
    zh: '内置表汇总公开程序的卡BIN表，不是银联或发卡行的正式名单；新发行的卡BIN和存折账号可能不在表内',
    en: 'The table joins lists of public programs, none of UnionPay or an issuer; new prefixes and passbooks may be missing',
  },
  examples: {
    fails: { change: { lines: [{ wageCard: '8800000000000000010' }] }, finds: [{ cell: '工资表!U4' }] },
    passes: { change: { lines: [{ wageCard: '6228480000000000011' }] }, finds: [] },
  },
}

import type { Rule } from '../../rule.ts'
import { cardRows } from './card-rows.ts'

export const crdFormat: Rule = {
  id: 'crd-format',
  title: { zh: '卡号格式错误', en: 'The account number is not well formed' },
  failsWhen: { zh: '不是12至19位数字', en: 'not 12–19 digits' },
  severity: ['block'],
  scope: 'row',
  reads: ['engagement.wageCard', 'line.wageCard'],
  needs: [],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    for (const { card, fail } of cardRows(month, index)) {
      if (!/^\d{12,19}$/.test(card)) yield fail('wageCard', { length: card.length })
    }
  },
  message: {
    zh: '工资卡账号共{length}个字符，应为12至19位数字',
    en: 'The account has {length} characters; 12 to 19 digits are expected',
  },
  actual: { zh: '{length}个字符', en: '{length} characters' },
  expected: { zh: '12至19位数字', en: '12–19 digits' },
  repair: {
    zh: '对照银行卡更正账号；该列须为文本格式',
    en: 'Correct it from the card; the column must be text',
  },
  blindSpot: {
    zh: '位数正确的错号由校验规则发现',
    en: 'A wrong number of the right length is left to the Luhn rule',
  },
  examples: {
    fails: {
      change: { engagements: [{ wageCard: '62000000001' }], lines: [{ wageCard: '6200000 0001x' }] },
      finds: [{ cell: '花名册!M4' }, { cell: '工资表!U4' }],
    },
    passes: { change: { lines: [{ wageCard: '620000000018' }] }, finds: [] },
  },
}

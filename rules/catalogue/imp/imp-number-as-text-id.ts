import { importRule } from './import-rule.ts'

export const impNumberAsTextId = importRule({
  id: 'imp-number-as-text-id',
  title: { zh: '证件号/卡号被Excel改写', en: 'Excel has rewritten an ID or card number' },
  failsWhen: {
    zh: '证件号或卡号单元格为数值、含E+、15位后为零，或丢失前导零',
    en: 'an ID or card cell is numeric, holds E+, ends in zeros after 15 digits, or lost leading zeros',
  },
  severity: ['block'],
  scope: 'row',
  source: 'Excel keeps 15 significant digits',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '文本格式的完整号码', en: 'the whole number, stored as text' },
  repair: {
    zh: '把该列设为文本格式，对照证件重新录入号码；丢失的数字无法还原',
    en: 'Format the column as text and type the number again from the document; lost digits cannot be restored',
  },
  example: { source: 2, cell: 'B4', field: 'idNumber', params: { reason: 'stored-as-number' } },
})

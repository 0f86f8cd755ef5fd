import { importRule } from './import-rule.ts'

export const impNumberRepaired = importRule({
  id: 'imp-number-repaired',
  title: { zh: '号码已按花名册补全', en: 'A number was completed from the roster' },
  failsWhen: {
    zh: '证件号或卡号被Excel改写，花名册中仅一人相符，经人确认后按花名册补全',
    en: 'Excel had rewritten an ID or card number; the one person of the roster who fits was accepted by a person',
  },
  severity: ['notice'],
  scope: 'row',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '文本格式的完整号码', en: 'the whole number, stored as text' },
  repair: {
    zh: '无需处理；建议在原表中把该列改为文本并补全',
    en: 'Nothing to do; it is best to make the column text in the workbook and complete it there',
  },
  example: { source: 2, cell: 'B4', field: 'idNumber', params: { reason: 'exponent' } },
})

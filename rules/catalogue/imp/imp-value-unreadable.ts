import { importRule } from './import-rule.ts'

export const impValueUnreadable = importRule({
  id: 'imp-value-unreadable',
  title: { zh: '单元格内容无法读取', en: 'A cell cannot be read' },
  failsWhen: {
    zh: '单元格有内容，但不是该列应有的金额、天数或日期',
    en: 'a cell has content that is no amount, number of days or date as its column asks',
  },
  severity: ['alert'],
  scope: 'row',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '该列应有的内容', en: 'what the column asks for' },
  repair: { zh: '在表中改正该单元格后重新导入', en: 'Correct the cell and import again' },
  example: { source: 2, cell: 'T4', field: 'netPay', params: {} },
})

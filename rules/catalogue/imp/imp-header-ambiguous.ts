import { importRule } from './import-rule.ts'

export const impHeaderAmbiguous = importRule({
  id: 'imp-header-ambiguous',
  title: { zh: '表头含义不明', en: 'A heading has two meanings' },
  failsWhen: {
    zh: '两列表头对应同一字段，或一列表头对应两个字段',
    en: 'two headings map to one field, or one heading to two',
  },
  severity: ['block'],
  scope: 'sheet',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '一列对应一个字段', en: 'one heading for one field' },
  repair: {
    zh: '在导入预览中选定各列含义；选择会记住，下月自动套用',
    en: 'Choose the meaning in the import preview; the choice is remembered for next month',
  },
  example: { source: 2, cell: 'O3', field: 'grossPay', params: { columns: 'O、P' } },
})

import { importRule } from './import-rule.ts'

export const impRowBlankKey = importRule({
  id: 'imp-row-blank-key',
  title: { zh: '缺姓名或证件号', en: 'Name or ID number is blank' },
  failsWhen: {
    zh: '有其他数据的行，姓名与证件号恰缺其一',
    en: 'exactly one of name and ID is empty on a row that has other data',
  },
  severity: ['block'],
  scope: 'row',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '姓名和证件号齐全', en: 'both name and ID number' },
  repair: { zh: '补填缺少的一项', en: 'Fill in the missing one' },
  example: { source: 2, cell: 'B4', field: 'idNumber', params: {} },
})

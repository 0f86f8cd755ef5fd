import { importRule } from './import-rule.ts'

export const impRequiredColumnMissing = importRule({
  id: 'imp-required-column-missing',
  title: { zh: '必填列缺失', en: 'A required column is missing' },
  failsWhen: {
    zh: '该类表格的必填列在表头中找不到对应项；只缺身份证号而有银行账号和姓名的工资表、代发名单按账号对人，只作提示',
    en: 'a required column of this kind of sheet has no matching heading; where a payroll or a list for a bank lacks ID numbers alone, people are found by account and name, which is only told',
  },
  severity: ['block'],
  scope: 'sheet',
  source: 'R724 art 15; LCR art 8',
  confidence: 'found',
  penalty: 54,
  expected: { zh: '必填列齐全', en: 'every required column' },
  repair: {
    zh: '在表中补上该列，或在导入预览中指定对应的列',
    en: 'Add the column, or point to it in the import preview',
  },
  example: { source: 2, cell: null, field: 'netPay', params: { field: 'netPay' } },
})

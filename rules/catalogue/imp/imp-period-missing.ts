import { importRule } from './import-rule.ts'

export const impPeriodMissing = importRule({
  id: 'imp-period-missing',
  title: { zh: '缺少所属月份', en: 'The month is not stated' },
  failsWhen: {
    zh: '标题、单元格和导入时的选择都没有给出所属月份，或一张表含两个月',
    en: 'neither title, cell nor user says which month it is, or the sheet holds two months',
  },
  severity: ['block'],
  scope: 'sheet',
  source: 'R724 arts 12–15',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '唯一的所属月份', en: 'one wage month' },
  repair: { zh: '在导入时选择所属月份', en: 'Choose the month when importing' },
  example: { source: 1, cell: null, field: null, params: {} },
})

import { importRule } from './import-rule.ts'

export const impPersonUnknown = importRule({
  id: 'imp-person-unknown',
  title: { zh: '人员不在花名册', en: 'The person is not on the roster' },
  failsWhen: {
    zh: '考勤或工资表中的人员在花名册中找不到',
    en: 'a person of an attendance or payroll sheet is not found on the roster',
  },
  severity: ['warn'],
  scope: 'row',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '花名册中的人员', en: 'a person of the roster' },
  repair: { zh: '先导入花名册，或核对证件号码', en: 'Import the roster first, or check the ID number' },
  example: { source: 2, cell: 'B4', field: 'idNumber', params: {} },
})

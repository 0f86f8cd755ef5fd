import { importRule } from './import-rule.ts'

export const impSheetKindUnknown = importRule({
  id: 'imp-sheet-kind-unknown',
  title: { zh: '无法识别表类', en: 'The kind of sheet is not recognised' },
  failsWhen: {
    zh: '表中的列少于任何一类表格的最低要求',
    en: 'fewer than the minimum columns of every known kind of sheet',
  },
  severity: ['block'],
  scope: 'sheet',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '花名册、考勤表、工资表或银行回盘', en: 'roster, attendance, payroll or bank result' },
  repair: {
    zh: '在导入预览中指定表类和表头所在行，或使用程序提供的模板',
    en: 'Name the kind and the header row in the import preview, or use a template of this program',
  },
  example: { source: 2, cell: null, field: null, params: {} },
})

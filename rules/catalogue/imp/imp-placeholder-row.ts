import { importRule } from './import-rule.ts'

export const impPlaceholderRow = importRule({
  id: 'imp-placeholder-row',
  title: { zh: '示例行未导入', en: 'A sample row was left out' },
  failsWhen: {
    zh: '该行是模板自带的示例，未作为人员导入',
    en: "the row is the template's own sample and was not imported",
  },
  severity: ['notice'],
  scope: 'row',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '真实人员', en: 'a real person' },
  repair: { zh: '确认该行不是真实人员即可', en: 'Make sure that the row is no real person' },
  example: { source: 0, cell: 'A63', field: 'name', params: { row: 63 } },
})

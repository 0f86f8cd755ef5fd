import { importRule } from './import-rule.ts'

export const impProjectMismatch = importRule({
  id: 'imp-project-mismatch',
  title: { zh: '项目名称/编码不符', en: 'The sheet names another project' },
  failsWhen: {
    zh: '表中的项目名称或工程编码与当前项目不一致',
    en: 'project name or code on the sheet ≠ the project it was imported into',
  },
  severity: ['block'],
  scope: 'sheet',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '当前项目', en: 'the project imported into' },
  repair: {
    zh: '撤销导入并选对项目；确属同一项目时更正表头的项目名称',
    en: 'Undo the import and choose the right project, or correct the name on the sheet',
  },
  example: { source: 2, cell: null, field: null, params: {} },
})

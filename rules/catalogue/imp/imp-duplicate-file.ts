import { importRule } from './import-rule.ts'

export const impDuplicateFile = importRule({
  id: 'imp-duplicate-file',
  title: { zh: '重复导入', en: 'The same file was imported before' },
  failsWhen: {
    zh: '内容与同一项目同一月份此前导入的文件完全相同',
    en: 'same content as an earlier import of the same project and month',
  },
  severity: ['warn'],
  scope: 'sheet',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '未导入过的文件', en: 'a file not imported before' },
  repair: { zh: '确认是否选错文件', en: 'Check whether the wrong file was chosen' },
  example: { source: 0, cell: null, field: null, params: {} },
})

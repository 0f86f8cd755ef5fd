import { importRule } from './import-rule.ts'

export const impRowsOfOnePerson = importRule({
  id: 'imp-rows-of-one-person',
  title: { zh: '一人分几行，是否合为一行', en: 'Several rows of one person: one line or not' },
  failsWhen: {
    zh: '工资表上同一人有几行，内容不同（按工作内容或半月分行）',
    en: 'a payroll has several rows of one person that differ, as one for each kind of work or half of the month',
  },
  severity: ['warn', 'notice'],
  scope: 'sheet',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '一人一行', en: 'one line per person' },
  repair: {
    zh: '在导入预览中选择合为一行或各自分开；合并时各行的单元格都保留',
    en: 'Choose in the preview of the import: one line, or rows apart. The cells of all rows are kept when they are joined',
  },
  example: { source: 2, cell: 'A5', field: null, params: { how: 'open', people: 2, rows: 4 } },
})

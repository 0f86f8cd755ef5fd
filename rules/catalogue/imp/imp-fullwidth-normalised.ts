import { importRule } from './import-rule.ts'

export const impFullwidthNormalised = importRule({
  id: 'imp-fullwidth-normalised',
  title: { zh: '全角/空格已规范', en: 'Full-width characters or blanks were tidied' },
  failsWhen: {
    zh: '全角数字、空格或不可见字符已被规范，数值因此改变了写法',
    en: 'full-width digits, spaces or invisible characters were normalised',
  },
  severity: ['notice'],
  scope: 'row',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '半角、无多余空格', en: 'half-width, without stray blanks' },
  repair: { zh: '无需处理；原文已保留，可撤销', en: 'Nothing to do; the original text is kept' },
  example: { source: 0, cell: 'C4', field: 'idNumber', params: {} },
})

import { importRule } from './import-rule.ts'

export const impFileActiveContent = importRule({
  id: 'imp-file-active-content',
  title: { zh: '文件含宏或外部链接', en: 'The file holds macros or external links' },
  failsWhen: {
    zh: '文件含宏、外部数据连接或嵌入对象；程序没有运行它们，只读取了数值',
    en: 'the file holds macros, data connections or embedded objects; none was run, only values were read',
  },
  severity: ['notice'],
  scope: 'sheet',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '只有数据的表格', en: 'a workbook of data only' },
  repair: { zh: '另存为不含宏的工作簿', en: 'Save it as a workbook without macros' },
  example: { source: 2, cell: null, field: null, params: {} },
})

import { importRule } from '../imp/import-rule.ts'

export const attSymbolUnknown = importRule({
  id: 'att-symbol-unknown',
  title: { zh: '考勤符号无法识别', en: 'An attendance mark cannot be read' },
  failsWhen: {
    zh: '某日的记号不在考勤记号表中，该日未计入出勤',
    en: 'a daily mark is in no table of marks; the day was not counted',
  },
  severity: ['warn'],
  scope: 'row',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '已说明含义的记号', en: 'a mark with a known meaning' },
  repair: { zh: '在导入预览中说明该记号的含义', en: 'Say in the import preview what the mark means' },
  example: { source: 1, cell: 'E5', field: 'day/7', params: {} },
})

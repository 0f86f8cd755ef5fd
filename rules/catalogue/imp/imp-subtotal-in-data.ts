import { importRule } from './import-rule.ts'

export const impSubtotalInData = importRule({
  id: 'imp-subtotal-in-data',
  title: { zh: '小计行混入明细', en: 'A subtotal row stands among the people' },
  failsWhen: {
    zh: '姓名为小计/合计/总计的行被当作人员',
    en: 'a row whose name cell is a total was treated as a person',
  },
  severity: ['notice'],
  scope: 'row',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '只有人员行', en: 'rows of people only' },
  repair: { zh: '无需处理，合计行只用于核对', en: 'Nothing to do: totals serve for cross-checking only' },
  example: { source: 2, cell: 'A63', field: 'name', params: { row: 63 } },
})

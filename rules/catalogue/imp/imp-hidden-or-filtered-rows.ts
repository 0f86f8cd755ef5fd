import { importRule } from './import-rule.ts'

export const impHiddenOrFilteredRows = importRule({
  id: 'imp-hidden-or-filtered-rows',
  title: { zh: '存在隐藏行/筛选行', en: 'Hidden or filtered rows hold data' },
  failsWhen: { zh: '被隐藏或筛选掉的行含有数据', en: 'rows hidden or filtered out hold data' },
  severity: ['warn'],
  scope: 'sheet',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '无隐藏的数据行', en: 'no hidden rows with data' },
  repair: {
    zh: '取消隐藏和筛选，确认这些行是否应计入',
    en: 'Unhide and clear filters, then decide whether these rows count',
  },
  example: { source: 2, cell: 'A6', field: null, params: { count: 3 } },
})

import { importRule } from './import-rule.ts'

export const impFormulaStale = importRule({
  id: 'imp-formula-stale',
  title: { zh: '公式值未更新或错误', en: 'A formula is stale or in error' },
  failsWhen: {
    zh: '金额单元格为错误值、引用外部文件，或缓存值与重新计算的结果不同',
    en: 'a money cell holds an error, an external link, or a cached value ≠ the recomputed one',
  },
  severity: ['alert'],
  scope: 'row',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '最新的计算结果', en: 'the up-to-date result' },
  repair: {
    zh: '在Excel/WPS中重新计算并保存，或改为固定数值',
    en: 'Recalculate and save in Excel or WPS, or replace the formula by its value',
  },
  example: { source: 2, cell: 'T4', field: 'netPay', params: { reason: 'not-calculated' } },
})

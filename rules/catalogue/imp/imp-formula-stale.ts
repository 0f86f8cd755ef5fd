import { importRule } from './import-rule.ts'

export const impFormulaStale = importRule({
  id: 'imp-formula-stale',
  title: { zh: '公式值未更新或错误', en: 'A formula is stale or in error' },
  failsWhen: {
    zh: '金额单元格为错误值、公式没有计算结果，或引用外部文件',
    en: 'a money cell holds an error, a formula without a result, or an external link',
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
  notSeen: {
    zh: '公式不重新计算：保存的结果已经过期的，由应发、实发和合计的算式规则发现；',
    en: 'Formulas are not recomputed: a stored result that is out of date is left to the rules on gross, net and totals. ',
  },
  example: { source: 2, cell: 'T4', field: 'netPay', params: { reason: 'not-calculated' } },
})

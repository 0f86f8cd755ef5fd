import { importRule } from './import-rule.ts'

export const impResultUnmatched = importRule({
  id: 'imp-result-unmatched',
  title: { zh: '回盘未匹配到工资行', en: 'A bank result matches no payroll line' },
  failsWhen: {
    zh: '银行回盘的一笔按账号、户名和金额找不到对应的工资行',
    en: 'a bank result matches no line by account, name and amount',
  },
  severity: ['alert'],
  scope: 'row',
  source: '',
  confidence: 'inferred',
  penalty: null,
  expected: { zh: '对应的工资行', en: 'a matching payroll line' },
  repair: {
    zh: '核对账号和金额，或先导入当月工资表',
    en: "Check account and amount, or import the month's payroll first",
  },
  example: { source: 2, cell: 'A4', field: null, params: {} },
})

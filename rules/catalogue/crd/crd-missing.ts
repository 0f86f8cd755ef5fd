import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const crdMissing: Rule = {
  id: 'crd-missing',
  title: { zh: '未登记工资卡', en: 'No wage card' },
  failsWhen: {
    zh: '实发工资 > 0 的工资行没有账号（工资表无账号列时看花名册登记的工资卡）',
    en: 'payroll line with net pay > 0 has no account (a sheet without that column is filled from the roster)',
  },
  severity: ['block'],
  scope: 'row',
  reads: ['line.netPay', 'line.wageCard', 'sheet.fields', 'engagement.wageCard'],
  needs: ['payroll'],
  parameters: [],
  source: 'R724 arts 11, 31',
  confidence: 'found',
  penalty: null,
  *check(month, { index }) {
    for (const line of month.lines) {
      if ((line.netPay ?? 0) <= 0 || line.wageCard !== null) continue
      const hasColumn = index.sheetById().get(line.sheetId)?.fields.includes('wageCard') ?? false
      const person = index.personOf(line)
      const registered = person?.engagement?.wageCard
      if (!hasColumn && registered != null) continue
      yield onRow(line, 'wageCard', { net: line.netPay })
    }
  },
  message: {
    zh: '实发{net|yuan}元，但没有工资卡账号',
    en: 'Net pay is {net|yuan}, but there is no account to pay it to',
  },
  actual: { zh: '空', en: 'blank' },
  expected: { zh: '本人工资卡账号', en: "the worker's own account" },
  repair: {
    zh: '补填工人本人的工资卡账号；工资须通过银行转账支付到本人账户',
    en: "Fill in the worker's own account: wages go by bank transfer to it",
  },
  blindSpot: {
    zh: '不核验账户是否正常、是否本人',
    en: "Whether the account is open, and the worker's, is not seen",
  },
  examples: {
    fails: { change: { lines: [{ wageCard: null }] }, finds: [{ cell: '工资表!U4' }] },
    passes: { change: { lines: [{ wageCard: null, netPay: 0 }] }, finds: [] },
  },
}

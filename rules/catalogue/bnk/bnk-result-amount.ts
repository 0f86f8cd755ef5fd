import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_NET, exampleResult } from './example-batch.ts'

export const bnkResultAmount: Rule = {
  id: 'bnk-result-amount',
  title: { zh: '回盘金额不符', en: 'The bank paid another amount' },
  failsWhen: {
    zh: '银行已付金额 ≠ 实发工资（尚有付款在途的不算）',
    en: 'paid ≠ net (while a payment is still under way it is not judged)',
  },
  severity: ['block'],
  scope: 'row',
  reads: ['payResult.amount', 'payResult.status', 'payResult.lineId', 'line.netPay'],
  needs: ['payroll', 'payResults'],
  parameters: [],
  stage: 'pay',
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    for (const line of month.lines) {
      const results = index.resultsByLine().get(line.id) ?? []
      const paid = results.filter(({ status }) => status === 'paid')
      const isUnderWay = results.some(({ status }) => status === 'pending' || status === 'unknown')
      if (line.netPay === null || paid.length === 0 || isUnderWay) continue
      const sum = paid.reduce((total, { amount }) => total + amount, 0)
      if (sum !== line.netPay) yield onRow(line, 'netPay', { paid: sum, netPay: line.netPay })
    }
  },
  message: {
    zh: '银行已付{paid|yuan}元，工资表实发{netPay|yuan}元',
    en: 'The bank paid {paid|yuan}, the sheet says {netPay|yuan} net',
  },
  actual: { zh: '{paid|yuan}', en: '{paid|yuan}' },
  expected: { zh: '{netPay|yuan}', en: '{netPay|yuan}' },
  repair: {
    zh: '少付的补发；多付的查明原因，登记处理后另作更正',
    en: 'Pay what is short; find out why too much was paid, and correct it in writing',
  },
  blindSpot: {
    zh: '以导入的回盘为准，没有对应到工资行的回盘见imp-result-unmatched',
    en: 'Goes by the results imported; those that fit no line are told by imp-result-unmatched',
  },
  examples: {
    fails: {
      change: { payResults: [exampleResult({ amount: EXAMPLE_NET - 1 })] },
      finds: [{ cell: '工资表!T4' }],
    },
    passes: {
      change: {
        payResults: [
          exampleResult({ amount: EXAMPLE_NET - 1 }),
          exampleResult({ amount: 1, paidOn: '2026-04-21' }),
        ],
      },
      finds: [],
    },
  },
}

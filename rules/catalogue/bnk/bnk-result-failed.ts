import { onRow, unjudged } from '../../failure.ts'
import { groupBy } from '../../group-by.ts'
import type { Rule } from '../../rule.ts'
import { afterWorkingDays } from '../../working-days.ts'
import { exampleBatch, exampleResult } from './example-batch.ts'
import { monthBatches } from './month-batches.ts'

const returned = exampleResult({ status: 'failed', reason: '账户已销户' })

export const bnkResultFailed: Rule = {
  id: 'bnk-result-failed',
  title: { zh: '代发失败未重发', en: 'A returned payment was not sent again' },
  failsWhen: {
    zh: '代发失败后5个工作日内没有重发，也没有登记处理结果',
    en: 'a failed line neither sent again nor marked within 5 working days',
  },
  severity: ['alert'],
  scope: 'row',
  reads: [
    'payResult.status',
    'payResult.paidOn',
    'payResult.lineId',
    'papers.batches',
    'papers.failedPayments',
    'month.today',
    'line.netPay',
  ],
  needs: ['payroll', 'payResults'],
  parameters: ['bnk.failed.withinWorkingDays'],
  stage: 'pay',
  source: 'R724 art 31',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index, parameter }) {
    const payments = monthBatches(month).flatMap(batch => batch.payments)
    const sentTo = groupBy(payments, ({ idNumber }) => idNumber)
    const marked = new Set(
      (month.papers.failedPayments ?? [])
        .filter(({ period }) => period === month.period)
        .map(({ idNumber }) => idNumber),
    )
    for (const line of month.lines) {
      const results = index.resultsByLine().get(line.id) ?? []
      const failed = results.filter(({ status }) => status === 'failed')
      const [last] = failed.toSorted((a, b) => (b.paidOn ?? '').localeCompare(a.paidOn ?? ''))
      if (last === undefined || results.some(({ status }) => status === 'paid')) continue
      const idNumber = index.documentOf(line) ?? ''
      const isSentAgain = (sentTo.get(idNumber)?.length ?? 0) > failed.length
      if (isSentAgain || marked.has(idNumber)) continue
      const within = last.paidOn === null ? null : parameter('bnk.failed.withinWorkingDays', last.paidOn)
      if (last.paidOn === null || within === null) {
        yield unjudged(last.paidOn === null ? 'returnDate' : 'parameter')
        continue
      }
      const due = afterWorkingDays(last.paidOn, within)
      if (month.today > due)
        yield onRow(line, 'wageCard', { netPay: line.netPay, on: last.paidOn, due, reason: last.reason })
    }
  },
  message: {
    zh: '{on}代发失败（{reason}），实发{netPay|yuan}元在{due}前没有重发或处理',
    en: 'Returned on {on} ({reason}): {netPay|yuan} neither sent again nor settled by {due}',
  },
  actual: { zh: '未重发', en: 'not sent again' },
  expected: { zh: '{due}前重发或登记处理', en: 'sent again or settled by {due}' },
  repair: {
    zh: '核对账号后生成重发文件；不再由银行发的，登记处理结果',
    en: 'Correct the account and make a resend file; if the bank is not to pay it, record what was decided',
  },
  blindSpot: {
    zh: '时限为推定；重发看批次中给此人的付款次数是否多于失败次数',
    en: 'The term is inferred. Sent again means that batches pay him more often than payments came back',
  },
  examples: {
    fails: {
      change: {
        today: '2026-04-28',
        payResults: [returned],
        papers: { batches: [exampleBatch()] },
      },
      finds: [{ cell: '工资表!U4' }],
    },
    passes: {
      change: {
        today: '2026-04-28',
        payResults: [returned],
        papers: { batches: [exampleBatch(), exampleBatch({ sentOn: '2026-04-22' })] },
      },
      finds: [],
    },
  },
}

import { onProject, onSheet, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { afterWorkingDays } from '../../working-days.ts'
import { exampleBatch } from './example-batch.ts'
import { monthBatches, sheetsOf } from './month-batches.ts'

export const bnkResultMissing: Rule = {
  id: 'bnk-result-missing',
  title: { zh: '未取得银行回盘', en: 'The bank has not answered' },
  failsWhen: {
    zh: '代发送出3个工作日后，仍有付款没有回盘结果',
    en: 'batch sent and payments without a result after 3 working days',
  },
  severity: ['warn'],
  scope: 'sheet',
  reads: ['papers.batches', 'payResult.wageCard', 'payResult.amount', 'payResult.status', 'month.today'],
  needs: ['payroll', 'batches'],
  parameters: ['bnk.result.withinWorkingDays'],
  stage: 'pay',
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { parameter }) {
    const answered = new Set(
      month.payResults.flatMap(({ wageCard, amount, status }) =>
        status === 'paid' || status === 'failed' ? [`${wageCard} ${amount}`] : [],
      ),
    )
    for (const batch of monthBatches(month)) {
      const within = parameter('bnk.result.withinWorkingDays', batch.sentOn)
      if (within === null) {
        yield unjudged('parameter')
        continue
      }
      const due = afterWorkingDays(batch.sentOn, within)
      const open = batch.payments.filter(({ wageCard, amount }) => !answered.has(`${wageCard} ${amount}`))
      if (month.today <= due || open.length === 0) continue
      const params = { sentOn: batch.sentOn, due, open: open.length, of: batch.payments.length }
      const [sheet] = batch.team === null ? [] : sheetsOf(month, batch)
      yield sheet === undefined ? onProject(month, params) : onSheet(sheet, 'name', params)
    }
  },
  message: {
    zh: '{sentOn}送出的代发{of}笔，{due}之后仍有{open}笔没有回盘',
    en: '{open} of the {of} payments sent on {sentOn} have no result after {due}',
  },
  actual: { zh: '{open}笔无结果', en: '{open} without a result' },
  expected: { zh: '{due}前取得回盘', en: 'a result by {due}' },
  repair: { zh: '向银行索取回盘文件并导入', en: 'Ask the bank for its result file and import it' },
  blindSpot: {
    zh: '时限为推定；按账号和金额对应，同卡同额的两笔只需一个结果',
    en: 'The term is inferred. Matches by account and amount: one result answers two equal payments to one card',
  },
  examples: {
    fails: {
      change: { today: '2026-04-24', papers: { batches: [exampleBatch()] } },
      finds: [{ cell: '工资表!A3' }],
    },
    passes: { change: { today: '2026-04-23', papers: { batches: [exampleBatch()] } }, finds: [] },
  },
}

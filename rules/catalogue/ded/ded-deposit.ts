import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { deductionsOfKind } from './deduction-kinds.ts'

export const dedDeposit: Rule = {
  id: 'ded-deposit',
  title: { zh: '收取押金/保证金/工具费', en: 'A deposit or tool money taken' },
  failsWhen: {
    zh: '扣除项目名为押金、风险金、服装押金、工具费等',
    en: 'item named 押金/风险金/服装押金/工具费',
  },
  severity: ['alert'],
  scope: 'row',
  reads: ['line.otherDeductions'],
  needs: ['payroll'],
  parameters: [],
  source: '劳动合同法 arts 9, 84',
  confidence: 'recalled',
  penalty: null,
  *check(month) {
    for (const line of month.lines) {
      for (const { name, amount } of deductionsOfKind(line, 'deposit')) {
        yield onRow(line, `otherDeductions/${name}`, { item: name, amount })
      }
    }
  },
  message: {
    zh: '“{item}”扣{amount|yuan}元：不得向工人收取押金或财物',
    en: '“{item}” takes {amount|yuan}: no deposits or goods may be asked of workers',
  },
  actual: { zh: '{item} {amount|yuan}', en: '{item} {amount|yuan}' },
  expected: { zh: '不收押金', en: 'no deposit' },
  repair: { zh: '立即退还工人本人', en: 'Give it back to the worker at once' },
  blindSpot: {
    zh: '只看项目名称；另行收取现金的看不出来',
    en: 'Goes by the name; money taken in cash is not seen',
  },
  examples: {
    fails: {
      change: { lines: [{ otherDeductions: [{ name: '服装押金', amount: 1 }] }] },
      finds: [{ cell: '工资表!B4' }],
    },
    passes: { change: { lines: [{ otherDeductions: [{ name: '工会费', amount: 5_000 }] }] }, finds: [] },
  },
}

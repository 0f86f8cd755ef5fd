import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { exampleId } from '../example-people.ts'

export const sigBeforeContent: Rule = {
  id: 'sig-before-content',
  title: { zh: '签字早于定稿', en: 'Signed before the sheet was final' },
  failsWhen: {
    zh: '工人确认时的内容与现在的工资行不同',
    en: 'the content that was confirmed ≠ the line as it stands',
  },
  severity: ['block'],
  scope: 'row',
  reads: ['month.changedSinceConfirmed', 'month.confirmations', 'line.netPay'],
  needs: ['payroll', 'comparedConfirmations'],
  parameters: [],
  stage: 'submit',
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month) {
    const changed = new Set(month.changedSinceConfirmed)
    for (const line of month.lines)
      if (changed.has(line.id)) yield onRow(line, 'netPay', { netPay: line.netPay })
  },
  message: {
    zh: '确认之后工资行又有改动，现在实发{netPay|yuan}元',
    en: 'The line was changed after he confirmed it; it now says {netPay|yuan} net',
  },
  actual: { zh: '确认后有改动', en: 'changed since' },
  expected: { zh: '与确认时一致', en: 'as confirmed' },
  repair: { zh: '把改后的工资行交本人重新确认', en: 'Have him confirm the line as it now stands' },
  blindSpot: {
    zh: '比较的是登记确认时的内容；纸质签名表上印了什么看不到',
    en: 'Compares with the line when the confirmation was recorded, not with what the signed paper says',
  },
  examples: {
    fails: {
      change: { keep: { lines: 2 }, changedSinceConfirmed: [exampleId('line', 1)] },
      finds: [{ cell: '工资表!T5' }],
    },
    passes: { change: { keep: { lines: 2 }, changedSinceConfirmed: [] }, finds: [] },
  },
}

import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const sigWorkerMissing: Rule = {
  id: 'sig-worker-missing',
  title: { zh: '工人未签字确认', en: 'The worker has not signed' },
  failsWhen: {
    zh: '提交时，工资行没有工人本人的确认（手写签字、手印、短信、APP或签名板）',
    en: "on submission, a line without the worker's own confirmation (handwritten, thumb print, SMS, app or signature pad)",
  },
  severity: ['block'],
  scope: 'row',
  reads: ['month.confirmations', 'line.netPay'],
  needs: ['payroll'],
  parameters: [],
  stage: 'submit',
  source: 'R724 arts 31, 56(1)',
  confidence: 'found',
  penalty: 56,
  *check(month) {
    const confirmed = new Set(month.confirmations.map(({ lineId }) => lineId))
    for (const line of month.lines)
      if (!confirmed.has(line.id)) yield onRow(line, 'name', { netPay: line.netPay })
  },
  message: {
    zh: '实发{netPay|yuan}元的工资行没有本人确认',
    en: 'He has not confirmed his line of {netPay|yuan} net',
  },
  actual: { zh: '未确认', en: 'not confirmed' },
  expected: { zh: '本人确认', en: 'confirmed by himself' },
  repair: {
    zh: '请工人本人核对后签字，再登记确认',
    en: 'Have him check and sign it himself, then record the confirmation',
  },
  blindSpot: {
    zh: '只看有没有登记确认，看不到纸上是谁签的；代签见sig-worker-proxy',
    en: 'Sees whether a confirmation is on record, not who held the pen: that is sig-worker-proxy',
  },
  examples: {
    fails: { change: { keep: { lines: 1 }, confirmations: [] }, finds: [{ cell: '工资表!A4' }] },
    passes: { change: {}, finds: [] },
  },
}

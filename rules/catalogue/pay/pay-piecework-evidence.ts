import { onRow } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const payPieceworkEvidence: Rule = {
  id: 'pay-piecework-evidence',
  title: { zh: '计件无工程量确认', en: 'Piece pay without quantity' },
  failsWhen: { zh: '有计件工资而没有工程量和单价', en: 'piece pay without quantity and unit price' },
  severity: ['warn'],
  scope: 'row',
  reads: ['line.piecePay', 'line.quantity', 'line.unitPrice'],
  needs: ['payroll'],
  parameters: [],
  source: 'R724 art 31',
  confidence: 'found',
  penalty: 56,
  *check(month) {
    for (const line of month.lines) {
      if ((line.piecePay ?? 0) <= 0 || (line.quantity !== null && line.unitPrice !== null)) continue
      yield onRow(line, 'piecePay', { pay: line.piecePay })
    }
  },
  message: {
    zh: '计件工资{pay|yuan}元没有写明工程量和单价',
    en: 'Piece pay of {pay|yuan} states no quantity and unit price',
  },
  actual: { zh: '无工程量或单价', en: 'no quantity or unit price' },
  expected: { zh: '工程量 × 单价', en: 'quantity × unit price' },
  repair: { zh: '补填经确认的工程量和单价', en: 'Add the assessed quantity and the unit price' },
  blindSpot: { zh: '不核对工程量是否真实', en: 'Whether the quantity is true is not seen' },
  examples: {
    fails: { change: { lines: [{ piecePay: 300_000, quantity: 1_000 }] }, finds: [{ cell: '工资表!J4' }] },
    passes: { change: { lines: [{ piecePay: 300_000, quantity: 1_000, unitPrice: 30_000 }] }, finds: [] },
  },
}

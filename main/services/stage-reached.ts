import type { ProjectMonth } from '../../contract/project-month.ts'
import type { Stage } from '../../rules/index.ts'

/**
 * How far a month's work has come, and with it which rules are asked: paid in full → archive; at the bank → pay; every line
 * confirmed → submit; else it is still being prepared. What is missing of a later step is no finding before it is reached.
 */
export function stageReached(month: ProjectMonth): Stage {
  const { lines, confirmations, payResults, papers } = month
  const paid = new Set(payResults.flatMap(({ lineId, status }) => (status === 'paid' ? lineId : [])))
  if (lines.length > 0 && lines.every(({ id, netPay }) => paid.has(id) || (netPay ?? 0) <= 0))
    return paid.size > 0 ? 'archive' : 'prepare'
  const isAtBank = papers.batches?.some(({ period }) => period === month.period) ?? false
  if (payResults.length > 0 || isAtBank) return 'pay'
  const confirmed = new Set(confirmations.map(({ lineId }) => lineId))
  return lines.length > 0 && lines.every(({ id }) => confirmed.has(id)) ? 'submit' : 'prepare'
}

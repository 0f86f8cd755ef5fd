import type { ProjectMonth } from '../contract/project-month.ts'
import type { Stage } from './rule.ts'

/**
 * How far the work of a month has come by what is on record of it: paid in full → archive; results of the bank or a batch → pay;
 * every line confirmed → submit; else it is still being prepared. What is missing of a later step is no finding before it is
 * reached. That records are about to be sent is known to whoever does it, not to the record.
 */
export function stageReached({ lines, confirmations, payResults, papers, period }: ProjectMonth): Stage {
  const paid = new Set(payResults.flatMap(({ lineId, status }) => (status === 'paid' ? (lineId ?? []) : [])))
  if (paid.size > 0 && lines.every(({ id, netPay }) => paid.has(id) || (netPay ?? 0) <= 0)) return 'archive'
  const isAtBank = papers.batches?.some(batch => batch.period === period) ?? false
  if (payResults.length > 0 || isAtBank) return 'pay'
  const confirmed = new Set(confirmations.map(({ lineId }) => lineId))
  return lines.length > 0 && lines.every(({ id }) => confirmed.has(id)) ? 'submit' : 'prepare'
}

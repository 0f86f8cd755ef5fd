import type { ProjectMonth } from '../contract/project-month.ts'
import type { Stage } from './rule.ts'

/**
 * How far the work of a month has come by what is on record of it: bank results mean that it is ready for the archive, a batch that
 * it is being paid. That it is about to be submitted or sent is known to whoever does it, not to the record.
 */
export function stageReached({ payResults, papers, period }: ProjectMonth): Stage {
  if (payResults.length > 0) return 'archive'
  return papers.batches?.some(batch => batch.period === period) ? 'pay' : 'prepare'
}

import type { ShownFinding } from '../../../../contract/finding.ts'

/** How a finding was answered, as a key of the texts; null while it was not. */
export function answerMark({ waiver, seen, reason, handled }: ShownFinding) {
  if (waiver !== null) return 'answer.waived' as const
  if (seen !== null) return 'answer.seen' as const
  if (reason !== null) return 'check.reason' as const
  return handled === null ? null : ('answer.handled' as const)
}

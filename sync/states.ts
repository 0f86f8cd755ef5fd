import type { OperationState } from '../contract/api/sync.ts'

/**
 * The moves of an operation. `uncertain` leaves only by asking the platform (or by a person who has looked); a time-out never
 * becomes `rejected`; an accepted operation never moves again.
 */
const MOVES: Record<OperationState, readonly OperationState[]> = {
  queued: ['sending', 'blocked'],
  sending: ['accepted', 'rejected', 'uncertain', 'queued', 'blocked'],
  uncertain: ['accepted', 'rejected', 'queued', 'uncertain'],
  rejected: ['queued'],
  blocked: ['queued', 'accepted'],
  accepted: [],
}

/** Whether an operation may go from one state to another. */
export function mayMove(from: OperationState, to: OperationState): boolean {
  return MOVES[from].includes(to)
}

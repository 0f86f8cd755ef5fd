import type { Answer, Outcome } from './outcome.ts'

/** The one reason with which an operation that may have arrived is sent again: the platform says that it does not have it. */
export const NOT_ON_PLATFORM = 'not-on-platform'

/** The platform's clock has not reached an attendance record: it is sent again when its time has come. The rule of that id says so too. */
export const AHEAD_OF_PLATFORM = 'plt-attendance-ahead'

/** The interface has no question for it: a person looks at the portal. */
export const CANNOT_BE_ASKED = 'platform-cannot-be-asked'

/** Reasons that concern one operation and say nothing of its connection. */
export const OF_ONE_OPERATION: ReadonlySet<string> = new Set([NOT_ON_PLATFORM, AHEAD_OF_PLATFORM])

/** What became of an operation: the moves of the outbox in one vocabulary, whatever the platform. */
export type Fate =
  | { to: 'accepted'; answer: Answer }
  | { to: 'rejected'; reason: string; answer: Answer }
  /** Sent, fate unknown. `ticket` is the platform's handle of a job it is still working on. */
  | { to: 'uncertain'; reason: string; answer: Answer | null; ticket: string | null }
  /** It cannot have taken effect: it waits and may be sent again. */
  | { to: 'queued'; reason: string; answer: Answer | null; parked: boolean }
  /** Never sent: a person must mend the data first. */
  | { to: 'blocked'; reason: string }

/** The fate that an adapter's outcome means. */
export function fateOf(outcome: Outcome<{ field: string; fault: string }>): Fate {
  switch (outcome.kind) {
    case 'accepted':
      return { to: 'accepted', answer: outcome.answer }
    case 'rejected': {
      const reason = `${outcome.code} ${outcome.message}`.trim()
      return outcome.parked
        ? { to: 'queued', reason, answer: outcome.answer, parked: true }
        : { to: 'rejected', reason, answer: outcome.answer }
    }
    case 'uncertain':
      return { to: 'uncertain', reason: outcome.why, answer: outcome.answer, ticket: null }
    case 'unreachable':
      return { to: 'queued', reason: outcome.why, answer: outcome.answer, parked: false }
    case 'invalid':
      return {
        to: 'blocked',
        reason: outcome.problems.map(problem => `${problem.field}:${problem.fault}`).join(' '),
      }
  }
}

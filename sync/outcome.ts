/** The platform's answer as it came: HTTP status and body, kept byte for byte as text. */
export interface Answer {
  status: number
  body: string
}

/** Why an operation's fate is unknown although it may have arrived. */
export type UncertainReason =
  | 'no-answer-in-time'
  | 'connection-broken'
  | 'server-error'
  | 'answer-not-understood'
  | 'redirected'
  | 'stopped'

/** Why nothing can have arrived. */
export type UnreachableReason =
  | 'refused'
  | 'name-not-found'
  | 'no-route'
  | 'connect-timeout'
  | 'certificate'
  | 'too-many-requests'
  | 'stopped'

/**
 * What became of one request.
 * - accepted: the platform said yes.
 * - rejected: the platform said no; with `parked` it refused the credentials, so nothing more should be sent until they change.
 * - uncertain: it may or may not have taken effect. Ask before sending again.
 * - unreachable: it cannot have taken effect. It is safe to send again later.
 * - invalid: it was never sent, because these parameters do not meet the interface.
 */
export type Outcome<Problem> =
  | { kind: 'accepted'; answer: Answer }
  | { kind: 'rejected'; code: string; message: string; parked: boolean; answer: Answer }
  | { kind: 'uncertain'; why: UncertainReason; answer: Answer | null }
  | { kind: 'unreachable'; why: UnreachableReason; answer: Answer | null }
  | { kind: 'invalid'; problems: Problem[] }

/** The outcomes that a request on the wire can have. */
export type SentOutcome = Exclude<Outcome<never>, { kind: 'invalid' }>

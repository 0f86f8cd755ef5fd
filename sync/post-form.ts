import * as z from 'zod'
import type { SentOutcome, UnreachableReason } from './outcome.ts'

/** What one answer means, as the adapter of a platform reads it. */
export type AnswerReading =
  | { kind: 'accepted' }
  | { kind: 'rejected'; code: string; message: string; parked: boolean }
  | { kind: 'busy' }
  | { kind: 'not-understood' }

export interface PostOptions {
  /** Milliseconds for the whole exchange. */
  timeoutMs: number
  signal?: AbortSignal | undefined
  /** Told the time that the platform's answer bears, to the second. */
  heardTime?: ((there: Date) => void) | undefined
}

/** An answer larger than this is no answer of a wage platform. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024

/** Failures before a byte of the request left the machine; every other failure may have come after. */
const NOTHING_SENT: Readonly<Record<string, UnreachableReason>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-not-found',
  EHOSTUNREACH: 'no-route',
  ENETUNREACH: 'no-route',
  ENETDOWN: 'no-route',
  EADDRNOTAVAIL: 'no-route',
  UND_ERR_CONNECT_TIMEOUT: 'connect-timeout',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
  CERT_HAS_EXPIRED: 'certificate',
  CERT_NOT_YET_VALID: 'certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate',
}

const WithCode = z.looseObject({ code: z.string() })

/** Codes of an error, of its causes and of the errors it bundles (one per address tried). */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const own = WithCode.safeParse(error)
  const bundled = error instanceof AggregateError ? error.errors.flatMap(codesOf) : []
  const codes = bundled.length > 0 ? bundled : own.success ? [own.data.code] : []
  return [...codes, ...codesOf(error.cause)]
}

function outcomeOfFailure(error: unknown, timedOut: boolean): SentOutcome {
  const codes = codesOf(error)
  const [first] = codes
  const why = first === undefined ? undefined : NOTHING_SENT[first]
  if (why !== undefined && codes.every(code => NOTHING_SENT[code] !== undefined)) {
    return { kind: 'unreachable', why, answer: null }
  }
  if (timedOut) return { kind: 'uncertain', why: 'no-answer-in-time', answer: null }
  const stopped = error instanceof Error && error.name === 'AbortError'
  return { kind: 'uncertain', why: stopped ? 'stopped' : 'connection-broken', answer: null }
}

/** The body as text; null when it is too large or not UTF-8. */
async function bodyText(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MAX_ANSWER_BYTES) return null
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks))
  } catch {
    return null
  }
}

function outcomeOfAnswer(
  status: number,
  body: string | null,
  read: (text: string) => AnswerReading,
): SentOutcome {
  const answer = { status, body: body ?? '' }
  const uncertain = (why: 'server-error' | 'redirected' | 'answer-not-understood'): SentOutcome => ({
    kind: 'uncertain',
    why,
    answer,
  })
  if (status === 429) return { kind: 'unreachable', why: 'too-many-requests', answer }
  if (status >= 500) return uncertain('server-error')
  if (status >= 300 && status < 400) return uncertain('redirected')
  const reading: AnswerReading = body === null ? { kind: 'not-understood' } : read(body)
  if (reading.kind === 'rejected') return { ...reading, answer }
  if (reading.kind === 'busy') return { kind: 'unreachable', why: 'too-many-requests', answer }
  if (status === 401 || status === 403) {
    return { kind: 'rejected', code: `http-${status}`, message: '', parked: true, answer }
  }
  if (reading.kind === 'accepted' && status < 300) return { kind: 'accepted', answer }
  return uncertain('answer-not-understood')
}

/**
 * Posts a form once, to exactly this address: no redirect is followed, nothing is retried, nothing is logged.
 * Never throws for what a network can do; see Outcome for what the kinds promise.
 */
export async function postForm(
  url: URL,
  body: string,
  read: (text: string) => AnswerReading,
  options: PostOptions,
): Promise<SentOutcome> {
  if (options.signal?.aborted) return { kind: 'unreachable', why: 'stopped', answer: null }
  const deadline = AbortSignal.timeout(options.timeoutMs)
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline
  let response: Response
  let text: string | null
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
        accept: 'application/json',
      },
      body,
      redirect: 'manual',
      signal,
    })
    const there = new Date(response.headers.get('date') ?? '')
    if (!Number.isNaN(there.getTime())) options.heardTime?.(there)
    text = await bodyText(response)
  } catch (error) {
    return outcomeOfFailure(error, deadline.aborted)
  }
  return outcomeOfAnswer(response.status, text, read)
}

/** An address below a configured base: the base must be http or https without user, query or fragment. Throws TypeError. */
export function addressBelow(base: string, path: string): URL {
  const url = new URL(base.endsWith('/') || path === '' ? base : `${base}/`)
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new TypeError('not a plain http(s) address')
  }
  return new URL(path, url)
}

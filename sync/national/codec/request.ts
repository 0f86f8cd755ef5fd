import { createHash } from 'node:crypto'
import { encryptField } from './aes-field.ts'
import type { NationalCredentials } from './credentials.ts'
import { type Data, dataJson } from './data-json.ts'

/** Methods this client and its stand-in speak; names as sent, with their lower-case r in Payroll. */
export type NationalMethod =
  | 'Team.Add'
  | 'Team.Query'
  | 'ProjectWorker.Query'
  | 'Payroll.Add'
  | 'Payroll.Query'
  | 'AsyncHandleResult.Query'

/** Instant as the platform writes it: yyyyMMddHHmmss, Beijing time. */
export function nationalTimestamp(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14)
}

const asciiLower = (text: string) => text.replace(/[A-Z]/g, letter => letter.toLowerCase())

/** The text under the signature: names in order, raw values, the secret last, ASCII letters lower-cased. */
export function signedText(parameters: Readonly<Record<string, string>>, secret: string): string {
  const pairs = Object.entries(parameters)
    .filter(([name]) => name !== 'sign')
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
  return asciiLower(`${pairs.join('&')}&appsecret=${secret}`)
}

/** `sign`: SHA-256 of that text, lower-case hex. */
export function signatureOf(parameters: Readonly<Record<string, string>>, secret: string): string {
  return createHash('sha256').update(signedText(parameters, secret), 'utf8').digest('hex')
}

/** Body of a request, application/x-www-form-urlencoded. `nonce`: 32 hex characters, new for every request. */
export function encodeRequest(
  method: NationalMethod,
  data: Data,
  credentials: NationalCredentials,
  now: Date,
  nonce: string,
): string {
  const timestamp = nationalTimestamp(now)
  const parameters: Record<string, string> = {
    appid: credentials.appid,
    data: dataJson(data),
    format: 'json',
    method,
    nonce,
    timestamp,
    version: '1.0',
  }
  if (credentials.corpSecret !== null) {
    parameters.corpsign = encryptField(credentials.corpSecret + timestamp, credentials.secret)
  }
  const sign = signatureOf(parameters, credentials.secret)
  return new URLSearchParams({ ...parameters, sign }).toString()
}

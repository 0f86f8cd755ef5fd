import { createHash } from 'node:crypto'

/** Parameters of a request by name. Empty ones must have been left out: whether the server signs them is not known. */
export type Parameters = Readonly<Record<string, string>>

/** Parameters that travel unsigned: the signature itself and the picture of an attendance record. */
const UNSIGNED = new Set(['sign', 'atteImage'])

const byName = ([left]: [string, string], [right]: [string, string]) => (left < right ? -1 : 1)

/**
 * Parameters as form data in ordinal order of their names: blank as `+`, UTF-8 percent-encoded in upper case.
 * The form encoding of the URL standard equals that of the platform's known clients.
 */
export function formText(parameters: Parameters): string {
  return new URLSearchParams(Object.entries(parameters).sort(byName)).toString()
}

/** The text that is signed, before the key is appended: the encoded values, not the raw ones. */
export function signedText(parameters: Parameters): string {
  return formText(Object.fromEntries(Object.entries(parameters).filter(([name]) => !UNSIGNED.has(name))))
}

/** `sign`: MD5 of signed text and key, 32 lower-case hex characters (platform interface §2.2). No protection by today's measure. */
export function signatureOf(parameters: Parameters, accessKey: string): string {
  return createHash('md5')
    .update(signedText(parameters) + accessKey)
    .digest('hex')
}

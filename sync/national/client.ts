import { randomUUID } from 'node:crypto'
import type { SentOutcome } from '../outcome.ts'
import { addressBelow, type PostOptions, postForm } from '../post-form.ts'
import { readAnswer } from './codec/answer.ts'
import type { NationalCredentials } from './codec/credentials.ts'
import type { Data } from './codec/data-json.ts'
import { encodeRequest, type NationalMethod } from './codec/request.ts'

/** A configured connection. The address is complete (…/open.api): one for all methods. */
export interface NationalConnection {
  url: string
  credentials: NationalCredentials
}

/** Calls one method once. For an upload `accepted` means received; its result is asked with the serial in the answer. */
export function callNational(
  connection: NationalConnection,
  method: NationalMethod,
  data: Data,
  now: Date,
  options: PostOptions,
): Promise<SentOutcome> {
  const nonce = randomUUID().replaceAll('-', '')
  const body = encodeRequest(method, data, connection.credentials, now, nonce)
  return postForm(addressBelow(connection.url, ''), body, readAnswer, options)
}

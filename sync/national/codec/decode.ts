import * as z from 'zod'
import type { NationalCredentials } from './credentials.ts'
import { signatureOf } from './request.ts'

const CommonParameters = z.looseObject({
  appid: z.string(),
  data: z.string(),
  format: z.literal('json'),
  method: z.string(),
  nonce: z.string().regex(/^[0-9a-f]{32}$/i),
  timestamp: z.string().regex(/^\d{14}$/),
  version: z.literal('1.0'),
  sign: z.string(),
})

export type DecodedRequest =
  | { ok: true; method: string; data: unknown }
  | { ok: false; code: -1 | -2 | -3; field: string }

/** The receiver's side: common parameters, account, signature, and `data` as JSON. Used by the stand-in platform. */
export function decodeRequest(form: string, credentials: NationalCredentials): DecodedRequest {
  const parsed = CommonParameters.safeParse(Object.fromEntries(new URLSearchParams(form)))
  if (!parsed.success) return { ok: false, code: -1, field: String(parsed.error.issues[0]?.path[0] ?? '') }
  const { sign, ...parameters } = parsed.data
  if (parameters.appid !== credentials.appid) return { ok: false, code: -3, field: 'appid' }
  const texts = z.record(z.string(), z.string()).parse(parameters)
  if (sign !== signatureOf(texts, credentials.secret)) return { ok: false, code: -2, field: 'sign' }
  try {
    return { ok: true, method: parameters.method, data: JSON.parse(parameters.data) }
  } catch {
    return { ok: false, code: -1, field: 'data' }
  }
}

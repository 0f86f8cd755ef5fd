import * as z from 'zod'

/** The interface's answer. Further members are not documented; they are kept in the verbatim text. */
const AnswerBody = z.looseObject({
  resultCode: z.union([z.string(), z.int()]).transform(String),
  resultDesc: z.string().nullish(),
})

export type AnswerReading =
  | { kind: 'accepted' }
  | { kind: 'rejected'; code: string; message: string; parked: boolean }
  | { kind: 'not-understood' }

/**
 * The table of result codes was never found, so a refusal of the credentials is told by the words that concern them.
 * Parking too often costs a person a look; parking too seldom hammers a platform with a wrong key.
 */
const CREDENTIAL_WORDS = /签名|接入编号|密钥|未授权|\bsign\b|accessNo/i

/** Reads an answer's text: resultCode 0 is yes, any other code is no, anything else says nothing about the request's fate. */
export function readAnswer(text: string): AnswerReading {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return { kind: 'not-understood' }
  }
  const body = AnswerBody.safeParse(value)
  if (!body.success) return { kind: 'not-understood' }
  const { resultCode: code, resultDesc } = body.data
  if (code === '0') return { kind: 'accepted' }
  const message = resultDesc ?? ''
  return { kind: 'rejected', code, message, parked: CREDENTIAL_WORDS.test(message) }
}

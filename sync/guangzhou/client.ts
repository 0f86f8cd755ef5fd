import type { Outcome } from '../outcome.ts'
import { addressBelow, type PostOptions, postForm } from '../post-form.ts'
import { readAnswer } from './codec/answer.ts'
import type { CallName } from './codec/calls.ts'
import type { FieldProblem } from './codec/check-fields.ts'
import { encodeCall, type GuangzhouSettings } from './codec/encode.ts'

/** A configured connection of one project. The base ends where the paths of the calls begin (…/jkgl/). */
export interface GuangzhouConnection extends GuangzhouSettings {
  baseUrl: string
}

/** Sends one call once. `now` goes into timestamp and signature. */
export async function sendGuangzhou(
  connection: GuangzhouConnection,
  name: CallName,
  fields: Readonly<Record<string, string | null | undefined>>,
  now: Date,
  options: PostOptions,
): Promise<Outcome<FieldProblem>> {
  const request = encodeCall(name, fields, connection, now)
  if (!request.ok) return { kind: 'invalid', problems: request.problems }
  return postForm(addressBelow(connection.baseUrl, request.path), request.body, readAnswer, options)
}

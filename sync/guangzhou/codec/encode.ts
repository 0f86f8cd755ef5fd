import { timestampText } from './beijing-time.ts'
import { CALLS, type CallName, type CallSpec } from './calls.ts'
import { type CodeTables, checkFields, type FieldProblem, withoutEmpty } from './check-fields.ts'
import type { GuangzhouCredentials } from './credentials.ts'
import { encryptField } from './secret-field.ts'
import { formText, signatureOf } from './signature.ts'

export interface GuangzhouSettings {
  credentials: GuangzhouCredentials
  codeTables: CodeTables
  /**
   * Head pictures sent in clear. The standard lists the picture's path as sensitive and the one full client sends it in clear;
   * unresolved, so each is a switch and encryption the default.
   */
  sendInClear?: readonly ('headImg' | 'leaderHeadImg')[]
}

/** A request ready to be posted as application/x-www-form-urlencoded to base URL + path, or the reasons why there is none. */
export type Encoded = { ok: true; path: string; body: string } | { ok: false; problems: FieldProblem[] }

/**
 * Makes the request of a call: checks the plain parameters, encrypts the sensitive ones, stamps Beijing time, signs.
 * The same fields at the same `now` give the same bytes.
 */
export function encodeCall(
  name: CallName,
  fields: Readonly<Record<string, string | null | undefined>>,
  settings: GuangzhouSettings,
  now: Date,
): Encoded {
  const call: CallSpec = CALLS[name]
  const { accessNo, key, factoryNum } = settings.credentials
  const clear = settings.sendInClear ?? []
  const given = withoutEmpty(fields)
  const problems = checkFields(call, given, settings.codeTables, clear)
  if (call.factoryNum && factoryNum === null) {
    problems.push({ field: 'factoryNum', label: '考勤机厂家编号', fault: 'missing' })
  }
  if (problems.length > 0) return { ok: false, problems }

  const secret = new Set(call.fields.filter(spec => spec.encrypted).map(spec => spec.name))
  for (const field of clear) secret.delete(field)
  const parameters: Record<string, string> = { accessNo, timestamp: timestampText(now) }
  if (call.factoryNum && factoryNum !== null) parameters.factoryNum = factoryNum
  for (const [field, value] of Object.entries(given)) {
    parameters[field] = secret.has(field) ? encryptField(value, key) : value
  }
  const body = `${formText(parameters)}&sign=${signatureOf(parameters, key)}`
  return { ok: true, path: call.path, body }
}

import { isMomentText } from './beijing-time.ts'
import type { CallSpec } from './calls.ts'
import { type CodeTables, checkFields, type FieldProblem } from './check-fields.ts'
import type { GuangzhouCredentials } from './credentials.ts'
import { decryptField, isEncrypted } from './secret-field.ts'
import { signatureOf } from './signature.ts'

/** Why a receiver refuses a request, before it looks at what the request asks. */
export type DecodeFailure =
  | { kind: 'repeated-parameter' | 'not-encrypted' | 'cipher-wrong'; field: string }
  | { kind: 'access-unknown' | 'sign-wrong' | 'timestamp-wrong' | 'factory-unknown' }
  | { kind: 'fields'; problems: FieldProblem[] }

export type Decoded = { ok: true; fields: Record<string, string> } | { ok: false; failure: DecodeFailure }

const refuse = (failure: DecodeFailure): Decoded => ({ ok: false, failure })

/** The receiver's side: checks signature and stamps, decrypts, checks the fields. Used by the stand-in platform. */
export function decodeCall(
  call: CallSpec,
  form: string,
  credentials: GuangzhouCredentials,
  codeTables: CodeTables,
): Decoded {
  const parameters: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(form)) {
    if (Object.hasOwn(parameters, name)) return refuse({ kind: 'repeated-parameter', field: name })
    parameters[name] = value
  }
  const { accessNo, timestamp, sign, factoryNum, ...rest } = parameters
  if (accessNo !== credentials.accessNo) return refuse({ kind: 'access-unknown' })
  if (sign !== signatureOf(parameters, credentials.key)) return refuse({ kind: 'sign-wrong' })
  if (timestamp === undefined || !isMomentText(timestamp, 17)) return refuse({ kind: 'timestamp-wrong' })
  if (factoryNum !== (call.factoryNum ? (credentials.factoryNum ?? undefined) : undefined)) {
    return refuse({ kind: 'factory-unknown' })
  }

  const clear: string[] = []
  for (const spec of call.fields) {
    const sent = rest[spec.name]
    if (!spec.encrypted || sent === undefined) continue
    if (!isEncrypted(sent)) {
      if (spec.encrypted === 'always') return refuse({ kind: 'not-encrypted', field: spec.name })
      clear.push(spec.name)
      continue
    }
    const plain = decryptField(sent, credentials.key)
    if (plain === null) return refuse({ kind: 'cipher-wrong', field: spec.name })
    rest[spec.name] = plain
  }
  const problems = checkFields(call, rest, codeTables, clear)
  return problems.length > 0 ? refuse({ kind: 'fields', problems }) : { ok: true, fields: rest }
}

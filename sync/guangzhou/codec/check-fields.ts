import * as z from 'zod'
import { type CodeList, encryptedLength } from '../../../contract/guangzhou-person.ts'
import { isMomentText } from './beijing-time.ts'
import type { CallSpec, FieldSpec } from './calls.ts'

/** The platform's code tables as a connection holds them: list, then name to code, e.g. {workType: {木工: "Z01"}}. */
export type CodeTables = Readonly<Partial<Record<CodeList, Readonly<Record<string, string>>>>>

export type FieldFault =
  | 'missing'
  | 'too-long'
  | 'wrong-length'
  | 'not-in-list'
  | 'not-a-date'
  | 'code-unknown'
  | 'unreadable-text'
  | 'unknown-field'

/** What is wrong with which parameter. Holds no value, so it may be shown and logged. */
export interface FieldProblem {
  field: string
  label: string
  fault: FieldFault
}

function faultOf(
  spec: FieldSpec,
  value: string,
  tables: CodeTables,
  clear: readonly string[],
): FieldFault | null {
  if (!value.isWellFormed()) return 'unreadable-text'
  if (spec.values && !Object.hasOwn(spec.values, value)) return 'not-in-list'
  if (spec.codeList && !Object.values(tables[spec.codeList] ?? {}).includes(value)) return 'code-unknown'
  if (spec.moment && !isMomentText(value, spec.moment)) return 'not-a-date'
  const sent = spec.encrypted && !clear.includes(spec.name) ? encryptedLength(value) : value.length
  if (spec.length && 'exactly' in spec.length && sent !== spec.length.exactly) return 'wrong-length'
  if (spec.length && 'atMost' in spec.length && sent > spec.length.atMost) return 'too-long'
  return null
}

type FieldsSchema = z.ZodType

/** Schemas by call and tables: thousands of records are checked against the same ones. */
const made = new WeakMap<CallSpec, WeakMap<CodeTables, Map<string, FieldsSchema>>>()

function schemaOf(call: CallSpec, tables: CodeTables, clear: readonly string[]): FieldsSchema {
  const ofCall = made.get(call) ?? new WeakMap<CodeTables, Map<string, FieldsSchema>>()
  made.set(call, ofCall)
  const ofTables = ofCall.get(tables) ?? new Map<string, FieldsSchema>()
  ofCall.set(tables, ofTables)
  const schema = ofTables.get(clear.join()) ?? makeSchema(call, tables, clear)
  ofTables.set(clear.join(), schema)
  return schema
}

function makeSchema(call: CallSpec, tables: CodeTables, clear: readonly string[]): FieldsSchema {
  const shape: Record<string, z.ZodType> = {}
  for (const spec of call.fields) {
    const value = z.string({ error: 'missing' }).check(context => {
      const fault = faultOf(spec, context.value, tables, clear)
      if (fault) context.issues.push({ code: 'custom', message: fault, input: context.value })
    })
    shape[spec.name] = spec.required ? value : value.optional()
  }
  return z.strictObject(shape)
}

/** Leaves out parameters that are null or empty: they are neither sent nor signed. */
export function withoutEmpty(
  fields: Readonly<Record<string, string | null | undefined>>,
): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(fields)) if (value) kept[name] = value
  return kept
}

/** Checks plain parameters of a call against its table. `clear` names switchable fields that travel unencrypted. */
export function checkFields(
  call: CallSpec,
  fields: Readonly<Record<string, string>>,
  tables: CodeTables,
  clear: readonly string[] = [],
): FieldProblem[] {
  const result = schemaOf(call, tables, clear).safeParse(fields)
  if (result.success) return []
  return result.error.issues.flatMap(issue => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(field => ({ field, label: field, fault: 'unknown-field' as const }))
    }
    const field = String(issue.path[0])
    const label = call.fields.find(spec => spec.name === field)?.label ?? field
    return [{ field, label, fault: FieldFaultText.parse(issue.message) }]
  })
}

const FieldFaultText: z.ZodType<FieldFault> = z.enum([
  'missing',
  'too-long',
  'wrong-length',
  'not-in-list',
  'not-a-date',
  'code-unknown',
  'unreadable-text',
  'unknown-field',
])

import * as z from 'zod'
import { PAPER_BOOKS, type PaperBook } from './papers.ts'

/** What a field takes. A `certificate` number may hold an ID number; a `record` has members of its own. */
export type FieldKind =
  | 'text'
  | 'idNumber'
  | 'account'
  | 'certificate'
  | 'date'
  | 'month'
  | 'instant'
  | 'money'
  | 'whole'
  | 'yesNo'
  | 'choice'
  | 'record'

/** A field of a paper as forms, headings and readers need it. */
export interface PaperField {
  name: string
  kind: FieldKind
  required: boolean
  /** Whether it holds a list. */
  many: boolean
  /** Values of a `choice`. */
  options: readonly string[]
  /** Members of a `record`. */
  members: readonly PaperField[]
}

const FORMATS: Readonly<Record<string, FieldKind>> = {
  date: 'date',
  month: 'month',
  'date-time': 'instant',
  fen: 'money',
  'id-number': 'idNumber',
  account: 'account',
  'certificate-number': 'certificate',
}

type JsonSchema = z.core.JSONSchema.JSONSchema

const known = new Map<PaperBook, readonly PaperField[]>()

/** The fields of a book in the order of its schema, which is the only list of them. */
export function paperFields(book: PaperBook): readonly PaperField[] {
  const fields = known.get(book) ?? membersOf(z.toJSONSchema(PAPER_BOOKS[book]))
  known.set(book, fields)
  return fields
}

function membersOf({ properties = {} }: JsonSchema): PaperField[] {
  return Object.entries(properties).map(([name, schema]) =>
    fieldOf(name, typeof schema === 'boolean' ? {} : schema),
  )
}

function fieldOf(name: string, schema: JsonSchema): PaperField {
  const { type, anyOf = [] } = schema
  const types = Array.isArray(type) ? type : [type]
  const inner = anyOf.find(each => each.type !== 'null')
  if (inner !== undefined) return { ...fieldOf(name, inner), required: false }
  if (type === 'array') {
    const items = Array.isArray(schema.items) ? schema.items[0] : schema.items
    return { ...fieldOf(name, typeof items === 'object' ? items : {}), many: true }
  }
  return {
    name,
    kind: kindOf(schema, types),
    required: !types.includes('null'),
    many: false,
    options: (schema.enum ?? []).filter(option => typeof option === 'string'),
    members: membersOf(schema),
  }
}

function kindOf({ format = '', enum: options }: JsonSchema, types: readonly unknown[]): FieldKind {
  if (options !== undefined) return 'choice'
  if (types.includes('object')) return 'record'
  if (types.includes('boolean')) return 'yesNo'
  return FORMATS[format] ?? (types.includes('integer') ? 'whole' : 'text')
}

/** Whether a text names a book. */
export function isPaperBook(text: string): text is PaperBook {
  return Object.hasOwn(PAPER_BOOKS, text)
}

export const PAPER_BOOK_NAMES = Object.keys(PAPER_BOOKS).filter(isPaperBook)

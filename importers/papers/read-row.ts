import { type PaperField, paperFields } from '../../contract/paper-fields.ts'
import { PAPER_BOOKS, type PaperBook } from '../../contract/papers.ts'
import type { CellContent } from '../formats/grid.ts'
import { type PaperContext, readPaperValue, UNREADABLE } from './read-value.ts'

/** Why a field of a paper cannot be used: nothing stands where something must, or what stands there is no value of it. */
export interface BadField {
  field: string
  problem: 'missing' | 'unreadable'
}

/** A paper as it was read, or what is wrong with it. */
export type PaperReading =
  | { row: Record<string, unknown>; bad: readonly [] }
  | { row: null; bad: readonly BadField[] }

/** Reads one paper of a book from its cells. */
export function readPaper(
  book: PaperBook,
  cellOf: (field: PaperField) => CellContent | undefined,
  context: PaperContext,
): PaperReading {
  const fields = paperFields(book)
  const values = fields.map(field => ({ field, value: readPaperValue(field, cellOf(field), context) }))
  const row = Object.fromEntries(values.map(({ field, value }) => [field.name, value]))
  const bad = values.flatMap(({ field: { name, required }, value }): BadField[] => {
    if (value === UNREADABLE) return [{ field: name, problem: 'unreadable' }]
    return value === null && required ? [{ field: name, problem: 'missing' }] : []
  })
  if (bad.length > 0) return { row: null, bad }
  const parsed = PAPER_BOOKS[book].safeParse(row)
  if (parsed.success) return { row: parsed.data, bad: [] }
  const wrong = new Set(parsed.error.issues.map(issue => String(issue.path[0] ?? '')))
  return { row: null, bad: [...wrong].map(field => ({ field, problem: 'unreadable' })) }
}

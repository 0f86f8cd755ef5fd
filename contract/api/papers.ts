import * as z from 'zod'
import { Id } from '../entities.ts'
import { PAPER_BOOK_NAMES } from '../paper-fields.ts'
import { call, Language, MadeFile, NamedBytes } from './base.ts'

const Book = z.enum(PAPER_BOOK_NAMES)
const BookOfProject = z.object({ projectId: Id, book: Book })

/** What is typed into the fields of a paper, by name, as into the cells of a spreadsheet: dates in any form, yuan, 是 or yes. */
const Values = z.record(z.string(), z.string())

const Words = z.object({ zh: z.string(), en: z.string() })

/** A book of a project: whether anything is known of it, and which rules ask for it. */
export const PaperBookCard = z.object({
  book: Book,
  title: Words,
  /** `empty`: somebody said that there is nothing to record. */
  state: z.enum(['unknown', 'empty', 'rows']),
  rows: z.int(),
  /** Those of the rows that the ledger knows by itself (an answer of the platform, an export). */
  own: z.int(),
  rules: z.array(z.object({ id: z.string(), title: Words })),
})
export type PaperBookCard = z.infer<typeof PaperBookCard>

/** A paper of a book; numbers of people and accounts are masked unless asked for. */
export const PaperView = z.object({
  /** Null for a row that the ledger knows by itself: it is not to be changed. */
  id: Id.nullable(),
  /** Who it is about, where the roster knows him. */
  person: z.string().nullable(),
  row: z.record(z.string(), z.unknown()),
})
export type PaperView = z.infer<typeof PaperView>

/** A cell of an imported workbook that cannot be used; `field` is null where it is the heading that is not understood. */
export const BadPaperCell = z.object({
  sheet: z.string(),
  cell: z.string(),
  book: Book,
  field: z.string().nullable(),
  problem: z.enum(['missing', 'unreadable', 'heading', 'twice']),
})
export type BadPaperCell = z.infer<typeof BadPaperCell>

/** What an import wrote: nothing at all as soon as one cell is bad. */
export const PapersImported = z.object({
  books: z.array(z.object({ book: Book, sheet: z.string(), added: z.int(), unchanged: z.int() })),
  bad: z.array(BadPaperCell),
  /** Sheets that are no book. */
  passedOver: z.array(z.string()),
})
export type PapersImported = z.infer<typeof PapersImported>

export const papers = {
  books: call.input(z.object({ projectId: Id })).output(z.array(PaperBookCard)),
  /** Unmasked only on request; the asking is written to the audit log. */
  rows: call.input(BookOfProject.extend({ unmask: z.boolean().default(false) })).output(z.array(PaperView)),
  add: call.input(BookOfProject.extend({ values: Values })).output(z.object({ id: Id })),
  /** Changes the fields that are named and no others. */
  change: call.input(z.object({ id: Id, values: Values })).output(z.object({ id: Id, book: Book })),
  remove: call.input(z.object({ id: Id })).output(z.object({ id: Id })),
  /** Says that there is nothing to record in a book; one with rows is not empty. */
  declareEmpty: call.input(BookOfProject).output(BookOfProject),
  /** Removes everything recorded in a book: it is unknown again. */
  forget: call.input(BookOfProject).output(BookOfProject),
  /** Adds the papers of a workbook whose sheets are books; with `replace` each sheet takes the place of its book. */
  import: call
    .input(z.object({ projectId: Id, file: NamedBytes, replace: z.boolean().default(false) }))
    .output(PapersImported),
  /** An empty workbook with a sheet for every book, which `import` reads. */
  template: call.input(z.object({ language: Language })).output(MadeFile),
}

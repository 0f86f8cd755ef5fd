import type { Language } from '../../../contract/api/base.ts'
import type { PapersImported } from '../../../contract/api/papers.ts'
import type { Database } from '../../../db/repositories/database.ts'
import {
  addPapers,
  type BookOfProject,
  declareEmpty,
  readPapers,
  replaceBook,
} from '../../../db/repositories/papers.ts'
import type { TrackedWriter } from '../../../db/repositories/records.ts'
import { readInWorker } from '../../../importers/reading-worker.ts'
import { writePapersTemplate } from '../../../importers/templates/papers-template.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { edit } from '../months/edits.ts'
import { paperContext } from './register.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * Reads a workbook of papers into a project as one edit; nothing is written as soon as one cell is bad. A paper that is there already is
 * not written twice; with `replace` a sheet takes the place of its book.
 * @throws Refusal of the file.
 */
export async function importPapers(
  core: CoreState,
  projectId: string,
  file: File,
  replace: boolean,
): Promise<PapersImported> {
  const { people } = paperContext(openLedgerOf(core).db, projectId)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { books, bad, passedOver } = await readInWorker(
    { kind: 'papers', bytes, fileName: file.name, people },
    {},
    message => (message.type === 'papers' ? message.reading : null),
  )
  if (bad.length > 0 || books.length === 0) return { books: [], bad, passedOver }
  const written: PapersImported['books'] = []
  edit(core, 'paper.import', (db, writer) => {
    for (const { book, sheet, rows } of books) {
      const key = { projectId, book }
      const added = replace ? rows.length : addNew(db, writer, key, rows)
      if (replace) replaceBook(db, writer, key, rows)
      written.push({ book, sheet, added, unchanged: rows.length - added })
    }
    return { books: books.length, rows: written.reduce((sum, { added }) => sum + added, 0) }
  })
  return { books: written, bad, passedOver }
}

/** Adds the rows that a book does not hold yet and answers how many; none at all says that an empty book is empty. */
function addNew(db: Database, writer: TrackedWriter, key: BookOfProject, rows: readonly Row[]): number {
  const held = readPapers(db, key.projectId)[key.book] ?? []
  if (rows.length === 0 && held.length === 0) declareEmpty(db, writer, key)
  const known = new Set(held.map(row => JSON.stringify(row)))
  const fresh = rows.filter(row => !known.has(JSON.stringify(row)))
  addPapers(db, writer, key, fresh)
  return fresh.length
}

/** An empty workbook for the papers of a project. */
export async function makePapersTemplate(language: Language): Promise<{ file: File; drill: boolean }> {
  const bytes = await writePapersTemplate(language)
  const name = language === 'en' ? 'Papers template.xlsx' : '资料簿模板.xlsx'
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { file: new File([new Uint8Array(bytes)], name, { type }), drill: false }
}

import type { PaperBookCard, PaperView } from '../../../contract/api/papers.ts'
import { paperText } from '../../../contract/language/paper-text.ts'
import { paperBookWords, paperFieldNamed } from '../../../contract/language/papers.ts'
import { PAPER_BOOK_NAMES, paperFields } from '../../../contract/paper-fields.ts'
import type { PaperBook, ProjectPapers } from '../../../contract/papers.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { nameKey } from '../../../contract/text.ts'
import type { Database } from '../../../db/repositories/database.ts'
import {
  addPapers,
  type BookOfProject,
  declareEmpty,
  findPaper,
  forgetBook,
  listPapers,
  readPapers,
} from '../../../db/repositories/papers.ts'
import { listPeople } from '../../../db/repositories/people.ts'
import { readPaper } from '../../../importers/papers/read-row.ts'
import type { PaperContext } from '../../../importers/papers/read-value.ts'
import { RULES } from '../../../rules/index.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { edit } from '../months/edits.ts'
import { noteUnmasking } from '../registers.ts'
import { ownPapers, withOwnPapers } from './own-papers.ts'
import { maskedRow, personIn } from './shown-row.ts'

/** Every book with what is known of it and the rules that ask for it. */
export function paperBooks(core: CoreState, projectId: string): PaperBookCard[] {
  const { db } = openLedgerOf(core)
  const recorded = readPapers(db, projectId)
  const known = withOwnPapers(recorded, ownPapers(db, projectId))
  return PAPER_BOOK_NAMES.map(book => {
    const rows = known[book]?.length ?? 0
    return {
      book,
      title: { zh: paperBookWords(book, 'zh-CN'), en: paperBookWords(book, 'en') },
      state: known[book] === null ? 'unknown' : rows === 0 ? 'empty' : 'rows',
      rows,
      own: rows - (recorded[book]?.length ?? 0),
      rules: rulesOf(book),
    }
  })
}

/** Rules that cannot be asked without a book, or that read it where it is known. */
function rulesOf(book: PaperBook): PaperBookCard['rules'] {
  return RULES.filter(rule => rule.needs.includes(book) || rule.reads.includes(`papers.${book}`)).map(
    ({ id, title }) => ({ id, title }),
  )
}

/** The papers of a book: those recorded, in their order, then those that the ledger knows by itself. */
export function paperRows(core: CoreState, { projectId, book }: BookOfProject, unmask: boolean): PaperView[] {
  const { db } = openLedgerOf(core)
  if (unmask) noteUnmasking(core, 'papers.unmask', `${projectId}:${book}`)
  const recorded = readPapers(db, projectId)
  const known: ProjectPapers = withOwnPapers(recorded, ownPapers(db, projectId))
  const ids = listPapers(db, projectId, book).map(({ id }) => id)
  const names = new Map(listPeople(db, projectId).map(({ idNumber, name }) => [idNumber, name]))
  return (known[book] ?? []).map((row, index) => ({
    id: ids[index] ?? null,
    person: names.get(personIn(book, row) ?? '') ?? null,
    row: unmask ? { ...row } : maskedRow(book, row),
  }))
}

/** Adds a paper, its fields as they are typed. Answers its id. @throws Refusal paper-invalid. */
export function addPaper(
  core: CoreState,
  key: BookOfProject,
  values: Readonly<Record<string, string>>,
): string {
  let id = ''
  edit(core, 'paper.add', (db, writer) => {
    const row = rowOf(db, key, byField(key.book, values))
    id = addPapers(db, writer, key, [row])[0] ?? ''
    return { book: key.book, rows: 1 }
  })
  return id
}

/** Changes the fields that are named. @throws Refusal not-found, paper-invalid. */
export function changePaper(
  core: CoreState,
  id: string,
  values: Readonly<Record<string, string>>,
): { id: string; book: PaperBook } {
  const changed = findPaper(openLedgerOf(core).db, id)
  if (changed === null) throw new Refusal('not-found', { id })
  edit(core, 'paper.change', (db, writer) => {
    const paper = findPaper(db, id)
    if (paper === null) throw new Refusal('not-found', { id })
    const fields = paperFields(paper.book)
    const before = fields.map(field => [field.name, paperText(field, paper.row[field.name], 'zh-CN')])
    const after = { ...Object.fromEntries(before), ...byField(paper.book, values) }
    writer.update('paper', id, { row: rowOf(db, paper, after) })
    return { book: paper.book, fields: Object.keys(values).length }
  })
  return { id, book: changed.book }
}

/** Removes a paper; the last one leaves its book unknown. @throws Refusal not-found. */
export function removePaper(core: CoreState, id: string): void {
  edit(core, 'paper.remove', (db, writer) => {
    const paper = findPaper(db, id)
    if (paper === null) throw new Refusal('not-found', { id })
    writer.remove('paper', id)
    return { book: paper.book, rows: 1 }
  })
}

/** Says that there is nothing to record in a book. @throws Refusal paper-book-not-empty. */
export function declareBookEmpty(core: CoreState, key: BookOfProject): void {
  edit(core, 'paper.none', (db, writer) => {
    const known = withOwnPapers(readPapers(db, key.projectId), ownPapers(db, key.projectId))
    const rows = known[key.book]?.length ?? 0
    if (rows > 0) throw new Refusal('paper-book-not-empty', { book: key.book, rows })
    declareEmpty(db, writer, key)
    return { book: key.book }
  })
}

/** Removes everything recorded in a book. */
export function forgetPapers(core: CoreState, key: BookOfProject): void {
  edit(core, 'paper.forget', (db, writer) => {
    const rows = listPapers(db, key.projectId, key.book).length
    forgetBook(db, writer, key)
    return { book: key.book, rows }
  })
}

/** Values by the key of their field, which may be named in words of either language. */
function byField(book: PaperBook, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [paperFieldNamed(book, name) ?? name, value]),
  )
}

/** A row from what was typed into its fields. @throws Refusal paper-invalid with the fields that are not as they must be. */
function rowOf(
  db: Database,
  { projectId, book }: BookOfProject,
  values: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const strange = Object.keys(values)
    .filter(name => !paperFields(book).some(field => field.name === name))
    // What is no field may be a number that was typed in the wrong place.
    .map(name => (/^\p{L}{1,20}$/u.test(name) ? name : '?'))
  const { row, bad } = readPaper(book, field => values[field.name], paperContext(db, projectId))
  const named = (problem: string) => bad.flatMap(each => (each.problem === problem ? [each.field] : []))
  const unreadable = [...strange, ...named('unreadable')].join(' ')
  if (row === null || strange.length > 0)
    throw new Refusal('paper-invalid', { book, missing: named('missing').join(' '), unreadable })
  return row
}

/** What the reading of papers must know of a project: whose name is whose alone. */
export function paperContext(db: Database, projectId: string): PaperContext {
  const byName = Map.groupBy(listPeople(db, projectId), ({ name }) => nameKey(name))
  const people = new Map<string, string>()
  for (const [name, group] of byName) {
    const numbers = new Set(group.map(({ idNumber }) => idNumber))
    const [only] = numbers
    if (numbers.size === 1 && only !== undefined) people.set(name, only)
  }
  return { date1904: false, people }
}

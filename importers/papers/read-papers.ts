import type * as z from 'zod'
import type { BadPaperCell } from '../../contract/api/papers.ts'
import { columnLetter } from '../../contract/cell-place.ts'
import { paperBookNamed, paperFieldNamed } from '../../contract/language/papers.ts'
import { PAPER_BOOK_NAMES } from '../../contract/paper-fields.ts'
import type { PaperBook } from '../../contract/papers.ts'
import { PAPERS_FORMAT, PapersExchange } from '../../contract/papers-exchange.ts'
import { compact } from '../../contract/text.ts'
import { readJsonFile } from '../exchange.ts'
import { cellText, type Row, type Sheet } from '../formats/grid.ts'
import { readWorkbook } from '../formats/read-workbook.ts'
import { saysNothing } from '../values/reader.ts'
import { readPaper } from './read-row.ts'
import type { PaperContext } from './read-value.ts'

/** A workbook of papers as it was read: nothing of it may be used as soon as one cell is bad. */
export interface PapersReading {
  /** Books with rows, and those of which the sheet says that there is nothing (无). */
  books: { book: PaperBook; sheet: string; rows: Record<string, unknown>[] }[]
  bad: BadPaperCell[]
  /** Visible sheets that are no book. */
  passedOver: string[]
}

/** A title, caption or note may stand above the headings. */
const ROWS_ABOVE = 10

/**
 * Reads a workbook whose sheets are named by the titles of books and headed by the words of their fields, in Chinese or English, in any
 * order of columns. A sheet without a filled row says nothing, unless 无 (none) stands in it. Or reads the JSON of another program
 * (contract/papers-exchange.ts).
 * @throws Refusal of the file (readWorkbook, readJsonFile).
 */
export async function readPapers(
  bytes: Uint8Array,
  fileName: string,
  people: PaperContext['people'],
): Promise<PapersReading> {
  const given = readJsonFile(bytes, PapersExchange, PAPERS_FORMAT)
  if (given !== null) return { books: booksGiven(given.papers), bad: [], passedOver: [] }
  const { sheets, date1904 } = await readWorkbook(bytes, fileName)
  const reading: PapersReading = { books: [], bad: [], passedOver: [] }
  const seen = new Set<PaperBook>()
  for (const sheet of sheets) {
    const book = paperBookNamed(sheet.name)
    if (book === null) {
      if (sheet.visibility === 'visible' && sheet.rows.length > 0) reading.passedOver.push(sheet.name)
      continue
    }
    const { rows, bad } = readBook(book, sheet, { date1904, people })
    const saysSomething = rows.length > 0 || bad.length > 0 || saysNone(sheet)
    if (saysSomething && seen.has(book)) bad.push(badCell(sheet, book, 'A1', null, 'twice'))
    if (saysSomething) {
      seen.add(book)
      reading.books.push({ book, sheet: sheet.name, rows })
    }
    reading.bad.push(...bad)
  }
  return reading
}

function booksGiven(papers: z.output<typeof PapersExchange>['papers']): PapersReading['books'] {
  return PAPER_BOOK_NAMES.flatMap(book => {
    const rows = papers[book]
    return rows === undefined ? [] : [{ book, sheet: book, rows }]
  })
}

function badCell(
  sheet: Sheet,
  book: PaperBook,
  cell: string,
  field: string | null,
  problem: BadPaperCell['problem'],
): BadPaperCell {
  return { sheet: sheet.name, cell, book, field, problem }
}

function readBook(
  book: PaperBook,
  sheet: Sheet,
  context: PaperContext,
): { rows: Record<string, unknown>[]; bad: BadPaperCell[] } {
  const heading = headingRow(book, sheet.rows)
  const below = sheet.rows.filter(row => row.number > (heading?.number ?? 0) && isFilled(row))
  if (heading === undefined)
    return { rows: [], bad: below.length === 0 ? [] : [badCell(sheet, book, 'A1', null, 'heading')] }
  const bad: BadPaperCell[] = []
  const columns = new Map<string, number>()
  heading.cells.forEach((cell, column) => {
    const written = cellText(cell)
    if (written.trim() === '') return
    const field = paperFieldNamed(book, written)
    const at = `${columnLetter(column)}${heading.number}`
    if (field === null) bad.push(badCell(sheet, book, at, null, 'heading'))
    else if (columns.has(field)) bad.push(badCell(sheet, book, at, field, 'twice'))
    else columns.set(field, column)
  })
  const absent = new Set<string>()
  const rows = below.flatMap(row => {
    const reading = readPaper(book, ({ name }) => row.cells[columns.get(name) ?? -1], context)
    for (const { field, problem } of reading.bad) {
      const column = columns.get(field)
      if (column === undefined) absent.add(field)
      else bad.push(badCell(sheet, book, `${columnLetter(column)}${row.number}`, field, problem))
    }
    return reading.row === null ? [] : [reading.row]
  })
  for (const field of absent) bad.push(badCell(sheet, book, `A${heading.number}`, field, 'missing'))
  return { rows, bad }
}

const saysNone = (sheet: Sheet) =>
  sheet.rows.some(row => row.cells.some(cell => /^(无|none)$/i.test(compact(cellText(cell)))))

const isFilled = (row: Row) => row.cells.some(cell => !saysNothing(cellText(cell)))

/** The row in which most cells are words of fields. */
function headingRow(book: PaperBook, rows: readonly Row[]): Row | undefined {
  const words = (row: Row) => row.cells.filter(cell => paperFieldNamed(book, cellText(cell)) !== null).length
  return rows
    .slice(0, ROWS_ABOVE)
    .filter(row => words(row) > 0)
    .toSorted((a, b) => words(b) - words(a))[0]
}

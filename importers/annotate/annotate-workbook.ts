import type { Severity } from '../../contract/finding.ts'
import { Refusal } from '../../contract/refusal.ts'
import { attribute, xmlText } from '../formats/xml-scanner.ts'
import { CellStyles } from './cell-styles.ts'
import { addComments } from './comments.ts'
import { markCells, shownCell } from './mark-cells.ts'
import { addNoteShapes, blocksFor } from './note-shapes.ts'
import { appendInto, WorkbookPackage } from './package.ts'
import { type Summary, summarySheet } from './summary-sheet.ts'
import { childrenOfRoot, element, elements, escapeXml, prefixOf, splice } from './xml-edit.ts'

/** What is to be said at a cell of the workbook. */
export interface CellNote {
  sheet: string
  /** A1 reference. */
  cell: string
  severity: Severity
  text: string
}

const WORST_FIRST: Severity[] = ['block', 'alert', 'warn', 'notice']
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
/** Shape numbers of our notes begin far from those that a workbook has. */
const FIRST_BLOCK = 101

/** What stands behind the legacy drawing in a worksheet, in the order of its schema. */
const AFTER_DRAWING = new Set(
  'legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst AlternateContent'.split(
    ' ',
  ),
)

/**
 * A workbook (xlsx, xlsm) with each note as the fill and a comment of its cell, and a summary sheet at its end. Done by adding to
 * the parts concerned: looks, formulas, pictures, macros and all other parts stay byte for byte. Notes on sheets that the
 * workbook does not have are left to the summary.
 * @throws Refusal file-damaged, file-suspicious, file-too-large
 */
export async function annotateWorkbook(
  bytes: Uint8Array,
  notes: readonly CellNote[],
  author: string,
  summary: Summary,
): Promise<Uint8Array> {
  const book = new WorkbookPackage(bytes)
  const main = await book.workbookPart()
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relationships = await book.relationships(main)
  const stylesPart = relationships.find(({ type }) => type === 'styles')?.part
  const styles = new CellStyles(stylesPart === undefined ? '' : await book.text(stylesPart))
  const sheets = sheetsOf(await book.text(main)).flatMap(({ name, id }) => {
    const target = relationships.find(relationship => relationship.id === id)
    return target?.type === 'worksheet' ? [{ name, part: target.part }] : []
  })
  let block = FIRST_BLOCK
  const shown = new Map<string, (cell: string) => string>()
  for (const { name, part } of sheets) {
    const own = notes.filter(note => note.sheet === name)
    if (own.length === 0) continue
    const xml = await book.text(part)
    const place = shownCell(xml)
    shown.set(name, place)
    const texts = new Map<string, string>()
    const worst = new Map<string, Severity>()
    for (const { cell: stated, severity, text } of own) {
      const cell = place(stated)
      const before = texts.get(cell)
      texts.set(cell, before === undefined ? text : `${before}\n\n${text}`)
      worst.set(cell, worse(worst.get(cell), severity))
    }
    book.set(part, markCells(xml, worst, styles))
    await addNotes(book, folder, part, author, texts, block)
    block += blocksFor(texts.size)
  }
  await addSummary(book, main, summary, styles)
  if (stylesPart !== undefined) book.set(stylesPart, styles.xml)
  else {
    const part = `${folder}styles.xml`
    book.set(part, styles.xml)
    await book.relate(main, 'styles', part)
    await book.declare(part, STYLES_TYPE)
  }
  return book.bytes()
}

function worse(one: Severity | undefined, other: Severity): Severity {
  return WORST_FIRST.find(severity => severity === one || severity === other) ?? other
}

function sheetsOf(workbook: string): { name: string; id: string }[] {
  return elements(workbook, 'sheet').map(({ tag }) => ({
    name: xmlText(Buffer.from(attribute(tag, 'name') ?? '').toString('latin1')),
    // The prefix of the id is the writer's choice.
    id: /\s(?:[\w.-]+:)id\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? '',
  }))
}

async function addNotes(
  book: WorkbookPackage,
  folder: string,
  sheet: string,
  author: string,
  texts: ReadonlyMap<string, string>,
  block: number,
): Promise<void> {
  const relationships = await book.relationships(sheet)
  const known = relationships.find(({ type }) => type === 'comments')?.part
  const part = known ?? book.freePart(`${folder}comments`, '.xml')
  const { xml, fresh } = addComments(known === undefined ? '' : await book.text(part), author, texts)
  book.set(part, xml)
  if (known === undefined) {
    await book.relate(sheet, 'comments', part)
    await book.declare(part, COMMENTS_TYPE)
  }
  const boxes = new Map([...texts].filter(([cell]) => fresh.includes(cell)))
  if (boxes.size === 0) return
  const text = await book.text(sheet)
  const drawing = element(text, 'legacyDrawing')
  const drawingId =
    drawing === undefined ? null : /\s(?:[\w.-]+:)id\s*=\s*["']([^"']*)/.exec(drawing.tag)?.[1]
  const drawn = relationships.find(({ id }) => id === drawingId)?.part
  if (drawn !== undefined) {
    book.set(drawn, addNoteShapes(await book.text(drawn), boxes, block))
    return
  }
  const shapes = book.freePart(`${folder}drawings/vmlDrawing`, '.vml')
  book.set(shapes, addNoteShapes('', boxes, block))
  await book.declareExtension('vml', DRAWING_TYPE)
  const id = await book.relate(sheet, 'vmlDrawing', shapes)
  book.set(sheet, withLegacyDrawing(text, id))
}

function withLegacyDrawing(xml: string, id: string): string {
  const p = prefixOf(xml)
  const root = element(xml, 'worksheet')
  const data = element(xml, 'sheetData')
  if (root === undefined || data === undefined) throw new Refusal('file-damaged', { part: 'worksheet' })
  const next = childrenOfRoot(xml, data.end).find(({ name }) => AFTER_DRAWING.has(name))
  const at = next?.start ?? root.closeStart
  const text = `<${p}legacyDrawing xmlns:r="${relationshipNamespace(xml)}" r:id="${id}"/>`
  return splice(xml, [{ start: at, end: at, text }])
}

function relationshipNamespace(xml: string): string {
  return isStrict(xml) ? STRICT_RELATIONSHIPS : RELATIONSHIPS
}

const isStrict = (xml: string) => xml.includes('http://purl.oclc.org/ooxml/spreadsheetml/main')

async function addSummary(
  book: WorkbookPackage,
  main: string,
  summary: Summary,
  styles: CellStyles,
): Promise<void> {
  const workbook = await book.text(main)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = book.freePart(`${folder}worksheets/sheet`, '.xml')
  book.set(part, summarySheet(summary, styles, isStrict(workbook)))
  await book.declare(part, SHEET_TYPE)
  const id = await book.relate(main, 'worksheet', part)
  const known = elements(workbook, 'sheet')
  const names = new Set(sheetsOf(workbook).map(({ name }) => name.toLowerCase()))
  let name = summary.name
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${summary.name} (${number})`
  const sheetId = Math.max(0, ...known.map(({ tag }) => Number(attribute(tag, 'sheetId') ?? 0))) + 1
  const p = prefixOf(workbook)
  const sheet = `<${p}sheet xmlns:r="${relationshipNamespace(workbook)}" name="${escapeXml(name)}" sheetId="${sheetId}" r:id="${id}"/>`
  book.set(main, appendInto(workbook, 'sheets', sheet))
}

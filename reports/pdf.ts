import PDFDocument from 'pdfkit'
import { bundledTypeface } from './fonts/typeface.ts'
import { type Report, type Sheet, say, type TableSection } from './model.ts'
import { type ColumnFit, fitColumns } from './pdf/column-widths.ts'
import {
  closingHeight,
  drawClosing,
  drawFacts,
  drawParagraphs,
  drawSectionTitle,
  drawTitle,
} from './pdf/draw-blocks.ts'
import { TableDrawing } from './pdf/draw-table.ts'
import { Flow, type Paper, roomOn } from './pdf/flow.ts'
import { drawFrames } from './pdf/frame.ts'
import { columnNeeds, type PaperColumn, paperColumns } from './pdf/paper-columns.ts'
import { Pen, undrawableNames } from './pdf/pen.ts'
import { WORDS } from './words.ts'

export interface WrittenPdf {
  bytes: Uint8Array
  pages: number
  /** Characters that no bundled font has, as U+XXXX; each stands on paper as 〓 with a note. Empty is the rule. */
  undrawable: string[]
}

interface FittedTable {
  columns: PaperColumn[]
  fit: ColumnFit
}

/** Columns and type size of a table; a table too wide for A4 asks for A3, and at the last takes its least widths there. */
function fitTable(report: Report, table: TableSection, pen: Pen, paper: Paper): FittedTable | null {
  const columns = paperColumns(table)
  const fit = fitColumns(columnNeeds(table, columns, report, pen), roomOn(paper))
  return fit === null ? null : { columns, fit }
}

function paperFor(report: Report, sheet: Sheet, pen: Pen): Paper {
  const tables = sheet.sections.filter(section => section.kind === 'table')
  return tables.every(table => fitTable(report, table, pen, 'A4') !== null) ? 'A4' : 'A3'
}

/** Equal columns in small type: for a table that fits no paper, wrapped text is better than a clipped one. */
function squeezed(table: TableSection, paper: Paper): FittedTable {
  const columns = paperColumns(table)
  return { columns, fit: { size: 6, widths: columns.map(() => roomOn(paper) / columns.length) } }
}

/** The sheet with a note on the characters that can only be written in by hand. */
function withUndrawableNote(report: Report, sheet: Sheet, pen: Pen): Sheet {
  pen.undrawable.clear()
  pen.widthOf(JSON.stringify([sheet.name, sheet.head, sheet.sections, sheet.notes]).replaceAll('\\n', ' '))
  const lacking = undrawableNames(pen.undrawable)
  if (lacking.length === 0) return sheet
  return { ...sheet, notes: [...sheet.notes, say(WORDS.undrawable, report.language) + lacking.join(' ')] }
}

function drawSheet(report: Report, given: Sheet, pen: Pen): Flow {
  const sheet = withUndrawableNote(report, given, pen)
  const paper = paperFor(report, sheet, pen)
  const flow = new Flow(pen, report, sheet, paper)
  flow.newPage()
  drawTitle(flow, report, sheet)
  for (const [index, section] of sheet.sections.entries()) {
    const isLast = index === sheet.sections.length - 1
    const table =
      section.kind === 'table' ? (fitTable(report, section, pen, paper) ?? squeezed(section, paper)) : null
    const drawing =
      section.kind === 'table' && table !== null
        ? new TableDrawing(report, section, table.columns, table.fit, flow)
        : null
    drawSectionTitle(flow, section.title, report, drawing?.keptHeight() ?? 30)
    if (section.kind === 'facts') drawFacts(flow, section, report)
    if (section.kind === 'prose') drawParagraphs(flow, section.paragraphs)
    drawing?.draw(isLast ? closingHeight(flow, sheet) : 0)
  }
  drawClosing(flow, report, sheet)
  return flow
}

async function collect(document: InstanceType<typeof PDFDocument>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of document) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

/**
 * The report as a PDF: A4 landscape (A3 only for a table that cannot be read on A4), subset fonts, headers repeated,
 * page subtotals, totals in figures and capitals, signatures kept together, fingerprint and page n of m on each page.
 * The same report gives the same bytes.
 */
export async function writePdf(report: Report): Promise<WrittenPdf> {
  const made = new Date(`${report.madeOn}T00:00:00Z`)
  const document = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: report.language,
    displayTitle: true,
    info: {
      Title: `${report.id} ${say(report.title, report.language)} ${report.period}`,
      Creator: '薪账 Xinzhang',
      Producer: 'Xinzhang',
      CreationDate: made,
      ModDate: made,
    },
  })
  const pen = new Pen(document, bundledTypeface())
  const undrawable = new Set<string>()
  let pages = 0
  const held: { flow: Flow; sheet: Sheet; before: number }[] = []
  for (const sheet of report.sheets.filter(each => each.paper !== 'never')) {
    const flow = drawSheet(report, sheet, pen)
    for (const character of pen.undrawable) undrawable.add(character)
    if (report.oneDocument) held.push({ flow, sheet, before: pages })
    else drawFrames(flow, report, sheet, { before: 0, pages: flow.pages.length })
    pages += flow.pages.length
    // Only one paper is held at a time; the memory a report needs is that of its longest one.
    if (!report.oneDocument) document.flushPages()
  }
  for (const { flow, sheet, before } of held) drawFrames(flow, report, sheet, { before, pages })
  document.end()
  return { bytes: await collect(document), pages, undrawable: undrawableNames(undrawable) }
}

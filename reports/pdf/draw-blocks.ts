import { type FactsSection, type Report, type Sheet, say, type Text } from '../model.ts'
import { labelled, periodText, sheetMarks, WORDS } from '../words.ts'
import type { Flow } from './flow.ts'
import { Pen } from './pen.ts'

const HEAD_SIZE = 9
const NOTE_SIZE = 8.5
const SIGNATURE_HEIGHT = 50
const PER_ROW = 4
const GAP = 6

/** Title, and the head of the sheet in three columns. */
export function drawTitle(flow: Flow, report: Report, sheet: Sheet): void {
  const language = report.language
  const title = say(report.title, language)
  flow.y += flow.pen.text(title, flow.x, flow.y, flow.width, { size: 17, align: 'center', bold: true }) + 4
  const facts = [
    ...sheet.head,
    { label: WORDS.period, value: periodText(report.period, language) },
    { label: WORDS.madeOn, value: report.madeOn },
  ].map(fact => labelled(fact.label, fact.value, language))
  drawGrid(flow, [...facts, ...sheetMarks(report, sheet)], 3)
  flow.y += 3
}

function drawGrid(flow: Flow, texts: string[], columns: number): void {
  const width = flow.width / columns
  for (let index = 0; index < texts.length; index += columns) {
    const heights = texts
      .slice(index, index + columns)
      .map((text, place) =>
        flow.pen.text(text, flow.x + place * width, flow.y, width - 8, { size: HEAD_SIZE }),
      )
    flow.y += Math.max(...heights)
  }
}

export function drawSectionTitle(flow: Flow, title: Text | null, report: Report, follows: number): void {
  if (title === null) return
  flow.need(20 + follows)
  flow.y += 5
  flow.y +=
    flow.pen.text(say(title, report.language), flow.x, flow.y, flow.width, { size: 10, bold: true }) + 2
}

/** Label and value in boxes, three to a row. */
export function drawFacts(flow: Flow, section: FactsSection, report: Report): void {
  const columns = 3
  const width = flow.width / columns
  for (let index = 0; index < section.facts.length; index += columns) {
    const cells = Array.from({ length: columns }, (_, place) => {
      const fact = section.facts[index + place]
      const text = fact === undefined ? '' : labelled(fact.label, fact.value, report.language)
      return flow.pen.lines(text, width - 8, NOTE_SIZE)
    })
    const height = Pen.heightOf(Math.max(...cells.map(lines => lines.length)), NOTE_SIZE) + 6
    flow.need(height)
    for (const [place, lines] of cells.entries()) {
      flow.pen.box(flow.x + place * width, flow.y, width, height)
      flow.pen.write(lines, flow.x + place * width + 4, flow.y + 3, width - 8, { size: NOTE_SIZE })
    }
    flow.y += height
  }
}

function paragraphLines(flow: Flow, text: string): string[] {
  return flow.pen.lines(text, flow.width, NOTE_SIZE)
}

/** Running text, line by line over pages. */
export function drawParagraphs(flow: Flow, paragraphs: string[]): void {
  for (const paragraph of paragraphs) {
    for (const line of paragraphLines(flow, paragraph)) {
      flow.need(Pen.heightOf(1, NOTE_SIZE))
      flow.y += flow.pen.write([line], flow.x, flow.y, flow.width, { size: NOTE_SIZE })
    }
    flow.y += 2
  }
}

/** Height of the notes and the signature block, which stay together. */
export function closingHeight(flow: Flow, sheet: Sheet): number {
  const notes = sheet.notes.reduce(
    (sum, note) => sum + Pen.heightOf(paragraphLines(flow, note).length, NOTE_SIZE) + 2,
    0,
  )
  const rows = Math.ceil(sheet.signatures.length / PER_ROW)
  return (notes > 0 ? notes + GAP : 0) + (rows > 0 ? rows * SIGNATURE_HEIGHT + GAP : 0)
}

/** Notes, then boxes to sign in order of responsibility; never split from each other. */
export function drawClosing(flow: Flow, report: Report, sheet: Sheet): void {
  flow.need(closingHeight(flow, sheet))
  if (sheet.notes.length > 0) flow.y += GAP
  drawParagraphs(flow, sheet.notes)
  if (sheet.signatures.length === 0) return
  flow.y += GAP
  const perRow = Math.min(PER_ROW, sheet.signatures.length)
  const width = flow.width / perRow
  for (let index = 0; index < sheet.signatures.length; index += perRow) {
    for (const [place, label] of sheet.signatures.slice(index, index + perRow).entries()) {
      const x = flow.x + place * width
      flow.pen.box(x, flow.y, width, SIGNATURE_HEIGHT)
      flow.pen.text(say(label, report.language), x + 5, flow.y + 4, width - 10, { size: HEAD_SIZE })
      const date = say(WORDS.date, report.language)
      const bottom = flow.y + SIGNATURE_HEIGHT - 15
      const align = report.language === 'en' ? 'left' : 'right'
      const indent = report.language === 'en' ? width / 2 : 5
      flow.pen.text(date, x + indent, bottom, width - indent - 8, { size: 8.5, align, color: '#444444' })
    }
    flow.y += SIGNATURE_HEIGHT
  }
}

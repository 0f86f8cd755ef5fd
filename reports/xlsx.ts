import type { NamedRange, WriteSheet } from 'hucre'
import { writeXlsx as writeWorkbook } from 'hucre/xlsx'
import type { Language } from '../contract/api/base.ts'
import { type FactsSection, type Report, type Sheet, say, type TableSection } from './model.ts'
import { tableLines } from './table-lines.ts'
import { capitalsText, labelled, lineLabel, periodText, sheetMarks, stampText, WORDS } from './words.ts'
import { Canvas, linesNeeded } from './xlsx/canvas.ts'
import {
  BOXED,
  cellStyle,
  HEADER,
  LEFT,
  SECTION,
  STAMP,
  SUM_LABEL,
  storedValue,
  TITLE,
} from './xlsx/styles.ts'

const LEAST_COLUMNS = 6

function tablesOf(sheet: Sheet): TableSection[] {
  return sheet.sections.filter(section => section.kind === 'table')
}

function widthsOf(sheet: Sheet): number[] {
  const widths: number[] = Array.from({ length: LEAST_COLUMNS }, () => 12)
  const tables = tablesOf(sheet)
  for (let index = 0; index < Math.max(...tables.map(table => table.columns.length), 0); index++) {
    widths[index] = Math.max(...tables.map(table => table.columns[index]?.width ?? 0)) + 1
  }
  return widths
}

function putTitle(canvas: Canvas, report: Report, sheet: Sheet): void {
  canvas.line(say(report.title, report.language), TITLE, 18)
  canvas.row++
  const stamp = stampText(report)
  if (stamp !== null) {
    canvas.line(stamp, STAMP, 16)
    canvas.row++
  }
  const facts = [
    ...sheet.head,
    { label: WORDS.period, value: periodText(report.period, report.language) },
    { label: WORDS.madeOn, value: report.madeOn },
  ].map(fact => labelled(fact.label, fact.value, report.language))
  putFlow(canvas, [...facts, ...sheetMarks(report, sheet)])
}

function putFlow(canvas: Canvas, texts: string[], perRow = 3): void {
  const ranges = canvas.ranges(perRow)
  for (let index = 0; index < texts.length; index += ranges.length) {
    const lines = ranges.map(({ from, to }, place) => {
      const text = texts[index + place] ?? ''
      canvas.span(from, to, text, LEFT)
      return linesNeeded(text, canvas.widthOf(from, to))
    })
    canvas.height(Math.max(...lines) * 14)
    canvas.row++
  }
}

/** Draws the header row, or two of them where columns are grouped; returns the rows it took. */
function putHeader(canvas: Canvas, table: TableSection, language: Language): number {
  const grouped = table.columns.some(column => column.group !== undefined)
  const top = canvas.row
  for (const [index, column] of table.columns.entries()) {
    if (column.group === undefined) {
      canvas.span(index, index, say(column.title, language), HEADER, grouped ? 2 : 1)
      continue
    }
    canvas.put(index, say(column.title, language), HEADER, top + 1)
    const group = column.group.zh
    if (table.columns[index - 1]?.group?.zh === group) continue
    let to = index
    while (table.columns[to + 1]?.group?.zh === group) to++
    canvas.span(index, to, say(column.group, language), HEADER)
  }
  canvas.row += grouped ? 2 : 1
  const lines = table.columns.map(column => linesNeeded(say(column.title, language), column.width + 1))
  canvas.rowDefs.set(canvas.row - 1, { height: Math.max(18, Math.max(...lines) * 14) })
  return grouped ? 2 : 1
}

function putTable(canvas: Canvas, table: TableSection, language: Language): void {
  const firstSum = table.columns.findIndex(column => column.sum === true)
  const labelTo = firstSum === -1 ? table.columns.length - 1 : Math.max(0, firstSum - 1)
  for (const line of tableLines(table)) {
    const isSum = line.kind !== 'row'
    for (const [index, column] of table.columns.entries()) {
      canvas.put(index, storedValue(column.kind, line.values[column.key] ?? null), cellStyle(column, isSum))
    }
    if (isSum) canvas.span(0, labelTo, lineLabel(table, line, language), SUM_LABEL)
    if (table.rowHeight > 6) {
      const lines = table.columns.map(column => {
        const value = line.values[column.key]
        return typeof value === 'string' ? linesNeeded(value, column.width + 1) : 1
      })
      canvas.height(Math.max(table.rowHeight * 2.83, Math.max(...lines) * 13.5))
    }
    canvas.row++
    const capitals = line.kind === 'total' ? capitalsText(table, line, language) : null
    if (capitals !== null) {
      canvas.span(0, table.columns.length - 1, capitals, SUM_LABEL)
      canvas.height(18)
      canvas.row++
    }
  }
}

function putFacts(canvas: Canvas, section: FactsSection, language: Language): void {
  const ranges = canvas.ranges(2)
  for (let index = 0; index < section.facts.length; index += ranges.length) {
    const lines = ranges.map(({ from, to }, place) => {
      const fact = section.facts[index + place]
      const text = fact === undefined ? '' : labelled(fact.label, fact.value, language)
      canvas.span(from, to, text, BOXED)
      return linesNeeded(text, canvas.widthOf(from, to))
    })
    canvas.height(Math.max(...lines) * 14)
    canvas.row++
  }
}

function putSignatures(canvas: Canvas, sheet: Sheet, language: Language): void {
  if (sheet.signatures.length === 0) return
  canvas.row++
  const perRow = Math.min(canvas.columns, sheet.signatures.length, 4)
  const ranges = canvas.ranges(perRow)
  for (let index = 0; index < sheet.signatures.length; index += ranges.length) {
    for (const [place, { from, to }] of ranges.entries()) {
      const label = sheet.signatures[index + place]
      const text = label === undefined ? '' : labelled(label, `\n\n${say(WORDS.date, language)}`, language)
      canvas.span(from, to, text, BOXED)
    }
    canvas.height(58)
    canvas.row++
  }
}

function sheetName(sheet: Sheet, index: number, taken: Set<string>): string {
  const clean =
    sheet.name
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 28) || `Sheet${index + 1}`
  const name = taken.has(clean.toLowerCase()) ? `${clean}-${index + 1}` : clean
  taken.add(name.toLowerCase())
  return name
}

interface Worksheet {
  sheet: WriteSheet
  /** Print area and repeated rows, as names of the workbook. */
  names: NamedRange[]
}

/**
 * Print area and print titles. Written by hand, because hucre 1.0 leaves the sheet name unquoted: a team called “1班”
 * or “木工 一班” would make Excel call the file damaged.
 */
function printNames(name: string, canvas: Canvas, header: { from: number; to: number } | null): NamedRange[] {
  const on = (range: string) => `'${name}'!${range}`
  const area = on(`$A$1:$${columnLetter(canvas.columns)}$${canvas.row + 1}`)
  return [
    { name: '_xlnm.Print_Area', range: area, scope: name },
    ...(header === null
      ? []
      : [{ name: '_xlnm.Print_Titles', range: on(`$${header.from + 1}:$${header.to}`), scope: name }]),
  ]
}

function worksheet(report: Report, sheet: Sheet, name: string): Worksheet {
  const language = report.language
  const canvas = new Canvas(widthsOf(sheet))
  putTitle(canvas, report, sheet)
  const onlyTable = tablesOf(sheet).length === 1
  let header: { from: number; to: number } | null = null
  for (const section of sheet.sections) {
    if (section.title !== null) {
      canvas.line(say(section.title, language), SECTION, 11)
      canvas.row++
    }
    if (section.kind === 'facts') putFacts(canvas, section, language)
    if (section.kind === 'prose') {
      for (const paragraph of section.paragraphs) {
        canvas.line(paragraph, LEFT)
        canvas.row++
      }
    }
    if (section.kind === 'table') {
      const from = canvas.row
      putHeader(canvas, section, language)
      if (onlyTable) header = { from, to: canvas.row }
      putTable(canvas, section, language)
    }
  }
  for (const note of sheet.notes) {
    canvas.line(note, LEFT)
    canvas.row++
  }
  putSignatures(canvas, sheet, language)
  const stamp = stampText(report)
  const mark = `${say(WORDS.fingerprint, language)} ${sheet.fingerprint}  ${say(WORDS.parameters, language)} ${report.parametersVersion}`
  canvas.line(mark, LEFT)
  const written: WriteSheet = {
    name,
    columns: canvas.widths.map(width => ({ width })),
    rows: Array.from({ length: canvas.row + 1 }, () => []),
    cells: canvas.cells,
    merges: canvas.merges,
    rowDefs: canvas.rowDefs,
    ...(header === null ? {} : { freezePane: { rows: header.to, columns: 2 } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.2, footer: 0.3 },
    },
    headerFooter: {
      ...(stamp === null ? {} : { oddHeader: `&C${stamp}` }),
      oddFooter: `&L${mark.replaceAll('&', '&&')}&R&P / &N`,
    },
  }
  return { sheet: written, names: printNames(name, canvas, header) }
}

/** Letter of the nth column, counting from 1. */
function columnLetter(nth: number): string {
  const rest = Math.floor((nth - 1) / 26)
  return `${rest > 0 ? columnLetter(rest) : ''}${String.fromCharCode(65 + ((nth - 1) % 26))}`
}

/**
 * The report as an .xlsx workbook, one worksheet per sheet to be signed: A4 landscape, one page wide, headers frozen and
 * repeated. Text stays text, money is a number in yuan with two decimals, and nothing in it is a formula.
 */
export async function writeXlsx(report: Report): Promise<Uint8Array> {
  const taken = new Set<string>()
  const made = new Date(`${report.madeOn}T00:00:00Z`)
  const worksheets = report.sheets.map((sheet, index) =>
    worksheet(report, sheet, sheetName(sheet, index, taken)),
  )
  return await writeWorkbook({
    sheets: worksheets.map(({ sheet }) => sheet),
    namedRanges: worksheets.flatMap(({ names }) => names),
    properties: {
      title: `${report.id} ${say(report.title, report.language)} ${report.period}`,
      creator: '薪账 Xinzhang',
      created: made,
      modified: made,
    },
    defaultFont: { name: '宋体', size: 10 },
  })
}

import { columnLetter } from '../../contract/cell-place.ts'
import type { Severity } from '../../contract/finding.ts'
import type { CellStyles, SummaryStyle } from './cell-styles.ts'
import { escapeXml } from './xml-edit.ts'

const NAMESPACE = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  strict: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
}
const LONGEST = 32_767

/** The sheet that lists every finding: lines of text above a table. */
export interface Summary {
  /** Wished-for name; numbered when the workbook has a sheet of that name. */
  name: string
  title: string
  lines: string[]
  columns: SummaryColumn[]
  rows: SummaryRow[]
}

export interface SummaryColumn {
  title: string
  /** In half-width characters. */
  width: number
  /** Filled by the row's severity, or a link to the row's cell. */
  look?: 'severity' | 'link'
}

export interface SummaryRow {
  severity: Severity
  /** One text a column. */
  texts: string[]
  /** The cell that the row is about. */
  target: { sheet: string; cell: string } | null
}

/** The summary as a worksheet part: texts only, a link for each finding that has a cell, its heading frozen. */
export function summarySheet(summary: Summary, styles: Pick<CellStyles, 'summary'>, strict: boolean): string {
  const rows: string[] = []
  const links: string[] = []
  const put = (texts: readonly [string, SummaryStyle][], height?: number) => {
    const number = rows.length + 1
    const cells = texts.map(([text, style], column) => {
      const value = `<is><t xml:space="preserve">${escapeXml(text.slice(0, LONGEST))}</t></is>`
      return `<c r="${columnLetter(column)}${number}" s="${styles.summary(style)}" t="inlineStr">${value}</c>`
    })
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`
    rows.push(`<row r="${number}"${size}>${cells.join('')}</row>`)
    return number
  }
  put([[summary.title, 'title']], 24)
  const merges = [1]
  for (const line of summary.lines)
    merges.push(put([[line, 'plain']], 15 * linesNeeded(line, totalWidth(summary))))
  const headingRow = put(summary.columns.map(({ title }) => [title, 'heading']))
  const linked = summary.columns.findIndex(({ look }) => look === 'link')
  for (const { severity, texts, target } of summary.rows) {
    const styleOf = (column: number): SummaryStyle => {
      const look = summary.columns[column]?.look
      if (look === 'severity') return severity
      return look === 'link' && target !== null ? 'link' : 'text'
    }
    const lines = texts.map((text, column) => linesNeeded(text, summary.columns[column]?.width ?? 10))
    const number = put(
      texts.map((text, column) => [text, styleOf(column)]),
      Math.min(400, 14 * Math.max(1, ...lines)),
    )
    if (target !== null && linked >= 0) links.push(link(`${columnLetter(linked)}${number}`, target))
  }
  const last = columnLetter(summary.columns.length - 1)
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${strict ? NAMESPACE.strict : NAMESPACE.main}">`,
    '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headingRow}" topLeftCell="A${headingRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${summary.columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    summary.rows.length > 0 ? `<autoFilter ref="A${headingRow}:${last}${rows.length}"/>` : '',
    `<mergeCells count="${merges.length}">${merges.map(row => `<mergeCell ref="A${row}:${last}${row}"/>`).join('')}</mergeCells>`,
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.2" footer="0.2"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '</worksheet>',
  ].join('')
}

function link(cell: string, target: { sheet: string; cell: string }): string {
  const place = `'${target.sheet.replaceAll("'", "''")}'!${target.cell}`
  return `<hyperlink ref="${cell}" location="${escapeXml(place)}" display="${escapeXml(place)}"/>`
}

const totalWidth = ({ columns }: Summary) => columns.reduce((sum, { width }) => sum + width, 0)

/** Lines that a text takes in a width of half-width characters; ideographs count double. */
function linesNeeded(text: string, width: number): number {
  const wide = (line: string) =>
    [...line].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2), 0)
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / (width - 1))), 0)
}

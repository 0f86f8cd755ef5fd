import type { Workbook } from './grid.ts'
import { LAST_ROW } from './limits.ts'
import { attribute, type XmlHandler, XmlScanner, xmlText } from './xml-scanner.ts'
import type { ZipContainer } from './zip-part.ts'

/** Columns of the widest sheet: what a repetition says beyond them is no column. */
const LAST_COLUMN = 16_384

interface Table {
  name: string
  hidden: boolean
  /** First and last row of what is hidden or filtered out. */
  hiddenRows: { from: number; to: number }[]
  hiddenColumns: Set<number>
}

const times = (tag: string, what: 'rows' | 'columns') =>
  Math.max(1, Number(attribute(tag, `table:number-${what}-repeated`) ?? 1) || 1)

const isHidden = (tag: string) => /^(collapse|filter)$/.test(attribute(tag, 'table:visibility') ?? '')

/** Collects what an ods hides, which SheetJS does not tell: tables by their style, rows and columns by themselves. */
class HiddenParts implements XmlHandler {
  wantsText = false
  readonly tables: Table[] = []
  readonly #hiddenStyles = new Set<string>()
  #style: string | undefined
  #row = 1
  #column = 0

  open(name: string, tag: string): void {
    if (name === 'style') this.#style = attribute(tag, 'style:name')
    else if (name === 'table-properties') this.#takeStyle(tag)
    else if (name === 'table') this.#openTable(tag)
    else if (name === 'table-column') this.#takeColumns(tag)
    else if (name === 'table-row') this.#takeRows(tag)
  }

  close(): void {}

  text(): void {}

  #takeStyle(tag: string): void {
    if (attribute(tag, 'table:display') === 'false' && this.#style !== undefined)
      this.#hiddenStyles.add(this.#style)
  }

  #openTable(tag: string): void {
    const style = attribute(tag, 'table:style-name')
    const hidden = style !== undefined && this.#hiddenStyles.has(style)
    const name = xmlText(attribute(tag, 'table:name') ?? '')
    this.tables.push({ name, hidden, hiddenRows: [], hiddenColumns: new Set() })
    this.#row = 1
    this.#column = 0
  }

  #takeColumns(tag: string): void {
    const count = Math.min(times(tag, 'columns'), LAST_COLUMN - this.#column)
    if (isHidden(tag))
      for (let at = 0; at < count; at++) this.tables.at(-1)?.hiddenColumns.add(this.#column + at)
    this.#column += count
  }

  #takeRows(tag: string): void {
    const to = Math.min(this.#row + times(tag, 'rows') - 1, LAST_ROW)
    if (isHidden(tag)) this.tables.at(-1)?.hiddenRows.push({ from: this.#row, to })
    this.#row = to + 1
  }
}

/** The workbook of an ods with what the file hides, and the names of its sheets as they are written there. */
export async function withHiddenParts(workbook: Workbook, zip: ZipContainer): Promise<Workbook> {
  const parts = new HiddenParts()
  const scanner = new XmlScanner(parts)
  for await (const piece of zip.pieces('content.xml')) scanner.write(piece)
  scanner.end()
  if (parts.tables.length !== workbook.sheets.length) return workbook
  const sheets = workbook.sheets.map((sheet, index) => {
    const table = parts.tables[index]
    if (table === undefined) return sheet
    for (const row of sheet.rows)
      row.hidden ||= table.hiddenRows.some(({ from, to }) => row.number >= from && row.number <= to)
    const visibility = table.hidden ? ('hidden' as const) : sheet.visibility
    return { ...sheet, name: table.name, visibility, hiddenColumns: table.hiddenColumns }
  })
  return { ...workbook, sheets }
}

import type { Cell, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { Refusal } from '../../contract/refusal.ts'
import type { CellContent, Sheet, Workbook } from '../formats/grid.ts'
import { contentOf } from '../formats/grid.ts'

/** Days between the two epochs that spreadsheets count dates from. */
const EPOCH_1904 = 1462
const WIDEST = 40

/**
 * A workbook of any other format as plain xlsx: values, merged ranges and hidden sheets, rows and columns, at the cells where
 * they stood. Text stays text, so that no long number is rounded; formulas are their last result. Fonts, colours, borders,
 * widths and pictures are lost. Answers the bytes and each sheet's name there, by its name in the file.
 */
export async function plainWorkbook(
  workbook: Workbook,
): Promise<{ bytes: Uint8Array; names: ReadonlyMap<string, string> }> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const [index, { name }] of workbook.sheets.entries()) names.set(name, safeName(name, index, taken))
  const sheets = workbook.sheets.map(sheet =>
    plainSheet(sheet, names.get(sheet.name) ?? sheet.name, workbook.date1904),
  )
  if (sheets.length === 0) throw new Refusal('file-empty')
  return { bytes: await writeXlsx({ sheets, defaultFont: { name: '宋体', size: 11 } }), names }
}

function plainSheet(sheet: Sheet, name: string, date1904: boolean): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const widths: number[] = []
  let last = 0
  for (const { number, cells: stored } of sheet.rows) {
    last = Math.max(last, number)
    stored.forEach((content, column) => {
      const cell = plainCell(content, date1904)
      if (cell === null) return
      cells.set(`${number - 1},${column}`, cell)
      widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? 8, displayWidth(String(cell.value)) + 2))
    })
  }
  return {
    name,
    rows: Array.from({ length: last }, () => []),
    cells,
    columns: Array.from(widths, (width, column) => ({
      width: width ?? 8,
      hidden: sheet.hiddenColumns.has(column),
    })),
    rowDefs: new Map(sheet.rows.filter(row => row.hidden).map(row => [row.number - 1, { hidden: true }])),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top - 1,
      startCol: left,
      endRow: bottom - 1,
      endCol: right,
    })),
    hidden: sheet.visibility !== 'visible',
  }
}

function plainCell(cell: CellContent | undefined, date1904: boolean): Partial<Cell> | null {
  const content = contentOf(cell)
  if (content === undefined) return null
  if (typeof content === 'string') return { value: content, type: 'string', style: { numFmt: '@' } }
  if (typeof content === 'number') return { value: content, type: 'number' }
  if (typeof content === 'boolean') return { value: content, type: 'boolean' }
  if (content.kind === 'error') return { value: content.code, type: 'string' }
  if (content.kind === 'padded')
    return { value: content.value, type: 'number', style: { numFmt: '0'.repeat(content.text.length) } }
  const serial = content.serial + (date1904 ? EPOCH_1904 : 0)
  const format = Number.isInteger(serial) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm'
  return { value: serial, type: 'number', style: { numFmt: format } }
}

/** A sheet name that a workbook may have: at most 31 characters, none of []:*?/\, told apart from the others. */
function safeName(name: string, index: number, taken: Set<string>): string {
  const clean = name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'|'$/g, ' ')
    .trim()
    .slice(0, 31)
  const unique = clean === '' || taken.has(clean.toLowerCase()) ? `${clean.slice(0, 26)}-${index + 1}` : clean
  taken.add(unique.toLowerCase())
  return unique
}

function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2), 0)
}

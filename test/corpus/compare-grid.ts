import { columnLetter } from '../../contract/cell-place.ts'
import {
  type CellContent,
  cellText,
  contentOf,
  type Sheet,
  type Workbook,
} from '../../importers/formats/grid.ts'
import type { ExpectedCell, ExpectedFile, ExpectedSheet } from './expected.ts'
import { serialToDate } from './serial-date.ts'

/** Sheets as expected.json counts them: what a formula without a stored result or an empty text shows is nothing. */
interface Found {
  lastRow: number
  lastColumn: number
  filled: number
}

function found(sheet: Sheet): Found {
  const counted: Found = { lastRow: 0, lastColumn: 0, filled: 0 }
  for (const row of sheet.rows) {
    for (const [column, cell] of row.cells.entries()) {
      if (contentOf(cell) === undefined) continue
      counted.filled++
      counted.lastRow = row.number
      counted.lastColumn = Math.max(counted.lastColumn, column + 1)
    }
  }
  return counted
}

const isDateText = (text: string) => /^\d{4}-\d\d-\d\dT/.test(text)

/** expected.json cuts long texts here. */
const CUT = 80

const withoutBlanks = (text: string) => text.replace(/_x000D_/g, '').replace(/\s+/g, '')

function sameText(expected: string, ours: string): boolean {
  const [wanted, found] = [withoutBlanks(expected), withoutBlanks(ours)]
  return expected.length >= CUT
    ? found.startsWith(wanted)
    : found === wanted || Number(found) === Number(wanted)
}

/** Whether a cell of ours says what the other program read: numbers as numbers, dates to the second, texts without blanks. */
function agrees(expected: ExpectedCell, cell: CellContent | undefined, date1904: boolean): boolean {
  const content = contentOf(cell)
  if (content === undefined || expected === null)
    return (expected ?? '') === '' && cellText(cell).trim() === ''
  if (typeof expected === 'boolean') return content === expected
  const ours = typeof content === 'number' ? String(content) : cellText(cell)
  if (typeof expected === 'number') return Math.abs(Number(ours) - expected) <= Math.abs(expected) * 1e-14
  const wanted = expected.replace(/^date /, '')
  if (typeof content === 'object' && content.kind === 'date' && isDateText(wanted))
    return serialToDate(content.serial, date1904) === wanted.slice(0, 19)
  return sameText(wanted, ours)
}

function differencesOfSheet(expected: ExpectedSheet, sheet: Sheet, date1904: boolean): string[] {
  const { lastRow, lastColumn, filled } = found(sheet)
  const differences: string[] = []
  const same = (what: string, theirs: unknown, ours: unknown) => {
    if (String(theirs) !== String(ours))
      differences.push(`«${sheet.name}» ${what}: ${String(theirs)} ≠ ours ${String(ours)}`)
  }
  const hidden = expected.state === 'hidden' || expected.state === 'veryHidden'
  same('visibility', hidden ? expected.state : 'visible', sheet.visibility)
  same('last row', expected.last_row_with_data, lastRow)
  same('last column', expected.last_col_with_data, lastColumn)
  same('filled cells', expected.non_empty_cells, filled)
  if (expected.merged_ranges !== undefined) same('merges', expected.merged_ranges, sheet.merges.length)
  if (expected.hidden_cols)
    same('hidden columns', expected.hidden_cols, [...sheet.hiddenColumns].map(columnLetter))
  for (const number of expected.hidden_rows ?? []) {
    const row = sheet.rows.find(each => each.number === number)
    if (row) same(`row ${number} hidden`, true, row.hidden)
  }
  for (const [number, ...cells] of expected.first_rows) {
    const row = sheet.rows.find(each => each.number === number)
    for (const [column, cell] of cells.entries()) {
      if (!agrees(cell, row?.cells[column], date1904))
        differences.push(`«${sheet.name}» ${columnLetter(column)}${number} reads differently`)
    }
  }
  return differences
}

/** Lines of a text file; every field of ours must stand in its line, and every line must be there. */
function differencesOfLines(expected: ExpectedFile, workbook: Workbook): string[] {
  const rows = workbook.sheets[0]?.rows ?? []
  const differences: string[] = []
  for (const [index, line] of (expected.first_lines ?? []).entries()) {
    const cells = rows.find(({ number }) => number === index + 1)?.cells
    const fields = (cells ?? []).filter(cell => cell !== undefined).map(cell => withoutBlanks(cellText(cell)))
    const [whole] = [withoutBlanks(line)]
    const strange = fields.some(field => !whole.includes(field.slice(0, CUT / 2)))
    if (cells === undefined || strange) differences.push(`line ${index + 1} reads differently`)
  }
  const last = rows.at(-1)?.number ?? 0
  if (expected.lines !== undefined && expected.lines !== last)
    differences.push(`${expected.lines} lines ≠ ours ${last}`)
  return differences
}

/** Where a grid of ours differs from what another program found in the same file; empty when they agree. */
export function differences(expected: ExpectedFile, workbook: Workbook): string[] {
  if (expected.first_lines) return differencesOfLines(expected, workbook)
  const { sheets = [], date1904 = false } = expected
  const all: string[] = []
  if (sheets.length > 0 && sheets.length !== workbook.sheets.length)
    all.push(`${sheets.length} sheets ≠ ours ${workbook.sheets.length}`)
  if (date1904 !== workbook.date1904) all.push(`epoch 1904: ${date1904} ≠ ours ${workbook.date1904}`)
  for (const [index, sheet] of sheets.entries()) {
    const ours = workbook.sheets[index]
    if (ours === undefined) continue
    if (ours.name !== sheet.name) all.push(`sheet «${sheet.name}» ≠ ours «${ours.name}»`)
    all.push(...differencesOfSheet(sheet, ours, workbook.date1904))
  }
  return all
}

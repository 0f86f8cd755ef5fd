import type { Workbook } from '../grid.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { readWithSheetJs } from '../sheetjs.ts'
import { quietRecords } from '../xls/quiet-records.ts'
import { readBiff8 } from './read-biff8.ts'

/**
 * The grids of a plain BIFF8 stream by our reader and by SheetJS. Left out is what SheetJS never tells of an xls: hidden columns, and
 * whether formulas read other workbooks. `ours` is null when the stream is not for our reader.
 */
export function bothGrids(stream: Buffer): { ours: Workbook | null; theirs: Workbook } {
  const ours = readBiff8(stream, DEFAULT_LIMITS)
  const theirs = readWithSheetJs(quietRecords(stream), 'xls', DEFAULT_LIMITS)
  if (ours === null) return { ours, theirs }
  for (const sheet of ours.sheets) {
    sheet.hiddenColumns.clear()
    for (const { cells } of sheet.rows)
      for (const cell of cells) if (typeof cell === 'object' && cell.kind === 'formula') cell.external = false
  }
  return { ours: { ...ours, externalLinks: false }, theirs }
}

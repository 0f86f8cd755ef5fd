import { Refusal } from '../../contract/refusal.ts'

/** Ceilings that stop a hostile or absurd file; generous for any wage sheet: a full sheet of Excel's 1,048,576 rows with 24 columns fits. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  fileBytes: number
  /** Parts inside a zip container. */
  zipEntries: number
  /** Bytes of one part, and of all parts together, after inflating; counted, never believed. */
  partBytes: number
  totalBytes: number
  /** Inflated size over stored size above which a part larger than `ratioFloorBytes` is taken for a bomb. */
  ratio: number
  ratioFloorBytes: number
  sheets: number
  /** Filled cells and rows of the whole workbook. */
  cells: number
  rows: number
  columns: number
  merges: number
  /** What is read by SheetJS, which makes objects of everything: cells of an ods, cells of an xlsb. */
  odsCells: number
  xlsbCells: number
}

/** The last row a spreadsheet can have. */
export const LAST_ROW = 1_048_576

/** A file that would fit, were it an xlsx. */
export const tooLargeUnlessXlsx = () => new Refusal('file-too-large', { saveAs: '.xlsx' })

export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 200 * 2 ** 20,
  zipEntries: 4000,
  partBytes: 1200 * 2 ** 20,
  totalBytes: 1500 * 2 ** 20,
  ratio: 150,
  ratioFloorBytes: 64 * 2 ** 20,
  sheets: 300,
  cells: 25_000_000,
  rows: LAST_ROW,
  columns: 16_384,
  merges: 200_000,
  // Each of them measured to take just under 1 GB.
  odsCells: 1_500_000,
  xlsbCells: 2_800_000,
}

import { Refusal } from '../../contract/refusal.ts'
import { DEFAULT_LIMITS } from '../formats/limits.ts'
import { readWorkbook } from '../formats/read-workbook.ts'
import { annotateWorkbook, type CellNote } from './annotate-workbook.ts'
import { plainWorkbook } from './plain-workbook.ts'
import type { Summary } from './summary-sheet.ts'

/** First byte of a zip container. */
const ZIP = 0x50

export interface AnnotatedFile {
  bytes: Uint8Array
  extension: 'xlsx' | 'xlsm'
}

/** What the file is; `plain`: the copy cannot keep its look. Read before the summary is worded, which says so. */
export function keepsLook(format: string): boolean {
  return format === 'xlsx' || format === 'xlsm'
}

/**
 * The clerk's own file with notes at its cells and a summary sheet. xlsx and xlsm keep their look; of every other format the
 * copy is an xlsx with the values.
 * @throws Refusal of the file
 */
export async function annotateFile(
  file: { bytes: Uint8Array; name: string; format: string },
  notes: readonly CellNote[],
  author: string,
  summary: Summary,
): Promise<AnnotatedFile> {
  // A locked workbook is no zip; an open copy of it would lie about with everybody's numbers.
  if (keepsLook(file.format) && file.bytes[0] !== ZIP) throw new Refusal('file-password-needed')
  if (keepsLook(file.format))
    return {
      bytes: await annotateWorkbook(file.bytes, notes, author, summary),
      extension: file.format === 'xlsm' ? 'xlsm' : 'xlsx',
    }
  const workbook = await readWorkbook(file.bytes, file.name, { limits: DEFAULT_LIMITS })
  const { bytes, names } = await plainWorkbook(workbook)
  const renamed = <T extends { sheet: string }>(at: T): T => ({
    ...at,
    sheet: names.get(at.sheet) ?? at.sheet,
  })
  const rows = summary.rows.map(row => ({ ...row, target: row.target === null ? null : renamed(row.target) }))
  const annotated = await annotateWorkbook(bytes, notes.map(renamed), author, { ...summary, rows })
  return { bytes: annotated, extension: 'xlsx' }
}

import { Refusal } from '../../../contract/refusal.ts'
import { repairCodePage } from '../code-page.ts'
import { CompoundFile, isCompoundFile } from '../compound-file.ts'
import type { Workbook } from '../grid.ts'
import type { ReadLimits } from '../limits.ts'
import { readWithSheetJs } from '../sheetjs.ts'
import { quietRecords } from './quiet-records.ts'

/**
 * Reads an xls or et file (BIFF2–8, in an OLE container or bare) as plain grids. The container and the records are walked
 * by our own code first, so that SheetJS sees only complete sheets and only records of cells. Real encryption is taken off
 * before; the password is for the XOR obfuscation of old files.
 * @throws Refusal file-password-needed, file-password-wrong, file-damaged, file-format-unknown (another program's OLE file), file-too-large
 */
export function readXls(bytes: Uint8Array, limits: ReadLimits, password?: string): Workbook {
  const container = isCompoundFile(bytes) ? new CompoundFile(bytes) : null
  const content = container === null ? bytes : (container.stream('Workbook') ?? container.stream('Book'))
  if (content === null) throw new Refusal('file-format-unknown', { looksLike: 'OLE' })
  const { stream, externalLinks } = quietRecords(content)
  const macros = container?.names.includes('_VBA_PROJECT') ?? false
  return { ...repairCodePage(readWithSheetJs(stream, 'xls', limits, password)), macros, externalLinks }
}

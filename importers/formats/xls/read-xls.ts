import { Refusal } from '../../../contract/refusal.ts'
import { readBiff8 } from '../biff8/read-biff8.ts'
import { repairCodePage } from '../code-page.ts'
import { CompoundFile, isCompoundFile } from '../compound-file.ts'
import type { Workbook } from '../grid.ts'
import type { ReadLimits } from '../limits.ts'
import { quietRecords } from './quiet-records.ts'

/** SheetJS sees only what was walked by our own code first: complete sheets, and only records of cells. */
async function viaSheetJs(stream: Buffer, limits: ReadLimits, password?: string): Promise<Workbook> {
  const { readWithSheetJs } = await import('../sheetjs.ts')
  return readWithSheetJs(quietRecords(stream), 'xls', limits, password)
}

/**
 * Reads an xls or et file (BIFF2–8, in an OLE container or bare) as plain grids: plain BIFF8 by our own reader, what that one does not
 * take for its own (older versions, XOR obfuscation) by SheetJS. Real encryption is taken off before; the password is for the XOR
 * obfuscation of old files.
 * @throws Refusal file-password-needed, file-password-wrong, file-damaged, file-format-unknown (another program's OLE file), file-too-large
 */
export async function readXls(bytes: Uint8Array, limits: ReadLimits, password?: string): Promise<Workbook> {
  const container = isCompoundFile(bytes) ? new CompoundFile(bytes) : null
  const stream =
    container === null
      ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      : (container.stream('Workbook') ?? container.stream('Book'))
  if (stream === null) throw new Refusal('file-format-unknown', { looksLike: 'OLE' })
  const workbook = readBiff8(stream, limits) ?? (await viaSheetJs(stream, limits, password))
  const macros = container?.names.includes('_VBA_PROJECT') ?? false
  return { ...repairCodePage(workbook), macros }
}

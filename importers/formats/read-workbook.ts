import type { FileFormat } from '../../contract/inspection.ts'
import { Refusal } from '../../contract/refusal.ts'
import { readDelimitedText } from './delimited-text.ts'
import { decryptedContent } from './encrypted/decrypt.ts'
import type { Workbook } from './grid.ts'
import { readHtml } from './html/read-html.ts'
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts'
import { headOfMarkup } from './markup-encoding.ts'
import { withHiddenParts } from './ods-hidden.ts'
import { proveRepeatsFit } from './ods-repeats.ts'
import { decodeText } from './text-encoding.ts'
import { readXls } from './xls/read-xls.ts'
import { quietXlsb } from './xlsb/quiet-parts.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'
import { readXml2003 } from './xml2003/read-xml2003.ts'
import { ZipContainer } from './zip-part.ts'

export interface ReadOptions {
  limits?: Partial<ReadLimits>
  /** Opens an encrypted workbook. Used here and forgotten. */
  password?: string
}

const startsWith = (bytes: Uint8Array, ...head: number[]) =>
  head.every((byte, index) => bytes[index] === byte)

const STRANGERS: [string, number[]][] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
]

/** SheetJS and its code pages take a tenth of a second to load: only for formats that need them. */
async function viaSheetJs(input: Uint8Array, format: FileFormat, limits: ReadLimits): Promise<Workbook> {
  const { readWithSheetJs } = await import('./sheetjs.ts')
  return readWithSheetJs(input, format, limits)
}

async function readZip(bytes: Uint8Array, limits: ReadLimits): Promise<Workbook> {
  const zip = new ZipContainer(bytes, limits)
  const names = zip.names.map(name => name.toLowerCase())
  if (names.some(name => /(^|\/)workbook\.xml$/.test(name))) return readXlsx(zip, limits)
  const binary = names.some(name => /(^|\/)workbook\.bin$/.test(name))
  if (!binary && !names.includes('content.xml'))
    throw new Refusal('file-format-unknown', { looksLike: 'zip' })
  if (binary) return viaSheetJs(await quietXlsb(zip, limits), 'xlsb', limits)
  await zip.provePartsFit()
  await proveRepeatsFit(new ZipContainer(bytes, limits), limits)
  const workbook = await viaSheetJs(bytes, 'ods', limits)
  return withHiddenParts(workbook, new ZipContainer(bytes, limits))
}

const isXml2003 = (head: string) =>
  /^<\?xml|^<(\w+:)?Workbook/i.test(head) && head.includes('urn:schemas-microsoft-com:office:spreadsheet')

function readText(bytes: Uint8Array, sheetName: string, limits: ReadLimits): Workbook {
  const head = headOfMarkup(bytes)
  if (isXml2003(head)) return readXml2003(bytes, limits)
  if (/^<(!doctype|html|head|meta|table|body|style|\?xml|div)/i.test(head)) return readHtml(bytes, limits)
  const text = decodeText(bytes)
  if (text === null) throw new Refusal('file-format-unknown', { looksLike: 'binary' })
  if (text.trim() === '') throw new Refusal('file-empty')
  const workbook = readDelimitedText(text, sheetName, limits)
  // One line in one piece is a message that was saved in place of a table.
  if (workbook.sheets.every(sheet => sheet.rows.length < 2 && (sheet.rows[0]?.cells.length ?? 0) < 2))
    throw new Refusal('file-format-unknown', { looksLike: 'text' })
  return workbook
}

/**
 * Reads a spreadsheet file as plain grids, by its content and never by its extension: xlsx, xlsm, xlsb, xls (BIFF2–8),
 * ods, SpreadsheetML 2003, HTML tables, and text with any usual separator in UTF-8, UTF-16 or GB18030.
 * @throws Refusal file-empty, file-format-unknown, file-damaged, file-password-needed, file-password-wrong, file-too-large, file-suspicious
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<Workbook> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  if (bytes.length === 0) throw new Refusal('file-empty')
  if (bytes.length > limits.fileBytes) throw new Refusal('file-too-large', { limit: limits.fileBytes })
  const stranger = STRANGERS.find(([, head]) => startsWith(bytes, ...head))
  if (stranger) throw new Refusal('file-format-unknown', { looksLike: stranger[0] })
  if (startsWith(bytes, 0x50, 0x4b)) return readZip(bytes, limits)
  const ole = startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)
  const bareBiff = bytes[0] === 0x09 && (bytes[1] ?? 255) <= 8 && [4, 6, 8, 16].includes(bytes[2] ?? 0)
  const plain = ole ? decryptedContent(bytes, options.password) : null
  if (plain !== null && startsWith(plain, 0x50, 0x4b)) return readZip(plain, limits)
  if (ole || bareBiff) return readXls(plain ?? bytes, limits, options.password)
  return readText(bytes, fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''), limits)
}

import * as XLSX from 'xlsx'
import * as codePages from 'xlsx/dist/cpexcel.full.mjs'
import type { FileFormat } from '../../contract/inspection.ts'
import { Refusal } from '../../contract/refusal.ts'
import { errorCode } from './error-code.ts'
import type { CellContent, Row, Sheet, Workbook } from './grid.ts'
import type { ReadLimits } from './limits.ts'
import { numberLook } from './number-format.ts'
import { lookedNumber } from './xlsx/cells.ts'

XLSX.set_cptable(codePages)

function plainContent(cell: XLSX.CellObject): Exclude<CellContent, { kind: 'formula' }> | undefined {
  const value = cell.v
  if (value === undefined || cell.t === 'z') return undefined
  if (cell.t === 'e') return { kind: 'error', code: errorCode(Number(value)) }
  if (typeof value === 'number')
    return lookedNumber(value, typeof cell.z === 'string' ? numberLook(0, cell.z) : null)
  if (typeof value === 'boolean') return value
  return typeof value === 'string' && value !== '' ? value : undefined
}

function contentOfCell(cell: XLSX.CellObject | undefined): CellContent | undefined {
  if (!cell) return undefined
  const value = plainContent(cell)
  if (cell.f === undefined) return value
  return { kind: 'formula', value: value ?? null, external: /\[/.test(cell.f) }
}

function sheetRows(
  sheet: XLSX.DenseWorkSheet,
  limits: ReadLimits,
  tally: { cells: number; rows: number },
): Row[] {
  const rows: Row[] = []
  const data = sheet['!data']
  for (const index of Object.keys(data)) {
    const cells: (CellContent | undefined)[] = []
    const stored = data[Number(index)] ?? []
    for (const column of Object.keys(stored)) {
      const content = contentOfCell(stored[Number(column)])
      if (content === undefined) continue
      // A column that no sheet has would make every later walk over the row endless.
      if (Number(column) >= limits.columns) throw new Refusal('file-damaged', { part: 'sheet' })
      cells[Number(column)] = content
      tally.cells++
    }
    if (cells.length === 0) continue
    tally.rows++
    if (tally.cells > limits.cells || tally.rows > limits.rows)
      throw new Refusal('file-too-large', { limit: limits.rows })
    rows.push({ number: Number(index) + 1, hidden: sheet['!rows']?.[Number(index)]?.hidden === true, cells })
  }
  return rows
}

function hiddenColumns(sheet: XLSX.WorkSheet): Set<number> {
  const hidden = new Set<number>()
  sheet['!cols']?.forEach((column, index) => {
    if (column?.hidden) hidden.add(index)
  })
  return hidden
}

const VISIBILITY: Sheet['visibility'][] = ['visible', 'hidden', 'veryHidden']

/** A chart on a sheet of its own holds no cells. */
function isDense(sheet: XLSX.WorkSheet): sheet is XLSX.DenseWorkSheet {
  return Array.isArray(sheet['!data'])
}

function toGrid(book: XLSX.WorkBook, format: FileFormat, limits: ReadLimits): Workbook {
  const tally = { cells: 0, rows: 0 }
  if (book.SheetNames.length > limits.sheets) throw new Refusal('file-too-large', { limit: limits.sheets })
  const sheets = book.SheetNames.flatMap((name, index): Sheet[] => {
    const sheet: XLSX.WorkSheet | null | undefined = book.Sheets[name]
    // Named by the workbook and not to be found, or not to be read: its people must not be missing without a word.
    if (!sheet) throw new Refusal('file-damaged', { format, part: 'sheet' })
    if (!isDense(sheet)) return []
    const ranges: XLSX.Range[] = sheet['!merges'] ?? []
    const merges = ranges.map(({ s, e }) => ({
      top: s.r + 1,
      left: s.c,
      bottom: e.r + 1,
      right: e.c,
    }))
    const visibility = VISIBILITY[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible'
    return [
      {
        // Some xlsb writers confuse SheetJS about names.
        name: /\p{Cc}/u.test(name) ? `Sheet${index + 1}` : name,
        visibility,
        rows: sheetRows(sheet, limits, tally),
        merges,
        hiddenColumns: hiddenColumns(sheet),
      },
    ]
  })
  return {
    format,
    date1904: book.Workbook?.WBProps?.date1904 === true,
    sheets,
    activeSheet: 0,
    macros: book.vbaraw !== undefined,
    externalLinks: false,
  }
}

/**
 * Reads every format that needs SheetJS (BIFF2–8, xlsb, ods) as plain grids. Whatever it throws on broken input is a refusal: it has no error types of its own.
 * @throws Refusal file-password-needed, file-password-wrong, file-damaged, file-too-large
 */
export function readWithSheetJs(
  input: Uint8Array,
  format: FileFormat,
  limits: ReadLimits,
  password?: string,
): Workbook {
  const options: XLSX.ParsingOptions = {
    dense: true,
    // A formula of an xlsb always has its result beside it; taking it apart only ever loops on damage.
    cellFormula: format !== 'xlsb',
    cellNF: true,
    cellText: false,
    cellHTML: false,
    // Hidden rows of BIFF come without it, and with it a damaged BIFF file can keep SheetJS in a loop for ever.
    cellStyles: format !== 'xls',
    // Undoes the XOR obfuscation of old files; real encryption is taken off before.
    ...(password !== undefined && { password }),
    type: 'buffer',
    bookVBA: true,
  }
  let book: XLSX.WorkBook
  // It prints about records and number formats that it does not know; nobody's command line is the place for that.
  const print = console.error
  console.error = () => {}
  try {
    book = XLSX.read(input, options)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    if (/password|encrypt/i.test(message))
      throw new Refusal(password === undefined ? 'file-password-needed' : 'file-password-wrong', { format })
    throw new Refusal('file-damaged', { format })
  } finally {
    console.error = print
  }
  return toGrid(book, format, limits)
}

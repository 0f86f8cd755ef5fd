import { createHash } from 'node:crypto'
import type { Period } from '../contract/dates.ts'
import type {
  FileFacts,
  FileFormat,
  ImportProblem,
  Inspection,
  SheetKind,
  SheetReading,
} from '../contract/inspection.ts'
import type { KnownMapping } from '../contract/layout-mapping.ts'
import { Refusal } from '../contract/refusal.ts'
import { readAttendance } from './attendance.ts'
import { readBankResult } from './bank-feedback.ts'
import type { Drafted } from './draft-rows.ts'
import { exchangeReadings, readExchange } from './exchange.ts'
import type { Row, Sheet, Workbook } from './formats/grid.ts'
import { type ReadOptions, readWorkbook } from './formats/read-workbook.ts'
import { joinBlocks } from './join-blocks.ts'
import { type MonthPart, monthParts, periodOfTable, purposes } from './month-parts.ts'
import { monthsOfGrid } from './months-of-grid.ts'
import { monthsOfPayroll } from './months-of-payroll.ts'
import { readPayroll } from './payroll.ts'
import { problem } from './problems.ts'
import { readPunchSheet } from './punches/read-punch-sheet.ts'
import { missingInList } from './rearrange/lines-by-person.ts'
import { rearrange } from './rearrange/rearrange.ts'
import { choicesInTable, inFile } from './rearrange/rearranged.ts'
import { joinSpreadCells } from './rearrange/spread-cells.ts'
import type { Caption } from './recognize/caption.ts'
import { fieldOf } from './recognize/column.ts'
import { shownColumns } from './recognize/columns.ts'
import { type MarkWorth, readLegend } from './recognize/legend.ts'
import { keyColumns, totalInNameCell } from './recognize/row-kind.ts'
import { recogniseTable, type SheetChoices, type Table } from './recognize/table.ts'
import { tableParts } from './recognize/table-parts.ts'
import { teamOfSheetName, teamOfTitles } from './recognize/team-name.ts'
import { readRoster } from './roster.ts'
import { readTotal, settleTotals } from './totals.ts'

export interface InspectOptions extends ReadOptions {
  /** Kind of every sheet that `kinds` does not name, where a person says so. */
  kind?: SheetKind
  /** Kind by sheet name, where a person says so. */
  kinds?: Record<string, SheetKind>
  /** Column letter → field (null = leave out), by sheet name. */
  mapping?: Record<string, Record<string, string | null>>
  /** Mappings remembered from earlier files, applied to sheets of their layout; `mapping` stands above them. */
  mappings?: readonly KnownMapping[]
  /** Month for sheets that do not say theirs. */
  period?: Period
  /** Whether several rows of one person on a payroll are one line; as the sheet says where nobody chose. */
  join?: boolean
  /** The same by sheet name, above `join`. */
  joins?: Record<string, boolean>
  /** Called with sheets done and sheets in all. */
  onProgress?: (done: number, total: number) => void
}

/** Sheets that programs keep for themselves: pictures of WPS, lists behind drop-downs. */
const OWN_SHEETS = /^(WpsReserved_|_xlnm|xlnm)/

function nothing<Values>(): Drafted<Values> {
  return { rows: [], skipped: [], totals: [], problems: [] }
}

/** A sheet without people still states totals: a summary by team is used for cross-checking, never imported as people. */
function readUnknown(table: Table): Drafted<Record<string, never>> {
  const keys = keyColumns(table.columns)
  const teamColumn = table.columns.find(
    ({ meaning }) => meaning !== null && 'field' in meaning && meaning.field === 'team',
  )
  if (teamColumn === undefined) return nothing()
  const totals = table.body.slice(0, 500).flatMap(row => {
    const name = row.cells[teamColumn.index]
    const isTotal =
      totalInNameCell(row, keys) ||
      row.cells.some(cell => typeof cell === 'string' && /合\s*计|总\s*计/.test(cell))
    if (isTotal) return [readTotal(row, table.columns, null)]
    return typeof name === 'string'
      ? [{ ...readTotal(row, table.columns, name.trim()), scope: 'team' as const }]
      : []
  })
  const sheetTotal = totals.filter(total => total.scope === 'sheet')
  return {
    ...nothing(),
    totals: [...totals.filter(total => total.scope === 'team'), ...settleTotals(sheetTotal, 0)],
  }
}

/** Every table of a sheet; one that is no plain table is put into one first, and its cells are where they stand in the file. */
function readings(
  written: Sheet,
  fileName: string,
  date1904: boolean,
  choices: SheetChoices,
): SheetReading[] {
  const sheet = joinSpreadCells(written)
  const rearranged = rearrange(sheet, fileName, date1904, choices.kind)
  if (rearranged === null) {
    const read = readingsOfTables(sheet, fileName, date1904, choices, sheet.rows)
    const reason = read.every(({ kind }) => kind === 'unknown') ? missingInList(sheet) : null
    if (reason !== null) read[0]?.problems.push(problem('imp-sheet-kind-unknown', { params: { reason } }))
    return read
  }
  return rearranged.flatMap(found => {
    const { columns, ...others } = choices
    const inTable = {
      ...(found.kind && { kind: found.kind }),
      ...others,
      ...(columns && { columns: choicesInTable(columns, found) }),
    }
    return readingsOfTables(found.sheet, fileName, date1904, inTable, sheet.rows).map((read, at) => {
      const moved = inFile(read, found)
      return at === 0 ? { ...moved, problems: [...(found.problems ?? []), ...moved.problems] } : moved
    })
  })
}

/** Every table of a sheet, a grid across two months as two. `whole`: its rows as they stand, which may explain its marks. */
function readingsOfTables(
  sheet: Sheet,
  fileName: string,
  date1904: boolean,
  choices: SheetChoices,
  whole: readonly Row[],
): SheetReading[] {
  const punches =
    choices.kind === undefined || choices.kind === 'punches'
      ? readPunchSheet(sheet, fileName, date1904, choices.period)
      : null
  if (punches !== null) return [punches]
  let first: Caption | null = null
  let legend: MarkWorth | undefined
  const legendOf = () => (legend ??= readLegend(whole))
  const tables = tableParts(sheet).flatMap(part => {
    const table = recogniseTable(part, fileName, choices, first)
    first ??= table.caption
    table.caption.team ??= teamOfSheetName(sheet.name)
    table.period = periodOfTable(table, fileName, date1904)
    return purposes(table, choices.kind !== undefined)
      .flatMap(purpose => monthsOfPayroll(purpose, fileName, date1904))
      .flatMap(purpose => monthsOfGrid(purpose, fileName, date1904))
      .flatMap(purpose => monthParts(purpose, choices.period ?? null, date1904))
      .map(month => reading(month, date1904, legendOf))
  })
  return joinBlocks(tables)
}

function reading(month: MonthPart, date1904: boolean, legendOf: () => MarkWorth): SheetReading {
  const { table, part } = month
  const { caption, sheet } = table
  const titled = teamByTitle(table)
  const base = {
    name: sheet.name,
    hidden: sheet.visibility !== 'visible',
    confidence: table.confidence,
    project: caption.project,
    projectCode: caption.projectCode,
    period: table.period,
    team: caption.team ?? titled,
    ...(titled !== null && { teamFrom: 'title' as const }),
    unit: caption.unit,
    generalContractor: caption.generalContractor,
    paidOn: caption.paidOn,
    headerRows: table.headerRows,
    columns: shownColumns(table.columns),
    ...table.layout,
    ...(part && { spanPart: part }),
  }
  const problems = [...table.problems, ...sheetProblems(table)]
  const finish = <Values>(drafted: Drafted<Values>) => ({
    ...base,
    ...drafted,
    problems: [...problems, ...drafted.problems],
  })
  switch (table.kind) {
    case 'roster':
      return { kind: 'roster', ...finish(readRoster(table, date1904)) }
    case 'attendance':
      return { kind: 'attendance', ...finish(readAttendance(month, date1904, legendOf())) }
    case 'payroll':
      return { kind: 'payroll', ...finish(readPayroll(table, date1904)) }
    case 'bank-result':
      return { kind: 'bank-result', ...finish(readBankResult(table, date1904)) }
    // A sheet that a person takes for punches holds none that can be read.
    case 'punches':
    case 'unknown':
      return { kind: 'unknown', ...finish(readUnknown(table)) }
  }
}

/** The team that only the title names. Rows do not get it as theirs, so that a person can still say that it is another. */
function teamByTitle({ caption, columns }: Table): string | null {
  const hasColumn = columns.some(column => fieldOf(column) === 'team')
  return caption.team !== null || hasColumn ? null : teamOfTitles(caption.titles)
}

function sheetProblems(table: Table): ImportProblem[] {
  const problems: ImportProblem[] = []
  if ((table.kind === 'payroll' || table.kind === 'attendance') && table.period === null) {
    problems.push(problem('imp-period-missing', { cell: `A${table.headerRows[0] ?? 1}` }))
  }
  return problems
}

/** A sheet of no known kind blocks only when the file has nothing else to offer. */
function markUnknown(sheets: SheetReading[]): void {
  const known = sheets.some(sheet => sheet.kind !== 'unknown' && sheet.rows.length > 0)
  for (const sheet of sheets) {
    if (sheet.kind !== 'unknown') continue
    const severity = known ? 'notice' : 'block'
    const told = sheet.problems.find(({ rule }) => rule === 'imp-sheet-kind-unknown')
    if (told === undefined) sheet.problems.push(problem('imp-sheet-kind-unknown', { severity }))
    else told.severity = severity
  }
}

function fileProblems(workbook: Workbook): ImportProblem[] {
  const problems: ImportProblem[] = []
  if (workbook.macros) problems.push(problem('imp-file-active-content', { params: { what: 'macros' } }))
  if (workbook.externalLinks)
    problems.push(problem('imp-file-active-content', { params: { what: 'external-links' } }))
  if (workbook.date1904) problems.push(problem('imp-date-two-readings', { params: { reason: 'epoch-1904' } }))
  return problems
}

/**
 * Says what a spreadsheet file (or an exchange file, contract/exchange.ts) holds: which sheets of which kind, where their
 * tables stand, every row as a typed draft or with the reason why it was left out, and every doubt as a problem at its cell.
 * Nothing is looked up in a ledger.
 * @throws Refusal file-empty, file-format-unknown, file-damaged, file-password-needed, file-too-large, file-suspicious,
 * exchange-invalid
 */
export async function inspectFile(
  bytes: Uint8Array,
  fileName: string,
  options: InspectOptions = {},
): Promise<Inspection> {
  try {
    const exchange = readExchange(bytes, options.limits)
    return exchange === null
      ? await inspectWorkbook(bytes, fileName, options)
      : {
          file: factsOf(bytes, fileName, 'json'),
          sheets: exchangeReadings(exchange, options),
          problems: [],
        }
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, { file: fileName, ...error.details })
    throw error
  }
}

function factsOf(bytes: Uint8Array, name: string, format: FileFormat): FileFacts {
  return { name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, format }
}

async function inspectWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: InspectOptions,
): Promise<Inspection> {
  const workbook = await readWorkbook(bytes, fileName, options)
  const offered = workbook.sheets.filter(sheet => sheet.rows.length > 0 && !OWN_SHEETS.test(sheet.name))
  if (offered.length === 0) throw new Refusal('file-empty', { file: fileName })
  const sheets: SheetReading[] = []
  let read = 0
  for (const sheet of offered) {
    const kind = options.kinds?.[sheet.name] ?? options.kind
    const columns = options.mapping?.[sheet.name]
    const join = options.joins?.[sheet.name] ?? options.join
    const choices = {
      ...(kind && { kind }),
      ...(columns && { columns }),
      ...(options.period && { period: options.period }),
      ...(options.mappings && { mappings: options.mappings }),
      ...(join !== undefined && { join }),
    }
    sheets.push(...readings(sheet, fileName, workbook.date1904, choices))
    // Grids of large sheets are not needed once read.
    sheet.rows = []
    options.onProgress?.(++read, offered.length)
  }
  markUnknown(sheets)
  return {
    file: factsOf(bytes, fileName, workbook.format),
    sheets,
    problems: fileProblems(workbook),
  }
}

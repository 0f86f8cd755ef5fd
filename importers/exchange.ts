import type * as z from 'zod'
import { columnLetter } from '../contract/cell-place.ts'
import type { Period } from '../contract/dates.ts'
import { EXCHANGE_FORMAT, Exchange, type ExchangeSheet } from '../contract/exchange.ts'
import type {
  BankResultValues,
  DraftRow,
  ImportProblem,
  SheetColumn,
  SheetKind,
  SheetReading,
} from '../contract/inspection.ts'
import { Refusal } from '../contract/refusal.ts'
import { statusOf } from './bank-feedback.ts'
import type { PersonValues } from './draft-rows.ts'
import { DEFAULT_LIMITS, type ReadLimits } from './formats/limits.ts'
import { decodeText } from './formats/text-encoding.ts'
import { problem } from './problems.ts'

/** The text of a file that begins as a JSON object does; null for anything else, without reading it all. */
function objectText(bytes: Uint8Array): string | null {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const first = bytes.subarray(start, start + 64).find(byte => byte !== 0x20 && (byte < 0x09 || byte > 0x0d))
  return first === 0x7b ? decodeText(bytes) : null
}

function parsed(text: string, format: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Half an exchange file is a damaged one; anything else that begins with a brace is left to the readers of text.
    if (text.slice(0, 4096).includes(format.replace(/\d+$/, ''))) throw new Refusal('file-damaged')
    return null
  }
}

/** Where in the file a member is wrong: names of members and places in lists, never a value or a name of the file's own. */
function pathOf(issue: z.core.$ZodIssue): string {
  const strange = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...issue.path, ...strange]
    .map(part => (typeof part === 'number' || /^[A-Za-z]{1,40}$/.test(String(part)) ? String(part) : '?'))
    .join('.')
}

/**
 * Reads a file as JSON of one format of ours; null when it is no JSON.
 * @throws Refusal file-damaged (broken off), file-format-unknown (other JSON, another version), exchange-invalid (with the path),
 * file-too-large.
 */
export function readJsonFile<Schema extends z.ZodType>(
  bytes: Uint8Array,
  schema: Schema,
  format: string,
  limits: Partial<ReadLimits> = {},
): z.output<Schema> | null {
  const limit = limits.fileBytes ?? DEFAULT_LIMITS.fileBytes
  if (bytes.length > limit) throw new Refusal('file-too-large', { limit })
  const text = objectText(bytes)
  const content = text === null ? null : parsed(text, format)
  if (typeof content !== 'object' || content === null) return null
  const said = 'format' in content ? content.format : undefined
  if (said !== format) throw new Refusal('file-format-unknown', { looksLike: 'JSON' })
  const exchange = schema.safeParse(content)
  if (exchange.success) return exchange.data
  const [issue] = exchange.error.issues
  throw new Refusal('exchange-invalid', { path: issue === undefined ? '' : pathOf(issue) })
}

/** Reads a file as an exchange file; null when it is none. @throws Refusal as readJsonFile. */
export function readExchange(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Exchange | null {
  return readJsonFile(bytes, Exchange, EXCHANGE_FORMAT, limits)
}

/** The fields that a row fills, as a sheet's columns name them: repeated ones by item and by day. */
function fieldsOf(row: object): string[] {
  return Object.entries(row).flatMap(([field, value]) => {
    if (value === undefined) return []
    if (!Array.isArray(value)) return [field]
    if (field === 'days') return value.map((_, day) => `day/${day + 1}`)
    const items: { name: string }[] = value
    return items.map(({ name }) => `${field}/${name}`)
  })
}

function columnsOf(rows: readonly object[]): SheetColumn[] {
  const fields = new Set(['name', ...rows.flatMap(fieldsOf)])
  return [...fields].map((field, index) => ({ letter: columnLetter(index), header: field, field }))
}

/** A row that lacks what the others are known by cannot be used; it is kept and says so. */
function missingKeys(
  row: PersonValues,
  at: number,
  columns: SheetColumn[],
  kind: SheetKind,
): ImportProblem[] {
  const wanted: ('name' | 'idNumber')[] = kind === 'bank-result' ? ['name'] : ['name', 'idNumber']
  return wanted.flatMap(field => {
    const column = columns.find(each => each.field === field)
    if (column === undefined || row[field] !== undefined) return []
    return [problem('imp-row-blank-key', { cell: `${column.letter}${at}`, field, params: { field } })]
  })
}

function drafts<Values extends PersonValues>(
  sheet: Pick<ExchangeSheet, 'kind' | 'team' | 'unit'>,
  rows: readonly Values[],
  columns: SheetColumn[],
): DraftRow<Values>[] {
  return rows.map((row, index) => {
    const values = { ...row }
    if (values.team === undefined && sheet.team !== undefined) values.team = sheet.team
    if (values.employer === undefined && sheet.unit !== undefined) values.employer = sheet.unit
    return {
      row: index + 1,
      values,
      cells: {},
      raw: {},
      problems: missingKeys(row, index + 1, columns, sheet.kind),
    }
  })
}

interface Choices {
  kind?: SheetKind
  kinds?: Record<string, SheetKind>
  period?: Period
}

/** The sheets of an exchange file as readings: row 1 is the first of a sheet, a column stands for every member that some row has. */
export function exchangeReadings(exchange: Exchange, choices: Choices = {}): SheetReading[] {
  return exchange.sheets.map(sheet => readingOf(sheet, exchange, choices))
}

function readingOf(sheet: ExchangeSheet, exchange: Exchange, choices: Choices): SheetReading {
  const columns = columnsOf(sheet.rows)
  const period = sheet.period ?? exchange.period ?? choices.period ?? null
  const monthly = sheet.kind === 'payroll' || sheet.kind === 'attendance'
  const base = {
    name: sheet.name,
    hidden: false,
    confidence: 1,
    project: exchange.project?.name ?? null,
    projectCode: exchange.project?.code ?? null,
    period,
    team: sheet.team ?? null,
    unit: sheet.unit ?? null,
    generalContractor: null,
    paidOn: sheet.paidOn ?? null,
    headerRows: [],
    columns,
    skipped: [],
    totals: [],
    problems: monthly && period === null ? [problem('imp-period-missing')] : [],
  }
  // The file says itself what a sheet is; who calls it something else wants it left out.
  if ((choices.kinds?.[sheet.name] ?? choices.kind ?? sheet.kind) !== sheet.kind)
    return { ...base, kind: 'unknown', rows: [] }
  switch (sheet.kind) {
    case 'roster':
      return { ...base, kind: sheet.kind, rows: drafts(sheet, sheet.rows, columns) }
    case 'attendance':
      return { ...base, kind: sheet.kind, rows: drafts(sheet, sheet.rows, columns) }
    case 'payroll':
      return { ...base, kind: sheet.kind, rows: drafts(sheet, sheet.rows, columns) }
    case 'bank-result':
      return { ...base, kind: sheet.kind, rows: drafts(sheet, sheet.rows.map(withStatus), columns) }
  }
}

/** What the bank's own word means where the file gives no status; a word that is not known never counts as paid. */
function withStatus(row: BankResultValues): BankResultValues {
  const word = row.statusText
  return { ...row, status: row.status ?? (word === undefined ? 'unknown' : statusOf(word)) }
}

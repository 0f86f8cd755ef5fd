import type { Period } from '../../contract/dates.ts'
import type { ImportProblem, SheetKind } from '../../contract/inspection.ts'
import type { ColumnMeanings, KnownMapping } from '../../contract/layout-mapping.ts'
import { cellText, type Row, type Sheet } from '../formats/grid.ts'
import { cellReference } from '../formats/xlsx/sheet.ts'
import { problem } from '../problems.ts'
import { type Caption, captionAfter, periodFrom, readCaption } from './caption.ts'
import { type Column, fieldOf } from './column.ts'
import { understandColumns } from './columns.ts'
import { nameDaySum } from './day-sum.ts'
import { findHeaderBlock, type HeaderBlock } from './header-block.ts'
import { headerByContent, headlessPayments } from './header-by-content.ts'
import type { Meaning } from './heading.ts'
import { fingerprintOf, fittingMapping, headingNames } from './layout.ts'
import { MergedCells } from './merged-cells.ts'
import { markUnits } from './money-unit.ts'
import { settlePayByArithmetic } from './pay-arithmetic.ts'
import { recogniseKind } from './sheet-kind.ts'
import { HEADINGS, type HeadingField } from './vocabulary.ts'

/** A person's choices for one sheet: they stand above what is recognised. */
export interface SheetChoices {
  kind?: SheetKind
  /** Column letter → field as SheetColumn names it; null = leave the column out. */
  columns?: Record<string, string | null>
  /** Month when the sheet does not say. */
  period?: Period
  /** Mappings that earlier sheets of the same layout were given. */
  mappings?: readonly KnownMapping[]
  /** Whether several rows of one person are one line. */
  join?: boolean
}

/** A recognised table: where it stands, what its columns mean, what its caption says. */
export interface Table {
  sheet: Sheet
  merged: MergedCells
  kind: SheetKind
  confidence: number
  caption: Caption
  period: Period | null
  headerRows: number[]
  columns: Column[]
  /** Rows below the heading. */
  body: Row[]
  problems: ImportProblem[]
  /** A bank's word above a block of payments (成功明细), or null. */
  verdict: string | null
  /** What mappings know this table by. */
  layout: Layout
  /** Whether several rows of one person are one line, as a person says or said of this layout. */
  join?: boolean | undefined
}

/** The layout of a table, and the mapping that was applied to it. */
export interface Layout {
  fingerprint: string | null
  recognisedKind: SheetKind
  headingNames: Record<string, string>
  mappingId: string | null
}

const NO_LAYOUT: Layout = { fingerprint: null, recognisedKind: 'unknown', headingNames: {}, mappingId: null }

const REQUIRED: Record<Exclude<SheetKind, 'unknown'>, HeadingField[]> = {
  roster: ['name', 'idNumber'],
  attendance: ['name'],
  punches: [],
  payroll: ['name', 'idNumber', 'netPay'],
  'bank-result': ['wageCard', 'amount', 'statusText'],
}

const SAMPLE = 40

/** The meaning of a column that a person named himself. */
function chosenMeaning(field: string): Meaning | null {
  const [kind, name = ''] = field.split('/')
  if ((kind === 'otherDue' || kind === 'otherDeductions') && name !== '') return { item: kind, name }
  if (kind === 'day') return { day: Number(name), part: 'whole' }
  if (kind === 'overtime') return { day: Number(name), part: 'overtime' }
  return isHeading(field) ? { field, exact: true } : null
}

function isHeading(field: string): field is HeadingField {
  return field in HEADINGS
}

/** Words that mean different fields on different kinds of sheet: 金额 is the net pay of a payroll, 应付金额 a bank's amount. */
export function adaptToKind(
  columns: Column[],
  kind: SheetKind,
  sample: readonly Row[],
  headerRow: number,
  isChosen: (column: Column) => boolean = () => false,
): ImportProblem[] {
  const named = (field: HeadingField) => columns.find(column => fieldOf(column) === field)
  const rename = (from: HeadingField, to: HeadingField) => {
    const column = named(from)
    if (column && !named(to)) column.meaning = { field: to, exact: false }
  }
  const problems = kind === 'payroll' ? settlePayByArithmetic(columns, sample, headerRow, isChosen) : []
  if (kind === 'payroll') {
    if (named('netPay') && (named('quantity') || named('unitPrice'))) rename('amount', 'piecePay')
    rename('amount', named('grossPay') || !named('deductionTotal') ? 'netPay' : 'grossPay')
    if (!named('piecePay') && !named('quantity')) rename('unitPrice', 'wageRate')
  }
  if (kind === 'attendance') nameDaySum(columns, sample)
  if (kind === 'bank-result') rename('netPay', 'amount')
  if (kind === 'roster') rename('basePay', 'wageRate')
  return problems
}

function missingColumns(
  columns: readonly Column[],
  kind: SheetKind,
  headerRow: number,
  verdict: string | null,
): ImportProblem[] {
  if (kind === 'unknown') return []
  const present = new Set(columns.flatMap(column => [fieldOf(column), column.also ?? null]))
  return REQUIRED[kind]
    .filter(
      field =>
        !present.has(field) &&
        !(field === 'name' && (present.has('jobNumber') || present.has('idNumber'))) &&
        !(field === 'statusText' && (present.has('reason') || verdict !== null)),
    )
    .map(field => {
      const cell = `A${headerRow}`
      // Lists for a bank have account and name alone, by which people are found too.
      return field === 'idNumber' && present.has('wageCard') && present.has('name')
        ? problem('imp-required-column-missing', {
            cell,
            field,
            severity: 'notice',
            params: { field, kind, reason: 'by-account' },
          })
        : problem('imp-required-column-missing', { cell, field, params: { field, kind } })
    })
}

/** Where a person named the columns of a table whose heading says nothing known: its first line is data when it holds long numbers. */
function headerByChoice(sheet: Sheet, choices: SheetChoices): HeaderBlock | null {
  const indexes = Object.entries(choices.columns ?? {}).flatMap(([letter, field]) =>
    field === null ? [] : [cellReference(letter).column],
  )
  const first = sheet.rows.find(
    row => indexes.filter(index => row.cells[index] !== undefined).length >= Math.min(2, indexes.length),
  )
  if (!first || indexes.length === 0) return null
  const headed = !first.cells.some(cell => /\d{6}/.test(cellText(cell)))
  const paths = headed ? Array.from(first.cells, cell => [cellText(cell)].filter(text => text !== '')) : []
  return { first: first.number, last: headed ? first.number : first.number - 1, paths }
}

/**
 * Finds the table of a sheet and says what it is. A sheet without any heading gives kind unknown; so does one whose
 * heading names no person, such as a summary by team. `before`: the caption of the first table on the sheet, for a later one.
 */
export function recogniseTable(
  sheet: Sheet,
  fileName: string,
  choices: SheetChoices,
  before: Caption | null = null,
): Table {
  const merged = new MergedCells(sheet)
  const header =
    findHeaderBlock(sheet, merged) ??
    headerByChoice(sheet, choices) ??
    headerByContent(sheet) ??
    headlessPayments(sheet)
  const above = header ? sheet.rows.filter(row => row.number < header.first) : sheet.rows.slice(0, 5)
  const caption = captionAfter(readCaption(above), before)
  const period = choices.period ?? periodFrom(caption, sheet.name, fileName)
  const verdict = sheet.verdict ?? null
  const base = { sheet, merged, caption, period, verdict }
  if (!header) {
    const nothing = { headerRows: [], columns: [], body: [], problems: [] }
    return { ...base, kind: 'unknown', confidence: 0, ...nothing, layout: NO_LAYOUT }
  }
  const body = sheet.rows.filter(row => row.number > header.last)
  const around = [...caption.titles, sheet.name, fileName]
  const understand = (said: ColumnMeanings) =>
    understandColumns(header.paths, body.slice(0, SAMPLE), header.last, letter => {
      const field = said[letter]
      if (field === undefined) return undefined
      return field === null ? null : chosenMeaning(field)
    })
  const unaided = understand({})
  const alone = recogniseKind(unaided.columns, around, verdict !== null)
  const names = headingNames(unaided.columns)
  const fingerprint = fingerprintOf(unaided.columns, alone.kind)
  const fitting = fittingMapping(choices.mappings ?? [], fingerprint, names)
  const said = { ...fitting?.columns, ...choices.columns }
  const { columns, problems } = Object.keys(said).length === 0 ? unaided : understand(said)
  const recognised = columns === unaided.columns ? alone : recogniseKind(columns, around, verdict !== null)
  const chosenKind = choices.kind ?? fitting?.known.mapping.kind ?? undefined
  const kind = chosenKind ?? recognised.kind
  const settled = adaptToKind(
    columns,
    kind,
    body.slice(0, SAMPLE),
    header.last,
    ({ letter }) => said[letter] !== undefined,
  )
  markUnits(columns, above)
  return {
    ...base,
    kind,
    confidence: chosenKind === undefined ? recognised.confidence : 1,
    headerRows: Array.from({ length: header.last - header.first + 1 }, (_, index) => header.first + index),
    columns,
    body,
    problems:
      kind === 'unknown'
        ? []
        : [...problems, ...settled, ...missingColumns(columns, kind, header.first, verdict)],
    join: choices.join ?? fitting?.known.mapping.join ?? undefined,
    layout: {
      fingerprint,
      recognisedKind: alone.kind,
      headingNames: names,
      mappingId: fitting?.known.id ?? null,
    },
  }
}

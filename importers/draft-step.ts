import type { DraftRow, ImportProblem } from '../contract/inspection.ts'
import { hundredthsText } from '../contract/money.ts'
import { compact } from '../contract/text.ts'
import { type CellContent, cellText, contentOf } from './formats/grid.ts'
import { problem } from './problems.ts'
import { type Column, fieldOf } from './recognize/column.ts'
import type { MergedCells } from './recognize/merged-cells.ts'
import { serialDate } from './values/date.ts'
import { doneOfDue, inYuan } from './values/money.ts'
import type { CellContext, Reader } from './values/reader.ts'

/** The reader of each field that a kind of sheet takes. */
export type Readers<Values> = { [Field in keyof Values]?: Reader<NonNullable<Values[Field]>> }

/** Reads one column of a row into a draft. */
export interface Step<Values> {
  column: Column
  field: keyof Values & string
  /** Reads a cell; false when it gave no value. */
  fill(values: Values, cell: CellContent, context: CellContext): boolean
  /** Whether the cell says the value already taken and nothing else. */
  isPlain(values: Values, cell: CellContent): boolean
  /** The value already taken, as the clerk would write it. */
  plain(values: Values): string | null
}

function plainForm(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? hundredthsText(value) : null
}

const DUE_AND_DONE = /(标准|应出勤?|应到)\/(实际|实出勤|实到|实)/

/** A cell in the unit of its field, where the column's heading names another one. */
export function asMeant(column: Column, cell: CellContent): CellContent {
  if (column.power !== undefined) return inYuan(cell, column.power)
  return typeof cell === 'string' && cell.includes('/') && DUE_AND_DONE.test(compact(column.header))
    ? doneOfDue(cell)
    : cell
}

function step<Values, Field extends keyof Values & string>(
  column: Column,
  field: Field,
  read: Reader<NonNullable<Values[Field]>>,
): Step<Values> {
  return {
    column,
    field,
    fill(values, cell, context) {
      const value = read(asMeant(column, cell), context)
      if (value === undefined) return false
      values[field] = value
      return true
    },
    isPlain(values, cell) {
      const value: unknown = values[field]
      return typeof value === 'number' ? value / 100 === cell : typeof value === 'string' && value === cell
    },
    plain: values => plainForm(values[field]),
  }
}

/** The steps for the columns that a kind of sheet has readers for. */
export function stepsFor<Values extends object>(
  columns: readonly Column[],
  readers: Readers<Values>,
): Step<Values>[] {
  const steps: Step<Values>[] = []
  for (const field of fieldsOf(readers)) {
    const read = readers[field]
    const column = columns.find(candidate => fieldOf(candidate) === field)
    if (read !== undefined && column !== undefined) steps.push(step(column, field, read))
  }
  return steps
}

function fieldsOf<Values extends object>(readers: Readers<Values>): (keyof Values & string)[] {
  const fields: (keyof Values & string)[] = []
  for (const field in readers) fields.push(field)
  return fields
}

/** A cell context that puts problems into the draft, at the cell being read. */
export class DraftContext implements CellContext {
  readonly date1904: boolean
  problems: ImportProblem[] = []
  letter = ''
  row = 0
  field = ''

  constructor(date1904: boolean) {
    this.date1904 = date1904
  }

  at(row: number, letter: string, field: string): this {
    this.row = row
    this.letter = letter
    this.field = field
    return this
  }

  report: CellContext['report'] = (rule, params = {}, severity) => {
    const cell = `${this.letter}${this.row}`
    this.problems.push(problem(rule, { cell, field: this.field, params, ...(severity && { severity }) }))
  }
}

/** The text a clerk sees in a cell, dates as dates. */
export function shownText(cell: CellContent, date1904: boolean): string {
  const content = contentOf(cell)
  if (typeof content === 'object' && content.kind === 'date')
    return serialDate(content.serial, date1904) ?? cellText(cell)
  return cellText(cell)
}

/** Whether a number is plainly the value read from it, so that its text need not be kept. */
const isPlainNumber = (cell: CellContent, plain: string | null) =>
  typeof cell === 'number' && plain === String(cell)

/** Keeps what the clerk wrote where it differs from the value's plain form. */
export function keepRaw(
  draft: Pick<DraftRow, 'raw'>,
  key: string,
  cell: CellContent,
  plain: string | null,
  date1904: boolean,
): void {
  if (isPlainNumber(cell, plain) || cell === plain) return
  const text = shownText(cell, date1904)
  if (text !== plain) draft.raw[key] = text
}

/** Fields that hold for every row a merged cell covers; amounts belong to one person only. */
const DESCRIPTIVE = new Set([
  'team',
  'employer',
  'employerUscc',
  'bankName',
  'bankBranch',
  'trade',
  'teamLeader',
  'entryDate',
  'paidOn',
  'remark',
])

const NOTHING: ReadonlySet<string> = new Set()

const SAME_AS_ABOVE = /^(同上|〃|″|"|”|“|''|,,)$/

/** Carries descriptive values down: merged cells, 同上, and a team that is written on its first row only. */
export class FillDown {
  readonly #merged: MergedCells
  readonly #last = new Map<string, { cell: CellContent; row: number }>()
  readonly #shared: ReadonlySet<string>

  /** `shared`: further fields whose cell, merged over several rows, is said by each of them. */
  constructor(merged: MergedCells, shared: ReadonlySet<string> = NOTHING) {
    this.#merged = merged
    this.#shared = shared
  }

  /** Forgets what stood above: after a total row or the caption of another block. */
  reset(): void {
    this.#last.clear()
  }

  /** The cell that counts for a column of a row, and its address when it stands elsewhere. */
  resolve(
    row: number,
    column: Column,
    field: string,
    own: CellContent | undefined,
  ): { cell: CellContent; address: string | null } | null {
    if (own !== undefined && !(typeof own === 'string' && SAME_AS_ABOVE.test(compact(own)))) {
      if (DESCRIPTIVE.has(field)) this.#last.set(field, { cell: own, row })
      return { cell: own, address: null }
    }
    const isShared = this.#shared.has(field)
    if (!DESCRIPTIVE.has(field) && !isShared) return own === undefined ? null : { cell: own, address: null }
    const merge = own === undefined ? this.#merged.at(row, column.index) : undefined
    if (merge && (!isShared || merge.column === column.index))
      return { cell: merge.cell, address: `${column.letter}${merge.row}` }
    const above = own !== undefined || field === 'team' ? this.#last.get(field) : undefined
    return above ? { cell: above.cell, address: `${column.letter}${above.row}` } : null
  }
}

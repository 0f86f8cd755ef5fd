import type { Period } from '../contract/dates.ts'
import type { IdDocType } from '../contract/entities.ts'
import type { DraftRow, ImportProblem, SheetTotal, SkipReason } from '../contract/inspection.ts'
import { compact } from '../contract/text.ts'
import { DraftContext, FillDown, keepRaw, type Readers, type Step, stepsFor } from './draft-step.ts'
import { cellText, type Row } from './formats/grid.ts'
import { NAMES_OTHER_DOCUMENT, takeFromName, takeOtherDocument } from './person-readers.ts'
import { problem } from './problems.ts'
import { readCaption } from './recognize/caption.ts'
import { type Column, columnField } from './recognize/column.ts'
import {
  classifyRow,
  type KeyColumns,
  keyColumns,
  type RowKind,
  totalInNameCell,
} from './recognize/row-kind.ts'
import { cellIn } from './recognize/split-amount.ts'
import type { Table } from './recognize/table.ts'
import { readTotal, settleTotals } from './totals.ts'
import { periodOf } from './values/period.ts'

/** How one kind of sheet turns rows into drafts. */
export interface RowPlan<Values> {
  readers: Readers<Values>
  /** Takes what the field readers do not: several columns that make one value, values derived from others. */
  finish?(draft: DraftRow<Values>, row: Row, context: DraftContext): void
  /** Takes a row without a person as a further line of the one above (下午 below 上午); true when it did. */
  join?(draft: DraftRow<Values>, row: Row, context: DraftContext): boolean
  /** Takes a row that only says something more of the person above (his card below his identity number); true when it did. */
  below?(draft: DraftRow<Values>, row: Row, context: DraftContext): boolean
  /** Fields whose cell, merged over several rows, is said by each of them: a line of its own without a name is then a person's. */
  shared?: ReadonlySet<string>
}

/** Members that every kind of line has. */
export interface PersonValues {
  name?: string | undefined
  idNumber?: string | undefined
  idDocType?: IdDocType | undefined
  jobNumber?: string | undefined
  phone?: string | undefined
  team?: string | undefined
  employer?: string | undefined
}

export interface Drafted<Values> {
  rows: DraftRow<Values>[]
  skipped: { row: number; reason: SkipReason }[]
  totals: SheetTotal[]
  problems: ImportProblem[]
}

/** 一、木工班; （二）钢筋班 */
const ORDINAL = /^(?:[一二三四五六七八九十]+|\d+)[、.]|^[(（][一二三四五六七八九十\d]+[)）]/

/** What a line between two blocks of one sheet says: 班组：木工班, or just 木工班; another block's month. */
function readBlockCaption(row: Row): { team: string | null; month: Period | null } {
  const { team, month } = readCaption([row])
  const texts = row.cells
    .filter(cell => cell !== undefined)
    .map(cell => compact(cellText(cell)).replace(ORDINAL, ''))
  const bare =
    texts.length === 1
      ? (/^(.{1,12}?(?:班组?|队|组))(?:[(（].*[)）])?[:：]?$/.exec(texts[0] ?? '')?.[1] ?? null)
      : null
  return { team: team ?? bare, month: month?.year ? periodOf(month.year, month.month) : null }
}

/** A line that is only a date is that of the form's signing. */
function isDateAlone(row: Row): boolean {
  const text = row.cells.map(cell => (cell === undefined ? '' : compact(cellText(cell)))).join('')
  return /^(日期:?)?20\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?$/.test(text)
}

/** Whether a column that no reader takes is kept as written: all but running numbers, signatures, and what the kind reads in its own way. */
function isKeptAsWritten({ meaning }: Column, kind: Table['kind']): boolean {
  if (meaning === null) return true
  if ('field' in meaning) return meaning.field !== 'seq' && meaning.field !== 'signature'
  return kind !== ('day' in meaning ? 'attendance' : 'payroll')
}

class Drafter<Values extends PersonValues> {
  readonly #table: Table
  readonly #plan: RowPlan<Values>
  readonly #keys: KeyColumns
  readonly #steps: Step<Values>[]
  readonly #extra: Column[]
  readonly #fillDown: FillDown
  readonly #context: DraftContext
  readonly #empty: () => Values
  readonly #nameLetter: string
  readonly #hasOtherDocuments: boolean
  readonly #out: Drafted<Values> = { rows: [], skipped: [], totals: [], problems: [] }
  #team: string | null
  #blockTeam: string | null = null
  #hidden = 0

  constructor(table: Table, date1904: boolean, plan: RowPlan<Values>, empty: () => Values) {
    this.#table = table
    this.#plan = plan
    this.#keys = keyColumns(table.columns)
    this.#steps = stepsFor(table.columns, plan.readers)
    const read = new Set(this.#steps.map(({ column }) => column))
    this.#extra = table.columns.filter(
      column => !read.has(column) && !column.isPart && isKeptAsWritten(column, table.kind),
    )
    this.#fillDown = new FillDown(table.merged, plan.shared)
    this.#context = new DraftContext(date1904)
    this.#empty = empty
    this.#nameLetter = table.columns.find(column => columnField(column) === 'name')?.letter ?? 'A'
    this.#team = table.caption.team
    this.#hasOtherDocuments = table.columns.some(({ header }) => NAMES_OTHER_DOCUMENT.test(header))
  }

  run(): Drafted<Values> {
    // Cells are let go as soon as they are read: a large sheet's grid and drafts need not be in memory together.
    const lastHeader = this.#table.headerRows.at(-1) ?? 0
    const needed = this.#table.sheet.merges.some(merge => merge.bottom > lastHeader)
    for (const [index, row] of this.#table.body.entries()) {
      this.#take(row, index)
      if (!needed) row.cells = []
    }
    const out = this.#out
    if (this.#hidden > 0)
      out.problems.push(problem('imp-hidden-or-filtered-rows', { params: { count: this.#hidden } }))
    out.totals = settleTotals(out.totals, out.rows.at(-1)?.row ?? 0)
    return out
  }

  #take(row: Row, index: number): void {
    if (this.#isBelow(row)) return
    const kind = classifyRow(row, this.#keys)
    if (kind === 'record' || this.#isFurtherLine(row, kind)) this.#draft(row)
    else if (kind === 'unnamed') this.#takeUnnamed(row, index)
    else this.#skip(row, kind)
  }

  #takeUnnamed(row: Row, index: number): void {
    const above = this.#out.rows.at(-1)
    this.#context.problems = above?.problems ?? []
    if (above && this.#plan.join?.(above, row, this.#context)) return
    if (this.#isUnlabelledTotal(row) && !this.#hasPeopleAfter(index)) this.#skipTotal(row)
    else this.#draft(row)
  }

  #isBelow(row: Row): boolean {
    const { name } = this.#keys
    const above = this.#out.rows.at(-1)
    if (this.#plan.below === undefined || name === null || row.cells[name] !== undefined || !above)
      return false
    this.#context.problems = above.problems
    return this.#plan.below(above, row, this.#context)
  }

  /** A line below a person whose name is merged over both. */
  #isFurtherLine(row: Row, kind: RowKind): boolean {
    const { name } = this.#keys
    if (this.#plan.shared === undefined || name === null || (kind !== 'unnamed' && kind !== 'note'))
      return false
    const range = this.#table.merged.rangeAt(row.number, name)
    return range !== undefined && range.left === name && range.right === name && range.top < row.number
  }

  #hasPeopleAfter(index: number): boolean {
    return this.#table.body.slice(index + 1).some(row => classifyRow(row, this.#keys) === 'record')
  }

  #skip(row: Row, kind: Exclude<RowKind, 'record' | 'unnamed'>): void {
    if (kind === 'total') {
      this.#skipTotal(row)
      return
    }
    if (kind === 'placeholder') {
      this.#out.problems.push(
        problem('imp-placeholder-row', { cell: `A${row.number}`, params: { row: row.number } }),
      )
    }
    // A block's caption may name its leader (钢筋班（班组长：张三）), which looks like a line of signatures.
    if (kind === 'note' || kind === 'signature')
      this.#takeCaption(row, kind === 'signature' || isDateAlone(row))
    this.#out.skipped.push({ row: row.number, reason: kind === 'placeholder' ? 'note' : kind })
  }

  /** `dateOfSigning`: a date in the line is that of a signature. */
  #takeCaption(row: Row, dateOfSigning: boolean): void {
    const { team, month } = readBlockCaption(row)
    if (team !== null) {
      this.#team = team
      this.#fillDown.reset()
    }
    const { period, kind } = this.#table
    if (dateOfSigning || month === null || period === null || month === period || kind === 'roster') return
    this.#out.problems.push(
      problem('imp-period-missing', {
        cell: `A${row.number}`,
        params: { reason: 'two-months', other: month },
      }),
    )
  }

  #skipTotal(row: Row): void {
    if (totalInNameCell(row, this.#keys)) {
      this.#out.problems.push(
        problem('imp-subtotal-in-data', { cell: `A${row.number}`, params: { row: row.number } }),
      )
    }
    this.#out.totals.push(readTotal(row, this.#table.columns, this.#blockTeam ?? this.#team))
    this.#out.skipped.push({ row: row.number, reason: 'total' })
    this.#fillDown.reset()
  }

  /** A last row of bare sums: its amounts equal what stands above. */
  #isUnlabelledTotal(row: Row): boolean {
    const total = readTotal(row, this.#table.columns, null)
    const sum = (field: string) =>
      this.#out.rows.reduce((all, draft) => {
        const value: unknown = Object.entries(draft.values).find(([name]) => name === field)?.[1]
        return all + (typeof value === 'number' ? value : 0)
      }, 0)
    return ['netPay', 'grossPay', 'amount', 'attendanceDays'].some(field => {
      const stated = total.sums[field]
      return stated !== undefined && stated !== 0 && stated === sum(field)
    })
  }

  #draft(row: Row): void {
    const draft: DraftRow<Values> = {
      row: row.number,
      values: this.#empty(),
      cells: {},
      raw: {},
      problems: [],
    }
    const context = this.#context
    context.problems = draft.problems
    for (const step of this.#steps) {
      const found = this.#fillDown.resolve(row.number, step.column, step.field, cellIn(row, step.column))
      if (found === null) continue
      const read = step.fill(draft.values, found.cell, context.at(row.number, step.column.letter, step.field))
      if (found.address !== null && read) draft.cells[step.field] = found.address
      if (read && step.isPlain(draft.values, found.cell)) continue
      keepRaw(draft, step.field, found.cell, read ? step.plain(draft.values) : null, context.date1904)
    }
    for (const column of this.#extra) {
      const cell = row.cells[column.index]
      if (cell !== undefined) keepRaw(draft, column.letter, cell, null, context.date1904)
    }
    takeFromName(draft, `${this.#nameLetter}${row.number}`)
    if (this.#hasOtherDocuments) takeOtherDocument(draft, row, this.#table.columns, context)
    this.#plan.finish?.(draft, row, context)
    this.#blockTeam = draft.values.team ?? null
    if (draft.values.team === undefined && this.#team !== null) draft.values.team = this.#team
    if (draft.values.employer === undefined && this.#table.caption.unit !== null)
      draft.values.employer = this.#table.caption.unit
    this.#checkKeys(draft, row)
    if (row.hidden) this.#hidden++
    this.#out.rows.push(draft)
  }

  #checkKeys(draft: DraftRow<Values>, row: Row): void {
    const { name, idNumber } = draft.values
    const wanted = this.#keys.idNumber !== null && this.#table.kind !== 'bank-result'
    const written = (column: number | null) => column !== null && row.cells[column] !== undefined
    const nameMissing = this.#keys.name !== null && name === undefined && !written(this.#keys.name)
    const idMissing = wanted && idNumber === undefined && !written(this.#keys.idNumber)
    if (!nameMissing && !idMissing) return
    const field = nameMissing ? 'name' : 'idNumber'
    const column = this.#table.columns.find(candidate => columnField(candidate) === field)
    draft.problems.push(
      problem('imp-row-blank-key', {
        cell: `${column?.letter ?? 'A'}${row.number}`,
        field,
        params: { field },
      }),
    )
  }
}

/**
 * Reads the rows below a table's heading as drafts of one kind. Every row is accounted for: drafted, joined to the person
 * above, or skipped with its reason.
 */
export function draftRows<Values extends PersonValues>(
  table: Table,
  date1904: boolean,
  plan: RowPlan<Values>,
  empty: () => Values,
): Drafted<Values> {
  return new Drafter(table, date1904, plan, empty).run()
}

import type { PayItem } from '../contract/entities.ts'
import type { DraftRow, ImportProblem, PayrollValues } from '../contract/inspection.ts'
import { hundredthsText } from '../contract/money.ts'
import { problem } from './problems.ts'

export type PayRow = DraftRow<PayrollValues>

const COUNTS = ['attendanceDays', 'workHours', 'overtimeHours'] as const
const PARTS_OF_PAY = ['basePay', 'piecePay', 'overtimePay', 'allowance', 'bonus', 'backPay'] as const
const NAMED_DEDUCTIONS = ['incomeTax', 'socialInsurance', 'housingFund', 'advance'] as const
/** What adds up over the rows of one person. */
export const SUMMED = [
  ...COUNTS,
  ...PARTS_OF_PAY,
  ...NAMED_DEDUCTIONS,
  'quantity',
  'grossPay',
  'deductionTotal',
  'netPay',
] as const
export type Summed = (typeof SUMMED)[number]

/** What a line says only where all parts agree: a rate of two kinds of work is neither's. */
const COMMON = ['rateUnit', 'wageRate', 'unitPrice', 'backPayMonth', 'payMethod', 'paidOn'] as const
/** More days than any month has, as hundredths. */
const BEYOND_A_MONTH = 31_00

export const sumOf = (parts: readonly PayRow[], field: Summed): number =>
  parts.reduce((sum, { values }) => sum + (values[field] ?? 0), 0)

const amountOf = (items: readonly PayItem[] | undefined) =>
  (items ?? []).reduce((sum, { amount }) => sum + amount, 0)

/** What a row's pay is made of, apart from its own sum. */
const madeOf = ({ values }: PayRow) =>
  PARTS_OF_PAY.reduce((sum, field) => sum + (values[field] ?? 0), amountOf(values.otherDue))

function deductedOf(parts: readonly PayRow[]): number {
  const total = sumOf(parts, 'deductionTotal')
  if (total !== 0) return total
  const items = parts.map(({ values }) => amountOf(values.otherDeductions))
  return [...NAMED_DEDUCTIONS.map(field => sumOf(parts, field)), ...items].reduce((sum, each) => sum + each)
}

/** Whether a sum of the whole person is repeated in each of his rows: then it is his once. */
function isRepeatedSum(parts: readonly PayRow[], field: Summed): boolean {
  const value = parts[0]?.values[field]
  if ((field !== 'grossPay' && field !== 'netPay') || value === undefined) return false
  if (!parts.every(({ values }) => values[field] === value)) return false
  const made = parts.reduce((sum, part) => sum + madeOf(part), 0)
  const less = field === 'netPay' ? deductedOf(parts) : 0
  return made - less === value && parts.some(part => madeOf(part) !== value)
}

/** Days beside kinds of work may be each kind's own or the person's, written twice: equal numbers do not tell. */
function saysDaysTwice(parts: readonly PayRow[], field: Summed): boolean {
  const stated = parts.map(({ values }) => values[field])
  const byPiece = parts.some(({ values }) => values.quantity !== undefined || values.unitPrice !== undefined)
  return (
    byPiece &&
    COUNTS.some(count => count === field) &&
    stated[0] !== undefined &&
    stated.every(value => value === stated[0])
  )
}

/** What the parts say of a field, as the one line says it; undefined where they do not tell. */
function joinedSum(parts: readonly PayRow[], field: Summed): number | undefined {
  const one = parts[0]?.values[field]
  if (isRepeatedSum(parts, field)) return one
  if (!saysDaysTwice(parts, field)) return sumOf(parts, field)
  return one !== undefined && one * parts.length > BEYOND_A_MONTH ? one : undefined
}

function joinedItems(parts: readonly PayRow[], list: 'otherDue' | 'otherDeductions'): PayItem[] | undefined {
  const sums = new Map<string, number>()
  for (const { values } of parts)
    for (const { name, amount } of values[list] ?? []) sums.set(name, (sums.get(name) ?? 0) + amount)
  return sums.size === 0 ? undefined : [...sums].map(([name, amount]) => ({ name, amount }))
}

function joinedRaw(parts: readonly PayRow[]): Record<string, string> {
  const keys = new Set(parts.flatMap(({ raw }) => Object.keys(raw)))
  return Object.fromEntries(
    [...keys].map(key => [key, [...new Set(parts.flatMap(({ raw }) => raw[key] ?? []))].join(' / ')]),
  )
}

const written = (value: unknown) => (typeof value === 'number' ? hundredthsText(value) : String(value))

function doubtfulDays(cell: string, field: string): ImportProblem {
  return problem('imp-value-unreadable', {
    cell,
    field,
    params: { reason: 'same-in-parts' },
    severity: 'warn',
  })
}

/**
 * One line of the rows of one person (kinds of piece work, halves of the month): sums of what adds up, the rest where all agree.
 * Every part's text is kept, and its cell: that of part 2 under the field's name with /2.
 */
export function joinedLine(parts: readonly PayRow[], letters: Readonly<Record<string, string>>): PayRow {
  const [first] = parts
  if (first === undefined) throw new Error('nothing to join')
  const line: PayRow = {
    row: first.row,
    values: Object.assign({}, ...parts.toReversed().map(({ values }) => values)),
    cells: { ...first.cells },
    raw: joinedRaw(parts),
    problems: parts.flatMap((part, index) =>
      part.problems.filter(({ rule }) => index === 0 || rule !== 'imp-row-blank-key'),
    ),
  }
  const at = (part: PayRow, field: string) => part.cells[field] ?? `${letters[field] ?? 'A'}${part.row}`
  const keep = (field: Summed | (typeof COMMON)[number], mark: string) => {
    const saying = parts.filter(({ values }) => values[field] !== undefined)
    line.raw[field] = saying.map(({ values }) => written(values[field])).join(mark)
  }
  const saying = (field: Summed | (typeof COMMON)[number]) =>
    parts.flatMap(({ values }) => (values[field] === undefined ? [] : [values[field]]))
  for (const field of SUMMED) {
    if (saying(field).length < 2) continue
    const sum = joinedSum(parts, field)
    line.values[field] = sum
    keep(field, ' + ')
    if (sum === undefined) line.problems.push(doubtfulDays(at(first, field), field))
  }
  for (const field of COMMON) {
    if (new Set(saying(field)).size < 2) continue
    delete line.values[field]
    keep(field, ' / ')
  }
  // Of a sum of two kinds of work the quantities are no number.
  if (line.values.unitPrice === undefined && saying('unitPrice').length > 1) delete line.values.quantity
  for (const list of ['otherDue', 'otherDeductions'] as const) {
    const items = joinedItems(parts, list)
    if (items !== undefined) line.values[list] = items
  }
  for (const field of ['trade', 'remark'] as const) {
    const texts = new Set(parts.flatMap(({ values }) => values[field] ?? []))
    if (texts.size > 1) line.values[field] = [...texts].join('、')
  }
  keepPlaces(line, parts, at)
  return line
}

/** Keeps where each part says what the line says: the first one under the field's name, the further ones with their number. */
function keepPlaces(
  line: PayRow,
  parts: readonly PayRow[],
  at: (part: PayRow, field: string) => string,
): void {
  const places = new Map<string, Set<string>>()
  const note = (field: string, cell: string) =>
    places.set(field, (places.get(field) ?? new Set<string>()).add(cell))
  for (const part of parts) {
    for (const [field, value] of Object.entries(part.values))
      if (!Array.isArray(value)) note(field, at(part, field))
    for (const list of ['otherDue', 'otherDeductions'] as const)
      for (const { name } of part.values[list] ?? []) note(`${list}/${name}`, at(part, `${list}/${name}`))
  }
  for (const [field, cells] of places) {
    const [first = '', ...further] = cells
    if (further.length > 0 || first !== at({ ...line, cells: {} }, field)) line.cells[field] = first
    for (const [index, cell] of further.entries()) line.cells[`${field}/${index + 2}`] = cell
  }
}

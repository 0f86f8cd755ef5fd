import { columnLetter } from '../../contract/cell-place.ts'
import type { ImportProblem, SheetColumn } from '../../contract/inspection.ts'
import { compact } from '../../contract/text.ts'
import { cellText, type Row } from '../formats/grid.ts'
import { problem } from '../problems.ts'
import { nameByContent } from './by-content.ts'
import { type Column, columnField, fieldOf } from './column.ts'
import { nameContactPhone } from './contact-columns.ts'
import { headingKey, type Meaning, meaningOf } from './heading.ts'
import { deductionColumns, numberIn, settleAmounts, sumIn } from './pay-arithmetic.ts'
import { joinSplitAmounts } from './split-amount.ts'
import { type HeadingField, LEAVE_KIND } from './vocabulary.ts'
import { nameWeekdayColumns } from './weekday-columns.ts'

/** A person's own choice for a column, by letter; null = leave it out. */
export type ColumnChoices = Record<string, string | null>

/** Amounts that a sheet may give in several columns: each further one becomes an item under its own heading. */
const ADDITIVE: Partial<Record<HeadingField, 'otherDue' | 'otherDeductions'>> = {
  basePay: 'otherDue',
  piecePay: 'otherDue',
  overtimePay: 'otherDue',
  allowance: 'otherDue',
  bonus: 'otherDue',
  advance: 'otherDeductions',
  socialInsurance: 'otherDeductions',
  incomeTax: 'otherDeductions',
}

/** Fields for which a wrong column would pay or name the wrong person: an open question about them blocks. */
const DECISIVE = new Set<HeadingField>([
  'name',
  'idNumber',
  'wageCard',
  'grossPay',
  'netPay',
  'amount',
  'statusText',
])

const REPEATABLE = new Set<HeadingField>(['seq', 'remark', 'signature', 'reason'])

function sampleTexts(rows: readonly Row[], index: number): string[] {
  return rows.map(row => compact(cellText(row.cells[index]))).filter(text => text !== '')
}

/** Whether a column is headed by one kind of leave, whatever its unit. */
export const isLeaveKind = ({ header }: Column): boolean =>
  LEAVE_KIND.test(headingKey(header.split(' > ').at(-1) ?? ''))

/** Of several columns that could be the net pay, the one that equals gross minus deductions on most rows. */
function netByArithmetic(columns: Column[], rivals: Column[], sample: readonly Row[]): Column | null {
  const gross = columns.find(column => fieldOf(column) === 'grossPay')
  const deducted = deductionColumns(columns)
  if (!gross || deducted.length === 0) return null
  const fits = (column: Column) =>
    sample.filter(row => {
      const due = numberIn(row, gross)
      return due > 0 && Math.abs(due - sumIn(row, deducted) - numberIn(row, column)) < 0.01
    }).length
  const ranked = rivals
    .map(column => ({ column, fits: fits(column) }))
    .sort((one, other) => other.fits - one.fits)
  const [best, next] = ranked
  return best && best.fits >= sample.length / 2 && best.fits > (next?.fits ?? 0) ? best.column : null
}

function itemMeaning(column: Column, item: 'otherDue' | 'otherDeductions'): Meaning {
  return { item, name: headingKey(column.header.split(' > ').at(-1) ?? column.header) }
}

/** 银行名称 beside 开户行名称: the second is the branch. */
function settleBankNames(columns: readonly Column[], rivals: readonly Column[]): boolean {
  const branch = rivals.find(({ header }) => /开户/.test(header))
  const bank = rivals.find(column => column !== branch)
  if (!branch || !bank || rivals.length !== 2 || /开户/.test(bank.header)) return false
  const taken = columns.some(column => fieldOf(column) === 'bankBranch')
  branch.meaning = taken ? null : { field: 'bankBranch', exact: false }
  return true
}

/** 代发金额 beside 入账金额 or 成功金额: a payment is known by what was ordered. */
function orderedAmount(rivals: readonly Column[]): Column | null {
  const [ordered, ...more] = rivals.filter(({ header }) => !/入账|成功|到账|失败|退回/.test(header))
  return ordered !== undefined && more.length === 0 ? ordered : null
}

/** Kinds of leave are added up (leave-days.ts), unless the sheet has a total: then they stand beside it as written. */
function settleLeave(rivals: readonly Column[]): boolean {
  const totals = rivals.filter(column => !isLeaveKind(column))
  if (totals.length > 0) for (const column of rivals) if (isLeaveKind(column)) column.meaning = null
  return totals.length < 2
}

/** What was really paid or worked, beside what was due. */
const DONE = /实际|实[付发领支]/

function onlyOne(columns: readonly Column[]): Column | undefined {
  return columns.length === 1 ? columns[0] : undefined
}

/** Settles columns that claim one field: exact wording first, then arithmetic; what stays open is reported. */
function settleRivals(columns: Column[], sample: readonly Row[], headerRow: number): ImportProblem[] {
  const problems: ImportProblem[] = []
  const claims = new Map<HeadingField, Column[]>()
  for (const column of columns) {
    const field = fieldOf(column)
    if (field !== null) claims.set(field, [...(claims.get(field) ?? []), column])
  }
  for (const [field, rivals] of claims) {
    if (rivals.length < 2) continue
    const exact = rivals.filter(({ meaning }) => meaning !== null && 'field' in meaning && meaning.exact)
    const list = ADDITIVE[field]
    if (list !== undefined && exact.length > 1) {
      for (const column of rivals) if (column !== exact[0]) column.meaning = itemMeaning(column, list)
      continue
    }
    if (field === 'bankName' && settleBankNames(columns, rivals)) continue
    if (field === 'amount' && settleAmounts(columns, rivals, sample)) continue
    // Amounts of parts (上半月 > 金额, 甲项目 > 金额) beside what is paid of all of them are kept as written.
    if (field === 'amount' && columns.some(column => fieldOf(column) === 'netPay')) {
      for (const column of rivals) column.meaning = null
      continue
    }
    if (field === 'leaveDays' && settleLeave(rivals)) continue
    const byArithmetic =
      field === 'netPay'
        ? netByArithmetic(columns, rivals, sample)
        : field === 'amount'
          ? orderedAmount(rivals)
          : null
    const stated = (exact.length > 0 ? exact : rivals).filter(
      column => sampleTexts(sample, column.index).length > 0,
    )
    // 实发工资（大写） beside 实发工资（小写） says the same in words.
    const inFigures = stated.filter(({ header }) => !/大写/.test(header))
    const filled = inFigures.length > 0 ? inFigures : stated
    const done = onlyOne(filled.filter(({ header }) => DONE.test(header)))
    // What is called paid is paid, also where another column is what arithmetic would leave to pay.
    const [sure, next] = field === 'netPay' ? [done, byArithmetic] : [byArithmetic, done]
    const winner = sure ?? next ?? filled[0] ?? exact[0] ?? rivals[0]
    const open = !byArithmetic && !done && filled.length > 1 && !REPEATABLE.has(field)
    for (const column of rivals) if (column !== winner) column.meaning = null
    if (!open || !winner) continue
    problems.push(
      problem('imp-header-ambiguous', {
        cell: `${winner.letter}${headerRow}`,
        field,
        severity: DECISIVE.has(field) ? 'block' : 'warn',
        params: { field, columns: rivals.map(column => column.letter).join(', ') },
      }),
    )
  }
  return problems
}

/** A card column named 卡号 beside 银行账户 is the site's access card (seen in real-name systems). */
function dropAccessCard(columns: Column[]): void {
  const cards = columns.filter(column => fieldOf(column) === 'wageCard')
  if (cards.length < 2) return
  for (const column of cards) if (compact(column.header) === '卡号') column.meaning = null
}

/** 户名 beside 姓名 is the holder of the account, who may be somebody else. */
function nameHolder(columns: readonly Column[]): void {
  const isHolder = ({ header }: Column) => /户名$/.test(headingKey(header.split(' > ').at(-1) ?? ''))
  const names = columns.filter(column => fieldOf(column) === 'name')
  if (!names.some(column => !isHolder(column))) return
  for (const column of names.filter(isHolder)) {
    const taken = columns.some(other => fieldOf(other) === 'accountHolder')
    column.meaning = taken ? null : { field: 'accountHolder', exact: true }
  }
}

/** Where no column has identity numbers, that of passports or travel permits has the numbers of the people's documents. */
function nameOtherDocument(columns: readonly Column[]): void {
  if (columns.some(column => fieldOf(column) === 'idNumber')) return
  const first = columns.find(column => fieldOf(column) === 'otherDocument')
  if (first !== undefined) first.meaning = { field: 'idNumber', exact: false }
}

/** Due items and deductions of one name: the second is told apart by its column. */
function distinguishItems(columns: Column[]): void {
  const names = new Set<string>()
  for (const column of columns) {
    const { meaning } = column
    if (meaning === null || !('item' in meaning)) continue
    const key = `${meaning.item}/${meaning.name}`
    if (names.has(key)) column.meaning = { ...meaning, name: `${meaning.name}(${column.letter})` }
    names.add(columnField(column) ?? key)
  }
}

/** A field that a person gave to a column is no other column's. */
function letChoicesStand(columns: readonly Column[], isChosen: (column: Column) => boolean): void {
  const taken = new Set(columns.filter(isChosen).map(fieldOf))
  taken.delete(null)
  for (const column of columns) if (!isChosen(column) && taken.has(fieldOf(column))) column.meaning = null
}

/**
 * Says what each column stands for: by heading, by content where the heading is silent, and by a person's choice before
 * both. Columns that stay unknown are kept.
 */
export function understandColumns(
  paths: readonly string[][],
  sample: readonly Row[],
  headerRow: number,
  meaningOfChoice: (letter: string) => Meaning | null | undefined,
): { columns: Column[]; problems: ImportProblem[] } {
  const width = Math.max(paths.length, ...sample.map(row => row.cells.length))
  const columns: Column[] = []
  for (let index = 0; index < width; index++) {
    const path = paths[index] ?? []
    const letter = columnLetter(index)
    if (path.length === 0 && !sample.some(row => row.cells[index] !== undefined)) continue
    const chosen = meaningOfChoice(letter)
    columns.push({
      index,
      letter,
      header: path.join(' > '),
      meaning: chosen === undefined ? meaningOf(path) : chosen,
    })
  }
  const isChosen = (column: Column) => meaningOfChoice(column.letter) !== undefined
  nameWeekdayColumns(columns.filter(column => !isChosen(column)))
  nameCountsBesideAmounts(columns.filter(column => !isChosen(column)))
  joinSplitAmounts(
    columns.filter(column => !isChosen(column)),
    paths,
    sample,
  )
  letChoicesStand(columns, isChosen)
  dropAccessCard(columns)
  nameHolder(columns)
  const problems = nameContactPhone(
    columns.filter(column => !isChosen(column)),
    headerRow,
  )
  nameOtherDocument(columns.filter(column => !isChosen(column)))
  problems.push(...nameByContent(columns, sample, headerRow, isChosen))
  problems.push(...settleRivals(columns, sample, headerRow))
  distinguishItems(columns)
  return { columns, problems }
}

/** Work that is counted in one column and paid in the next: 点工 | 金额 | 包工 | 金额. */
const COUNTED = new Map<string, { count: HeadingField; pay: HeadingField }>([
  ['点工', { count: 'attendanceDays', pay: 'basePay' }],
  ['日工', { count: 'attendanceDays', pay: 'basePay' }],
  ['计时', { count: 'attendanceDays', pay: 'basePay' }],
  ['包工', { count: 'quantity', pay: 'piecePay' }],
  ['计件', { count: 'quantity', pay: 'piecePay' }],
  ['加班', { count: 'overtimeHours', pay: 'overtimePay' }],
])

/** The word of a kind of work, with its 金额 or 工资 right behind it, is the count of it: no amount. */
function nameCountsBesideAmounts(columns: readonly Column[]): void {
  for (const [place, column] of columns.entries()) {
    const counted = COUNTED.get(headingKey(column.header))
    const next = columns[place + 1]
    const behind = next?.index === column.index + 1 ? headingKey(next.header) : ''
    if (counted === undefined || next === undefined || !/^(金额|工资)$/.test(behind)) continue
    const taken = columns.some(other => other !== column && fieldOf(other) === counted.count)
    column.meaning = taken ? null : { field: counted.count, exact: false }
    next.meaning = { field: counted.pay, exact: true }
  }
}

/** Columns as an inspection shows them. */
export function shownColumns(columns: readonly Column[]): SheetColumn[] {
  return columns.map(column => ({ letter: column.letter, header: column.header, field: columnField(column) }))
}

import type { SheetTotal } from '../contract/inspection.ts'
import { compact } from '../contract/text.ts'
import { asMeant } from './draft-step.ts'
import { type CellContent, cellText, contentOf, type Row } from './formats/grid.ts'
import { type Column, columnField } from './recognize/column.ts'
import { headingKey } from './recognize/heading.ts'
import { cellIn } from './recognize/split-amount.ts'
import { readHundredths, readMoney } from './values/money.ts'
import type { CellContext } from './values/reader.ts'

const SILENT: CellContext = { date1904: false, report() {} }
const NOT_SUMMED = /^(seq|name|idNumber|wageCard|phone|jobNumber|team|trade|remark|signature|bank|day\/)/
const IN_DAYS = new Set([
  'attendanceDays',
  'workHours',
  'overtimeHours',
  'leaveDays',
  'absenceDays',
  'quantity',
])
const CAPITALS = /[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正负]{3,}/

function sumOf(cell: CellContent | undefined, field: string): number | undefined {
  const content = contentOf(cell)
  if (
    cell === undefined ||
    content === undefined ||
    (typeof content === 'object' && content.kind === 'error')
  )
    return undefined
  return (IN_DAYS.has(field) ? readHundredths : readMoney)(content, SILENT)
}

const HEAD_COUNT = /^(发放|工人|用工|在场|实发)?人数$/

/** Head-count that a total row states: 合计（20人）, 共 20 人. No sheet has ten million people: more digits are some number else. */
function peopleOf(texts: readonly string[]): number | null {
  const found = texts
    .map(text => /(?<!\d)(\d{1,7})(?:人|名)/.exec(text)?.[1])
    .find(count => count !== undefined)
  return found === undefined ? null : Number(found)
}

/**
 * Reads a total row: what the sheet itself claims, kept for cross-checking. The scope is settled afterwards, because a
 * 合计 that is followed by more people was one team's.
 */
export function readTotal(row: Row, columns: readonly Column[], team: string | null): SheetTotal {
  const sums: Record<string, number> = {}
  for (const column of columns) {
    const field = columnField(column)
    if (field === null || NOT_SUMMED.test(field)) continue
    const cell = cellIn(row, column)
    const sum = sumOf(cell === undefined ? cell : asMeant(column, cell), field)
    if (sum !== undefined) sums[field] = sum
  }
  const counted = columns.find(column => HEAD_COUNT.test(headingKey(column.header.split(' > ').at(-1) ?? '')))
  const count = counted && contentOf(row.cells[counted.index])
  const texts = row.cells
    .map(cell => (cell === undefined ? '' : compact(cellText(cell))))
    .filter(text => text !== '')
  const label = texts.find(text => /计/.test(text)) ?? ''
  return {
    row: row.number,
    scope: /小计|本页|班/.test(label) ? 'team' : 'sheet',
    team,
    people: typeof count === 'number' && Number.isSafeInteger(count) ? count : peopleOf(texts),
    grossPay: sums.grossPay ?? null,
    deductionTotal: sums.deductionTotal ?? null,
    netPay: sums.netPay ?? sums.amount ?? null,
    netPayCapitals: texts.map(text => CAPITALS.exec(text)?.[0]).find(found => found !== undefined) ?? null,
    sums,
  }
}

/** Settles scopes: only totals after the last person can be the sheet's; a line of capitals joins the total above it. */
export function settleTotals(totals: readonly SheetTotal[], lastRecordRow: number): SheetTotal[] {
  const settled: SheetTotal[] = []
  for (const total of totals) {
    const above = settled.at(-1)
    const onlyWords = Object.keys(total.sums).length === 0 && total.people === null
    if (onlyWords && above && total.netPayCapitals !== null && above.netPayCapitals === null) {
      above.netPayCapitals = total.netPayCapitals
      continue
    }
    if (onlyWords && total.netPayCapitals === null) continue
    const scope = total.row < lastRecordRow ? 'team' : total.scope
    settled.push({ ...total, scope, team: scope === 'team' ? total.team : null })
  }
  return settled
}

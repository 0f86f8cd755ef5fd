import { columnLetters, type PayrollValues, type SheetTotal } from '../contract/inspection.ts'
import { nameKey } from '../contract/text.ts'
import type { Drafted } from './draft-rows.ts'
import { joinedLine, type PayRow, SUMMED, type Summed, sumOf } from './joined-line.ts'
import { problem } from './problems.ts'
import { shownColumns } from './recognize/columns.ts'
import type { Table } from './recognize/table.ts'

/** Rows that are parts of one person's month. */
interface Group {
  parts: PayRow[]
  /** The name is merged over them. */
  merged: boolean
  /** The total below them, if it is theirs. */
  subtotal: SheetTotal | null
}

const isNameless = ({ values }: PayRow) => values.name === undefined && values.idNumber === undefined
const hasAmount = ({ values }: PayRow) => SUMMED.some(field => (values[field] ?? 0) !== 0)

/** Who a row is of, by number or account; by name alone only as far as his rows stand together: namesakes are not one. */
function personKey({ row, values }: PayRow, above: { key: string; row: number }): string | null {
  const { idNumber, wageCard, name, team = '' } = values
  const number = idNumber ?? wageCard
  if (number !== undefined) return `${number}|${team}`
  if (name === undefined) return null
  const base = `${nameKey(name)}|${team}|`
  return row === above.row + 1 && above.key.startsWith(base) ? above.key : `${base}${row}`
}

/** Whether everybody has one row, as on nearly every sheet: told without making keys. */
function isOnePerRow(rows: readonly PayRow[]): boolean {
  const seen = new Set<string>()
  for (const { values } of rows) {
    const who = values.idNumber ?? values.name
    if (who === undefined || seen.has(who)) return false
    seen.add(who)
  }
  return true
}

/** Rows of each person who has several; a row without a name directly below one of his is his as far as it is anybody's. */
function byPerson(rows: readonly PayRow[]): PayRow[][] {
  if (isOnePerRow(rows)) return []
  const groups = new Map<string, PayRow[]>()
  let above = { key: '', row: 0 }
  for (const row of rows) {
    const isBelow = row.row === above.row + 1 && isNameless(row) && hasAmount(row)
    const key = isBelow ? above.key : personKey(row, above)
    above = { key: key ?? '', row: row.row }
    if (key === null || key === '') continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()].filter(group => group.length > 1)
}

/** Two accounts, two names or the same line twice are no parts of one payment. */
function mayBeParts(parts: readonly PayRow[]): boolean {
  const differ = (texts: (string | undefined)[]) => new Set(texts.filter(Boolean)).size > 1
  if (differ(parts.map(({ values }) => (values.name === undefined ? undefined : nameKey(values.name)))))
    return false
  if (differ(parts.map(({ values }) => values.wageCard))) return false
  const lines = parts.map(({ values, raw }) => JSON.stringify([{ ...values, name: 0, idNumber: 0 }, raw]))
  return new Set(lines).size === parts.length
}

/** The subtotal right below a person's rows: one of its sums is the sum of his rows. The sheet's last total is its own. */
function subtotalOf(parts: readonly PayRow[], totals: readonly SheetTotal[]): SheetTotal | null {
  const last = Math.max(...parts.map(({ row }) => row))
  const below = totals.find(({ row }) => row === last + 1)
  if (below === undefined || (below.scope === 'sheet' && below === totals.at(-1))) return null
  const fits = (field: Summed) => (below.sums[field] ?? 0) !== 0 && below.sums[field] === sumOf(parts, field)
  return SUMMED.some(fits) ? below : null
}

function groupsOf({ rows, totals }: Drafted<PayrollValues>): Group[] {
  return byPerson(rows)
    .filter(mayBeParts)
    .map(parts => ({
      parts,
      merged: parts.slice(1).every(({ cells }) => cells.name !== undefined),
      subtotal: subtotalOf(parts, totals),
    }))
}

/** Takes what only the subtotal of a person says of him: his net pay below his kinds of work. */
function takeFromSubtotal(
  line: PayRow,
  { sums, row }: SheetTotal,
  letters: Readonly<Record<string, string>>,
) {
  for (const field of ['grossPay', 'deductionTotal', 'netPay'] as const) {
    const sum = sums[field]
    if (sum === undefined || line.values[field] !== undefined) continue
    line.values[field] = sum
    line.cells[field] = `${letters[field] ?? 'A'}${row}`
  }
}

/**
 * Joins the rows of one person into one line of the month: where the sheet says that they are parts of it, or where a person
 * (`table.join`) says so, of this file or of an earlier one of its layout; false keeps every row apart. What is open or was done is told once for the sheet.
 */
export function joinParts(drafted: Drafted<PayrollValues>, table: Table): Drafted<PayrollValues> {
  const { join } = table
  const groups = groupsOf(drafted)
  if (groups.length === 0) return drafted
  // A total below one person alone may be his team's: it is his where everybody with several rows has one.
  const hasSubtotals = groups.length > 1 && groups.every(({ subtotal }) => subtotal !== null)
  const isJoined = ({ merged }: Group) => join ?? (merged || hasSubtotals)
  const letters = columnLetters(shownColumns(table.columns))
  const lines = new Map<PayRow, PayRow | null>()
  const taken = new Set<SheetTotal>()
  for (const group of groups.filter(isJoined)) {
    const [first, ...others] = group.parts
    if (first === undefined) continue
    const line = joinedLine(group.parts, letters)
    if (group.subtotal !== null && hasSubtotals) {
      takeFromSubtotal(line, group.subtotal, letters)
      taken.add(group.subtotal)
    }
    lines.set(first, line)
    for (const other of others) lines.set(other, null)
  }
  if (hasSubtotals && join !== false)
    for (const row of drafted.rows) {
      const own = lines.has(row) ? null : subtotalOf([row], drafted.totals)
      if (own !== null) taken.add(own)
    }
  const open = groups.filter(group => !isJoined(group))
  const how = join === undefined ? (open.length > 0 ? 'open' : 'sheet') : join ? 'person' : 'apart'
  const told = open.length > 0 ? open : groups
  const cell = `A${told[0]?.parts[0]?.row ?? 1}`
  const params = { how, people: told.length, rows: told.reduce((sum, { parts }) => sum + parts.length, 0) }
  const severity = how === 'open' ? 'warn' : 'notice'
  return {
    ...drafted,
    rows: drafted.rows.flatMap(row => (lines.has(row) ? (lines.get(row) ?? []) : [row])),
    totals: drafted.totals.filter(total => !taken.has(total)),
    problems: [
      ...drafted.problems.filter(
        ({ rule, params: { row } }) =>
          rule !== 'imp-subtotal-in-data' || ![...taken].some(total => total.row === row),
      ),
      problem('imp-rows-of-one-person', { cell, severity, params }),
    ],
  }
}

import type { RowChoice } from '../../../contract/row-choice.ts'
import { nameKey } from '../../../contract/text.ts'
import type { GoneRow, RowDecision, SheetDecisions } from '../../../db/repositories/import-part.ts'
import type { MonthRecords } from '../../../db/repositories/month-records.ts'
import { removal } from './decided-row.ts'
import { type CoveredLine, newerVersionOf } from './newer-version.ts'
import { targetsOf } from './sheets-of-month.ts'

/** A row that found no line of the month. */
export interface OpenRow {
  /** Its place among the decided rows. */
  index: number
  name: string
  team: string | null
}

/** Whether a row may be an older line with its number corrected: it states a number, and nobody said it is another person. */
export function mayBeCorrected(idNumber: string | undefined, choice: RowChoice | null): boolean {
  return idNumber !== undefined && choice?.person !== 'another'
}

/**
 * Rows that are an older line with another number: the only leftover of that name and team on the sheet, and the only one in the
 * month. Answers the line by the row's index.
 */
function correctedLines<Line extends CoveredLine>(
  open: readonly OpenRow[],
  gone: readonly Line[],
): Map<number, Line> {
  const keyOf = ({ name, team }: { name: string; team: string | null }) => `${nameKey(name)}|${team ?? ''}`
  const rows = Map.groupBy(open, keyOf)
  const lines = Map.groupBy(gone, keyOf)
  const pairs = new Map<number, Line>()
  for (const [key, [row, ...moreRows]] of rows) {
    const [line, ...moreLines] = lines.get(key) ?? []
    if (row && line && moreRows.length === 0 && moreLines.length === 0) pairs.set(row.index, line)
  }
  return pairs
}

/** What becomes of a line that a sheet no longer has; null: nothing. `position` numbers those rows. */
type TakeOut<Line> = (position: number, line: Line) => GoneRow | null

/** What a sheet does to the lines of the teams it covers. */
interface Covering<Line> {
  rows: readonly RowDecision[]
  /** Rows that found no line. */
  open: readonly OpenRow[]
  covered: readonly Line[]
  /** Lines that a row of this sheet or of another one of the file is about. */
  kept: ReadonlySet<string>
}

/**
 * The decisions with corrected lines shown as one change each, and what is left over taken out: as far as this sheet is a newer
 * version of the one that the lines came from (`newerVersionOf`).
 */
export function withCorrections<Line extends CoveredLine>(
  month: MonthRecords,
  { rows: decided, open, covered, kept }: Covering<Line>,
  takeOut: TakeOut<Line> = (position, line) => removal(position, line.id, line.name),
): SheetDecisions {
  const gone = covered.filter(line => !kept.has(line.id))
  if (gone.length === 0) return { rows: [...decided], gone: [] }
  const pairs = correctedLines(open, gone)
  const found = new Set([
    ...targetsOf(decided, ['same', 'update']),
    ...[...pairs.values()].map(({ id }) => id),
  ])
  const isOlder = newerVersionOf(month, covered, { rows: decided.length, found })
  const corrected = new Map([...pairs].filter(([, line]) => isOlder(line)))
  const taken = new Set(corrected.values())
  const rows = decided.map((row, index): RowDecision => {
    const line = corrected.get(index)
    return line === undefined ? row : { ...row, decision: 'update', targetId: line.id }
  })
  const left = gone.filter(line => !taken.has(line) && isOlder(line))
  return { rows, gone: left.flatMap((line, index) => takeOut(index + 1, line) ?? []) }
}

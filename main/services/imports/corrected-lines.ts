import type { RowChoice } from '../../../contract/row-choice.ts'
import { nameKey } from '../../../contract/text.ts'
import type { GoneRow, RowDecision, SheetDecisions } from '../../../db/repositories/import-part.ts'
import { removal } from './decided-row.ts'

/** A row that found no line of the month. */
export interface OpenRow {
  /** Its place among the decided rows. */
  index: number
  name: string
  team: string | null
}

interface GoneLine {
  id: string
  name: string
  team: string | null
}

/** Whether a row may be an older line with its number corrected: it states a number, and nobody said it is another person. */
export function mayBeCorrected(idNumber: string | undefined, choice: RowChoice | null): boolean {
  return idNumber !== undefined && choice?.person !== 'another'
}

/**
 * Rows that are an older line with another number: the only leftover of that name and team on the sheet, and the only one in the
 * month. Answers the line's id by the row's index.
 */
export function correctedLines(open: readonly OpenRow[], gone: readonly GoneLine[]): Map<number, string> {
  if (gone.length === 0) return new Map()
  const keyOf = ({ name, team }: { name: string; team: string | null }) => `${nameKey(name)}|${team ?? ''}`
  const rows = Map.groupBy(open, keyOf)
  const lines = Map.groupBy(gone, keyOf)
  const pairs = new Map<number, string>()
  for (const [key, [row, ...moreRows]] of rows) {
    const [line, ...moreLines] = lines.get(key) ?? []
    if (row && line && moreRows.length === 0 && moreLines.length === 0) pairs.set(row.index, line.id)
  }
  return pairs
}

/** What becomes of a line that a sheet no longer has; null: nothing. `position` numbers those rows. */
type TakeOut<Line> = (position: number, line: Line) => GoneRow | null

/**
 * The decisions with corrected lines shown as one change each, and what is left over taken out. A sheet that has less than half of
 * its people in common with the earlier lines is no newer version of them but another sheet of the month, and takes nobody out:
 * foremen hand in files of their own that all are called Sheet1 and name no team.
 */
export function withCorrections<Line extends { id: string; name: string }>(
  decided: readonly RowDecision[],
  corrected: ReadonlyMap<number, string>,
  gone: readonly Line[],
  takeOut: TakeOut<Line> = (position, line) => removal(position, line.id, line.name),
): SheetDecisions {
  const taken = new Set(corrected.values())
  const rows = decided.map((row, index): RowDecision => {
    const lineId = corrected.get(index)
    return lineId === undefined ? row : { ...row, decision: 'update', targetId: lineId }
  })
  const left = gone.filter(line => !taken.has(line.id))
  const shared = rows.filter(({ decision }) => decision === 'same' || decision === 'update').length
  if (shared * 2 < Math.min(rows.length, shared + left.length)) return { rows, gone: [] }
  return { rows, gone: left.flatMap((line, index) => takeOut(index + 1, line) ?? []) }
}

import type { Row, Sheet } from '../formats/grid.ts'
import { cellText } from '../formats/grid.ts'
import { findHeaderBlock } from './header-block.ts'
import { dayOfHeading } from './heading.ts'
import { MergedCells } from './merged-cells.ts'

/** Days that a line of a heading names at least, to be one half of a month. */
const FEWEST_DAYS = 7

/** A line of the heading that numbers days. */
interface DayLine {
  row: Row
  /** Day by 0-based column. */
  days: Map<number, number>
}

function dayLine(row: Row): DayLine | null {
  const days = new Map<number, number>()
  row.cells.forEach((cell, column) => {
    const day = cell === undefined ? null : dayOfHeading(cellText(cell))
    if (day !== null) days.set(column, day)
  })
  return days.size >= FEWEST_DAYS ? { row, days } : null
}

/** The lines 1 … 15 and 16 … 31 that stand below each other in a heading, or null. */
function stackedLines(sheet: Sheet): { upper: DayLine; lower: DayLine; first: number; last: number } | null {
  const block = findHeaderBlock(sheet, new MergedCells(sheet))
  if (block === null) return null
  const lines = sheet.rows
    .filter(row => row.number >= block.first && row.number <= block.last)
    .flatMap(row => dayLine(row) ?? [])
  const [upper, lower, ...more] = lines
  if (upper === undefined || lower === undefined || more.length > 0) return null
  const shared = [...lower.days.keys()].filter(column => upper.days.has(column)).length
  const rising = Math.max(...upper.days.values()) < Math.min(...lower.days.values())
  return rising && shared >= lower.days.size * 0.6
    ? { upper, lower, first: block.first, last: block.last }
    : null
}

/** The second lines of people, each with the line above it; null where people do not take two lines each. */
function secondLines(body: readonly Row[], firstDay: number): Map<Row, Row> | null {
  const isNamed = (row: Row) => row.cells.slice(0, firstDay).some(cell => cell !== undefined)
  const found = new Map<Row, Row>()
  for (const [index, row] of body.entries()) {
    const above = body[index - 1]
    if (isNamed(row)) continue
    if (above === undefined || above.number !== row.number - 1) continue
    if (!isNamed(above)) return null
    found.set(row, above)
  }
  return found.size > 0 ? found : null
}

/**
 * A grid whose heading numbers the days in two lines (1 … 15 over 16 … 31) and whose people take two lines each: as two sheets
 * of half a month, every cell at its own place. The second half repeats the persons; sums stay with the first.
 */
export function stackedHalves(sheet: Sheet): Sheet[] {
  const lines = stackedLines(sheet)
  if (lines === null) return [sheet]
  const { upper, lower, first, last } = lines
  const firstDay = Math.min(...upper.days.keys(), ...lower.days.keys())
  const lastDay = Math.max(...lower.days.keys())
  const body = sheet.rows.filter(row => row.number > last)
  const seconds = secondLines(body, firstDay)
  if (seconds === null) return [sheet]
  const above = sheet.rows.filter(row => row.number < first)
  const heading = sheet.rows.filter(row => row.number >= first && row.number <= last && row !== lower.row)
  const withPerson = (row: Row, person: Row): Row => ({
    ...row,
    cells: [...person.cells.slice(0, firstDay), ...row.cells.slice(firstDay, lastDay + 1)],
  })
  return [
    { ...sheet, rows: [...above, ...heading, ...body.filter(row => !seconds.has(row))] },
    {
      ...sheet,
      merges: sheet.merges.filter(merge => merge.top === merge.bottom),
      rows: [
        ...above,
        withPerson(lower.row, {
          ...upper.row,
          cells: Array.from({ length: firstDay }, (_, i) => upper.row.cells[i]),
        }),
        ...[...seconds].map(([row, person]) => withPerson(row, person)),
      ],
    },
  ]
}

import type { MonthRecords } from '../../../db/repositories/month-records.ts'

/** A line of the month in a team that the sheet covers. */
export interface CoveredLine {
  id: string
  name: string
  team: string | null
  sourceSheetId: string | null
}

interface SheetAgain {
  /** How many rows the sheet has. */
  rows: number
  /** Lines of the month that its rows are about. */
  found: ReadonlySet<string>
}

/**
 * Tells of each line of a covered team whether this sheet is a newer version of the one that the line came from: it has at least
 * half of the people of the smaller of the two. Else it is another sheet of the month and takes nobody out: foremen hand in files of
 * their own that all are called Sheet1 and name no team. What no sheet brought is compared with everything that is covered.
 */
export function newerVersionOf(
  month: MonthRecords,
  covered: readonly CoveredLine[],
  { rows, found }: SheetAgain,
): (line: CoveredLine) => boolean {
  const ids = new Set(covered.map(({ id }) => id))
  const known = new Map<string | null, boolean>()
  const isVersionOf = (sheetId: string | null): boolean => {
    const said =
      sheetId === null
        ? ids
        : new Set([
            ...covered.flatMap(line => (line.sourceSheetId === sheetId ? [line.id] : [])),
            ...month.confirmedBy(sheetId).filter(id => ids.has(id)),
          ])
    const shared = [...said].filter(id => found.has(id)).length
    return shared * 2 >= Math.min(rows, said.size)
  }
  return ({ sourceSheetId }) => {
    const answer = known.get(sourceSheetId) ?? isVersionOf(sourceSheetId)
    known.set(sourceSheetId, answer)
    return answer
  }
}

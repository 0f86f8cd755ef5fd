import type { RowDecision, SheetDecisions } from '../../../db/repositories/import-part.ts'

/** What the other sheets of a file that speak of the same month have taken: lines that are theirs, neither missing here nor free. */
export interface OtherSheets {
  readonly taken: ReadonlySet<string>
  /** False while only the rows are matched: nothing is taken out yet, nothing taken for a corrected line. */
  readonly settle: boolean
}

export const NO_OTHER_SHEETS: OtherSheets = { taken: new Set(), settle: true }

type Decide = (others: OtherSheets) => SheetDecisions

/** The records that decisions of these kinds are about. */
export const targetsOf = (
  rows: readonly RowDecision[],
  decisions: readonly RowDecision['decision'][],
): string[] =>
  rows.flatMap(({ decision, targetId }) =>
    targetId !== null && decisions.includes(decision) ? [targetId] : [],
  )

const targets = ({ rows, gone }: SheetDecisions, decisions: readonly RowDecision['decision'][]) =>
  targetsOf([...rows, ...gone], decisions)

/**
 * Decides several sheets of one kind and month together (a sheet per page or per half of a team, two tables on one sheet): first
 * every row is matched, sheet after sheet, then each sheet is settled knowing what the others have. So nobody is taken out of
 * the month because he stands on the other sheet.
 */
export function decideTogether(sheets: readonly Decide[]): SheetDecisions[] {
  const [only] = sheets
  if (only === undefined) return []
  if (sheets.length === 1) return [only(NO_OTHER_SHEETS)]
  const taken = new Set<string>()
  const matched = sheets.map(decide => {
    const own = targets(decide({ taken, settle: false }), ['same', 'update'])
    for (const id of own) taken.add(id)
    return new Set(own)
  })
  const settled = new Set<string>()
  return sheets.map((decide, index) => {
    const own = matched[index] ?? new Set<string>()
    const decided = decide({
      taken: new Set([...taken].filter(id => !own.has(id)).concat([...settled])),
      settle: true,
    })
    for (const id of targets(decided, ['remove', 'update'])) if (!own.has(id)) settled.add(id)
    return decided
  })
}

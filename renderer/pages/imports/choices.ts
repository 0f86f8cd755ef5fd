import type { ImportChoices, ImportView, SheetPreview } from '../../../contract/api/imports.ts'
import type { SheetKind } from '../../../contract/inspection.ts'

/** A person's corrections of one preview before it is read again: the project and the month need no reading. */
export interface Corrections {
  kinds: Readonly<Record<string, SheetKind>>
  mapping: Readonly<Record<string, Readonly<Record<string, string | null>>>>
  /** Whether several rows of one person are one line, by sheet. */
  joins: Readonly<Record<string, boolean>>
}

/** Nothing corrected yet. */
export const NO_CORRECTIONS: Corrections = { kinds: {}, mapping: {}, joins: {} }

export function withColumn(
  corrections: Corrections,
  sheet: string,
  letter: string,
  field: string | null,
): Corrections {
  return {
    ...corrections,
    mapping: { ...corrections.mapping, [sheet]: { ...corrections.mapping[sheet], [letter]: field } },
  }
}

/** Whether reading again would say anything else than the preview on screen. */
export function isCorrected(view: ImportView, corrections: Corrections): boolean {
  return view.sheets.some(
    sheet =>
      (corrections.kinds[sheet.name] ?? sheet.kind) !== sheet.kind ||
      isJoinChanged(sheet, corrections.joins[sheet.name]) ||
      sheet.columns.some(column => {
        const chosen = corrections.mapping[sheet.name]?.[column.letter]
        return chosen !== undefined && chosen !== column.field
      }),
  )
}

function isJoinChanged({ joined }: SheetPreview, chosen: boolean | undefined): boolean {
  if (joined === null || chosen === undefined) return false
  return joined.how === 'open' || chosen !== (joined.how !== 'apart')
}

/** What a preview is read again with. */
export function asChoices(view: ImportView, corrections: Corrections): ImportChoices {
  return {
    projectId: view.projectId,
    period: view.chosenPeriod,
    kinds: { ...corrections.kinds },
    joins: { ...corrections.joins },
    mapping: Object.fromEntries(
      Object.entries(corrections.mapping).map(([sheet, columns]) => [sheet, { ...columns }]),
    ),
  }
}

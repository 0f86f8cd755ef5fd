import type { PaperRow } from '../../../contract/papers.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import type { SheetRow } from '../../rows.ts'

/** Each payroll sheet with the newest record of how it was prepared and reviewed: the team's own, else that of the whole month. */
export function sheetReviews(
  month: ProjectMonth,
): { sheet: SheetRow; review: PaperRow<'reviews'> | undefined }[] {
  const byTeam = new Map<string | null, PaperRow<'reviews'>>()
  for (const review of month.papers.reviews ?? [])
    if (review.period === month.period) byTeam.set(review.team, review)
  return month.sheets.map(sheet => ({ sheet, review: byTeam.get(sheet.teamName) ?? byTeam.get(null) }))
}

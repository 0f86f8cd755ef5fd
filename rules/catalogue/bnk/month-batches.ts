import type { PaperRow } from '../../../contract/papers.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import type { SheetRow } from '../../rows.ts'

export type Batch = PaperRow<'batches'>

/** The month's batches, in the order in which they were sent. */
export function monthBatches(month: ProjectMonth): Batch[] {
  return (month.papers.batches ?? [])
    .filter(({ period }) => period === month.period)
    .toSorted((a, b) => a.sentOn.localeCompare(b.sentOn))
}

/** The sheets that a batch pays: those of its team, or all. */
export function sheetsOf(month: ProjectMonth, { team }: Batch): SheetRow[] {
  return month.sheets.filter(({ teamName }) => team === null || teamName === team)
}

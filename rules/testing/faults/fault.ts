import type { Random } from '../../../samples/random.ts'
import type { MonthDraft, PlantedFinding } from '../month-draft.ts'

/** One named mistake, of the kind that offices make. */
export interface Fault {
  name: string
  /** Plants it and answers every finding above a notice that it must bring, and no other. */
  plant(draft: MonthDraft, random: Random): PlantedFinding[]
}

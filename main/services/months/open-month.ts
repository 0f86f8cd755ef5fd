import type { IsoDate } from '../../../contract/dates.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import type { ChangedField, JudgedMonth, RuleBook } from '../../../rules/index.ts'

/** The month in the window with what rules say of it, so that an edit neither reads it nor asks every rule again. */
export interface OpenMonth {
  judged: JudgedMonth
  /** As the ledger has it now; other than the judged one after an edit. */
  month: ProjectMonth
  /** What has changed since it was judged. */
  changed: ChangedField[]
  book: RuleBook
  today: IsoDate
  /** Writes of the connection up to which it is what the ledger holds. */
  writes: number
}

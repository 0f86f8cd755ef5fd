import type {
  AttendanceMonth,
  Engagement,
  LaborContract,
  Participant,
  PayResult,
  PayrollLine,
  PayrollSheet,
  Project,
  Team,
  WageAccount,
  Worker,
} from '../contract/entities.ts'
import type { Severity } from '../contract/finding.ts'
import type { PlatformCopy, ProjectMonth, SheetProblem } from '../contract/project-month.ts'

/**
 * A small change of the clean month (catalogue/example-month.ts): the n-th partial changes the n-th record of its kind.
 * It is at once a test, the worked example of `rules explain`, and documentation.
 */
export interface MonthChange {
  today?: string
  period?: string
  project?: Partial<Project>
  participants?: Partial<Participant>[]
  wageAccounts?: Partial<WageAccount>[]
  teams?: Partial<Team>[]
  workers?: Partial<Worker>[]
  engagements?: Partial<Engagement>[]
  contracts?: Partial<LaborContract>[]
  attendance?: Partial<AttendanceMonth>[]
  sheets?: Partial<PayrollSheet>[]
  lines?: Partial<PayrollLine>[]
  payResults?: PayResult[]
  earlierCardUses?: ProjectMonth['earlierCardUses']
  platformCopy?: PlatformCopy
  /** Problems left by the importer on the n-th source (0 roster, 1 attendance, 2 payroll). */
  problems?: { source: number; problem: SheetProblem }[]
  /** Only the first so many records of these kinds are kept. */
  keep?: { [kind in 'workers' | 'attendance' | 'lines' | 'sheets' | 'progressPayments']?: number }
}

/** A finding that an example expects: the cell as `Sheet!A1`, null where there is none; the level where it is not the usual one. */
export interface Expected {
  cell: string | null
  severity?: Severity
}

export interface Example {
  change: MonthChange
  /** Every finding of the rule in the changed month, in order; none for the near miss. */
  finds: Expected[]
}

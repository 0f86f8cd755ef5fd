import type {
  AccountEntry,
  AttendanceMonth,
  Confirmation,
  Engagement,
  LaborContract,
  Participant,
  PayResult,
  PayrollLine,
  PayrollSheet,
  ProgressPayment,
  Project,
  Punch,
  SafetyTraining,
  Team,
  WageAccount,
  Worker,
} from '../contract/entities.ts'
import type { Severity } from '../contract/finding.ts'
import type { ProjectPapers } from '../contract/papers.ts'
import type { Outgoing, PlatformCopy, ProjectMonth, SheetProblem } from '../contract/project-month.ts'

/** Kinds of records of which an example may keep only the first few. */
export type Kept =
  | 'participants'
  | 'wageAccounts'
  | 'accountEntries'
  | 'progressPayments'
  | 'workers'
  | 'contracts'
  | 'trainings'
  | 'attendance'
  | 'lines'
  | 'sheets'

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
  accountEntries?: Partial<AccountEntry>[]
  progressPayments?: Partial<ProgressPayment>[]
  teams?: Partial<Team>[]
  workers?: Partial<Worker>[]
  engagements?: Partial<Engagement>[]
  otherEngagements?: ProjectMonth['otherEngagements']
  contracts?: Partial<LaborContract>[]
  trainings?: Partial<SafetyTraining>[]
  punches?: Punch[]
  otherPunches?: ProjectMonth['otherPunches']
  attendance?: Partial<AttendanceMonth>[]
  sheets?: Partial<PayrollSheet>[]
  lines?: Partial<PayrollLine>[]
  payResults?: PayResult[]
  earlierCardUses?: ProjectMonth['earlierCardUses']
  earlierPay?: ProjectMonth['earlierPay']
  confirmations?: Confirmation[]
  changedSinceConfirmed?: ProjectMonth['changedSinceConfirmed']
  platformCopy?: PlatformCopy
  /** Papers that the month is known to have; the others stay unknown. */
  papers?: Partial<ProjectPapers>
  outgoing?: Outgoing
  /** Problems left by the importer on the n-th source (0 roster, 1 attendance, 2 payroll). */
  problems?: { source: number; problem: SheetProblem }[]
  /** Only the first so many records of these kinds are kept. */
  keep?: { [kind in Kept]?: number }
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

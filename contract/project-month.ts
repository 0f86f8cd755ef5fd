import type { z } from 'zod'
import { cellAt } from './cell-place.ts'
import type { Instant, IsoDate, Period } from './dates.ts'
import type {
  AccountEntry,
  AttendanceMonth,
  Company,
  Confirmation,
  Engagement,
  Id,
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
} from './entities.ts'
import type { CellAddress, FindingValue, Severity } from './finding.ts'
import type { Fen } from './money.ts'
import type { ProjectPapers } from './papers.ts'

/** A problem that the importer met in a cell, kept with the sheet it was met in (rules of the imp- family). */
export interface SheetProblem {
  rule: string
  severity: Severity
  cell: string | null
  field: string | null
  params: Record<string, z.infer<typeof FindingValue>>
}

/** A committed sheet of an imported file: what records point to for their cells. */
export interface SheetSource {
  importId: Id
  file: string
  sha256: string
  sheet: string
  kind: 'roster' | 'attendance' | 'punches' | 'payroll' | 'bank-result'
  /** Place of each logical field (cell-place.ts), e.g. {netPay: "L"}. */
  columns: Record<string, string>
  problems: SheetProblem[]
}

/**
 * Where a record came from: index into `ProjectMonth.sources` and the 1-based row. Null when typed by hand. `elsewhere`: cells of
 * fields that another row or another file said.
 */
export type Origin = {
  source: number
  row: number
  elsewhere?: Record<string, { source: number; cell: string }>
} | null

/** A record of the slice with its origin. */
export type Sourced<T> = T & { origin: Origin }

/** What the platform is known to hold for a month: what it accepted from us, or a list exported from its portal. */
export interface PlatformCopy {
  people: number | null
  grossPay: Fen | null
  netPay: Fen | null
}

/** One operation for the city's platform, with what rules ask of its parameters. */
export interface OutgoingOperation {
  id: Id
  kind: 'team' | 'worker' | 'movement' | 'attendance' | 'handover'
  /** `waiting` until it is accepted; `stopped` when a person must act first. */
  state: 'waiting' | 'accepted' | 'stopped'
  /** Name of the team that it registers or belongs to; null for attendance and for wages handed over. */
  team: string | null
  idNumber: string | null
  /** Moment of an attendance record. */
  at: Instant | null
}

/** The project's operations for the city's platform just before a sync. */
export interface Outgoing {
  /** Instant of the sync by this machine's clock. */
  now: Instant
  /** Seconds by which this clock is ahead of the platform's, by an answer of the last minutes; null where there is none. */
  clockAhead: number | null
  operations: OutgoingOperation[]
}

/**
 * Everything about one project and one wage month: what rules judge and reports print. Read in one go from the ledger,
 * bounded by the largest project. Rules and reports see nothing else.
 */
export interface ProjectMonth {
  /** Day of the check, Beijing date; rules never read the clock. */
  today: IsoDate
  period: Period
  company: Company
  project: Project
  participants: Participant[]
  wageAccounts: WageAccount[]
  /** Every entry of the project's accounts, oldest first. */
  accountEntries: AccountEntry[]
  progressPayments: ProgressPayment[]
  teams: Team[]
  /** Workers with an engagement in the project. */
  workers: Sourced<Worker>[]
  engagements: Sourced<Engagement>[]
  /** Engagements in other projects of the company: of the same workers, and of whom else the month's payroll names. */
  otherEngagements: {
    workerId: Id
    idNumber: string
    project: string
    entryDate: IsoDate | null
    exitDate: IsoDate | null
  }[]
  contracts: LaborContract[]
  trainings: SafetyTraining[]
  /** The month's gate records, Beijing days. */
  punches: Punch[]
  /** Gate records of the same days in other projects of the company, of those who have some here; oldest first. */
  otherPunches: { workerId: Id; project: string; at: Instant }[]
  attendance: Sourced<AttendanceMonth>[]
  sheets: Sourced<PayrollSheet>[]
  lines: Sourced<PayrollLine>[]
  /** Uses of wage cards in the other months of this project: account and the ID number paid to. */
  earlierCardUses: { wageCard: string; idNumber: string; period: Period }[]
  /** What each was paid in the earlier months of the same calendar year in this project. */
  earlierPay: { idNumber: string; months: number; grossPay: Fen; socialInsurance: Fen; netPay: Fen }[]
  payResults: Sourced<PayResult>[]
  /** The newest confirmation of each line. */
  confirmations: Confirmation[]
  /** Lines whose content changed after the worker confirmed it; null where nobody compared. */
  changedSinceConfirmed: Id[] | null
  /** Null when nothing is known of what the platform holds. */
  platformCopy: PlatformCopy | null
  papers: ProjectPapers
  /** Read only before a sync; null where there is no connection to the city's platform, too. */
  outgoing: Outgoing | null
  sources: SheetSource[]
}

/** The cell of a record's field in the clerk's workbook; null when it was typed by hand or the sheet had no such column. */
export function cellOf(month: ProjectMonth, origin: Origin, field: string): CellAddress | null {
  if (origin === null) return null
  const other = origin.elsewhere?.[field]
  const source = month.sources[other?.source ?? origin.source]
  if (source === undefined) return null
  if (other !== undefined) {
    const also = furtherCells(origin, field)
    return { file: source.file, sheet: source.sheet, cell: other.cell, ...(also.length > 0 && { also }) }
  }
  const letter = source.columns[field]
  return letter === undefined
    ? null
    : { file: source.file, sheet: source.sheet, cell: cellAt(letter, origin.row) }
}

/** The cells of the further rows that a line was joined of: netPay/2, netPay/3 … */
function furtherCells({ elsewhere = {} }: NonNullable<Origin>, field: string): string[] {
  const further: string[] = []
  for (let number = 2; ; number++) {
    const next = elsewhere[`${field}/${number}`]
    if (next === undefined) return further
    further.push(next.cell)
  }
}

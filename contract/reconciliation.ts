import * as z from 'zod'
import { CellAddress } from './finding.ts'
import { Fen, Hundredths } from './money.ts'

/** What one month's papers may say differently of one person: attendance against payroll against the bank's answer. */
export const DifferenceKind = z.enum([
  // Who is on which paper.
  'attendedNotPaid',
  'paidNotAttended',
  'onRosterInNeither',
  'attendedNotOnRoster',
  'paidNotOnRoster',
  // Days.
  'daysDiffer',
  'daysNotStated',
  'markedNotPunched',
  'punchedNotMarked',
  'outsideEngagement',
  // Money.
  'noAmount',
  'noBankAnswer',
  'bankPending',
  'failedNotResent',
  'amountDiffers',
  'paidTwice',
  'paidWithoutLine',
])
export type DifferenceKind = z.infer<typeof DifferenceKind>

/** One named difference. */
export const Difference = z.object({
  kind: DifferenceKind,
  /** Days of the month (1–31) that it is about; empty where no paper says which. */
  days: z.array(z.int()),
  /** How far apart, later paper minus earlier one: hundredths of a day for days, fen for money; null where there is no measure. */
  gap: z.int().nullable(),
})
export type Difference = z.infer<typeof Difference>

/** One day of one person: the mark of the attendance sheet (null: none), his gate records, and whether he was engaged. */
export const ReconciledDay = z.object({
  mark: Hundredths.nullable(),
  punches: z.int(),
  engaged: z.boolean(),
})
export type ReconciledDay = z.infer<typeof ReconciledDay>

/** One person of the month with what the three papers say of him. */
export const ReconciledPerson = z.object({
  key: z.string(),
  name: z.string(),
  idNumber: z.string().nullable(),
  teamName: z.string().nullable(),
  onRoster: z.boolean(),
  days: z.array(ReconciledDay),
  attendedDays: Hundredths.nullable(),
  /** Days with at least one gate record; null where nothing was punched in the whole month. */
  punchedDays: z.int().nullable(),
  paidDays: Hundredths.nullable(),
  grossPay: Fen.nullable(),
  netPay: Fen.nullable(),
  /** What the bank paid, failed to pay and has not decided on. */
  paid: Fen,
  failed: Fen,
  pending: Fen,
  workerId: z.string().nullable(),
  attendanceId: z.string().nullable(),
  lineId: z.string().nullable(),
  at: z.object({
    attendance: CellAddress.nullable(),
    line: CellAddress.nullable(),
    result: CellAddress.nullable(),
  }),
  differences: z.array(Difference),
})
export type ReconciledPerson = z.infer<typeof ReconciledPerson>

/** Papers that the month has; what is missing was compared with nothing, and never counts as agreeing. */
export const ComparedPapers = z.object({
  roster: z.boolean(),
  attendance: z.boolean(),
  punches: z.boolean(),
  payroll: z.boolean(),
  bank: z.boolean(),
})
export type ComparedPapers = z.infer<typeof ComparedPapers>

/** Attendance, payroll and bank of a month held against each other, person by person and day by day. */
export const Reconciliation = z.object({
  compared: ComparedPapers,
  people: z.array(ReconciledPerson),
  totals: z.object({
    onRoster: z.int(),
    attended: z.int(),
    listed: z.int(),
    paid: z.int(),
    differing: z.int(),
    attendedDays: Hundredths,
    paidDays: Hundredths,
    grossPay: Fen,
    netPay: Fen,
    paidAmount: Fen,
    failedAmount: Fen,
    pendingAmount: Fen,
  }),
  /** People concerned, by kind of difference; kinds that nobody has are left out. */
  counts: z.array(z.object({ kind: DifferenceKind, people: z.int() })),
})
export type Reconciliation = z.infer<typeof Reconciliation>

import * as z from 'zod'
import { Period } from '../dates.ts'
import { AttendanceMonth, Id, PayResult, PayrollLine, StatedTotals } from '../entities.ts'
import { CellAddress, Severity } from '../finding.ts'
import { Fen, Hundredths } from '../money.ts'
import { ReconciledPerson, Reconciliation } from '../reconciliation.ts'
import { call, Language, MonthKey } from './base.ts'

/** The steps of a month, in order (月度看板): roster … archive. */
export const MonthStep = z.enum([
  'roster',
  'attendance',
  'payroll',
  'check',
  'confirm',
  'sign',
  'submit',
  'pay',
  'result',
  'archive',
])
export type MonthStep = z.infer<typeof MonthStep>

export const StepCell = z.object({
  step: MonthStep,
  state: z.enum(['done', 'needsYou', 'waiting', 'late', 'notYet']),
  /** Numbers for the words in the cell, e.g. {done: 81, total: 96}. */
  counts: z.record(z.string(), z.int()),
  deadline: z.string().nullable(),
})
export type StepCell = z.infer<typeof StepCell>

/** One thing that waits for the user (轮到你), never more than a click from its cell. */
export const Todo = z.object({
  id: z.string(),
  projectId: Id,
  severity: Severity,
  title: z.string(),
  detail: z.string(),
  at: CellAddress.nullable(),
  step: MonthStep,
  findingId: z.string().nullable(),
})
export type Todo = z.infer<typeof Todo>

export const Board = z.object({
  period: z.string(),
  projects: z.array(
    z.object({
      projectId: Id,
      name: z.string(),
      code: z.string(),
      generalContractor: z.string().nullable(),
      people: z.int(),
      steps: z.array(StepCell),
    }),
  ),
  totals: z.object({
    grossPay: Fen,
    netPay: Fen,
    attended: z.int(),
    paid: z.int(),
    onRoster: z.int(),
    lowestDaily: Fen.nullable(),
    minimumDaily: Fen.nullable(),
  }),
  todos: z.array(Todo),
  payDay: z.string().nullable(),
})
export type Board = z.infer<typeof Board>

/** Pinyin initials of the name, for search as you type; empty where unknown. */
const initials = z.string().default('')

/** ID number masked. */
export const AttendanceRow = AttendanceMonth.extend({
  at: CellAddress.nullable(),
  totalDays: Hundredths,
  initials,
})
export type AttendanceRow = z.infer<typeof AttendanceRow>

export const PayrollRow = PayrollLine.extend({
  teamName: z.string().nullable(),
  initials,
  /** Cell of each field in the clerk's workbook. */
  cells: z.record(z.string(), z.string()),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  confirmed: z.boolean(),
  /** Ids of findings on this line, with the field they point to. */
  findings: z.array(
    z.object({ id: z.string(), severity: Severity, field: z.string().nullable(), message: z.string() }),
  ),
})
export type PayrollRow = z.infer<typeof PayrollRow>

/** One payment of the bank's feedback (回盘) with the line it was matched to; the card masked. */
export const PayResultRow = PayResult.extend({
  initials,
  teamName: z.string().nullable(),
  /** Net pay of the matched line; null when no line was matched. */
  expected: Fen.nullable(),
  at: CellAddress.nullable(),
})
export type PayResultRow = z.infer<typeof PayResultRow>

/** One person with what attendance, payroll and bank say of him; ID number masked. */
export const ReconciledRow = ReconciledPerson.extend({ initials })
export type ReconciledRow = z.infer<typeof ReconciledRow>

/** Columns of a payroll line a person may edit in the grid. */
export const EditableLineField = z.enum([
  'name',
  'idNumber',
  'phone',
  'trade',
  'wageRate',
  'attendanceDays',
  'workHours',
  'overtimeHours',
  'basePay',
  'piecePay',
  'overtimePay',
  'allowance',
  'bonus',
  'backPay',
  'backPayMonth',
  'grossPay',
  'incomeTax',
  'socialInsurance',
  'housingFund',
  'advance',
  'deductionTotal',
  'netPay',
  'bankName',
  'wageCard',
  'remark',
])

/** Whose payroll a grid shows, and how. */
const PayrollView = MonthKey.extend({ unmask: z.boolean().default(false), language: Language })

const PayrollTotals = z.object({ people: z.int(), grossPay: Fen, deductionTotal: Fen, netPay: Fen })

export const months = {
  board: call
    .input(z.object({ period: z.string().regex(/^\d{4}-\d{2}$/), language: Language }))
    .output(Board),
  /** Months that hold any data, newest first. */
  periods: call.output(z.array(z.string())),
  attendance: call.input(MonthKey).output(z.array(AttendanceRow)),
  /** What the bank answered for a month, and the lines it said nothing of. */
  payResults: call
    .input(MonthKey)
    .output(
      z.object({ rows: z.array(PayResultRow), unanswered: z.object({ people: z.int(), amount: Fen }) }),
    ),
  payroll: call.input(PayrollView).output(
    z.object({
      rows: z.array(PayrollRow),
      sheets: z.array(z.object({ id: Id, teamName: z.string().nullable(), stated: StatedTotals })),
      totals: PayrollTotals,
    }),
  ),
  /** Attendance, payroll and the bank's answers held against each other, person by person and day by day. */
  reconciliation: call.input(MonthKey).output(Reconciliation.extend({ people: z.array(ReconciledRow) })),
  /**
   * Changes one field of a draft line by hand; the text is read as in a spreadsheet cell. Audited, and undone by `undoEdit`. A grid
   * that names itself gets its rows that are different now, checked again.
   */
  editLine: call
    .input(z.object({ lineId: Id, field: EditableLineField, text: z.string(), grid: PayrollView.optional() }))
    .output(
      z.object({
        editId: z.string(),
        grid: z.object({ rows: z.array(PayrollRow), totals: PayrollTotals }).nullable(),
      }),
    ),
  /**
   * The people and rates of a month as the draft payroll of another: days and amounts empty. One step, undone by `undoEdit`;
   * refused while the other month has wage lines.
   */
  copyMonth: call
    .input(z.object({ projectId: Id, from: Period, to: Period }))
    .output(
      z.object({ editId: z.string(), copied: z.int(), joined: z.int(), left: z.int(), teams: z.int() }),
    ),
  undoEdit: call.output(z.object({ undone: z.boolean() })),
}

import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PartTotals, PayItem, StatedTotals } from '../../contract/entities.ts'
import { fen, flag, hundredths, id, json, provenance, ref, type SourceCells } from './columns.ts'
import { project, team, worker } from './registers.ts'

export const punch = sqliteTable(
  'punch',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    workerId: ref('worker_id')
      .notNull()
      .references(() => worker.id),
    at: text('at').notNull(),
    direction: text('direction', { enum: ['in', 'out'] }),
    method: text('method'),
    channel: text('channel'),
    manual: flag('manual').notNull(),
    ...provenance(),
  },
  table => [
    index('punch_project').on(table.projectId, table.at),
    index('punch_worker').on(table.workerId, table.at),
  ],
)

/** One row a worker and month; the days are one compact column, so that a city's month stays in the hundreds of thousands of rows. */
export const attendanceMonth = sqliteTable(
  'attendance_month',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    period: text('period').notNull(),
    teamId: ref('team_id').references(() => team.id),
    teamName: text('team_name'),
    workerId: ref('worker_id').references(() => worker.id),
    name: text('name').notNull(),
    idNumber: text('id_number'),
    trade: text('trade'),
    days: json<(number | null)[]>('days').notNull(),
    overtimeDays: json<(number | null)[]>('overtime_days'),
    statedDays: hundredths('stated_days'),
    statedHours: hundredths('stated_hours'),
    overtimeHours: hundredths('overtime_hours'),
    markedHours: hundredths('marked_hours'),
    markedOvertime: hundredths('marked_overtime'),
    spanTotals: json<PartTotals[]>('span_totals'),
    ...provenance(),
    sourceCells: json<SourceCells>('source_cells'),
  },
  table => [index('attendance_month_key').on(table.projectId, table.period)],
)

export const payrollSheet = sqliteTable(
  'payroll_sheet',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    wageMonth: text('wage_month').notNull(),
    teamId: ref('team_id').references(() => team.id),
    teamName: text('team_name'),
    employer: text('employer'),
    payPlannedOn: text('pay_planned_on'),
    stated: json<StatedTotals>('stated').notNull(),
    fields: json<string[]>('fields').notNull(),
    ...provenance(),
  },
  table => [uniqueIndex('payroll_sheet_key').on(table.projectId, table.wageMonth, table.teamName)],
)

export const payrollLine = sqliteTable(
  'payroll_line',
  {
    id: id(),
    sheetId: ref('sheet_id')
      .notNull()
      .references(() => payrollSheet.id),
    workerId: ref('worker_id').references(() => worker.id),
    name: text('name').notNull(),
    idDocType: text('id_doc_type', {
      enum: [
        'residentId',
        'hmtResidencePermit',
        'foreignPermanentResidentId',
        'mainlandTravelPermit',
        'passport',
        'other',
      ],
    }).notNull(),
    idNumber: text('id_number'),
    phone: text('phone'),
    trade: text('trade'),
    employer: text('employer'),
    rateUnit: text('rate_unit', { enum: ['day', 'hour', 'month', 'piece'] }),
    wageRate: fen('wage_rate'),
    attendanceDays: hundredths('attendance_days'),
    workHours: hundredths('work_hours'),
    overtimeHours: hundredths('overtime_hours'),
    basePay: fen('base_pay'),
    quantity: hundredths('quantity'),
    unitPrice: fen('unit_price'),
    piecePay: fen('piece_pay'),
    overtimePay: fen('overtime_pay'),
    allowance: fen('allowance'),
    bonus: fen('bonus'),
    backPay: fen('back_pay'),
    backPayMonth: text('back_pay_month'),
    otherDue: json<PayItem[]>('other_due').notNull(),
    grossPay: fen('gross_pay'),
    incomeTax: fen('income_tax'),
    socialInsurance: fen('social_insurance'),
    housingFund: fen('housing_fund'),
    advance: fen('advance'),
    otherDeductions: json<PayItem[]>('other_deductions').notNull(),
    deductionTotal: fen('deduction_total'),
    netPay: fen('net_pay'),
    bankName: text('bank_name'),
    wageCard: text('wage_card'),
    accountHolder: text('account_holder'),
    payMethod: text('pay_method', { enum: ['bankTransfer', 'cash', 'privateAccount', 'foreman', 'other'] }),
    remark: text('remark'),
    ...provenance(),
    /** Of a line joined of several rows: the cells of the further ones, and of what the first does not say. */
    sourceCells: json<SourceCells>('source_cells'),
  },
  table => [index('payroll_line_sheet').on(table.sheetId), index('payroll_line_worker').on(table.workerId)],
)

export const payResult = sqliteTable(
  'pay_result',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    wageMonth: text('wage_month').notNull(),
    lineId: ref('line_id'),
    name: text('name').notNull(),
    wageCard: text('wage_card').notNull(),
    amount: fen('amount').notNull(),
    status: text('status', { enum: ['paid', 'failed', 'pending', 'unknown'] }).notNull(),
    reason: text('reason'),
    paidOn: text('paid_on'),
    serial: text('serial'),
    ...provenance(),
  },
  table => [index('pay_result_month').on(table.projectId, table.wageMonth)],
)

export const confirmation = sqliteTable(
  'confirmation',
  {
    id: id(),
    lineId: ref('line_id').notNull(),
    lineDigest: text('line_digest').notNull(),
    method: text('method', { enum: ['handwritten', 'thumbprint', 'sms', 'app', 'signaturePad'] }).notNull(),
    confirmedAt: text('confirmed_at').notNull(),
    witness: text('witness'),
    evidence: text('evidence'),
  },
  table => [index('confirmation_line').on(table.lineId)],
)

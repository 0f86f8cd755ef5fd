import { beijingDate } from '../contract/dates.ts'
import type { Confirmation, PayItem, PayrollLine, PayrollSheet } from '../contract/entities.ts'
import { formatYuan } from '../contract/money.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import { type BuildOptions, type BuildReport, frameOf, projectHead } from './build.ts'
import { column, ID_NUMBER, NAME, PHONE, printable, REMARK, SEQ, TRADE } from './columns.ts'
import { finishReport } from './finish-report.ts'
import type { CellValue, Fact, Row, SheetDraft, Text } from './model.ts'
import { NO_PARTY, teamOf, unitOfSheet, usccOf } from './parties.ts'
import { sumRows } from './table-lines.ts'
import { SIGNERS, vocabulary } from './vocabulary.ts'

export const PAYROLL_TITLE: Text = { zh: '农民工工资支付表', en: 'Wage payment sheet' }

const DUE: Text = { zh: '应发项目', en: 'Payable' }
const DEDUCTED: Text = { zh: '扣款项目', en: 'Deductions' }
const due = { group: DUE, sum: true } as const
const deducted = { group: DEDUCTED, sum: true } as const
const WHEN_FILLED = { paper: 'whenFilled' } as const

const COLUMNS = [
  SEQ,
  NAME,
  ID_NUMBER,
  { ...PHONE, below: 'idNumber' },
  { ...TRADE, ...WHEN_FILLED },
  column('rateUnit', 'text', 9, '计薪方式', 'Pay basis', WHEN_FILLED),
  column('wageRate', 'money', 9, '工资标准', 'Rate', WHEN_FILLED),
  column('attendanceDays', 'days', 7, '出勤天数', 'Days', { sum: true }),
  column('workHours', 'hours', 8, '工时', 'Hours', { sum: true, ...WHEN_FILLED }),
  column('overtimeHours', 'hours', 8, '加班工时', 'Overtime', { sum: true, ...WHEN_FILLED }),
  column('basePay', 'money', 11, '计时工资', 'Time pay', due),
  column('quantity', 'days', 9, '计件工程量', 'Quantity', { group: DUE, ...WHEN_FILLED }),
  column('unitPrice', 'money', 9, '单价', 'Unit price', { group: DUE, ...WHEN_FILLED }),
  column('piecePay', 'money', 11, '计件工资', 'Piece pay', { ...due, ...WHEN_FILLED }),
  column('overtimePay', 'money', 10, '加班工资', 'Overtime pay', due),
  column('allowance', 'money', 10, '津贴补贴', 'Allowance', { ...due, ...WHEN_FILLED }),
  column('bonus', 'money', 10, '奖金', 'Bonus', { ...due, ...WHEN_FILLED }),
  column('backPay', 'money', 10, '补发', 'Back pay', { ...due, ...WHEN_FILLED }),
  column('backPayMonth', 'text', 9, '补发所属月份', 'Back pay for', {
    group: DUE,
    below: 'backPay',
    ...WHEN_FILLED,
  }),
  column('otherDue', 'money', 10, '其他应发', 'Other', { ...due, ...WHEN_FILLED }),
  column('grossPay', 'money', 12, '应发合计', 'Gross pay', due),
  column('incomeTax', 'money', 9, '个人所得税', 'Income tax', deducted),
  column('socialInsurance', 'money', 9, '社会保险', 'Social insurance', deducted),
  column('housingFund', 'money', 9, '公积金', 'Housing fund', { ...deducted, ...WHEN_FILLED }),
  column('advance', 'money', 10, '借支/生活费', 'Advance', { ...deducted, ...WHEN_FILLED }),
  column('otherDeduction', 'money', 10, '其他扣款', 'Other', { ...deducted, ...WHEN_FILLED }),
  column('deductionTotal', 'money', 11, '扣款合计', 'Deducted', deducted),
  column('netPay', 'money', 12, '实发工资', 'Net pay', { sum: true }),
  column('bankName', 'text', 18, '工资卡开户行', 'Bank', { below: 'wageCard' }),
  column('wageCard', 'id', 21, '工资卡号', 'Wage card', { mask: 'account' }),
  column('signature', 'sign', 12, '农民工本人签字', 'Worker signs'),
  { ...REMARK, ...WHEN_FILLED },
]

const SUMMARY_COLUMNS = [
  column('unit', 'text', 30, '分包单位', 'Subcontractor'),
  column('team', 'text', 18, '班组', 'Team'),
  column('people', 'int', 8, '人数', 'People', { sum: true }),
  column('attendanceDays', 'days', 10, '工日', 'Days', { sum: true }),
  column('grossPay', 'money', 14, '应发合计', 'Gross pay', { sum: true }),
  column('deductionTotal', 'money', 14, '扣款合计', 'Deducted', { sum: true }),
  column('netPay', 'money', 14, '实发工资', 'Net pay', { sum: true }),
]

const SHEET_SIGNERS = [
  SIGNERS.clerk,
  SIGNERS.teamLeader,
  SIGNERS.subHead,
  SIGNERS.laborOfficer,
  SIGNERS.projectManager,
  SIGNERS.generalContractor,
]

function sumOf(items: PayItem[]): CellValue {
  return items.length === 0 ? null : items.reduce((sum, item) => sum + item.amount, 0)
}

/** The reason of each "other" amount must stand beside it (R724 art 15: items and amounts). */
function explained(line: PayrollLine): string | null {
  const items = [...line.otherDue, ...line.otherDeductions].map(
    item => `${item.name} ${formatYuan(item.amount)}`,
  )
  return [line.remark, ...items].filter(text => text !== null && text !== '').join('；') || null
}

function confirmedText(confirmation: Confirmation | undefined, options: BuildOptions): string | null {
  if (confirmation === undefined) return null
  return `${vocabulary.confirmation(confirmation.method, options.language)}\n${beijingDate(new Date(confirmation.confirmedAt))}`
}

type Confirmations = Map<string, Confirmation>

function payrollRow(
  confirmations: Confirmations,
  line: PayrollLine,
  index: number,
  options: BuildOptions,
): Row {
  return {
    ...printable(line),
    seq: index + 1,
    rateUnit: vocabulary.rateUnit(line.rateUnit, options.language),
    otherDue: sumOf(line.otherDue),
    otherDeduction: sumOf(line.otherDeductions),
    signature: confirmedText(confirmations.get(line.id), options),
    remark: explained(line),
  }
}

function accountHead(month: ProjectMonth): Fact[] {
  const account = month.wageAccounts[0]
  return [
    { label: { zh: '专户户名', en: 'Wage account holder' }, value: account?.holderName ?? NO_PARTY },
    { label: { zh: '专户账号', en: 'Wage account' }, value: account?.accountNo ?? NO_PARTY, mask: 'account' },
  ]
}

function teamName(month: ProjectMonth, sheet: PayrollSheet | null): string {
  return teamOf(month, sheet?.teamId ?? null)?.name ?? sheet?.teamName ?? NO_PARTY
}

/** The paper of one payroll sheet; an empty one where the month has none, so that a report never is a blank file. */
function paySheet(month: ProjectMonth, sheet: PayrollSheet | null, options: BuildOptions): SheetDraft {
  const unit = sheet === null ? NO_PARTY : unitOfSheet(month, sheet)
  const confirmations = new Map(month.confirmations.map(confirmation => [confirmation.lineId, confirmation]))
  const lines = month.lines.filter(line => line.sheetId === sheet?.id)
  return {
    name: teamName(month, sheet),
    head: [
      ...projectHead(month),
      { label: { zh: '分包单位', en: 'Subcontractor' }, value: unit },
      { label: { zh: '统一社会信用代码', en: 'Credit code' }, value: usccOf(month, unit) ?? NO_PARTY },
      { label: { zh: '班组', en: 'Team' }, value: teamName(month, sheet) },
      ...accountHead(month),
      { label: { zh: '计划发放日期', en: 'Planned pay day' }, value: sheet?.payPlannedOn ?? NO_PARTY },
    ],
    sections: [
      {
        kind: 'table',
        title: null,
        columns: COLUMNS,
        rows: lines.map((line, index) => payrollRow(confirmations, line, index, options)),
        total: { label: { zh: '合计', en: 'Total' }, capitals: 'netPay', people: true },
        subtotalBy: null,
        rowHeight: 9,
      },
    ],
    notes: [],
    signatures: SHEET_SIGNERS,
  }
}

/** One line per sheet, by subcontractor; its total is the total of all sheets. */
function summarySheet(month: ProjectMonth, sheets: SheetDraft[], options: BuildOptions): SheetDraft {
  const rows = sheets.map((draft, index): Row => {
    const sheet = month.sheets[index]
    const table = draft.sections[0]
    const sums = table?.kind === 'table' ? sumRows(table, table.rows) : {}
    const people = table?.kind === 'table' ? table.rows.length : 0
    return {
      ...sums,
      unit: sheet === undefined ? NO_PARTY : unitOfSheet(month, sheet),
      team: draft.name,
      people,
    }
  })
  return {
    name: options.language === 'en' ? 'Summary' : '汇总',
    head: [...projectHead(month), ...accountHead(month)],
    sections: [
      {
        kind: 'table',
        title: { zh: '各班组工资汇总', en: 'All teams' },
        columns: SUMMARY_COLUMNS,
        rows: rows.toSorted((a, b) => String(a.unit).localeCompare(String(b.unit), 'zh-CN')),
        total: { label: { zh: '合计', en: 'Total' }, capitals: 'netPay', people: false },
        subtotalBy: 'unit',
        rowHeight: 7,
      },
    ],
    notes: [],
    signatures: [SIGNERS.clerk, SIGNERS.laborOfficer, SIGNERS.projectManager, SIGNERS.generalContractor],
  }
}

/** R08 农民工工资支付表: one paper per team for each worker to sign, and a summary when there are several (R724 arts 15, 31). */
export const buildPayroll: BuildReport = (month, _check, options) => {
  const given = month.sheets.length === 0 ? [null] : month.sheets
  const sheets = given.map(sheet => paySheet(month, sheet, options))
  const all = sheets.length > 1 ? [summarySheet(month, sheets, options), ...sheets] : sheets
  return finishReport({ ...frameOf('R08', PAYROLL_TITLE, month, options), sheets: all })
}

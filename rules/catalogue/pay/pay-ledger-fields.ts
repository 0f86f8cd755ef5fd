import type { ProjectMonth } from '../../../contract/project-month.ts'
import { onSheet } from '../../failure.ts'
import type { MonthIndex } from '../../month-index.ts'
import type { LineRow, SheetRow } from '../../rows.ts'
import type { Rule } from '../../rule.ts'

/** Elements of R724 art 15, each with the columns that carry it. */
const COLUMNS: Record<string, (keyof LineRow | 'signature')[]> = {
  name: ['name'],
  idNumber: ['idNumber'],
  workingTime: ['attendanceDays', 'workHours', 'quantity'],
  dueItems: ['grossPay', 'basePay', 'piecePay', 'otherDue'],
  deductions: ['deductionTotal', 'incomeTax', 'socialInsurance', 'housingFund', 'advance', 'otherDeductions'],
  netPay: ['netPay'],
  paymentProof: ['wageCard', 'signature'],
  phone: ['phone'],
}

/** Whether a line fills one of the columns of an element, whatever the sheet was like: lines are also typed by hand. */
function fills(line: LineRow, element: string): boolean {
  return (COLUMNS[element] ?? []).some(column => {
    const value = column === 'signature' ? null : line[column]
    return Array.isArray(value) ? value.length > 0 : value !== null
  })
}

/** What the ledger knows where the sheet has no column for it. */
function knownElsewhere(
  element: string,
  sheet: SheetRow,
  lines: LineRow[],
  month: ProjectMonth,
  index: MonthIndex,
): boolean {
  if (lines.length > 0 && lines.every(line => fills(line, element))) return true
  switch (element) {
    case 'phone':
      return lines.every(line => (line.phone ?? index.personOf(line)?.worker?.phone ?? null) !== null)
    case 'deductions':
      return lines.every(line => line.grossPay !== null && line.grossPay === line.netPay)
    case 'paymentProof': {
      const proved = new Set([
        ...month.payResults.map(result => result.lineId),
        ...month.confirmations.map(confirmation => confirmation.lineId),
      ])
      return lines.every(line => proved.has(line.id) || line.wageCard !== null)
    }
    case 'employer':
      return sheet.employer !== null || lines.every(line => line.employer !== null)
    case 'paidOn':
      return sheet.payPlannedOn !== null || month.project.payDay !== null
    default:
      return false
  }
}

export const payLedgerFields: Rule = {
  id: 'pay-ledger-fields',
  title: { zh: '工资表缺法定要素', en: 'The payroll sheet lacks what the law asks for' },
  failsWhen: {
    zh: '缺以下任一项：用人单位名称、支付周期、支付日期、姓名、证件号码、联系方式、工作时间、应发项目及数额、代扣代缴和扣除项目及数额、实发数额、银行代发凭证或工人签字',
    en: 'lacks any of: employer, pay period, pay date, name, ID, contact, working time, items and amounts due, items and amounts deducted, net pay, bank proof or signature',
  },
  severity: ['block'],
  scope: 'sheet',
  reads: [
    'sheet.fields',
    'sheet.employer',
    'sheet.payPlannedOn',
    'line.phone',
    'line.employer',
    'worker.phone',
    'project.payDay',
    'line.attendanceDays',
    'line.workHours',
    'line.quantity',
    'line.grossPay',
    'line.basePay',
    'line.piecePay',
    'line.otherDue',
    'line.deductionTotal',
    'line.incomeTax',
    'line.socialInsurance',
    'line.housingFund',
    'line.advance',
    'line.otherDeductions',
    'line.netPay',
    'line.wageCard',
  ],
  needs: ['payroll'],
  parameters: [],
  source: 'R724 art 15',
  confidence: 'found',
  penalty: 54,
  *check(month, { index }) {
    for (const sheet of month.sheets) {
      const columns = new Set(sheet.fields.map(field => field.split('/')[0] ?? field))
      const lines = index.linesBySheet().get(sheet.id) ?? []
      const missing = [...Object.keys(COLUMNS), 'employer', 'paidOn'].filter(
        element =>
          !(COLUMNS[element] ?? []).some(column => columns.has(column)) &&
          !knownElsewhere(element, sheet, lines, month, index),
      )
      if (missing.length > 0) yield onSheet(sheet, 'name', { missing: missing.join(',') })
    }
  },
  message: {
    zh: '工资表缺少：{missing|fields}',
    en: 'The payroll sheet lacks: {missing|fields}',
  },
  actual: { zh: '缺{missing|fields}', en: 'without {missing|fields}' },
  expected: { zh: '第15条所列各项齐全', en: 'everything listed in art 15' },
  repair: {
    zh: '在表中补上该列，或在程序中登记（联系方式可登记在花名册，发薪日可登记在项目）',
    en: 'Add the column, or record it here (contacts on the roster, the pay day on the project)',
  },
  blindSpot: {
    zh: '有该列的不看每一格是否填写；表上没有该列而每人都已填写，或花名册、项目已登记的视为具备',
    en: 'Where the column exists, not every cell is looked at; what every line, the roster or the project holds counts as present',
  },
  examples: {
    fails: {
      change: {
        workers: [{ phone: null }],
        lines: [{ phone: null }],
        sheets: [{ fields: ['name', 'idNumber', 'attendanceDays', 'grossPay', 'deductionTotal', 'netPay'] }],
      },
      finds: [{ cell: '工资表!A3' }],
    },
    passes: {
      change: {
        lines: [{ phone: null }],
        sheets: [{ fields: ['name', 'idNumber', 'attendanceDays', 'grossPay', 'deductionTotal', 'netPay'] }],
      },
      finds: [],
    },
  },
}

import type { Period } from '../../contract/dates.ts'
import type { PayrollLine, PayrollSheet } from '../../contract/entities.ts'
import type { ProjectMonth, Sourced } from '../../contract/project-month.ts'
import type { Held } from './read-held.ts'
import { PROJECT, teamId } from './register-ids.ts'

type PayRow = Held['payroll'][number]

const NOTHING_STATED: PayrollSheet['stated'] = {
  people: null,
  grossPay: null,
  deductionTotal: null,
  netPay: null,
  netPayCapitals: null,
  row: null,
}

/** The wage sheets of a month, one a team, with their lines; what was paid to whom in other months beside them. */
export function heldLines(
  { payroll, otherPayroll, workers }: Held,
  period: Period,
): Pick<ProjectMonth, 'sheets' | 'lines' | 'earlierCardUses' | 'earlierPay'> {
  const names = new Map(workers.map(({ idNumber, name }) => [idNumber, name]))
  const teams = [...new Set(payroll.map(({ teamSysNo }) => teamSysNo))]
  return {
    sheets: teams.map(teamSysNo => ({
      id: teamId(teamSysNo),
      projectId: PROJECT,
      wageMonth: period,
      teamId: teamId(teamSysNo),
      teamName: null,
      employer: null,
      payPlannedOn: null,
      stated: NOTHING_STATED,
      fields: [],
      origin: null,
    })),
    lines: payroll.map(row => lineOf(row, names.get(row.idNumber) ?? '')),
    earlierCardUses: otherPayroll.map(({ idNumber, payMonth, detail }) => ({
      wageCard: detail.payRollBankCardNumber,
      idNumber,
      period: payMonth,
    })),
    earlierPay: earlierPay(otherPayroll, period),
  }
}

function lineOf(row: PayRow, name: string): Sourced<PayrollLine> {
  const { detail, idNumber, teamSysNo } = row
  return {
    id: row.thirdPayRollCode,
    sheetId: teamId(teamSysNo),
    workerId: idNumber,
    name,
    idDocType: row.idDocType,
    idNumber,
    phone: null,
    trade: null,
    employer: null,
    rateUnit: null,
    wageRate: null,
    attendanceDays: detail.days === undefined ? null : detail.days * 100,
    workHours: detail.workHours === undefined ? null : Math.round(detail.workHours * 100),
    overtimeHours: null,
    basePay: null,
    quantity: null,
    unitPrice: null,
    piecePay: null,
    overtimePay: null,
    allowance: null,
    bonus: null,
    backPay: null,
    backPayMonth: detail.backPayMonth ?? null,
    otherDue: [],
    grossPay: row.grossFen,
    incomeTax: null,
    socialInsurance: null,
    housingFund: null,
    advance: null,
    otherDeductions: [],
    deductionTotal: null,
    netPay: row.netFen,
    bankName: detail.payRollBankName,
    wageCard: detail.payRollBankCardNumber,
    accountHolder: null,
    payMethod: null,
    remark: null,
    origin: null,
  }
}

/** What each was paid before in the same year. */
function earlierPay(rows: readonly PayRow[], period: Period): ProjectMonth['earlierPay'] {
  const before = rows.filter(({ payMonth }) => payMonth < period && payMonth.startsWith(period.slice(0, 4)))
  const byPerson = Map.groupBy(before, ({ idNumber }) => idNumber)
  return [...byPerson].map(([idNumber, own]) => ({
    idNumber,
    months: new Set(own.map(({ payMonth }) => payMonth)).size,
    grossPay: own.reduce((sum, { grossFen }) => sum + grossFen, 0),
    socialInsurance: 0,
    netPay: own.reduce((sum, { netFen }) => sum + netFen, 0),
  }))
}

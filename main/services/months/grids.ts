import type { AttendanceRow, PayResultRow, PayrollRow } from '../../../contract/api/months.ts'
import type { Period } from '../../../contract/dates.ts'
import type { StatedTotals } from '../../../contract/entities.ts'
import { maskAccount, maskIdNumber } from '../../../contract/masking.ts'
import type { Fen } from '../../../contract/money.ts'
import { cellOf } from '../../../contract/project-month.ts'
import { judgedMonth, monthOf } from '../checks/judge-month.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { initialsOf } from '../initials.ts'
import { noteUnmasking } from '../registers.ts'
import { type PayrollView, payrollRows, payrollTotals } from './payroll-rows.ts'

/** The attendance grid of a month, IDs masked. */
export function attendanceGrid(core: CoreState, projectId: string, period: Period): AttendanceRow[] {
  const month = monthOf(core, openLedgerOf(core).db, projectId, period)
  return month.attendance.map(({ origin, ...line }) => ({
    ...line,
    idNumber: line.idNumber === null ? null : maskIdNumber(line.idNumber),
    initials: initialsOf(line.name),
    totalDays: line.days.reduce<number>((sum, day) => sum + (day ?? 0), 0),
    at: cellOf(month, origin, 'name'),
  }))
}

export interface PayrollGrid {
  rows: PayrollRow[]
  sheets: { id: string; teamName: string | null; stated: StatedTotals }[]
  totals: { people: number; grossPay: Fen; deductionTotal: Fen; netPay: Fen }
}

/** The wage lines of a month with the cells they came from and the findings upon them. */
export function payrollGrid(core: CoreState, view: PayrollView): PayrollGrid {
  if (view.unmask) noteUnmasking(core, 'payroll.unmask', `${view.projectId}:${view.period}`)
  const judged = judgedMonth(core, view.projectId, view.period)
  return {
    rows: payrollRows(core, judged, view),
    sheets: judged.month.sheets.map(({ id, teamName, stated }) => ({ id, teamName, stated })),
    totals: payrollTotals(judged.month),
  }
}

/** What the bank answered for a month, newest answer last, and the lines it said nothing of. */
export function payResultGrid(
  core: CoreState,
  projectId: string,
  period: Period,
): { rows: PayResultRow[]; unanswered: { people: number; amount: Fen } } {
  const month = monthOf(core, openLedgerOf(core).db, projectId, period)
  const lines = new Map(month.lines.map(line => [line.id, line]))
  const teams = new Map(month.sheets.map(sheet => [sheet.id, sheet.teamName]))
  const answered = new Set(month.payResults.map(result => result.lineId))
  const silent = month.lines.filter(line => !answered.has(line.id))
  const rows = month.payResults.map(({ origin, ...result }): PayResultRow => {
    const line = result.lineId === null ? undefined : lines.get(result.lineId)
    return {
      ...result,
      wageCard: maskAccount(result.wageCard),
      initials: initialsOf(result.name),
      teamName: line === undefined ? null : (teams.get(line.sheetId) ?? null),
      expected: line?.netPay ?? null,
      at: cellOf(month, origin, 'amount'),
    }
  })
  return {
    rows,
    unanswered: { people: silent.length, amount: silent.reduce((sum, line) => sum + (line.netPay ?? 0), 0) },
  }
}

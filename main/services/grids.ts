import type { Language } from '../../contract/api/base.ts'
import type { AttendanceRow, PayResultRow, PayrollRow } from '../../contract/api/months.ts'
import type { Period } from '../../contract/dates.ts'
import type { StatedTotals } from '../../contract/entities.ts'
import { maskAccount, maskIdNumber, maskPhone } from '../../contract/masking.ts'
import type { Fen } from '../../contract/money.ts'
import { cellOf } from '../../contract/project-month.ts'
import { showFinding } from '../../rules/index.ts'
import { totalsOf } from '../../signing/statement-content.ts'
import { currentFindings, monthOf } from './checks.ts'
import { confirmedLines } from './confirmed-lines.ts'
import { type CoreState, openLedgerOf } from './core-state.ts'
import { initialsOf } from './initials.ts'
import { noteUnmasking } from './registers.ts'

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
export function payrollGrid(
  core: CoreState,
  key: { projectId: string; period: Period; unmask: boolean; language: Language },
): PayrollGrid {
  const ledger = openLedgerOf(core)
  if (key.unmask) noteUnmasking(core, 'payroll.unmask', `${key.projectId}:${key.period}`)
  const month = monthOf(core, ledger.db, key.projectId, key.period)
  const findings = Map.groupBy(
    currentFindings(core, key.projectId, key.period),
    finding => finding.subject.key,
  )
  const teams = new Map(month.sheets.map(sheet => [sheet.id, sheet.teamName]))
  const states = new Map(confirmedLines(month).map(line => [line.lineId, line.state]))
  const rows = month.lines.map(({ origin, ...line }): PayrollRow => {
    const source = origin === null ? undefined : month.sources[origin.source]
    const cells =
      source === undefined || origin === null
        ? {}
        : Object.fromEntries(
            Object.entries(source.columns).map(([field, letter]) => [field, `${letter}${origin.row}`]),
          )
    const upon = [
      ...(findings.get(line.id) ?? []),
      ...(line.workerId === null ? [] : (findings.get(line.workerId) ?? [])),
    ]
    return {
      ...line,
      ...(key.unmask
        ? {}
        : {
            idNumber: line.idNumber === null ? null : maskIdNumber(line.idNumber),
            phone: line.phone === null ? null : maskPhone(line.phone),
            wageCard: line.wageCard === null ? null : maskAccount(line.wageCard),
          }),
      initials: initialsOf(line.name),
      teamName: teams.get(line.sheetId) ?? null,
      cells,
      file: source?.file ?? null,
      sheet: source?.sheet ?? null,
      confirmed: states.get(line.id) === 'valid',
      findings: upon.map(finding => ({
        id: finding.id,
        severity: finding.severity,
        field: Object.entries(cells).find(([, cell]) => cell === finding.at?.cell)?.[0] ?? null,
        message: showFinding(finding, key.language).message,
      })),
    }
  })
  const { people, grossPay, deductions, netPay } = totalsOf(month.lines)
  return {
    rows,
    sheets: month.sheets.map(({ id, teamName, stated }) => ({ id, teamName, stated })),
    totals: { people, grossPay, deductionTotal: deductions, netPay },
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

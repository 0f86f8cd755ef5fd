import type { Language } from '../../../contract/api/base.ts'
import type { PayrollRow } from '../../../contract/api/months.ts'
import { cellAt } from '../../../contract/cell-place.ts'
import type { Period } from '../../../contract/dates.ts'
import { maskAccount, maskIdNumber, maskPhone } from '../../../contract/masking.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { type JudgedMonth, showFinding, verdictOf } from '../../../rules/index.ts'
import { totalsOf } from '../../../signing/statement-content.ts'
import { withAnswers } from '../answers/answers.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { initialsOf } from '../initials.ts'

/** Whose payroll is looked at, and how it is shown. */
export interface PayrollView {
  projectId: string
  period: Period
  unmask: boolean
  language: Language
}

type Line = ProjectMonth['lines'][number]

/** Rows of the payroll grid: of every line, or of some. A finding has the level that it has by today, with what people answered. */
export function payrollRows(
  core: CoreState,
  judged: JudgedMonth,
  { projectId, period, unmask, language }: PayrollView,
  isWanted: (line: Line) => boolean = () => true,
): PayrollRow[] {
  const { month } = judged
  const { db } = openLedgerOf(core)
  const answered = withAnswers(db, projectId, period, verdictOf(judged).findings, today(core))
  const findings = Map.groupBy(
    answered.map(({ finding }) => finding),
    finding => finding.subject.key,
  )
  const teams = new Map(month.sheets.map(sheet => [sheet.id, sheet.teamName]))
  const confirmed = new Set(month.confirmations.map(({ lineId }) => lineId))
  const changed = new Set(month.changedSinceConfirmed)
  return month.lines.filter(isWanted).map(({ origin, ...line }): PayrollRow => {
    const source = origin === null ? undefined : month.sources[origin.source]
    const cells =
      source === undefined || origin === null
        ? {}
        : Object.fromEntries(
            Object.entries(source.columns).map(([field, letter]) => [field, cellAt(letter, origin.row)]),
          )
    const upon = [
      ...(findings.get(line.id) ?? []),
      ...(line.workerId === null ? [] : (findings.get(line.workerId) ?? [])),
    ]
    return {
      ...line,
      ...(unmask
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
      confirmed: confirmed.has(line.id) && !changed.has(line.id),
      findings: upon.map(finding => ({
        id: finding.id,
        severity: finding.severity,
        field: Object.entries(cells).find(([, cell]) => cell === finding.at?.cell)?.[0] ?? null,
        message: showFinding(finding, language).message,
      })),
    }
  })
}

/** Rows that show something else than before: of lines that changed, and of people about whom something else is found. */
export function changedRows(
  core: CoreState,
  before: JudgedMonth,
  after: JudgedMonth,
  changedLine: string,
  view: PayrollView,
): PayrollRow[] {
  const concerned = new Set([changedLine])
  for (const [rule, said] of after.said) {
    const old = before.said.get(rule)
    if (old === said) continue
    const texts = [old?.findings ?? [], said.findings].map(
      findings => new Map(findings.map(finding => [JSON.stringify(finding), finding.subject.key])),
    )
    for (const [text, key] of [...(texts[0] ?? []), ...(texts[1] ?? [])])
      if (!texts.every(known => known.has(text))) concerned.add(key)
  }
  return payrollRows(
    core,
    after,
    view,
    ({ id, workerId }) => concerned.has(id) || (workerId !== null && concerned.has(workerId)),
  )
}

/** People and sums of a month's wage lines, fen. */
export function payrollTotals(month: ProjectMonth) {
  const { people, grossPay, deductions, netPay } = totalsOf(month.lines)
  return { people, grossPay, deductionTotal: deductions, netPay }
}

import { MonthStep, type StepCell } from '../../../contract/api/months.ts'
import {
  dayOfPeriod,
  daysInPeriod,
  type IsoDate,
  periodBounds,
  shiftPeriod,
} from '../../../contract/dates.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { readAuditSubjects } from '../../../db/repositories/audit-subjects.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { listOperations, statementsOf } from '../../../db/repositories/submission.ts'
import { type AnsweredFinding, standsInTheWay } from '../answers/answers.ts'
import { confirmedLines, onceConfirmedLines } from '../statements/confirmed-lines.ts'
import { linesDigestOf } from '../statements/draft-statement.ts'

/** Days of the month after, by which a step should be done where nothing else is agreed (client defaults, rules §5: inferred). */
const DUE_DAY: Partial<Record<MonthStep, number>> = {
  attendance: 5,
  payroll: 5,
  confirm: 5,
  sign: 8,
  submit: 8,
}

type Cell = Pick<StepCell, 'state' | 'counts'>

/** The steps of a month from roster to archive, each with its state, its numbers and its deadline. */
export function monthSteps(
  db: Database,
  month: ProjectMonth,
  findings: readonly AnsweredFinding[],
): StepCell[] {
  const { lines } = month
  const confirmed = onceConfirmedLines(month).filter(line => line.state === 'valid').length
  const open = openFindings(findings)
  const clean = lines.length > 0 && open.block + open.alert === 0
  const statement = statementsOf(db, month.project.id, month.period)[0]
  const stands = statement !== undefined && statement.linesDigest === linesDigestOf(confirmedLines(month))
  const pay = payState(month)

  const cells: Record<MonthStep, Cell> = {
    roster: { state: onSite(month) > 0 ? 'done' : 'needsYou', counts: { people: onSite(month) } },
    attendance: {
      state: month.attendance.length > 0 ? 'done' : 'needsYou',
      counts: { days: wholeDays(month), people: month.attendance.length },
    },
    payroll: { state: lines.length > 0 ? 'done' : 'needsYou', counts: { people: lines.length } },
    check: { state: lines.length === 0 ? 'notYet' : clean ? 'done' : 'needsYou', counts: open },
    confirm: {
      state: reachable(lines.length > 0, confirmed === lines.length),
      counts: { done: confirmed, total: lines.length },
    },
    sign: { state: stands ? 'done' : reachable(clean && confirmed === lines.length, false), counts: {} },
    submit: submitCell(db, month, statement?.id ?? null),
    pay: { state: statement === undefined ? 'notYet' : pay.answered > 0 ? 'done' : 'waiting', counts: {} },
    result: {
      state: resultState(statement !== undefined, pay, lines.length),
      counts: { paid: pay.paid, failed: pay.answered - pay.paid, total: lines.length },
    },
    archive: archiveCell(db, month, pay.paid > 0),
  }
  return MonthStep.options.map(step => {
    const deadline = deadlineOf(month, step)
    const { state, counts } = cells[step]
    const late = state === 'needsYou' && deadline !== null && month.today > deadline
    return { step, state: late ? 'late' : state, counts, deadline }
  })
}

/** People whose engagement touches the month. */
export function onSite(month: ProjectMonth): number {
  const { first, last } = periodBounds(month.period)
  return month.engagements.filter(
    item => (item.entryDate ?? first) <= last && (item.exitDate === null || item.exitDate >= first),
  ).length
}

/** The agreed day on which the wages of this month are due; null where none is agreed. */
export function payDate(month: ProjectMonth): IsoDate | null {
  const next = shiftPeriod(month.period, 1)
  const { payDay } = month.project
  return payDay === null ? null : dayOfPeriod(next, Math.min(payDay, daysInPeriod(next)))
}

/** What still keeps a month from being signed, by level. */
function openFindings(findings: readonly AnsweredFinding[]) {
  const open = findings.filter(standsInTheWay).map(({ finding }) => finding.severity)
  return {
    block: open.filter(severity => severity === 'block').length,
    alert: open.filter(severity => severity === 'alert').length,
  }
}

/** Lines that the bank said anything of, and those of them that were paid in the end. */
function payState(month: ProjectMonth): { answered: number; paid: number } {
  const answered = new Set<string>()
  const paid = new Set<string>()
  for (const { lineId, status } of month.payResults) {
    if (lineId === null) continue
    answered.add(lineId)
    if (status === 'paid') paid.add(lineId)
  }
  return { answered: answered.size, paid: paid.size }
}

function resultState(
  signed: boolean,
  pay: { answered: number; paid: number },
  lines: number,
): StepCell['state'] {
  if (!signed) return 'notYet'
  if (pay.answered === 0) return 'waiting'
  return pay.paid === lines ? 'done' : 'needsYou'
}

function submitCell(db: Database, month: ProjectMonth, statementId: string | null): Cell {
  if (statementId === null) return { state: 'notYet', counts: {} }
  const operations = listOperations(db, {
    projectId: month.project.id,
    period: month.period,
    statementId,
  })
  const count = (state: string) => operations.filter(operation => operation.state === state).length
  const counts = {
    accepted: count('accepted'),
    total: operations.length,
    rejected: count('rejected'),
    uncertain: count('uncertain'),
  }
  if (operations.length === 0 || counts.rejected + count('blocked') > 0) return { state: 'needsYou', counts }
  return { state: counts.accepted === operations.length ? 'done' : 'waiting', counts }
}

function archiveCell(db: Database, month: ProjectMonth, paid: boolean): Cell {
  const made = readAuditSubjects(db, 'report.make', `${month.project.id}:${month.period}:`)
  if (!paid) return { state: 'notYet', counts: {} }
  return { state: made.length > 0 ? 'done' : 'needsYou', counts: { reports: made.length } }
}

function wholeDays(month: ProjectMonth): number {
  let sum = 0
  for (const line of month.attendance) for (const day of line.days) sum += day ?? 0
  return Math.round(sum / 100)
}

function reachable(isReachable: boolean, done: boolean): StepCell['state'] {
  if (!isReachable) return 'notYet'
  return done ? 'done' : 'needsYou'
}

function deadlineOf(month: ProjectMonth, step: MonthStep): IsoDate | null {
  if (step === 'pay' || step === 'result') return payDate(month)
  const day = DUE_DAY[step]
  return day === undefined ? null : dayOfPeriod(shiftPeriod(month.period, 1), day)
}

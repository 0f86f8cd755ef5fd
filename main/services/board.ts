import type { Language } from '../../contract/api/base.ts'
import type { Board, MonthStep, StepCell, Todo } from '../../contract/api/months.ts'
import { dayOfPeriod, daysInPeriod, type IsoDate, type Period, shiftPeriod } from '../../contract/dates.ts'
import type { Finding } from '../../contract/finding.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { readAuditSubjects } from '../../db/repositories/audit-subjects.ts'
import { readReasons } from '../../db/repositories/checks.ts'
import type { Database } from '../../db/repositories/database.ts'
import { listProjects } from '../../db/repositories/registers.ts'
import { listOperations, statementsOf } from '../../db/repositories/submission.ts'
import { showFinding } from '../../rules/index.ts'
import { totalsOf } from '../../signing/statement-content.ts'
import { currentFindings, monthOf } from './checks.ts'
import { confirmedLines } from './confirmations.ts'
import { type CoreState, openLedgerOf } from './core-state.ts'
import { lowestDailyWage, minimumDailyWage } from './daily-wage.ts'

/** Days of the month after, by which a step should be done where nothing else is agreed (client defaults, rules §5: inferred). */
const DUE_DAY: Partial<Record<MonthStep, number>> = {
  attendance: 5,
  payroll: 5,
  confirm: 5,
  sign: 8,
  submit: 8,
}

/** At most this many things are listed as waiting; the rest stand on the check page. */
const MOST_TODOS = 50

/** The month board: every project with the state of each step, the totals, and what waits for the user. */
export function monthBoard(core: CoreState, period: Period, language: Language): Board {
  const { db } = openLedgerOf(core)
  const projects = listProjects(db).map(project => {
    const month = monthOf(core, db, project.id, period)
    const findings =
      month.lines.length + month.attendance.length > 0 ? currentFindings(core, project.id, period) : []
    return { month, findings, steps: stepsOf(db, month, findings) }
  })
  const months = projects.map(({ month }) => month)
  const totals = totalsOf(months.flatMap(month => month.lines))
  const lowest = months.map(lowestDailyWage).filter(wage => wage !== null)
  return {
    period,
    projects: projects.map(({ month, steps }) => ({
      projectId: month.project.id,
      name: month.project.name,
      code: month.project.code,
      generalContractor: month.participants.find(party => party.role === 'generalContractor')?.name ?? null,
      people: onSite(month),
      steps,
    })),
    totals: {
      grossPay: totals.grossPay,
      netPay: totals.netPay,
      attended: months.reduce((sum, month) => sum + month.attendance.length, 0),
      paid: totals.people,
      onRoster: months.reduce((sum, month) => sum + onSite(month), 0),
      lowestDaily: lowest.length === 0 ? null : Math.min(...lowest),
      minimumDaily: minimumDailyWage(period),
    },
    todos: projects
      .flatMap(({ month, findings, steps }) => todosOf(db, month, findings, steps, language))
      .slice(0, MOST_TODOS),
    payDay: months.map(payDate).find(date => date !== null) ?? null,
  }
}

function stepsOf(db: Database, month: ProjectMonth, findings: readonly Finding[]): StepCell[] {
  const lines = confirmedLines(month)
  const confirmed = lines.filter(line => line.state === 'valid').length
  const reasons = readReasons(db, month.project.id, month.period)
  const block = findings.filter(finding => finding.severity === 'block').length
  const alert = findings.filter(finding => finding.severity === 'alert' && !reasons.has(finding.id)).length
  const statement = statementsOf(db, month.project.id, month.period)[0]
  const operations =
    statement === undefined ? [] : listOperations(db, { projectId: month.project.id, period: month.period })
  const ofStatement = operations.filter(operation => operation.statementId === statement?.id)
  const count = (state: string) => ofStatement.filter(operation => operation.state === state).length
  const latest = new Map(month.payResults.map(result => [result.lineId, result.status]))
  const settled = new Map<string, boolean>()
  for (const result of month.payResults)
    if (result.lineId !== null)
      settled.set(result.lineId, settled.get(result.lineId) === true || result.status === 'paid')
  const paid = [...settled.values()].filter(Boolean).length
  const failed = settled.size - paid
  const archived = readAuditSubjects(db, 'report.make', `${month.project.id}:${month.period}:`)
  const hasLines = lines.length > 0
  const clean = hasLines && block + alert === 0
  const days = month.attendance.reduce(
    (sum, line) => sum + line.days.reduce<number>((all, day) => all + (day ?? 0), 0),
    0,
  )

  const cells: [MonthStep, StepCell['state'], StepCell['counts']][] = [
    ['roster', onSite(month) > 0 ? 'done' : 'needsYou', { people: onSite(month) }],
    [
      'attendance',
      month.attendance.length > 0 ? 'done' : 'needsYou',
      { days: Math.round(days / 100), people: month.attendance.length },
    ],
    ['payroll', hasLines ? 'done' : 'needsYou', { people: lines.length }],
    ['check', hasLines ? (clean ? 'done' : 'needsYou') : 'notYet', { block, alert }],
    ['confirm', step(hasLines, confirmed === lines.length), { done: confirmed, total: lines.length }],
    ['sign', step(clean && confirmed === lines.length, statement !== undefined), {}],
    [
      'submit',
      submitState(statement !== undefined, ofStatement.length, count),
      {
        accepted: count('accepted'),
        total: ofStatement.length,
        rejected: count('rejected'),
        uncertain: count('uncertain'),
      },
    ],
    ['pay', statement === undefined ? 'notYet' : latest.size > 0 ? 'done' : 'waiting', {}],
    [
      'result',
      statement === undefined
        ? 'notYet'
        : latest.size === 0
          ? 'waiting'
          : failed === 0 && paid === lines.length
            ? 'done'
            : 'needsYou',
      { paid, failed, total: lines.length },
    ],
    [
      'archive',
      paid === 0 ? 'notYet' : archived.length > 0 ? 'done' : 'needsYou',
      { reports: archived.length },
    ],
  ]
  return cells.map(([name, state, counts]) => {
    const deadline = deadlineOf(month, name)
    const late = state === 'needsYou' && deadline !== null && month.today > deadline
    return { step: name, state: late ? 'late' : state, counts, deadline }
  })
}

function step(reachable: boolean, done: boolean): StepCell['state'] {
  if (!reachable) return 'notYet'
  return done ? 'done' : 'needsYou'
}

function submitState(
  signed: boolean,
  operations: number,
  count: (state: string) => number,
): StepCell['state'] {
  if (!signed) return 'notYet'
  if (operations === 0 || count('rejected') + count('blocked') > 0) return 'needsYou'
  return count('accepted') === operations ? 'done' : 'waiting'
}

function deadlineOf(month: ProjectMonth, name: MonthStep): IsoDate | null {
  if (name === 'pay' || name === 'result') return payDate(month)
  const day = DUE_DAY[name]
  return day === undefined ? null : dayOfPeriod(shiftPeriod(month.period, 1), day)
}

/** The agreed day on which the wages of this month are due; null where none is agreed. */
function payDate(month: ProjectMonth): IsoDate | null {
  const next = shiftPeriod(month.period, 1)
  const { payDay } = month.project
  return payDay === null ? null : dayOfPeriod(next, Math.min(payDay, daysInPeriod(next)))
}

function onSite(month: ProjectMonth): number {
  return month.engagements.filter(
    item =>
      (item.entryDate ?? '') <= `${month.period}-31` &&
      (item.exitDate === null || item.exitDate >= `${month.period}-01`),
  ).length
}

function todosOf(
  db: Database,
  month: ProjectMonth,
  findings: readonly Finding[],
  steps: readonly StepCell[],
  language: Language,
): Todo[] {
  const reasons = readReasons(db, month.project.id, month.period)
  const urgent = findings.filter(
    finding => finding.severity === 'block' || (finding.severity === 'alert' && !reasons.has(finding.id)),
  )
  const fromFindings = urgent.map((finding): Todo => {
    const shown = showFinding(finding, language)
    return {
      id: finding.id,
      projectId: month.project.id,
      severity: finding.severity,
      title: shown.title,
      detail: shown.message,
      at: finding.at,
      step: 'check',
      findingId: finding.id,
    }
  })
  const fromSteps = steps
    .filter(cell => (cell.state === 'needsYou' || cell.state === 'late') && cell.step !== 'check')
    .slice(0, 1)
    .map(
      (cell): Todo => ({
        id: `${month.project.id}:${cell.step}`,
        projectId: month.project.id,
        severity: cell.state === 'late' ? 'alert' : 'notice',
        title: month.project.name,
        detail: cell.deadline ?? '',
        at: null,
        step: cell.step,
        findingId: null,
      }),
    )
  return [...fromSteps, ...fromFindings]
}

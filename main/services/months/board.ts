import type { Language } from '../../../contract/api/base.ts'
import type { Board, StepCell, Todo } from '../../../contract/api/months.ts'
import type { Period } from '../../../contract/dates.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { listProjects } from '../../../db/repositories/registers.ts'
import { lowestDailyWage, minimumDailyWage, showFinding } from '../../../rules/index.ts'
import { totalsOf } from '../../../signing/statement-content.ts'
import { type AnsweredFinding, standsInTheWay, withAnswers } from '../answers/answers.ts'
import { monthOf } from '../checks/judge-month.ts'
import { currentFindings } from '../checks/kept-verdicts.ts'
import { bookOf } from '../checks/rule-book.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { monthSteps, onSite, payDate } from './month-steps.ts'

/** At most this many things are listed as waiting; the rest stand on the check page. */
const MOST_TODOS = 50

/** The month board: every project with the state of each step, the totals, and what waits for the user. */
export function monthBoard(core: CoreState, period: Period, language: Language): Board {
  const { db } = openLedgerOf(core)
  const projects = listProjects(db).map(project => {
    const month = monthOf(core, db, project.id, period)
    const found =
      month.lines.length + month.attendance.length > 0 ? currentFindings(core, project.id, period) : []
    const findings = withAnswers(db, project.id, period, found, today(core))
    return { month, findings, steps: monthSteps(db, month, findings) }
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
      minimumDaily: minimumDailyWage(period, bookOf(db, null).parameters),
    },
    todos: projects
      .flatMap(({ month, findings, steps }) => todosOf(month, findings, steps, language))
      .slice(0, MOST_TODOS),
    payDay: months.map(payDate).find(date => date !== null) ?? null,
  }
}

function todosOf(
  month: ProjectMonth,
  findings: readonly AnsweredFinding[],
  steps: readonly StepCell[],
  language: Language,
): Todo[] {
  const fromFindings = findings.filter(standsInTheWay).map(({ finding }): Todo => {
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

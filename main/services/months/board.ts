import type { Language } from '../../../contract/api/base.ts'
import type { Board, StepCell, Todo } from '../../../contract/api/months.ts'
import type { IsoDate, Period } from '../../../contract/dates.ts'
import type { Fen } from '../../../contract/money.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { lowestDailyWage, minimumDailyWage, showFinding } from '../../../rules/index.ts'
import { totalsOf } from '../../../signing/statement-content.ts'
import { type AnsweredFinding, standsInTheWay, withAnswers } from '../answers/answers.ts'
import { judgedBy, readMonth } from '../checks/judge-month.ts'
import { bookOf } from '../checks/rule-book.ts'
import { IN_FORCE, type Verdict } from '../checks/verdict.ts'
import { freshVerdict, verdictFrom } from '../checks/verdict-on.ts'
import { monthSteps, onSite, payDate } from './month-steps.ts'

export interface BoardOrder {
  period: Period
  language: Language
}

/** At most this many things are listed as waiting; the rest stand on the check page. */
const MOST_TODOS = 50

/** What one project gives to the board. */
export interface ProjectOnBoard {
  project: Board['projects'][number]
  totals: { people: number; grossPay: Fen; netPay: Fen }
  attended: number
  lowestDaily: Fen | null
  todos: Todo[]
  payDay: IsoDate | null
}

/**
 * A project's month on the board, with what the kept verdict or, when it is stale, a new one says.
 * @param known the verdict on it, where it is known without the ledger
 */
export function projectOnBoard(
  db: Database,
  projectId: string,
  { period, language }: BoardOrder,
  today: IsoDate,
  known: Verdict | null = null,
): ProjectOnBoard {
  const month = readMonth(db, projectId, period, today)
  const isEmpty = month.lines.length + month.attendance.length === 0
  const verdict = isEmpty ? null : (known ?? verdictOnRead(db, month))
  const findings = withAnswers(db, projectId, period, verdict?.findings ?? [], today)
  const steps = monthSteps(db, month, findings)
  return {
    project: {
      projectId,
      name: month.project.name,
      code: month.project.code,
      generalContractor: month.participants.find(party => party.role === 'generalContractor')?.name ?? null,
      people: onSite(month),
      steps,
    },
    totals: totalsOf(month.lines),
    attended: month.attendance.length,
    lowestDaily: lowestDailyWage(month),
    todos: todosOf(month, findings, steps, language).slice(0, MOST_TODOS),
    payDay: payDate(month),
  }
}

/** The kept verdict, or one on the month as it was just read. */
function verdictOnRead(db: Database, month: ProjectMonth): Verdict {
  const { project, period } = month
  const fresh = freshVerdict(db, { projectId: project.id, period }, IN_FORCE)
  if (fresh !== null) return fresh
  const book = bookOf(db, project.id)
  return verdictFrom(db, judgedBy(month, book), book)
}

/** The month board: every project with the state of each step, the totals, and what waits for the user. */
export function boardOf(db: Database, period: Period, projects: readonly ProjectOnBoard[]): Board {
  const sum = (of: (project: ProjectOnBoard) => number) =>
    projects.reduce((all, project) => all + of(project), 0)
  const lowest = projects.map(({ lowestDaily }) => lowestDaily).filter(wage => wage !== null)
  return {
    period,
    projects: projects.map(({ project }) => project),
    totals: {
      grossPay: sum(({ totals }) => totals.grossPay),
      netPay: sum(({ totals }) => totals.netPay),
      attended: sum(({ attended }) => attended),
      paid: sum(({ totals }) => totals.people),
      onRoster: sum(({ project }) => project.people),
      lowestDaily: lowest.length === 0 ? null : Math.min(...lowest),
      minimumDaily: minimumDailyWage(period, bookOf(db, null).parameters),
    },
    todos: projects.flatMap(({ todos }) => todos).slice(0, MOST_TODOS),
    payDay: projects.map(({ payDay }) => payDay).find(date => date !== null) ?? null,
  }
}

function todosOf(
  month: ProjectMonth,
  findings: readonly AnsweredFinding[],
  steps: readonly StepCell[],
  language: Language,
): Todo[] {
  const open = findings.filter(standsInTheWay).slice(0, MOST_TODOS)
  const fromFindings = open.map(({ finding }): Todo => {
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

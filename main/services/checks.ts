import type { Language } from '../../contract/api/base.ts'
import type { Period } from '../../contract/dates.ts'
import type { CheckReport, Finding, NotChecked, Severity, ShownFinding } from '../../contract/finding.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { Refusal } from '../../contract/refusal.ts'
import { newestRun, type ReasonRecord, readReasons, storeRun } from '../../db/repositories/checks.ts'
import type { Database } from '../../db/repositories/database.ts'
import { readPeriods, readProjectMonth } from '../../db/repositories/project-month.ts'
import { findProject, listProjects } from '../../db/repositories/registers.ts'
import { revisionOf } from '../../db/repositories/revision.ts'
import { transaction } from '../../db/transaction.ts'
import {
  BUILT_IN_PARAMETERS,
  type CheckedMonth,
  type CheckOptions,
  checkMonth,
  overlayParameters,
  PACK_VERSION,
  ParameterSet,
  type Rule,
  ruleById,
  showFinding,
} from '../../rules/index.ts'
import { changedSinceConfirmed } from './confirmed-lines.ts'
import { type CoreState, openLedgerOf, today } from './core-state.ts'
import { breathe, type Job, stopIfCancelled } from './job.ts'

export interface CheckScope {
  projectId?: string | undefined
  period?: Period | undefined
  rules?: string[] | undefined
  /** JSON text of a parameter file: each key it names takes the place of the built-in one. */
  parameters?: string | undefined
}

/**
 * Runs the pack over the months of the scope, worst findings first. A run of the whole pack with the built-in thresholds
 * is the month's verdict and is kept; a partial or hypothetical one is only answered.
 */
export async function runChecks(
  core: CoreState,
  scope: CheckScope,
  language: Language,
  job: Job,
): Promise<CheckReport> {
  const ledger = openLedgerOf(core)
  const months = monthsInScope(ledger.db, scope)
  const rules = scope.rules?.map(ruleNamed)
  const parameters = scope.parameters === undefined ? BUILT_IN_PARAMETERS : readParameters(scope.parameters)
  const findings: ShownFinding[] = []
  const notChecked: NotChecked[] = []
  let workers = 0
  for (const [index, { projectId, period }] of months.entries()) {
    stopIfCancelled(job)
    job.report('check', index, months.length)
    await breathe()
    const month = monthOf(core, ledger.db, projectId, period)
    const checked = judge(month, { ...(rules === undefined ? {} : { rules }), parameters })
    const reasons = readReasons(ledger.db, projectId, period)
    findings.push(...checked.findings.map(finding => shown(finding, reasons, language)))
    notChecked.push(...checked.notChecked)
    workers += peopleOf(month)
    if (rules === undefined && scope.parameters === undefined)
      transaction(ledger, db =>
        storeRun(
          db,
          {
            projectId,
            period,
            ...versions(),
            ranAt: core.now().toISOString(),
            revision: revisionOf(db),
            workers: peopleOf(month),
            notChecked: checked.notChecked,
          },
          checked.findings,
        ),
      )
  }
  job.report('check', months.length, months.length)
  return {
    pack: PACK_VERSION,
    parameters: parameters.version,
    ranAt: core.now().toISOString(),
    scope: {
      projects: new Set(months.map(month => month.projectId)).size,
      periods: new Set(months.map(month => month.period)).size,
      workers,
    },
    summary: countSeverities(findings),
    findings,
    notChecked,
  }
}

/** The kept verdict of a month; `stale` when the data, the pack or the thresholds have changed since. */
export function lastCheck(
  core: CoreState,
  projectId: string,
  period: Period,
  language: Language,
): { report: CheckReport; stale: boolean } | null {
  const { db } = openLedgerOf(core)
  const last = newestRun(db, projectId, period)
  if (last === null) return null
  const reasons = readReasons(db, projectId, period)
  const known = last.findings.filter(finding => ruleById(finding.rule) !== undefined)
  const findings = known.map(finding => shown(finding, reasons, language))
  const { run } = last
  return {
    report: {
      pack: run.pack,
      parameters: run.parameters,
      ranAt: run.ranAt,
      scope: { projects: 1, periods: 1, workers: run.workers },
      summary: countSeverities(findings),
      findings,
      notChecked: run.notChecked,
    },
    stale: isStale(db, run),
  }
}

/** What is asked before a month is signed: beside the sheets, that its papers are complete. */
export function findingsBeforeSigning(month: ProjectMonth): Finding[] {
  return judge(month, { stage: 'submit' }).findings
}

/** The findings on a month for the board and its grids: the kept verdict while it is fresh, else a new one. */
export function currentFindings(core: CoreState, projectId: string, period: Period): Finding[] {
  const { db } = openLedgerOf(core)
  const last = newestRun(db, projectId, period)
  if (last !== null && !isStale(db, last.run)) return last.findings
  return judge(monthOf(core, db, projectId, period)).findings
}

/** Judges a month by the pack, with what it takes a digest to know: which lines changed after their worker confirmed them. */
export function judge(month: ProjectMonth, options: CheckOptions = {}): CheckedMonth {
  return checkMonth({ ...month, changedSinceConfirmed: changedSinceConfirmed(month) }, options)
}

/** Everything about a project-month, as rules and reports see it. */
export function monthOf(core: CoreState, db: Database, projectId: string, period: Period): ProjectMonth {
  const month = readProjectMonth(db, projectId, period, today(core))
  if (month === null) throw new Refusal('project-unknown')
  return month
}

export function countSeverities(findings: readonly { severity: Severity }[]): CheckReport['summary'] {
  const summary = { block: 0, alert: 0, warn: 0, notice: 0 }
  for (const finding of findings) summary[finding.severity]++
  return summary
}

function versions() {
  return { pack: PACK_VERSION, parameters: BUILT_IN_PARAMETERS.version }
}

function isStale(db: Database, run: { pack: string; parameters: string; revision: number }): boolean {
  const current = versions()
  return run.revision !== revisionOf(db) || run.pack !== current.pack || run.parameters !== current.parameters
}

function shown(finding: Finding, reasons: Map<string, ReasonRecord>, language: Language): ShownFinding {
  const reason = reasons.get(finding.id)
  return {
    ...showFinding(finding, language),
    reason: reason === undefined ? null : { text: reason.text, by: reason.by, at: reason.at },
  }
}

function monthsInScope(db: Database, scope: CheckScope): { projectId: string; period: Period }[] {
  const projects =
    scope.projectId === undefined
      ? listProjects(db)
      : [findProject(db, { id: scope.projectId })].filter(p => p !== null)
  if (projects.length === 0 && scope.projectId !== undefined) throw new Refusal('project-unknown')
  return projects.flatMap(({ id }) =>
    (scope.period === undefined ? readPeriods(db, id) : [scope.period]).map(period => ({
      projectId: id,
      period,
    })),
  )
}

function ruleNamed(id: string): Rule {
  const rule = ruleById(id)
  if (rule === undefined) throw new Refusal('rule-unknown', { rule: id })
  return rule
}

/** @throws Refusal invalid-value: no parameter file, or one with a threshold that no rule knows. */
function readParameters(text: string): ParameterSet {
  const file = ParameterSet.safeParse(parsedJson(text))
  if (!file.success) throw new Refusal('invalid-value', { field: 'parameters' })
  const { set, stranger } = overlayParameters(BUILT_IN_PARAMETERS, file.data)
  if (stranger !== null) throw new Refusal('invalid-value', { field: `parameters: ${stranger}` })
  return set
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function peopleOf(month: ProjectMonth): number {
  return Math.max(month.engagements.length, month.lines.length, month.attendance.length)
}

import type { Language } from '../../contract/api/base.ts'
import type { Period } from '../../contract/dates.ts'
import type { CheckReport, Finding, NotChecked, ShownFinding } from '../../contract/finding.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { Refusal } from '../../contract/refusal.ts'
import { newestRun, storeRun } from '../../db/repositories/checks.ts'
import type { Database } from '../../db/repositories/database.ts'
import { readProjectMonth } from '../../db/repositories/project-month.ts'
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
  ruleById,
} from '../../rules/index.ts'
import { countFindings, showAnswered, withAnswers } from './answers.ts'
import { type MonthScope, monthsInScope, ruleNamed } from './check-scope.ts'
import { changedSinceConfirmed } from './confirmed-lines.ts'
import { type CoreState, openLedgerOf, today } from './core-state.ts'
import type { Job } from './job.ts'
import { waiverViews } from './waivers.ts'

export interface CheckScope extends MonthScope {
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
  const months: { projectId: string; period: Period }[] = []
  const rules = scope.rules?.map(ruleNamed)
  const parameters = scope.parameters === undefined ? BUILT_IN_PARAMETERS : readParameters(scope.parameters)
  const findings: ShownFinding[] = []
  const notChecked: NotChecked[] = []
  let workers = 0
  for await (const { projectId, period } of monthsInScope(ledger.db, scope, job)) {
    months.push({ projectId, period })
    const month = monthOf(core, ledger.db, projectId, period)
    const checked = judge(month, { ...(rules === undefined ? {} : { rules }), parameters })
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
          today(core),
        ),
      )
    findings.push(...shownOf(core, projectId, period, checked.findings, parameters, language))
  }
  return {
    pack: PACK_VERSION,
    parameters: parameters.version,
    ranAt: core.now().toISOString(),
    scope: {
      projects: new Set(months.map(month => month.projectId)).size,
      periods: new Set(months.map(month => month.period)).size,
      workers,
    },
    summary: countFindings(findings),
    findings,
    notChecked,
    waivers: waiverViews(core, scope.projectId ?? null, language),
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
  const known = last.findings.filter(finding => ruleById(finding.rule) !== undefined)
  const findings = shownOf(core, projectId, period, known, BUILT_IN_PARAMETERS, language)
  const { run } = last
  return {
    report: {
      pack: run.pack,
      parameters: run.parameters,
      ranAt: run.ranAt,
      scope: { projects: 1, periods: 1, workers: run.workers },
      summary: countFindings(findings),
      findings,
      notChecked: run.notChecked,
      waivers: waiverViews(core, projectId, language),
    },
    stale: isStale(db, run),
  }
}

/** What is asked before a month is signed: beside the sheets, that its papers are complete. */
export function findingsBeforeSigning(month: ProjectMonth): Finding[] {
  return judge(month, { stage: 'submit' }).findings
}

/**
 * A finding of a month by its id, also one that is asked for only before signing.
 * @throws Refusal not-found.
 */
export function findingOf(core: CoreState, projectId: string, period: Period, id: string): Finding {
  const is = (finding: Finding) => finding.id === id
  const found =
    currentFindings(core, projectId, period).find(is) ??
    findingsBeforeSigning(monthOf(core, openLedgerOf(core).db, projectId, period)).find(is)
  if (found === undefined) throw new Refusal('not-found', { id })
  return found
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

function versions() {
  return { pack: PACK_VERSION, parameters: BUILT_IN_PARAMETERS.version }
}

function isStale(db: Database, run: { pack: string; parameters: string; revision: number }): boolean {
  const current = versions()
  return run.revision !== revisionOf(db) || run.pack !== current.pack || run.parameters !== current.parameters
}

function shownOf(
  core: CoreState,
  projectId: string,
  period: Period,
  findings: readonly Finding[],
  parameters: ParameterSet,
  language: Language,
): ShownFinding[] {
  const { db } = openLedgerOf(core)
  return withAnswers(db, projectId, period, findings, today(core)).map(answered =>
    showAnswered(answered, parameters, language),
  )
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

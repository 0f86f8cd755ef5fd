import type { Language, MonthKey } from '../../../contract/api/base.ts'
import type { Period } from '../../../contract/dates.ts'
import type { CheckReport, NotChecked, ShownFinding, ShownNotChecked } from '../../../contract/finding.ts'
import { type CheckedMonth, showNotChecked } from '../../../rules/index.ts'
import { countFindings, showAnswered, withAnswers, worstFirst } from '../answers/answers.ts'
import { waiverViews } from '../answers/waivers.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import type { Job } from '../job.ts'
import { type MonthScope, monthsOf, ruleNamed } from './check-scope.ts'
import { judgeAll } from './judge-all.ts'
import { keepVerdict, keptVerdict } from './kept-verdicts.ts'
import { laidOver, readParameters } from './parameter-file.ts'
import { bookOf } from './rule-book.ts'
import { asksAll, type Question, versionsIn, versionsOf } from './verdict.ts'

export interface CheckScope extends MonthScope {
  rules?: string[] | undefined
  /** JSON text of a parameter file: each key it names takes the place of the built-in one. */
  parameters?: string | undefined
  /** Takes kept verdicts that still hold as they are, and judges only what has changed since. */
  keepFresh?: boolean | undefined
}

/**
 * Runs the pack over the months of the scope, worst findings first. A run of the whole pack with the thresholds in force
 * is the month's verdict and is kept; a partial or hypothetical one is only answered.
 */
export async function runChecks(
  core: CoreState,
  scope: CheckScope,
  language: Language,
  job: Job,
): Promise<CheckReport> {
  const { db } = openLedgerOf(core)
  const months = monthsOf(db, scope)
  const question: Question = {
    rules: scope.rules?.map(id => ruleNamed(id).id) ?? null,
    parameters: scope.parameters === undefined ? null : readParameters(scope.parameters),
    keepFresh: scope.keepFresh === true,
  }
  const versions: { pack: string; parameters: string }[] = []
  const findings: ShownFinding[] = []
  const notChecked: NotChecked[] = []
  let workers = 0
  for await (const verdict of judgeAll(core, months, question, job)) {
    if (asksAll(question) && !verdict.isKept) keepVerdict(core, verdict)
    const { pack, parameters } = verdict
    versions.push({ pack, parameters })
    notChecked.push(...verdict.notChecked)
    workers += verdict.workers
    for (const finding of shownOf(core, verdict, language)) findings.push(finding)
  }
  return {
    ...(months.length > 0
      ? versionsIn(versions)
      : versionsOf(laidOver(bookOf(db, null), question.parameters))),
    ranAt: core.now().toISOString(),
    scope: {
      projects: new Set(months.map(month => month.projectId)).size,
      periods: new Set(months.map(month => month.period)).size,
      workers,
    },
    summary: countFindings(findings),
    findings,
    notChecked: inWords(notChecked, language),
    waivers: waiverViews(core, scope.projectId ?? null, language),
  }
}

function inWords(notChecked: readonly NotChecked[], language: Language): ShownNotChecked[] {
  return notChecked.map(each => showNotChecked(each, language))
}

/** The kept verdict of a month in words; `stale` when the data, the pack or the thresholds have changed since. */
export function lastCheck(
  core: CoreState,
  projectId: string,
  period: Period,
  language: Language,
): { report: CheckReport; stale: boolean } | null {
  const { db } = openLedgerOf(core)
  const kept = keptVerdict(db, projectId, period)
  if (kept === null) return null
  const { run, stale } = kept
  const findings = shownOf(core, { projectId, period, findings: kept.findings }, language)
  return {
    report: {
      pack: run.pack,
      parameters: run.parameters,
      ranAt: run.ranAt,
      scope: { projects: 1, periods: 1, workers: run.workers },
      summary: countFindings(findings),
      findings,
      notChecked: inWords(run.notChecked, language),
      waivers: waiverViews(core, projectId, language),
    },
    stale,
  }
}

function shownOf(
  core: CoreState,
  { projectId, period, findings }: MonthKey & Pick<CheckedMonth, 'findings'>,
  language: Language,
): ShownFinding[] {
  const { db } = openLedgerOf(core)
  return withAnswers(db, projectId, period, findings, today(core))
    .map(answered => showAnswered(answered, language))
    .sort(worstFirst)
}

import type { Language } from '../../../contract/api/base.ts'
import type { Period } from '../../../contract/dates.ts'
import type {
  CheckReport,
  Finding,
  NotChecked,
  ShownFinding,
  ShownNotChecked,
} from '../../../contract/finding.ts'
import {
  type CheckedMonth,
  type Rule,
  type RuleBook,
  showNotChecked,
  verdictOf,
} from '../../../rules/index.ts'
import { countFindings, showAnswered, withAnswers, worstFirst } from '../answers/answers.ts'
import { waiverViews } from '../answers/waivers.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import type { Job } from '../job.ts'
import { judgedInMemory } from '../months/month-in-memory.ts'
import { type MonthScope, monthsInScope, ruleNamed } from './check-scope.ts'
import { type Asked, judge, monthOf, peopleOf } from './judge-month.ts'
import { keepVerdict, keptVerdict, versionsOf } from './kept-verdicts.ts'
import { laidOver, readParameters } from './parameter-file.ts'
import { bookOf } from './rule-book.ts'

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
  const ledger = openLedgerOf(core)
  const months: { projectId: string; period: Period }[] = []
  const rules = scope.rules?.map(ruleNamed)
  const file = scope.parameters === undefined ? null : readParameters(scope.parameters)
  const books: RuleBook[] = []
  const findings: ShownFinding[] = []
  const notChecked: NotChecked[] = []
  let workers = 0
  for await (const { projectId, period } of monthsInScope(ledger.db, scope, job)) {
    months.push({ projectId, period })
    const book = laidOver(bookOf(ledger.db, projectId), file)
    books.push(book)
    const whole = rules === undefined && file === null
    const kept = whole && scope.keepFresh === true ? keptVerdict(ledger.db, projectId, period) : null
    const checked =
      kept === null || kept.stale
        ? judgeAnew(core, { projectId, period }, book, whole ? null : askedFor(rules ?? null, book))
        : { findings: kept.findings, notChecked: kept.run.notChecked, workers: kept.run.workers }
    notChecked.push(...checked.notChecked)
    workers += checked.workers
    for (const finding of shownOf(core, projectId, period, checked.findings, language)) findings.push(finding)
  }
  return {
    ...versionsOf(...(books.length > 0 ? books : [laidOver(bookOf(ledger.db, null), file)])),
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

/** Rules that are named are asked whatever step the month has reached; that they were not asked would look like a pass. */
function askedFor(rules: readonly Rule[] | null, book: RuleBook): Asked {
  return rules === null ? { rules: book.rules } : { rules, stage: 'archive' }
}

/** Judges one month; a judgement by all the rules of the book (`asked` null) is kept as its verdict. */
function judgeAnew(
  core: CoreState,
  { projectId, period }: { projectId: string; period: Period },
  book: RuleBook,
  asked: Asked | null,
): CheckedMonth & { workers: number } {
  const known = asked === null ? judgedInMemory(core, projectId, period, book) : null
  const month = known?.month ?? monthOf(core, openLedgerOf(core).db, projectId, period)
  const checked = known === null ? judge(month, book, asked ?? {}) : verdictOf(known)
  if (asked === null) keepVerdict(core, month, book, checked)
  return { ...checked, workers: peopleOf(month) }
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
  const findings = shownOf(core, projectId, period, kept.findings, language)
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
  projectId: string,
  period: Period,
  findings: readonly Finding[],
  language: Language,
): ShownFinding[] {
  const { db } = openLedgerOf(core)
  return withAnswers(db, projectId, period, findings, today(core))
    .map(answered => showAnswered(answered, language))
    .sort(worstFirst)
}

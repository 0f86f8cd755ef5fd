import type { Language } from '../../../contract/api/base.ts'
import type { Period } from '../../../contract/dates.ts'
import type {
  CheckReport,
  Finding,
  NotChecked,
  ShownFinding,
  ShownNotChecked,
} from '../../../contract/finding.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { type CheckRunRecord, newestRun, storeRun } from '../../../db/repositories/checks.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { readProjectMonth } from '../../../db/repositories/project-month.ts'
import { changedAt, revisionOf, writesOf } from '../../../db/repositories/revision.ts'
import { transaction } from '../../../db/transaction.ts'
import {
  type CheckedMonth,
  type CheckOptions,
  type JudgedMonth,
  judgeMonth,
  overlayParameters,
  ParameterSet,
  type Rule,
  type RuleBook,
  ruleById,
  showNotChecked,
  verdictOf,
} from '../../../rules/index.ts'
import { countFindings, showAnswered, withAnswers, worstFirst } from '../answers/answers.ts'
import { waiverViews } from '../answers/waivers.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import type { Job } from '../job.ts'
import { judgedInMemory, keepOpen, stillOpen } from '../months/month-in-memory.ts'
import { ownPapers, withOwnPapers } from '../papers/own-papers.ts'
import { changedSinceConfirmed } from '../statements/confirmed-lines.ts'
import { type MonthScope, monthsInScope, ruleNamed } from './check-scope.ts'
import { bookOf } from './rule-book.ts'

export interface CheckScope extends MonthScope {
  rules?: string[] | undefined
  /** JSON text of a parameter file: each key it names takes the place of the built-in one. */
  parameters?: string | undefined
  /** Takes kept verdicts that still hold as they are, and judges only what has changed since. */
  keepFresh?: boolean | undefined
}

/** Which rules a month is asked, and as of which step of its work. */
type Asked = Pick<CheckOptions, 'rules' | 'stage'>

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

/** The verdict that the ledger keeps of a month, without findings of rules that this pack no longer has; null when it was never checked. */
export function keptVerdict(
  db: Database,
  projectId: string,
  period: Period,
): { run: CheckRunRecord; findings: Finding[]; stale: boolean } | null {
  const last = newestRun(db, projectId, period)
  if (last === null) return null
  const findings = last.findings.filter(finding => ruleById(finding.rule) !== undefined)
  return { run: last.run, findings, stale: isStale(db, last.run) }
}

/** Keeps what a month's whole pack found, in place of the verdict before. */
function keepVerdict(core: CoreState, month: ProjectMonth, book: RuleBook, checked: CheckedMonth): void {
  const ledger = openLedgerOf(core)
  const writesBefore = writesOf(ledger.db)
  transaction(ledger, db => {
    const run = {
      projectId: month.project.id,
      period: month.period,
      ...versionsOf(book),
      ranAt: core.now().toISOString(),
      revision: revisionOf(db),
      workers: peopleOf(month),
      notChecked: checked.notChecked,
    }
    storeRun(db, run, checked.findings, today(core))
  })
  stillOpen(core, writesBefore)
}

/** Judges every month again whose kept verdict was made by another pack or other thresholds than are in force now. */
export async function rerunStale(core: CoreState, job: Job): Promise<{ months: number }> {
  const { db } = openLedgerOf(core)
  let months = 0
  for await (const { projectId, period } of monthsInScope(db, {}, job)) {
    const run = newestRun(db, projectId, period)?.run
    const book = bookOf(db, projectId)
    if (run === undefined || isOf(book, run)) continue
    const month = monthOf(core, db, projectId, period)
    keepVerdict(core, month, book, judge(month, book))
    months++
  }
  return { months }
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

/** What is asked before a month is signed: beside the sheets, that its papers are complete. */
export function findingsBeforeSigning(month: ProjectMonth, book: RuleBook): Finding[] {
  return judge(month, book, { stage: 'submit' }).findings
}

/** The findings on a month for the board and its grids: the kept verdict while it is fresh, else a new one. */
export function currentFindings(core: CoreState, projectId: string, period: Period): Finding[] {
  const { db } = openLedgerOf(core)
  const last = newestRun(db, projectId, period)
  if (last !== null && !isStale(db, last.run)) return last.findings
  const book = bookOf(db, projectId)
  const known = judgedInMemory(core, projectId, period, book)
  return known === null
    ? judge(monthOf(core, db, projectId, period), book).findings
    : verdictOf(known).findings
}

/** A month with what is said of it, for its grid: from memory, or read and judged anew and kept there. */
export function judgedMonth(core: CoreState, projectId: string, period: Period): JudgedMonth {
  const { db } = openLedgerOf(core)
  const book = bookOf(db, projectId)
  const known = judgedInMemory(core, projectId, period, book)
  if (known !== null) return known
  const judged = judgedBy(monthOf(core, db, projectId, period), book)
  keepOpen(core, judged, book)
  return judged
}

/**
 * Judges a month by a rule book, as far as its work has come, with what it takes a digest to know: which lines changed after their
 * worker confirmed them.
 */
export function judge(month: ProjectMonth, book: RuleBook, options: Asked = {}): CheckedMonth {
  return verdictOf(judgedBy(month, book, options))
}

function judgedBy(month: ProjectMonth, book: RuleBook, options: Asked = {}): JudgedMonth {
  return judgeMonth(
    { ...month, changedSinceConfirmed: changedSinceConfirmed(month) },
    { ...book, ...options },
  )
}

/** Everything about a project-month, as rules and reports see it. */
export function monthOf(core: CoreState, db: Database, projectId: string, period: Period): ProjectMonth {
  const month = readProjectMonth(db, projectId, period, today(core))
  if (month === null) throw new Refusal('project-unknown')
  return { ...month, papers: withOwnPapers(month.papers, ownPapers(db, projectId, period)) }
}

/** The versions by which a verdict is known; of several projects each once. */
export function versionsOf(...books: RuleBook[]): { pack: string; parameters: string } {
  const once = (versions: string[]) => [...new Set(versions)].join(' · ')
  return {
    pack: once(books.map(book => book.pack)),
    parameters: once(books.map(book => book.parameters.version)),
  }
}

/** Whether a kept verdict was judged on other data, or by another pack or other thresholds than now. */
function isStale(db: Database, run: CheckRunRecord): boolean {
  return run.revision < changedAt(db, run.projectId) || !isOf(bookOf(db, run.projectId), run)
}

function isOf(book: RuleBook, run: Pick<CheckRunRecord, 'pack' | 'parameters'>): boolean {
  return run.pack === book.pack && run.parameters === book.parameters.version
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

/** @throws Refusal invalid-value: no parameter file. */
function readParameters(text: string): ParameterSet {
  const file = ParameterSet.safeParse(parsedJson(text))
  if (!file.success) throw new Refusal('invalid-value', { field: 'parameters' })
  return file.data
}

/** A book with a parameter file laid over it. @throws Refusal invalid-value: it names a threshold that no rule knows. */
function laidOver(book: RuleBook, file: ParameterSet | null): RuleBook {
  if (file === null) return book
  const { set, stranger } = overlayParameters(book.parameters, file)
  if (stranger !== null) throw new Refusal('invalid-value', { field: `parameters: ${stranger}` })
  return { ...book, parameters: set }
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

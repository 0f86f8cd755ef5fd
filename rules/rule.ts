import type {
  AccountEntry,
  AttendanceMonth,
  Engagement,
  LaborContract,
  Participant,
  PayResult,
  PayrollLine,
  PayrollSheet,
  ProgressPayment,
  Project,
  Punch,
  SafetyTraining,
  Team,
  WageAccount,
  Worker,
} from '../contract/entities.ts'
import type { CellAddress, Confidence, Finding, Severity } from '../contract/finding.ts'
import type { ProjectPapers } from '../contract/papers.ts'
import type { Origin, ProjectMonth } from '../contract/project-month.ts'
import type { Bilingual } from './bilingual.ts'
import type { Example } from './example.ts'
import type { MonthIndex } from './month-index.ts'
import type { Need } from './needs.ts'

/**
 * The step of a month's work from which a rule is asked: while the sheets are prepared, before the statement is submitted,
 * just before records go to the platform, once the bank batch is sent, when the month is archived. Each later step asks the
 * earlier rules too.
 */
export const STAGES = ['prepare', 'submit', 'sync', 'pay', 'archive'] as const
export type Stage = (typeof STAGES)[number]

export type Params = Finding['params']

/** Where a failing value stands: a field of a record (the door finds the cell), or a cell already known. */
export type Place = { origin: Origin; field: string } | { address: CellAddress | null }

/** What a check yields when its predicate holds. Identity, severity, cell and masking are settled at the door. */
export interface Failure {
  /** `name` is the plain name or title; the door masks it where it is a person's. */
  subject: { kind: Finding['subject']['kind']; key: string; name: string }
  at: Place
  params: Params
  /** One of the rule's severities (an import problem may be milder); the first of them when left out. */
  severity?: Severity
  safeRepair?: NonNullable<Finding['safeRepair']>
  /**
   * The plain value that is doubted: a person's answer holds until it changes. The params where left out, which is wrong where they count
   * days up to today or do not hold the value.
   */
  doubted?: string
}

/** What a check yields for a row that it cannot judge because something is not known. */
export interface Unjudged {
  unjudged: Need
}

export interface CheckContext {
  /** Joins and groups over the month, built once and shared by all rules. */
  index: MonthIndex
  stage: Stage
  /** The value of a parameter on a day (default: the first day of the wage month); null when the set has none for it. */
  parameter(key: string, on?: string): number | null
}

type Of<Name extends string, Entity> = `${Name}.${Extract<keyof Entity, string>}`

/** A field that a rule reads: what must change for its verdict to change. */
export type Reads =
  | Of<'worker', Worker>
  | Of<'engagement', Engagement>
  | Of<'contract', LaborContract>
  | Of<'attendance', AttendanceMonth>
  | Of<'sheet', PayrollSheet>
  | Of<'line', PayrollLine>
  | Of<'payResult', PayResult>
  | Of<'project', Project>
  | Of<'participant', Participant>
  | Of<'wageAccount', WageAccount>
  | Of<'accountEntry', AccountEntry>
  | Of<'progressPayment', ProgressPayment>
  | Of<'team', Team>
  | Of<'training', SafetyTraining>
  | Of<'punch', Punch>
  | Of<'papers', ProjectPapers>
  | Of<'month', ProjectMonth>

/**
 * One rule of the catalogue. The predicate says when it FAILS. Sentences are templates over the failure's params:
 * `{net|yuan}`, `{days|days}`, `{field|fields}` (formats: sentence.ts).
 */
export interface Rule {
  /** Kebab-case, stable, never reused; the prefix is the family. */
  id: string
  title: Bilingual
  failsWhen: Bilingual
  /** Levels it may report, the usual one first. */
  severity: readonly [Severity, ...Severity[]]
  scope: 'row' | 'person' | 'sheet' | 'project' | 'org'
  reads: readonly Reads[]
  /** Data without which the rule cannot be asked at all. */
  needs: readonly Need[]
  /** A true document may fail it: a person's word that he has seen the document, attached, lets a block pass. */
  seenable?: true
  /** Keys of dated parameters it reads. */
  parameters: readonly string[]
  /** Asked from this step on; `prepare` when left out. */
  stage?: Stage
  /** Provision as the catalogue cites it; empty when there is none. Abbreviations: sources.ts. */
  source: string
  confidence: Confidence
  /** Articles that punish the conduct (penalties.ts), or null. */
  penalty: PenaltyArticle | readonly PenaltyArticle[] | null
  /** Null when the failing predicate lives in the importer, which leaves its problems in `month.sources`. */
  check: ((month: ProjectMonth, context: CheckContext) => Iterable<Failure | Unjudged>) | null
  /** Null where the importer has its own sentence for each case (contract/language/import-problems.ts). */
  message: Bilingual | null
  actual: Bilingual
  expected: Bilingual
  repair: Bilingual
  /** What it cannot see. */
  blindSpot: Bilingual
  examples: { fails: Example; passes: Example }
}

/** Of State Council decree 724 by number, else of the law named. */
export type PenaltyArticle = 50 | 54 | 55 | 56 | 57 | 'LCR 33' | 'GDS 50'

import * as z from 'zod'
import { IsoDate, Period } from './dates.ts'
import { WaiverView } from './waiver.ts'

/** Severities of the rule catalogue: 阻断, 警示, 预警, 提示. */
export const Severity = z.enum(['block', 'alert', 'warn', 'notice'])
export type Severity = z.infer<typeof Severity>

/**
 * The cell in the clerk's own workbook that a value came from; `also`: further cells of the sheet that say parts of it, where several
 * rows became one line.
 */
export const CellAddress = z.object({
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
  also: z.array(z.string()).optional(),
})
export type CellAddress = z.infer<typeof CellAddress>

/** Every cell of an address, for a person: G3 + G4. */
export function cellsText({ cell, also = [] }: Pick<CellAddress, 'cell' | 'also'>): string {
  return [cell, ...also].join(' + ')
}

export const SubjectKind = z.enum(['worker', 'line', 'sheet', 'team', 'project', 'org', 'account'])

/** Whom or what a finding is about. `key` is stable across runs; `label` is masked for people. */
export const FindingSubject = z.object({ kind: SubjectKind, key: z.string(), label: z.string() })
export type FindingSubject = z.infer<typeof FindingSubject>

export const FindingValue = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** How sure the rule's source is (catalogue §1). `inferred` and `practice` are never shown as law. */
export const Confidence = z.enum(['found', 'found-2nd', 'recalled', 'inferred', 'practice'])
export type Confidence = z.infer<typeof Confidence>

/**
 * A finding as data: which rule failed, on whom, at which cell, with typed values. Sentences are made per language at the edge.
 * `id` is a digest of rule, subject, field, project and period, so the same finding keeps its id from run to run and when its sheet is
 * imported anew.
 */
export const Finding = z.object({
  id: z.string(),
  rule: z.string(),
  severity: Severity,
  project: z.string(),
  period: Period.nullable(),
  subject: FindingSubject,
  /** The worker of the roster whom it is about; null where none is known. */
  person: z.string().nullable(),
  at: CellAddress.nullable(),
  /** Typed values for the sentence; money in fen, days in hundredths. No full ID, card or phone. */
  params: z.record(z.string(), FindingValue),
  /** A repair that cannot change meaning, offered by `fix --safe`. */
  safeRepair: z
    .object({ record: z.string(), field: z.string(), from: z.string(), to: z.string() })
    .nullable(),
  /**
   * Digest of rule, subject, field and doubted value, to which a person's answer is bound: it holds until the value changes. Stays in
   * the ledger, because a digest of a number gives the number away.
   */
  doubt: z.string(),
  /** Digest of rule and what the sheets call whom it is about, by which a frozen backlog knows it. Stays in the ledger like the doubt. */
  whom: z.string(),
  /** Whether a person's word that he has seen the document may let it pass: what it doubts can be odd and yet true. */
  seenable: z.boolean(),
})
export type Finding = z.infer<typeof Finding>

/** A finding with its sentences in one language: what the window, the command line and reports show. */
export const ShownFinding = Finding.omit({ params: true, doubt: true, whom: true }).extend({
  title: z.string(),
  actual: z.string(),
  expected: z.string(),
  message: z.string(),
  /** Documents by their abbreviations, as the catalogue cites them. */
  source: z.string(),
  /** The same documents named in full. */
  citation: z.string(),
  confidence: Confidence,
  repair: z.string(),
  /** Written reason that lets an alert pass, when one has been given. */
  reason: z.object({ text: z.string(), by: z.string(), at: z.string() }).nullable(),
  /** The word of a person who has seen the document, with the document attached. A block so answered no longer blocks. */
  seen: z
    .object({ text: z.string(), by: z.string(), at: z.string(), file: z.string(), sha256: z.string() })
    .nullable(),
  /** The waiver that covers it; never there on a block. */
  waiver: z.object({ id: z.string(), reason: z.string(), by: z.string(), until: IsoDate }).nullable(),
  /** Day by which a warning is to be handled; null for other levels. */
  dueOn: IsoDate.nullable(),
  /** A warning whose day has passed and nobody handled: it counts as an alert until it is handled or a reason is given. */
  overdue: z.boolean(),
  handled: z.object({ on: IsoDate, by: z.string(), note: z.string() }).nullable(),
})
export type ShownFinding = z.infer<typeof ShownFinding>

/** A rule that could not be judged because data is absent: never a pass. */
export const NotChecked = z.object({
  rule: z.string(),
  project: z.string(),
  period: Period.nullable(),
  needs: z.string(),
  /** How many rows lacked it while others were judged; null when the whole rule could not be asked. */
  rows: z.int().nullable(),
})
export type NotChecked = z.infer<typeof NotChecked>

/** The same in words of one language, with the rule's title; a need that is a book of papers can be met there. */
export const ShownNotChecked = NotChecked.extend({ title: z.string(), message: z.string() })
export type ShownNotChecked = z.infer<typeof ShownNotChecked>

/** Answer of `check` and `audit` (their --json shape). */
export const CheckReport = z.object({
  pack: z.string(),
  parameters: z.string(),
  ranAt: z.string(),
  scope: z.object({ projects: z.int(), periods: z.int(), workers: z.int() }),
  /** What stands, by level. Findings that are waived, and blocks whose document was seen, are counted apart. */
  summary: z.object({
    block: z.int(),
    alert: z.int(),
    warn: z.int(),
    notice: z.int(),
    waived: z.int(),
    seen: z.int(),
  }),
  findings: z.array(ShownFinding),
  notChecked: z.array(ShownNotChecked),
  /** Waivers that touch the scope, also those that have ended or hide nothing any more. */
  waivers: z.array(WaiverView),
})
export type CheckReport = z.infer<typeof CheckReport>

/** A rule as `rules list` and `rules explain` show it, in one language. */
export const RuleCard = z.object({
  id: z.string(),
  family: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  severity: z.array(Severity),
  /** Whether it is asked; a rule update may have switched it off. */
  on: z.boolean(),
  scope: z.enum(['row', 'person', 'sheet', 'project', 'org']),
  source: z.string(),
  confidence: Confidence,
  description: z.string(),
  repair: z.string(),
  blindSpot: z.string(),
  penalty: z.string().nullable(),
  parameters: z.array(
    z.object({
      key: z.string(),
      value: z.string(),
      effectiveFrom: IsoDate,
      /** Last day on which it held; null for the value in force. */
      effectiveUntil: IsoDate.nullable(),
      source: z.string(),
      confidence: Confidence,
    }),
  ),
  /** Data without which it cannot be asked, in words. */
  needs: z.array(z.string()),
  example: z.string(),
  /** The same example taken apart: the smallest case that fails, where it is found and what is said; and the near miss that passes. */
  fails: z.object({ change: z.string(), at: CellAddress.nullable(), says: z.string() }),
  passes: z.string(),
})
export type RuleCard = z.infer<typeof RuleCard>

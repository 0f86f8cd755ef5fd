import * as z from 'zod'
import { IsoDate } from './dates.ts'
import { Id } from './entities.ts'
import { Confidence, Severity, ShownFinding } from './finding.ts'
import { Said, SaidBy } from './waiver.ts'

/**
 * What a parameter's integer counts: fen; hundredths of a day or hour; ratio in hundredths of one (85 = 0.85); months of age;
 * calendar days; a birth month as YYYYMM; people or another plain number; a milestone (1 = in force).
 */
export const ParameterUnit = z.enum([
  'fen',
  'hundredths',
  'ratio',
  'months',
  'days',
  'yearMonth',
  'count',
  'milestone',
])
export type ParameterUnit = z.infer<typeof ParameterUnit>

/** A threshold set for the company (no project) or one project, from a day. The value as it is shown: yuan, days, 85%. */
export const ParameterOrder = z.object({
  key: z.string(),
  projectId: Id.optional(),
  effectiveFrom: IsoDate,
  value: z.string().min(1),
  reason: Said,
  by: SaidBy,
})
export type ParameterOrder = z.infer<typeof ParameterOrder>

/** A setting that stands in the ledger. */
export const ParameterSetting = z.object({
  id: Id,
  /** Code of the project; null for the whole company. */
  project: z.string().nullable(),
  effectiveFrom: IsoDate,
  value: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
})

/** A threshold with its history, as it comes with the pack, and what was set by hand. */
export const ParameterView = z.object({
  key: z.string(),
  unit: ParameterUnit,
  rows: z.array(
    z.object({ effectiveFrom: IsoDate, value: z.string(), source: z.string(), confidence: Confidence }),
  ),
  /** The value in force today, settings included; null before the first row. */
  inForce: z.string().nullable(),
  /** Whether what is in force today may be set by hand: inferred or practice, never law. */
  adjustable: z.boolean(),
  /** Rules that read it, by id with their titles. */
  rules: z.array(z.object({ id: z.string(), title: z.string() })),
  settings: z.array(ParameterSetting),
})
export type ParameterView = z.infer<typeof ParameterView>

/** How a rule of the pack is set: switched off, or every finding of it at one level. */
export const RuleSetting = z.object({
  rule: z.string(),
  on: z.boolean().optional(),
  severity: Severity.optional(),
})
export type RuleSetting = z.infer<typeof RuleSetting>

/** The published scheme of another region: never law here, off until it is switched on for a project. */
export const RegionalPackView = z.object({
  id: z.string(),
  region: z.string(),
  note: z.string(),
  /** What the region looks at, and the rules that answer for it; none where what was published does not suffice. */
  indicators: z.array(z.object({ says: z.string(), rules: z.array(z.string()) })),
  /** Codes of the projects for which it is on. */
  on: z.array(z.string()),
})
export type RegionalPackView = z.infer<typeof RegionalPackView>

/** The pack in force and where it comes from. */
export const PackStatus = z.object({
  /** Versions that verdicts of the company are stamped with. */
  pack: z.string(),
  parameters: z.string(),
  /** The update in force; null while the program's own pack judges. */
  update: z
    .object({ version: z.string(), issuedOn: IsoDate, installedAt: z.string(), note: z.string() })
    .nullable(),
  /** Whose updates this program takes. `development`: a key that vouches for nothing, as long as no release has set its own. */
  publisher: z.object({ fingerprint: z.string(), development: z.boolean() }),
  regional: z.array(RegionalPackView),
})
export type PackStatus = z.infer<typeof PackStatus>

const Versions = z.object({ pack: z.string(), parameters: z.string() })

/** What changes in one month when it is judged by another pack. */
export const ReplayedMonth = z.object({
  project: z.string(),
  period: z.string(),
  /** The verdict it is held against: the kept one while the data are the same, else what is in force now. */
  against: Versions,
  appears: z.array(ShownFinding),
  disappears: z.array(ShownFinding),
  /** At another level than before: `finding` as the other pack has it. */
  changes: z.array(z.object({ finding: ShownFinding, from: Severity })),
})
export type ReplayedMonth = z.infer<typeof ReplayedMonth>

/** Past months under another pack; a month in which nothing changes is there with nothing in it. */
export const ReplayReport = Versions.extend({ months: z.array(ReplayedMonth) })
export type ReplayReport = z.infer<typeof ReplayReport>

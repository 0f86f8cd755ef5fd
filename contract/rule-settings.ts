import * as z from 'zod'
import { IsoDate } from './dates.ts'
import { Id } from './entities.ts'
import { Confidence } from './finding.ts'
import { Said, SaidBy } from './waiver.ts'

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
  /** What it counts: fen, hundredths, ratio … as parameter files name it. */
  unit: z.string(),
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

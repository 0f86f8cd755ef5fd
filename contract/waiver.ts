import * as z from 'zod'
import { IsoDate } from './dates.ts'
import { Id } from './entities.ts'

/** A text that somebody wrote and that says something. */
export const Said = z.string().trim().min(2).max(2000)
export const SaidBy = z.string().trim().min(1).max(100)

/** Where findings of a rule are accepted. A sheet is named by file and sheet as findings show them. */
export const WaiverScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('company') }),
  z.object({ kind: z.literal('project'), projectId: Id }),
  z.object({ kind: z.literal('person'), workerId: Id }),
  z.object({ kind: z.literal('sheet'), projectId: Id, file: z.string().min(1), sheet: z.string().min(1) }),
])
export type WaiverScope = z.infer<typeof WaiverScope>

/** The wish to accept findings of a rule for a while. Without a reason, an author and an end there is none. */
export const WaiverOrder = z.object({
  rule: z.string(),
  scope: WaiverScope,
  reason: Said,
  by: SaidBy,
  /** Today when left out. */
  from: IsoDate.optional(),
  /** Last day on which it holds. */
  until: IsoDate,
})
export type WaiverOrder = z.infer<typeof WaiverOrder>

/** A waiver as lists and reports show it. `ended` and `needless` ask for its removal. */
export const WaiverView = z.object({
  id: Id,
  rule: z.string(),
  title: z.string(),
  scope: z.enum(['company', 'project', 'person', 'sheet']),
  /** Code of the project; null where it holds in every one. */
  project: z.string().nullable(),
  /** The person's name, masked. */
  person: z.string().nullable(),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  reason: z.string(),
  by: z.string(),
  from: IsoDate,
  until: IsoDate,
  /** Of a frozen backlog: how many findings were accepted; null for a waiver of everything in its scope. */
  frozen: z.int().nullable(),
  state: z.enum(['coming', 'active', 'ended', 'needless']),
  /** How many findings of the kept verdicts it covers; null while no month of its scope has been checked. */
  hides: z.int().nullable(),
})
export type WaiverView = z.infer<typeof WaiverView>

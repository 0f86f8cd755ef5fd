import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { RefusalCode, RefusalDetails } from '../refusal.ts'

/** Languages of everything a user sees; zh-CN is the source language. */
export const Language = z.enum(['zh-CN', 'en'])
export type Language = z.infer<typeof Language>

/** Every call may answer with a refusal: code and typed details, the sentence is made by the shell (language/refusals.ts). */
export const call = oc.errors({ REFUSED: { data: z.object({ code: RefusalCode, details: RefusalDetails }) } })

/** Progress of a long job; `total` null while unknown. `step` is a key of language/steps.ts. */
export const Progress = z.object({
  type: z.literal('progress'),
  step: z.string(),
  done: z.int(),
  total: z.int().nullable(),
})
export type Progress = z.infer<typeof Progress>

/** A long job's answer: progress events, then exactly one `done`. Ending the stream early cancels the job and leaves nothing. */
export const job = <T extends z.ZodType>(result: T) =>
  eventIterator(z.discriminatedUnion('type', [Progress, z.object({ type: z.literal('done'), result })]))

/** A month of a project. */
export const MonthKey = z.object({ projectId: z.uuid(), period: z.string().regex(/^\d{4}-\d{2}$/) })
export type MonthKey = z.infer<typeof MonthKey>

/** A file's bytes with its name, as both shells can hand them over. */
export const NamedBytes = z.instanceof(File)

/** A file made by the core for the shell to save. `drill` says that the name and content already bear 演练. */
export const MadeFile = z.object({ file: NamedBytes, drill: z.boolean() })

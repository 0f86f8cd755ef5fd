import * as z from 'zod'
import { IsoDate } from '../dates.ts'
import { Id } from '../entities.ts'
import { Said, SaidBy, WaiverOrder, WaiverView } from '../waiver.ts'
import { call, job, Language, MonthKey } from './base.ts'

/** Accepted findings: never hidden, never a block, always with a reason, an author and an end. */
export const waivers = {
  list: call.input(z.object({ projectId: Id.optional(), language: Language })).output(z.array(WaiverView)),
  add: call.input(WaiverOrder.extend({ language: Language })).output(WaiverView),
  remove: call.input(z.object({ id: Id })).output(z.object({ id: Id })),
  /** Accepts everything that stands today in a scope, but for blocks; what is found later counts. */
  freeze: call
    .input(
      z.object({
        projectId: Id.optional(),
        period: MonthKey.shape.period.optional(),
        rules: z.array(z.string()).optional(),
        reason: Said,
        by: SaidBy,
        until: IsoDate,
      }),
    )
    .output(job(z.object({ waivers: z.int(), findings: z.int() }))),
}

import * as z from 'zod'
import { IsoDate } from '../dates.ts'
import { Id, PlatformWarning } from '../entities.ts'
import { call } from './base.ts'

/** A warning that the platform really raised, with the project it is about. */
export const WarningView = PlatformWarning.extend({
  project: z.string(),
  projectName: z.string(),
  /** Days until it is to be handled; null without a due date, or once it is handled. */
  daysLeft: z.int().nullable(),
})
export type WarningView = z.infer<typeof WarningView>

/** The platform has no call that lists its warnings: a person types in what it shows. */
const NewWarning = PlatformWarning.omit({
  id: true,
  raisedAt: true,
  handledAt: true,
  handlingNote: true,
}).extend({
  code: z.string().trim().min(1),
  description: z.string().trim().min(1),
  raisedOn: IsoDate,
})

export const warnings = {
  /** Warnings recorded of every project: open ones first, the sooner due the higher. */
  list: call.output(z.array(WarningView)),
  add: call.input(NewWarning).output(z.object({ id: Id })),
  /** Records what was done about one; a second record replaces the first. */
  handle: call
    .input(z.object({ id: Id, handledOn: IsoDate, note: z.string().trim().min(2) }))
    .output(z.object({ id: Id })),
}

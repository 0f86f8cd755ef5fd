import * as z from 'zod'
import { PackStatus, ReplayReport } from '../rule-settings.ts'
import { SaidBy } from '../waiver.ts'
import { call, job, Language, MonthKey, NamedBytes } from './base.ts'

/** The rule pack: its versions, signed updates of thresholds and rule settings, and what a month would look like under another. */
export const packs = {
  status: call.input(z.object({ language: Language })).output(PackStatus),
  /** Installs a signed update; no network is needed. Verdicts of the former rules are stale from here. */
  install: call.input(z.object({ file: NamedBytes, language: Language })).output(PackStatus),
  /** Switches the scheme of another region on or off for a project. */
  switch: call
    .input(
      z.object({
        projectId: MonthKey.shape.projectId,
        pack: z.string(),
        on: z.boolean(),
        by: SaidBy,
        language: Language,
      }),
    )
    .output(PackStatus),
  /** Past months under another pack (an update file, or the program's own when none is given), without storing anything. */
  replay: call
    .input(
      z.object({
        projectId: MonthKey.shape.projectId.optional(),
        period: MonthKey.shape.period.optional(),
        file: NamedBytes.optional(),
        language: Language,
      }),
    )
    .output(job(ReplayReport)),
}

import * as z from 'zod'
import { IsoDate } from '../dates.ts'
import { Id } from '../entities.ts'
import { CheckReport, RuleCard } from '../finding.ts'
import { DigestHex } from '../statement.ts'
import { Said, SaidBy } from '../waiver.ts'
import { call, job, Language, MadeFile, MonthKey, NamedBytes } from './base.ts'

const FindingKey = MonthKey.extend({ findingId: z.string() })

export const checks = {
  /**
   * Runs the pack over one project-month, or over everything when the scope is left out. With `keepFresh` a kept verdict that still
   * holds is taken as it is.
   */
  run: call
    .input(
      z.object({
        projectId: z.uuid().optional(),
        period: z.string().optional(),
        rules: z.array(z.string()).optional(),
        parameters: z.string().optional(),
        keepFresh: z.boolean().optional(),
        language: Language,
      }),
    )
    .output(job(CheckReport)),
  /** The newest stored verdict of a month; null when it was never checked. `stale` when data changed since. */
  last: call
    .input(MonthKey.extend({ language: Language }))
    .output(z.object({ report: CheckReport, stale: z.boolean() }).nullable()),
  /** Judges every month again whose kept verdict was made by another pack or other thresholds than are in force. */
  rerunStale: call.output(job(z.object({ months: z.int() }))),
  giveReason: call
    .input(FindingKey.extend({ text: Said, by: SaidBy }))
    .output(z.object({ findingId: z.string() })),
  /** What was done about a warning. */
  recordHandling: call
    .input(FindingKey.extend({ on: IsoDate, note: Said, by: SaidBy }))
    .output(z.object({ findingId: z.string() })),
  /** A person's word that he has seen an odd but true document, with the picture or PDF: the block passes and the word travels. */
  sawDocument: call
    .input(FindingKey.extend({ text: Said, by: SaidBy, file: NamedBytes }))
    .output(z.object({ findingId: z.string() })),
  /** An attached document. */
  evidence: call.input(z.object({ sha256: DigestHex })).output(MadeFile),
  /** Repairs that cannot change meaning: listed by `preview`, applied as one undoable edit. */
  safeFixes: call.input(MonthKey.extend({ apply: z.boolean(), language: Language })).output(
    z.object({
      fixes: z.array(
        z.object({
          rule: z.string(),
          label: z.string(),
          field: z.string(),
          cell: z.string().nullable(),
          what: z.string(),
        }),
      ),
      applied: z.boolean(),
    }),
  ),
  /**
   * The clerk's own workbook back, with every finding as a filled and commented cell and a sheet that lists them. The file must be
   * byte for byte the one that was imported; the months of its sheets are checked, a roster with `period` or the newest month.
   */
  annotate: call
    .input(
      z.object({
        file: NamedBytes,
        projectId: z.uuid(),
        period: MonthKey.shape.period.optional(),
        language: Language,
      }),
    )
    .output(MadeFile.extend({ findings: z.int(), elsewhere: z.int(), lookKept: z.boolean() })),
  rules: call.input(z.object({ projectId: Id.optional(), language: Language })).output(z.array(RuleCard)),
}

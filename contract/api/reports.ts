import * as z from 'zod'
import { Confidence, ShownFinding } from '../finding.ts'
import { Fen } from '../money.ts'
import { TemplateKind } from '../template-kind.ts'
import { call, Language, MadeFile, MonthKey } from './base.ts'

export const ReportCard = z.object({
  id: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  /** How often it is made. */
  period: z.object({ zh: z.string(), en: z.string() }),
  /** Where the layout comes from: law, official form, standard, practice, proposed. */
  origins: z.array(z.string()),
  available: z.boolean(),
})
export type ReportCard = z.infer<typeof ReportCard>

export const ReportFormat = z.enum(['xlsx', 'pdf', 'csv'])

const Order = MonthKey.extend({
  report: z.string(),
  format: ReportFormat,
  masked: z.boolean().default(false),
  /** A report that a rule keeps from being made comes as a draft, marked so on every page and in its name, instead of a refusal. */
  draft: z.boolean().default(false),
  language: Language,
})

export const MadeReport = MadeFile.extend({ undrawable: z.array(z.string()) })

/** `stops`: the findings that made a draft of it; empty of a report that stands. */
const MonthReport = MadeReport.extend({ draft: z.boolean(), stops: z.array(ShownFinding) })

const Words = z.object({ zh: z.string(), en: z.string() })

/** A form of bank batch file (R14). Never official: `note` says where it was seen, and a branch confirms it. */
export const BankLayoutCard = z.object({
  id: z.string(),
  bank: Words,
  extension: z.string(),
  unit: z.enum(['yuan', 'fen']),
  confidence: Confidence,
  note: Words,
})
export type BankLayoutCard = z.infer<typeof BankLayoutCard>

/** Who is paid how much by a made batch file, as the clerk compares it before uploading. */
const MadeBatch = MadeFile.extend({ people: z.int(), total: Fen, statement: z.string() })

export const reports = {
  list: call.output(z.array(ReportCard)),
  /** Makes one report, in one answer: the events of a job carry JSON only, so no file could come with them over a port. */
  make: call.input(Order).output(MonthReport),
  /**
   * An empty workbook to fill in, which imports without mapping. With a project its name and teams stand in it; with a month as well,
   * its days and the people on site.
   */
  template: call
    .input(
      z.object({
        kind: TemplateKind,
        projectId: z.uuid().optional(),
        period: MonthKey.shape.period.optional(),
        language: Language,
      }),
    )
    .output(MadeFile.extend({ people: z.int() })),
  bankLayouts: call.output(z.array(BankLayoutCard)),
  /** The signed month as a bank's batch file; `resend` takes only the payments that the bank reported as failed. */
  bankFile: call
    .input(MonthKey.extend({ layout: z.string(), resend: z.boolean().default(false) }))
    .output(MadeBatch),
}

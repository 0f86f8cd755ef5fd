import * as z from 'zod'
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
  language: Language,
})

const Made = MadeFile.extend({ undrawable: z.array(z.string()) })

export const reports = {
  list: call.output(z.array(ReportCard)),
  /** Makes one report, in one answer: the events of a job carry JSON only, so no file could come with them over a port. */
  make: call.input(Order).output(Made),
}

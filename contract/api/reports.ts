import * as z from 'zod'
import { call, job, Language, MadeFile, MonthKey } from './base.ts'

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

export const reports = {
  list: call.output(z.array(ReportCard)),
  /** Makes one report. `masked` for sheets that will be posted or shown. */
  make: call
    .input(
      MonthKey.extend({
        report: z.string(),
        format: ReportFormat,
        masked: z.boolean().default(false),
        language: Language,
      }),
    )
    .output(job(MadeFile.extend({ undrawable: z.array(z.string()) }))),
}

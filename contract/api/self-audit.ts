import * as z from 'zod'
import { CompanyOverview, Foreseen } from '../self-audit.ts'
import { call, job, Language } from './base.ts'
import { MadeReport, ReportFormat } from './reports.ts'

export const selfAudit = {
  /** The company at a glance from the verdicts that the ledger keeps; nothing is judged anew. */
  overview: call.output(CompanyOverview),
  /** What the platform is expected to complain of next, over all projects that are not completed. */
  foresee: call.input(z.object({ language: Language })).output(job(Foreseen)),
  /** R25 of the whole company: risk by project, trend by month, what is foreseen, findings counted by rule. */
  report: call.input(z.object({ format: ReportFormat, language: Language })).output(MadeReport),
}

import type { z } from 'zod'
import type { Language } from '../../../contract/api/base.ts'
import type { ReportFormat } from '../../../contract/api/reports.ts'
import { DRILL_MARK } from '../../../contract/statement.ts'
import { appendAudit } from '../../../db/audit.ts'
import { findCompany } from '../../../db/repositories/registers.ts'
import { isDrillProject } from '../../../db/repositories/submission.ts'
import { transaction } from '../../../db/transaction.ts'
import { buildCompanySelfAudit, COMPANY_SELF_AUDIT_TITLE } from '../../../reports/company-self-audit.ts'
import { waiverViews } from '../answers/waivers.ts'
import { bookOf } from '../checks/rule-book.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { UNWATCHED } from '../job.ts'
import type { MadeReport } from '../reports/reports.ts'
import { writeReport } from '../reports/write-report.ts'
import { foresee } from './foresee.ts'
import { companyOverview } from './overview.ts'
import { ruleCounts } from './rule-counts.ts'

/** R25 of the whole company, from the verdicts that the ledger keeps. */
export async function companyReport(
  core: CoreState,
  { format, language }: { format: z.infer<typeof ReportFormat>; language: Language },
): Promise<MadeReport> {
  const ledger = openLedgerOf(core)
  const overview = companyOverview(core)
  const { pack, parameters } = bookOf(ledger.db, null)
  const drill = overview.projects.some(({ projectId }) => isDrillProject(ledger.db, projectId))
  const report = buildCompanySelfAudit(
    {
      ...overview,
      ...(await foresee(core, language, UNWATCHED)),
      counts: ruleCounts(
        core,
        overview.projects.flatMap(({ months }) => months),
        language,
      ),
      waivers: waiverViews(core, null, language),
      company: findCompany(ledger.db)?.name ?? null,
      pack,
      parametersVersion: parameters.version,
      drill,
      language,
    },
    overview.today,
  )
  const title = language === 'en' ? COMPANY_SELF_AUDIT_TITLE.en : COMPANY_SELF_AUDIT_TITLE.zh
  const name = `${drill ? `${DRILL_MARK}-` : ''}R25-${title}-${overview.today}`
  const made = await writeReport(report, format, name)
  transaction(ledger, db => {
    const at = core.now().toISOString()
    appendAudit(db, { at, actor: 'clerk', action: 'report.make', subject: 'company:R25', details: {} })
  })
  return { ...made, drill }
}

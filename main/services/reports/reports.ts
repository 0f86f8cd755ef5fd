import type { z } from 'zod'
import type { Language } from '../../../contract/api/base.ts'
import type { ReportCard, ReportFormat } from '../../../contract/api/reports.ts'
import type { Period } from '../../../contract/dates.ts'
import type { ShownFinding } from '../../../contract/finding.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { DRILL_MARK } from '../../../contract/statement.ts'
import { appendAudit } from '../../../db/audit.ts'
import { findCompany } from '../../../db/repositories/registers.ts'
import { bumpRevision } from '../../../db/repositories/revision.ts'
import { isDrillProject } from '../../../db/repositories/submission.ts'
import { transaction } from '../../../db/transaction.ts'
import { CATALOGUE, isForPosting } from '../../../reports/catalogue.ts'
import { lastCheck } from '../checks/checks.ts'
import { monthOf } from '../checks/judge-month.ts'
import { bookOf } from '../checks/rule-book.ts'
import { type CoreState, openLedgerOf } from '../core-state.ts'
import { confirmedLines } from '../statements/confirmed-lines.ts'
import { beforeSplitReport } from './before-split-report.ts'
import { writeReport } from './write-report.ts'

/** R19 月度工资分账汇总表: the catalogue's rule on reconciliation blocks it. */
const SPLIT_REPORT = 'R19'

/** Begins the name of a file that is not the final report. */
const DRAFT_MARK = '草稿'

export interface ReportOrder {
  projectId: string
  period: Period
  report: string
  format: z.infer<typeof ReportFormat>
  masked: boolean
  /** Take a marked draft where a rule keeps the report from being made. */
  draft: boolean
  language: Language
}

export interface MadeReport {
  file: File
  drill: boolean
  /** Characters that no bundled font can draw; empty for xlsx and csv. */
  undrawable: string[]
}

export interface MonthReport extends MadeReport {
  draft: boolean
  /** What made a draft of it. */
  stops: ShownFinding[]
}

/** All reports of the catalogue, built or not yet. */
export function listReports(): ReportCard[] {
  return CATALOGUE.map(({ id, title, period, origins, build }) => ({
    id,
    title,
    period,
    origins,
    available: build !== null,
  }))
}

/**
 * Makes one report.
 * @throws Refusal report-unknown, report-not-available, report-blocked (a rule keeps it from being made, no draft was asked for), cancelled.
 */
export async function makeReport(
  core: CoreState,
  order: ReportOrder,
  signal?: AbortSignal,
): Promise<MonthReport> {
  const entry = CATALOGUE.find(report => report.id === order.report.toUpperCase())
  if (entry === undefined) throw new Refusal('report-unknown', { report: order.report })
  if (entry.build === null) throw new Refusal('report-not-available', { report: entry.id })
  const ledger = openLedgerOf(core)
  const { projectId, period, language, masked } = order
  const drill = isDrillProject(ledger.db, projectId)
  const check = lastCheck(core, projectId, period, language)?.report ?? null
  const month = monthOf(core, ledger.db, projectId, period)
  const book = bookOf(ledger.db, projectId)
  const { stops, remarks } =
    entry.id === SPLIT_REPORT ? beforeSplitReport(month, book, language) : { stops: [], remarks: [] }
  const [stop] = stops
  if (stop !== undefined && !order.draft) {
    const { rule, title, message } = stop
    throw new Refusal('report-blocked', { report: entry.id, rule, title, message, count: stops.length })
  }
  const draft = stop !== undefined
  const report = entry.build(withStandingConfirmations(month), check, {
    language,
    masked,
    drill,
    draft,
    remarks,
    parametersVersion: book.parameters.version,
    operator: findCompany(ledger.db)?.name ?? null,
  })
  if (signal?.aborted) throw new Refusal('cancelled')
  const title = language === 'en' ? entry.title.en : entry.title.zh
  const marks = [...(drill ? [DRILL_MARK] : []), ...(draft ? [DRAFT_MARK] : [])]
  const name = [...marks, entry.id, title, period].join('-')
  const { file, undrawable } = await writeReport(report, order.format, name)
  transaction(ledger, db => {
    const subject = `${projectId}:${period}:${entry.id}`
    // Rules judge what is hung up: a verdict from before it was made is stale.
    if (isForPosting(entry.id)) bumpRevision(db, [projectId])
    appendAudit(db, {
      at: core.now().toISOString(),
      actor: 'clerk',
      action: 'report.make',
      subject,
      details: { masked, draft },
    })
  })
  return { file, drill, undrawable, draft, stops }
}

/** A paper shows a worker's confirmation only while it still holds: his line says what it said when he confirmed it. */
function withStandingConfirmations(month: ProjectMonth): ProjectMonth {
  const standing = new Set(
    confirmedLines(month)
      .filter(line => line.state === 'valid')
      .map(line => line.lineId),
  )
  return { ...month, confirmations: month.confirmations.filter(item => standing.has(item.lineId)) }
}

/** The pages that workers sign: the wage sheet with its signature column, numbers masked because it passes from hand to hand. */
export async function confirmationPages(
  core: CoreState,
  projectId: string,
  period: Period,
): Promise<MadeReport> {
  const order: ReportOrder = {
    projectId,
    period,
    report: 'R08',
    format: 'pdf',
    masked: true,
    draft: false,
    language: 'zh-CN',
  }
  return makeReport(core, order)
}

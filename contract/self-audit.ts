import * as z from 'zod'
import { IsoDate, Period } from './dates.ts'
import { Id } from './entities.ts'
import { CellAddress, CheckReport, Confidence, FindingSubject, Severity } from './finding.ts'
import { Fen } from './money.ts'

/** Warnings of the platform that can be foreseen from the ledger (rule catalogue §4), by the trigger the bureau named. */
export const WarningTrigger = z.enum([
  'not-registered',
  'account-not-opened',
  'wages-not-paid',
  'key-info-incomplete',
  'long-absence',
  'manager-absence',
  'attendance-upload-gap',
  'below-minimum-wage',
  'headcount-gap',
  'funding-late',
])
export type WarningTrigger = z.infer<typeof WarningTrigger>

/**
 * A warning that the platform is expected to raise unless something is done. What is known of the trigger and of its term is told
 * apart: `confidence` is that of the trigger, `termConfidence` that of the days until it fires; neither is shown as law when inferred.
 */
export const PredictedWarning = z.object({
  trigger: WarningTrigger,
  title: z.string(),
  severity: z.enum(['warn', 'alert']),
  projectId: Id,
  /** 工程编码. */
  project: z.string(),
  period: Period,
  subject: FindingSubject,
  firesOn: IsoDate,
  /** Days from the day of the audit until it fires; 0 today, negative when by our reckoning it has fired. */
  daysLeft: z.int(),
  message: z.string(),
  /** What keeps it from firing. */
  avoid: z.string(),
  /** What nobody has published about it. */
  unknown: z.string(),
  /** Rules of the pack that look at the same thing. */
  rules: z.array(z.string()),
  source: z.string(),
  confidence: Confidence,
  termSource: z.string(),
  termConfidence: Confidence,
})
export type PredictedWarning = z.infer<typeof PredictedWarning>

/** A trigger that could not be foreseen for want of data: never a promise that it will not fire. */
export const NotPredicted = z.object({
  trigger: WarningTrigger,
  title: z.string(),
  project: z.string(),
  needs: z.string(),
})
export type NotPredicted = z.infer<typeof NotPredicted>

/** One project and month at a glance: its kept verdict, people and money. */
export const MonthFigures = z.object({
  projectId: Id,
  period: Period,
  /** Null when it was never checked. */
  checkedAt: z.string().nullable(),
  /** The data, the pack or the thresholds have changed since. */
  stale: z.boolean(),
  summary: CheckReport.shape.summary,
  /** What stands in the way of signing: blocks whose document nobody has seen, alerts without a reason, warnings not handled. */
  open: z.object({ block: z.int(), alert: z.int(), warn: z.int() }),
  notChecked: z.int(),
  /** Points of risk: 10 for an open block, 3 for an open alert, 1 for a warning not handled. */
  score: z.int(),
  attended: z.int(),
  listed: z.int(),
  grossPay: Fen,
  netPay: Fen,
  paidAmount: Fen,
})
export type MonthFigures = z.infer<typeof MonthFigures>

/** `high`: an open block; `medium`: an open alert; `low`: neither; `unknown`: never checked, or changed since. */
export const RiskLevel = z.enum(['high', 'medium', 'low', 'unknown'])
export type RiskLevel = z.infer<typeof RiskLevel>

/** A project by what is open in its newest month. */
export const ProjectRisk = z.object({
  projectId: Id,
  code: z.string(),
  name: z.string(),
  level: RiskLevel,
  score: z.int(),
  /** Newest first. */
  months: z.array(MonthFigures),
})
export type ProjectRisk = z.infer<typeof ProjectRisk>

/** All projects of a month together. */
export const TrendMonth = MonthFigures.omit({ projectId: true, checkedAt: true, stale: true }).extend({
  projects: z.int(),
  /** Projects whose month was never checked or has changed since. */
  unknown: z.int(),
})
export type TrendMonth = z.infer<typeof TrendMonth>

/** The company at a glance: risk by project, trend by month. */
export const CompanyOverview = z.object({
  today: IsoDate,
  /** Riskiest first. */
  projects: z.array(ProjectRisk),
  /** Newest first. */
  trend: z.array(TrendMonth),
})
export type CompanyOverview = z.infer<typeof CompanyOverview>

/** What the platform is expected to complain of next, and what could not be foreseen. */
export const Foreseen = z.object({
  /** Soonest first. */
  predicted: z.array(PredictedWarning),
  notPredicted: z.array(NotPredicted),
})
export type Foreseen = z.infer<typeof Foreseen>

/** Answer of `audit --json`: that of `check` over every project and month, the company at a glance, and what is foreseen. */
export const SelfAuditReport = CheckReport.extend({ ...CompanyOverview.shape, ...Foreseen.shape })
export type SelfAuditReport = z.infer<typeof SelfAuditReport>

/** Findings of one rule in one month of a project, counted: what the company's own paper lists. */
export const RuleCount = z.object({
  project: z.string(),
  period: Period,
  rule: z.string(),
  title: z.string(),
  severity: Severity,
  findings: z.int(),
  open: z.int(),
  /** One of them in words, and its cell. */
  example: z.string(),
  at: CellAddress.nullable(),
})
export type RuleCount = z.infer<typeof RuleCount>

import * as z from 'zod'
import { IsoDate, Period } from './dates.ts'
import { Id } from './entities.ts'
import { CheckReport, Confidence, FindingSubject } from './finding.ts'
import { Fen } from './money.ts'

/** Warnings of the platform that can be foreseen from the ledger (rule catalogue §4), by the trigger the bureau named. */
export const WarningTrigger = z.enum([
  'not-registered',
  'account-not-opened',
  'wages-not-paid',
  'key-info-incomplete',
  'long-absence',
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

const Summary = CheckReport.shape.summary

/** One project and month at a glance: its kept verdict, people and money. */
export const MonthFigures = z.object({
  projectId: Id,
  period: Period,
  /** Null when it was never checked. */
  checkedAt: z.string().nullable(),
  /** The data, the pack or the thresholds have changed since. */
  stale: z.boolean(),
  summary: Summary,
  /** Alerts that pass with a written reason. */
  reasoned: z.int(),
  notChecked: z.int(),
  attended: z.int(),
  listed: z.int(),
  grossPay: Fen,
  netPay: Fen,
  paidAmount: Fen,
})
export type MonthFigures = z.infer<typeof MonthFigures>

export const RiskLevel = z.enum(['high', 'medium', 'low', 'unknown'])
export type RiskLevel = z.infer<typeof RiskLevel>

export const ProjectRisk = z.object({
  projectId: Id,
  code: z.string(),
  name: z.string(),
  level: RiskLevel,
  /** Points by which projects are ordered; how they are counted: main/services/self-audit/risk.ts. */
  score: z.int(),
  /** Newest first. */
  months: z.array(MonthFigures),
})
export type ProjectRisk = z.infer<typeof ProjectRisk>

/** All projects of a month together. */
export const TrendMonth = z.object({
  period: Period,
  projects: z.int(),
  unchecked: z.int(),
  summary: Summary,
  attended: z.int(),
  listed: z.int(),
  grossPay: Fen,
  netPay: Fen,
  paidAmount: Fen,
})
export type TrendMonth = z.infer<typeof TrendMonth>

/** The company at a glance: risk by project, trend by month, and what the platform is expected to complain of next. */
export const SelfAudit = z.object({
  today: IsoDate,
  /** Riskiest first. */
  projects: z.array(ProjectRisk),
  /** Newest first. */
  trend: z.array(TrendMonth),
  /** Soonest first. */
  predicted: z.array(PredictedWarning),
  notPredicted: z.array(NotPredicted),
})
export type SelfAudit = z.infer<typeof SelfAudit>

/** Answer of `audit --json`: that of `check` over every project and month, and the company at a glance. */
export const SelfAuditReport = CheckReport.extend(SelfAudit.shape)
export type SelfAuditReport = z.infer<typeof SelfAuditReport>

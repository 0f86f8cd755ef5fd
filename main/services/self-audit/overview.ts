import type { IsoDate } from '../../../contract/dates.ts'
import type {
  CompanyOverview,
  MonthFigures,
  ProjectRisk,
  RiskLevel,
  TrendMonth,
} from '../../../contract/self-audit.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { type MonthSums, readMonthSums } from '../../../db/repositories/month-sums.ts'
import { listProjects } from '../../../db/repositories/registers.ts'
import { type AnsweredFinding, countFindings, standsInTheWay, withAnswers } from '../answers/answers.ts'
import { keptVerdict } from '../checks/kept-verdicts.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'

const NOTHING = { block: 0, alert: 0, warn: 0, notice: 0, waived: 0, seen: 0 }

/** The company at a glance, from what the ledger keeps: nothing is judged anew, and a verdict that no longer holds says so. */
export function companyOverview(core: CoreState): CompanyOverview {
  const { db } = openLedgerOf(core)
  const day = today(core)
  const figures = readMonthSums(db)
    .map(sums => figuresOf(db, sums, day))
    .toSorted((a, b) => b.period.localeCompare(a.period))
  const byProject = Map.groupBy(figures, ({ projectId }) => projectId)
  const projects = listProjects(db).map((project): ProjectRisk => {
    const months = byProject.get(project.id) ?? []
    return {
      projectId: project.id,
      code: project.code,
      name: project.name,
      level: levelOf(months[0]),
      score: months[0]?.score ?? 0,
      months,
    }
  })
  return { today: day, projects: projects.toSorted(byRisk), trend: trendOf(figures) }
}

/** Points of what is open: a block keeps a month from being signed, an alert asks for a reason, a warning for handling. */
function scoreOf({ block, alert, warn }: MonthFigures['open']): number {
  return block * 10 + alert * 3 + warn
}

function figuresOf(db: Database, sums: MonthSums, day: IsoDate): MonthFigures {
  const { projectId, period } = sums
  const kept = keptVerdict(db, projectId, period)
  if (kept === null)
    return {
      ...sums,
      checkedAt: null,
      stale: true,
      summary: NOTHING,
      open: { block: 0, alert: 0, warn: 0 },
      notChecked: 0,
      score: 0,
    }
  const answered = withAnswers(db, projectId, period, kept.findings, day)
  const open = openOf(answered)
  return {
    ...sums,
    checkedAt: kept.run.ranAt,
    stale: kept.stale,
    summary: countFindings(answered.map(each => ({ ...each, severity: each.finding.severity }))),
    open,
    notChecked: new Set(kept.run.notChecked.map(({ rule }) => rule)).size,
    score: scoreOf(open),
  }
}

function openOf(answered: readonly AnsweredFinding[]): MonthFigures['open'] {
  const open = { block: 0, alert: 0, warn: 0 }
  for (const each of answered) {
    const { severity } = each.finding
    if (severity === 'warn') open.warn += each.waiver === null && each.handled === null ? 1 : 0
    else if (severity !== 'notice' && standsInTheWay(each)) open[severity]++
  }
  return open
}

function levelOf(newest: MonthFigures | undefined): RiskLevel {
  if (newest === undefined || newest.stale) return 'unknown'
  if (newest.open.block > 0) return 'high'
  return newest.open.alert > 0 ? 'medium' : 'low'
}

const ORDER: readonly RiskLevel[] = ['high', 'unknown', 'medium', 'low']

/** By level, what is not known right after what blocks, then by points. */
function byRisk(a: ProjectRisk, b: ProjectRisk): number {
  return ORDER.indexOf(a.level) - ORDER.indexOf(b.level) || b.score - a.score || a.code.localeCompare(b.code)
}

function trendOf(figures: readonly MonthFigures[]): TrendMonth[] {
  return [...Map.groupBy(figures, ({ period }) => period)].map(([period, months]) => {
    const sum = (of: (month: MonthFigures) => number) => months.reduce((all, month) => all + of(month), 0)
    return {
      period,
      projects: months.length,
      unknown: months.filter(({ stale }) => stale).length,
      summary: {
        block: sum(({ summary }) => summary.block),
        alert: sum(({ summary }) => summary.alert),
        warn: sum(({ summary }) => summary.warn),
        notice: sum(({ summary }) => summary.notice),
        waived: sum(({ summary }) => summary.waived),
        seen: sum(({ summary }) => summary.seen),
      },
      open: {
        block: sum(({ open }) => open.block),
        alert: sum(({ open }) => open.alert),
        warn: sum(({ open }) => open.warn),
      },
      notChecked: sum(({ notChecked }) => notChecked),
      score: sum(({ score }) => score),
      attended: sum(({ attended }) => attended),
      listed: sum(({ listed }) => listed),
      grossPay: sum(({ grossPay }) => grossPay),
      netPay: sum(({ netPay }) => netPay),
      paidAmount: sum(({ paidAmount }) => paidAmount),
    }
  })
}

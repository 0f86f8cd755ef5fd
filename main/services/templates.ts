import type { Language } from '../../contract/api/base.ts'
import { type Period, periodBounds } from '../../contract/dates.ts'
import { yuanText } from '../../contract/money.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { Refusal } from '../../contract/refusal.ts'
import { DRILL_MARK } from '../../contract/statement.ts'
import type { TemplateKind } from '../../contract/template-kind.ts'
import { appendAudit } from '../../db/audit.ts'
import { findProject } from '../../db/repositories/registers.ts'
import { isDrillProject } from '../../db/repositories/submission.ts'
import { transaction } from '../../db/transaction.ts'
import {
  NOTHING_KNOWN,
  TEMPLATE_NAMES,
  type TemplateFill,
  writeTemplate,
} from '../../importers/templates/write-template.ts'
import { monthOf } from './checks/judge-month.ts'
import { type CoreState, openLedgerOf, today } from './core-state.ts'

export interface TemplateOrder {
  kind: TemplateKind
  projectId?: string | undefined
  period?: Period | undefined
  language: Language
}

/**
 * An empty workbook to fill in. A project and month make it that month's: project and teams named, the people on site listed on
 * attendance and payroll. Without a project no ledger is needed.
 * @throws Refusal project-unknown.
 */
export async function makeTemplate(
  core: CoreState,
  order: TemplateOrder,
): Promise<{ file: File; drill: boolean; people: number }> {
  const { kind, language, projectId, period = null } = order
  const fill = projectId === undefined ? { ...NOTHING_KNOWN, period } : fillOf(core, kind, projectId, period)
  const drill = projectId !== undefined && isDrillProject(openLedgerOf(core).db, projectId)
  const bytes = await writeTemplate(kind, fill, language)
  if (fill.rows.length > 0)
    transaction(openLedgerOf(core), db =>
      appendAudit(db, {
        at: core.now().toISOString(),
        actor: 'clerk',
        action: 'template.make',
        subject: `${projectId}:${period}:${kind}`,
        details: { people: fill.rows.length },
      }),
    )
  const name = `${drill ? `${DRILL_MARK}-` : ''}${TEMPLATE_NAMES[kind]}模板${period === null ? '' : `-${period}`}.xlsx`
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { file: new File([new Uint8Array(bytes)], name, { type }), drill, people: fill.rows.length }
}

function fillOf(core: CoreState, kind: TemplateKind, projectId: string, period: Period | null): TemplateFill {
  const { db } = openLedgerOf(core)
  const project = findProject(db, { id: projectId })
  if (project === null) throw new Refusal('project-unknown')
  const month = monthOf(core, db, projectId, period ?? today(core).slice(0, 7))
  const listed = period !== null && (kind === 'attendance' || kind === 'payroll')
  return {
    project,
    period,
    teams: month.teams.map(({ name }) => name),
    rows: listed ? peopleOnSite(month) : [],
  }
}

const RATE_WORDS = { day: '按日', hour: '按小时', month: '按月', piece: '计件' }

/** Who was on site in the month, by team and in the order of the roster, with what payroll and attendance say of a person. */
function peopleOnSite({ period, engagements, workers, teams }: ProjectMonth): TemplateFill['rows'] {
  const { first, last } = periodBounds(period)
  const people = new Map(workers.map(worker => [worker.id, worker]))
  const teamNames = new Map(teams.map(team => [team.id, team.name]))
  const rows = engagements.flatMap(engagement => {
    const { entryDate, exitDate, wageRate, rateUnit, teamId } = engagement
    const worker = people.get(engagement.workerId)
    const away = (entryDate !== null && entryDate > last) || (exitDate !== null && exitDate < first)
    if (worker === undefined || away) return []
    return [
      given({
        name: worker.name,
        idNumber: worker.idNumber,
        phone: worker.phone,
        team: teamNames.get(teamId ?? '') ?? null,
        trade: engagement.trade,
        rateUnit: rateUnit === null ? null : RATE_WORDS[rateUnit],
        wageRate: wageRate === null ? null : Number(yuanText(wageRate)),
        bankName: engagement.bankName,
        wageCard: engagement.wageCard,
      }),
    ]
  })
  const byTeam = Map.groupBy(rows, row => row.team)
  return [...byTeam.values()].flat().map((row, index) => ({ seq: index + 1, ...row }))
}

function given(fields: Record<string, string | number | null>): Record<string, string | number> {
  const known = Object.entries(fields).flatMap(([field, value]): [string, string | number][] =>
    value === null || value === '' ? [] : [[field, value]],
  )
  return Object.fromEntries(known)
}

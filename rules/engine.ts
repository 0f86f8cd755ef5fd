import { type IsoDate, periodBounds } from '../contract/dates.ts'
import { type Finding, type NotChecked, Severity } from '../contract/finding.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import type { RuleSetting } from '../contract/rule-settings.ts'
import { RULES } from './catalogue/index.ts'
import { openDoor } from './door.ts'
import { importFailures } from './import-problems.ts'
import { indexMonth } from './month-index.ts'
import { hasNeed, type Need } from './needs.ts'
import { BUILT_IN_PARAMETERS } from './parameters/built-in.ts'
import { type ParameterSet, parameterAt } from './parameters/parameter-set.ts'
import { type CheckContext, type Rule, STAGES, type Stage } from './rule.ts'

export interface CheckOptions {
  /** Rules to ask; all of the pack when left out. */
  rules?: readonly Rule[]
  /** Thresholds to judge by; the built-in ones when left out. */
  parameters?: ParameterSet
  /** Rules that are switched off or report at another level. */
  settings?: ReadonlyMap<string, RuleSetting>
  /** How far the month's work has come; rules of later steps are not asked. `prepare` when left out. */
  stage?: Stage
}

export interface CheckedMonth {
  /** Worst first; within a level in the order of the catalogue, then of the rows. */
  findings: Finding[]
  notChecked: NotChecked[]
}

const RANK = new Map(Severity.options.map((severity, rank) => [severity, rank]))

const AS_BUILT: ReadonlyMap<string, RuleSetting> = new Map()

/**
 * Judges one project month. Pure: what it knows of the world is the slice, the parameters and the day written in the slice.
 * Linear in the rows of the month.
 */
export function checkMonth(month: ProjectMonth, options: CheckOptions = {}): CheckedMonth {
  const { rules = RULES, parameters = BUILT_IN_PARAMETERS, settings = AS_BUILT, stage = 'prepare' } = options
  const firstDay = periodBounds(month.period).first
  const context: CheckContext = {
    index: indexMonth(month),
    stage,
    parameter: (key: string, on: IsoDate = firstDay) => parameterAt(parameters, key, on)?.value ?? null,
  }
  const report = openDoor(month, settings)
  const imported = importFailures(month)
  const findings: Finding[] = []
  const notChecked: NotChecked[] = []
  const note = (rule: Rule, needs: Need, rows: number | null) =>
    notChecked.push({ rule: rule.id, project: month.project.code, period: month.period, needs, rows })

  for (const rule of rules) {
    if (STAGES.indexOf(rule.stage ?? 'prepare') > STAGES.indexOf(stage)) continue
    if (settings.get(rule.id)?.on === false) {
      note(rule, 'switchedOn', null)
      continue
    }
    for (const failure of imported.get(rule.id) ?? []) findings.push(report(rule, failure))
    const missing = rule.needs.filter(need => !hasNeed(month, need))
    for (const need of missing) note(rule, need, null)
    if (missing.length > 0 || rule.check === null) continue
    const unjudgedRows = new Map<Need, number>()
    for (const outcome of rule.check(month, context)) {
      if ('unjudged' in outcome) {
        unjudgedRows.set(outcome.unjudged, (unjudgedRows.get(outcome.unjudged) ?? 0) + 1)
      } else findings.push(report(rule, outcome))
    }
    for (const [need, rows] of unjudgedRows) note(rule, need, rows)
  }
  // A stable sort keeps the order of catalogue and rows within a level.
  findings.sort((a, b) => (RANK.get(a.severity) ?? 0) - (RANK.get(b.severity) ?? 0))
  return { findings, notChecked }
}

/** Repairs that cannot change meaning, one per field of a record, with the finding that offers each. */
export function safeRepairs(
  findings: readonly Finding[],
): { finding: Finding; repair: NonNullable<Finding['safeRepair']> }[] {
  const repairs = new Map<string, { finding: Finding; repair: NonNullable<Finding['safeRepair']> }>()
  for (const finding of findings) {
    const repair = finding.safeRepair
    if (repair !== null && !repairs.has(`${repair.record} ${repair.field}`)) {
      repairs.set(`${repair.record} ${repair.field}`, { finding, repair })
    }
  }
  return [...repairs.values()]
}

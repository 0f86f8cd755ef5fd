import { type IsoDate, periodBounds } from '../contract/dates.ts'
import { type Finding, type NotChecked, Severity } from '../contract/finding.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import type { RuleSetting } from '../contract/rule-settings.ts'
import { RULES } from './catalogue/index.ts'
import { openDoor } from './door.ts'
import { importFailures } from './import-problems.ts'
import { type Join, noting } from './joins.ts'
import { indexMonth } from './month-index.ts'
import { hasNeed, type Need } from './needs.ts'
import { BUILT_IN_PARAMETERS } from './parameters/built-in.ts'
import { type ParameterSet, parameterAt } from './parameters/parameter-set.ts'
import { type CheckContext, type Rule, STAGES, type Stage } from './rule.ts'
import { stageReached } from './stage-reached.ts'

export interface CheckOptions {
  /** Rules to ask; all of the pack when left out. */
  rules?: readonly Rule[]
  /** Thresholds to judge by; the built-in ones when left out. */
  parameters?: ParameterSet
  /** Rules that are switched off or report at another level. */
  settings?: ReadonlyMap<string, RuleSetting>
  /** How far the month's work has come; rules of later steps are not asked. What the record shows when left out. */
  stage?: Stage
}

export interface CheckedMonth {
  /** Worst first; within a level in the order of the catalogue, then of the rows. */
  findings: Finding[]
  notChecked: NotChecked[]
}

/** What one rule said of a month, and by which joins it looked at it. */
export interface Said extends CheckedMonth {
  joins: ReadonlySet<Join>
}

/** A month with what each rule said of it, by rule id in the order of the catalogue. */
export interface JudgedMonth {
  month: ProjectMonth
  options: CheckOptions
  said: ReadonlyMap<string, Said>
}

const RANK = new Map(Severity.options.map((severity, rank) => [severity, rank]))

const AS_BUILT: ReadonlyMap<string, RuleSetting> = new Map()

/**
 * Judges one project month. Pure: what it knows of the world is the slice, the parameters and the day written in the slice.
 * Linear in the rows of the month.
 */
export function checkMonth(month: ProjectMonth, options: CheckOptions = {}): CheckedMonth {
  return verdictOf(judgeMonth(month, options))
}

/** All that was said of a month, in the order of a verdict. */
export function verdictOf({ said }: JudgedMonth): CheckedMonth {
  const findings: Finding[] = []
  const notChecked: NotChecked[] = []
  for (const each of said.values()) {
    for (const finding of each.findings) findings.push(finding)
    for (const row of each.notChecked) notChecked.push(row)
  }
  // A stable sort keeps the order of catalogue and rows within a level.
  findings.sort((a, b) => (RANK.get(a.severity) ?? 0) - (RANK.get(b.severity) ?? 0))
  return { findings, notChecked }
}

/**
 * The same as `checkMonth`, rule by rule.
 * @param kept what a rule said before, where that still holds: the rule is not asked again
 */
export function judgeMonth(
  month: ProjectMonth,
  options: CheckOptions = {},
  kept: (rule: Rule) => Said | undefined = () => undefined,
): JudgedMonth {
  const {
    rules = RULES,
    parameters = BUILT_IN_PARAMETERS,
    settings = AS_BUILT,
    stage = stageReached(month),
  } = options
  const firstDay = periodBounds(month.period).first
  let joins = new Set<Join>()
  const context: CheckContext = {
    index: noting(indexMonth(month), join => joins.add(join)),
    stage,
    parameter: (key: string, on: IsoDate = firstDay) => parameterAt(parameters, key, on)?.value ?? null,
  }
  const report = openDoor(month, settings)
  const imported = importFailures(month)
  const said = new Map<string, Said>()

  for (const rule of rules) {
    if (STAGES.indexOf(rule.stage ?? 'prepare') > STAGES.indexOf(stage)) continue
    const before = kept(rule)
    if (before !== undefined) {
      said.set(rule.id, before)
      continue
    }
    joins = new Set()
    const findings: Finding[] = []
    const notChecked: NotChecked[] = []
    said.set(rule.id, { findings, notChecked, joins })
    const note = (needs: Need, rows: number | null) =>
      notChecked.push({ rule: rule.id, project: month.project.code, period: month.period, needs, rows })
    if (settings.get(rule.id)?.on === false) {
      note('switchedOn', null)
      continue
    }
    for (const failure of imported.get(rule.id) ?? []) findings.push(report(rule, failure))
    const missing = rule.needs.filter(need => !hasNeed(month, need))
    for (const need of missing) note(need, null)
    if (missing.length > 0 || rule.check === null) continue
    const unjudgedRows = new Map<Need, number>()
    for (const outcome of rule.check(month, context)) {
      if ('unjudged' in outcome) {
        unjudgedRows.set(outcome.unjudged, (unjudgedRows.get(outcome.unjudged) ?? 0) + 1)
      } else findings.push(report(rule, outcome))
    }
    for (const [need, rows] of unjudgedRows) note(need, rows)
  }
  return { month, options, said }
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

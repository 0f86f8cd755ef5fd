import type { ProjectMonth } from '../contract/project-month.ts'
import { type JudgedMonth, judgeMonth, type Said } from './engine.ts'
import { JOIN_READS } from './joins.ts'
import type { Rule, Stage } from './rule.ts'

/** A field of one record that has another value than before. */
export interface ChangedField {
  /** As rules name it, e.g. `line.netPay`; one that no rule reads changes nothing. */
  field: string
  /** Id of the record; null for a field of the month itself. */
  record: string | null
}

/**
 * Judges a month again of which only some fields have changed: a rule is asked again when it reads one of them, looks by a join
 * that is made of one, or has a finding on a record that has changed, whose name it may show. What the others said still holds,
 * so that the answer is that of a full run. Nothing holds when the month's work has come to another step, or when a record has
 * moved to another person, team or sheet.
 */
export function rejudge(
  before: JudgedMonth,
  month: ProjectMonth,
  changed: readonly ChangedField[],
  stage: Stage = before.options.stage ?? 'prepare',
): JudgedMonth {
  const options = { ...before.options, stage }
  const moved = changed.some(({ field }) => field.endsWith('Id'))
  if (moved || stage !== (before.options.stage ?? 'prepare')) return judgeMonth(month, options)
  const fields = new Set<string>(changed.map(({ field }) => field))
  const records = new Set(changed.map(({ record }) => record))
  const holds = (rule: Rule, said: Said) =>
    !rule.reads.some(field => fields.has(field)) &&
    !said.joins.values().some(join => JOIN_READS[join].some(field => fields.has(field))) &&
    !said.findings.some(({ subject, person }) => records.has(subject.key) || records.has(person))
  return judgeMonth(month, options, rule => {
    const said = before.said.get(rule.id)
    return said !== undefined && holds(rule, said) ? said : undefined
  })
}

import type { Language } from '../../../contract/api/base.ts'
import type { RuleCount } from '../../../contract/self-audit.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { showFinding } from '../../../rules/index.ts'
import { standsInTheWay, withAnswers } from '../answers/answers.ts'
import { keptVerdict } from '../checks/kept-verdicts.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'

/** The kept findings of some months counted by rule and level, so that what is held grows with rules and months, not with people. */
export function ruleCounts(
  core: CoreState,
  months: readonly { projectId: string; period: string }[],
  language: Language,
): RuleCount[] {
  const { db } = openLedgerOf(core)
  return months.flatMap(({ projectId, period }) =>
    countsOfMonth(db, projectId, period, today(core), language),
  )
}

function countsOfMonth(
  db: Database,
  projectId: string,
  period: string,
  day: string,
  language: Language,
): RuleCount[] {
  const findings = keptVerdict(db, projectId, period)?.findings ?? []
  const answered = withAnswers(db, projectId, period, findings, day)
  const groups = Map.groupBy(answered, ({ finding }) => `${finding.rule} ${finding.severity}`)
  return [...groups.values()].flatMap(([first, ...others]): RuleCount[] => {
    if (first === undefined) return []
    const { project, rule, severity, title, message, at } = showFinding(first.finding, language)
    const open = [first, ...others].filter(standsInTheWay).length
    return [
      { project, period, rule, title, severity, findings: others.length + 1, open, example: message, at },
    ]
  })
}

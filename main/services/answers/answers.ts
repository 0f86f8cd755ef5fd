import { type IsoDate, type Period, shiftDate } from '../../../contract/dates.ts'
import { type CheckReport, type Finding, Severity, type ShownFinding } from '../../../contract/finding.ts'
import {
  type HandlingRecord,
  type ReasonRecord,
  readFirstFound,
  readHandlings,
  readReasons,
} from '../../../db/repositories/checks.ts'
import type { Database } from '../../../db/repositories/database.ts'
import {
  listWaivers,
  readSeen,
  type SeenRecord,
  type WaiverRecord,
} from '../../../db/repositories/exceptions.ts'
import { parameterAt, showFinding } from '../../../rules/index.ts'
import { bookOf } from '../checks/rule-book.ts'
import { waivedBy } from './waived-by.ts'

/** A finding with what people have answered to it. */
export interface AnsweredFinding {
  finding: Finding
  reason: ReasonRecord | null
  seen: SeenRecord | null
  waiver: WaiverRecord | null
  handled: HandlingRecord | null
  /** Day by which it is to be handled, where the rules found a warning. */
  dueOn: IsoDate | null
  /** That day has passed, and nobody handled it: the finding is an alert by now. */
  overdue: boolean
}

/**
 * Joins the findings of one month with reasons, documents seen, waivers and handling records, in their order. A warning that nobody
 * handled in time comes out as an alert: inferred of the platform (rule catalogue §1), so both terms can be set by hand.
 */
export function withAnswers(
  db: Database,
  projectId: string,
  period: Period,
  findings: readonly Finding[],
  today: IsoDate,
): AnsweredFinding[] {
  const reasons = readReasons(db, projectId, period)
  const handlings = readHandlings(db, projectId, period)
  const firstFound = readFirstFound(db, projectId, period)
  const seen = readSeen(db)
  const waived = waivedBy(listWaivers(db, projectId), projectId, findings, today)
  const { parameters } = bookOf(db, projectId)
  const term = (key: string, on: IsoDate) => parameterAt(parameters, key, on)?.value ?? 0
  const dueDay = (found: IsoDate) => shiftDate(found, term('check.handleWithin', found))
  return findings.map(finding => {
    const waiver = waived.get(finding.id) ?? null
    const handled = handlings.get(finding.doubt) ?? null
    const dueOn = finding.severity === 'warn' ? dueDay(firstFound.get(finding.id) ?? today) : null
    const isOpen = waiver === null && handled === null
    const overdue = dueOn !== null && isOpen && today > shiftDate(dueOn, term('check.overdueGrace', dueOn))
    return {
      finding: overdue ? { ...finding, severity: 'alert' } : finding,
      reason: reasons.get(finding.doubt) ?? null,
      seen: finding.seenable ? (seen.get(finding.doubt) ?? null) : null,
      waiver,
      handled,
      dueOn,
      overdue,
    }
  })
}

/** Whether it still keeps the month from being signed: a block whose document nobody has seen, an alert that nobody gave a reason for. */
export function standsInTheWay({ finding, reason, seen, waiver }: AnsweredFinding): boolean {
  if (finding.severity === 'block') return seen === null
  return finding.severity === 'alert' && reason === null && waiver === null
}

/** A finding in words, with its answers. */
export function showAnswered(
  { finding, reason, seen, waiver, handled, dueOn, overdue }: AnsweredFinding,
  language: 'zh-CN' | 'en',
): ShownFinding {
  return {
    ...showFinding(finding, language),
    reason: reason && { text: reason.text, by: reason.by, at: reason.at },
    seen: seen && { text: seen.text, by: seen.by, at: seen.at, file: seen.file, sha256: seen.sha256 },
    waiver: waiver && { id: waiver.id, reason: waiver.reason, by: waiver.by, until: waiver.until },
    dueOn,
    overdue,
    handled: handled && { on: handled.on, by: handled.by, note: handled.note },
  }
}

/** Order by level; equals keep theirs. An overdue warning stands among the alerts. */
export function worstFirst(one: Pick<Finding, 'severity'>, other: Pick<Finding, 'severity'>): number {
  return Severity.options.indexOf(one.severity) - Severity.options.indexOf(other.severity)
}

/** What stands, by level; what is waived or passes on a document seen is counted apart. */
export function countFindings(
  findings: readonly { severity: Severity; waiver: object | null; seen: object | null }[],
): CheckReport['summary'] {
  const summary = { block: 0, alert: 0, warn: 0, notice: 0, waived: 0, seen: 0 }
  for (const { severity, waiver, seen } of findings)
    summary[waiver !== null ? 'waived' : seen !== null ? 'seen' : severity]++
  return summary
}

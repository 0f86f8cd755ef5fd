import { type IsoDate, type Period, shiftDate } from '../../contract/dates.ts'
import type { CheckReport, Finding, Severity, ShownFinding } from '../../contract/finding.ts'
import {
  type HandlingRecord,
  type ReasonRecord,
  readFirstFound,
  readHandlings,
  readReasons,
} from '../../db/repositories/checks.ts'
import type { Database } from '../../db/repositories/database.ts'
import {
  listWaivers,
  readSeen,
  type SeenRecord,
  type WaiverRecord,
} from '../../db/repositories/exceptions.ts'
import { type ParameterSet, parameterAt, showFinding } from '../../rules/index.ts'
import { waivedBy } from './waived-by.ts'

/** A finding with what people have answered to it. */
export interface AnsweredFinding {
  finding: Finding
  reason: ReasonRecord | null
  seen: SeenRecord | null
  waiver: WaiverRecord | null
  handled: HandlingRecord | null
  firstFound: IsoDate
}

/** Joins the findings of one month with reasons, documents seen, waivers and handling records, in their order. */
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
  return findings.map(finding => ({
    finding,
    reason: reasons.get(finding.doubt) ?? null,
    seen: finding.seenable ? (seen.get(finding.doubt) ?? null) : null,
    waiver: waived.get(finding.id) ?? null,
    handled: handlings.get(finding.doubt) ?? null,
    firstFound: firstFound.get(finding.id) ?? today,
  }))
}

/** Whether it still keeps the month from being signed: a block whose document nobody has seen, an alert that nobody gave a reason for. */
export function standsInTheWay({ finding, reason, seen, waiver }: AnsweredFinding): boolean {
  if (finding.severity === 'block') return seen === null
  return finding.severity === 'alert' && reason === null && waiver === null
}

/** A finding in words, with its answers. `parameters` say within how many days a warning is to be handled. */
export function showAnswered(
  { finding, reason, seen, waiver, handled, firstFound }: AnsweredFinding,
  parameters: ParameterSet,
  language: 'zh-CN' | 'en',
): ShownFinding {
  const days = parameterAt(parameters, 'check.handleWithin', firstFound)?.value ?? 0
  return {
    ...showFinding(finding, language),
    reason: reason && { text: reason.text, by: reason.by, at: reason.at },
    seen: seen && { text: seen.text, by: seen.by, at: seen.at, file: seen.file, sha256: seen.sha256 },
    waiver: waiver && { id: waiver.id, reason: waiver.reason, by: waiver.by, until: waiver.until },
    dueOn: finding.severity === 'warn' ? shiftDate(firstFound, days) : null,
    handled: handled && { on: handled.on, by: handled.by, note: handled.note },
  }
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

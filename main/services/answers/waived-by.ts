import type { IsoDate } from '../../../contract/dates.ts'
import type { Finding } from '../../../contract/finding.ts'
import type { WaiverRecord } from '../../../db/repositories/exceptions.ts'
import { isStanding, ruleById } from '../../../rules/index.ts'

/**
 * Under which name a frozen backlog knows a finding: whom it is about, as the sheets call him. What rests on registers alone has the
 * same name every month; anything else is of its month, so that next month's is new.
 */
export function frozenKey(finding: Finding): string {
  const rule = ruleById(finding.rule)
  const standing = rule !== undefined && isStanding(rule)
  return standing ? finding.whom : `${finding.whom} ${finding.period ?? ''}`
}

/** Whether a waiver holds on a day. */
export function holdsOn(waiver: WaiverRecord, day: IsoDate): boolean {
  return waiver.from <= day && day <= waiver.until
}

/** Whether a finding is in the scope of a waiver, whatever the day. What blocks never is. */
function isInScope(waiver: WaiverRecord, projectId: string, finding: Finding): boolean {
  if (finding.severity === 'block' || waiver.rule !== finding.rule) return false
  if (waiver.projectId !== null && waiver.projectId !== projectId) return false
  switch (waiver.scope) {
    case 'company':
    case 'project':
      return true
    case 'person':
      return finding.person === waiver.workerId
    case 'sheet':
      return finding.at?.file === waiver.file && finding.at?.sheet === waiver.sheet
  }
}

/** The findings of one month that a waiver covers, whatever the day; of a frozen backlog no more of each than were accepted. */
export function coveredBy(
  waiver: WaiverRecord,
  projectId: string,
  findings: readonly Finding[],
): readonly Finding[] {
  const inScope = findings.filter(finding => isInScope(waiver, projectId, finding))
  if (waiver.frozen === null) return inScope
  const left = new Map(Object.entries(waiver.frozen))
  return inScope.filter(finding => {
    const key = frozenKey(finding)
    const accepted = left.get(key) ?? 0
    left.set(key, accepted - 1)
    return accepted > 0
  })
}

/** The waiver of each waived finding of one month, by finding id; the oldest where several cover it. */
export function waivedBy(
  waivers: readonly WaiverRecord[],
  projectId: string,
  findings: readonly Finding[],
  today: IsoDate,
): Map<string, WaiverRecord> {
  const waived = new Map<string, WaiverRecord>()
  for (const waiver of waivers.filter(each => holdsOn(each, today)))
    for (const finding of coveredBy(waiver, projectId, findings))
      if (!waived.has(finding.id)) waived.set(finding.id, waiver)
  return waived
}

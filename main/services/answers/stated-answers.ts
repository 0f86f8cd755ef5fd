import type { StatedCounts } from '../../../contract/api/signing.ts'
import type { StatementContent } from '../../../contract/statement.ts'
import type { AnsweredFinding } from './answers.ts'

/** What travels with a statement of all that people answered: reasons for alerts, documents seen, and the waivers that were used. */
export function statedAnswers(
  findings: readonly AnsweredFinding[],
): Required<Pick<StatementContent, 'reasons' | 'documentsSeen' | 'waivers'>> {
  const reasons = findings.flatMap(({ finding, reason }) =>
    finding.severity === 'alert' && reason !== null
      ? [{ rule: finding.rule, subject: finding.subject.key, text: reason.text, by: reason.by }]
      : [],
  )
  const documentsSeen = findings.flatMap(({ finding, seen }) =>
    seen === null
      ? []
      : [
          {
            rule: finding.rule,
            subject: finding.subject.key,
            text: seen.text,
            by: seen.by,
            at: seen.at,
            file: seen.sha256,
          },
        ],
  )
  const used = Map.groupBy(
    findings.flatMap(({ waiver }) => (waiver === null ? [] : [waiver])),
    waiver => waiver.id,
  )
  const waivers = [...used.values()].flatMap(uses =>
    uses.slice(0, 1).map(({ rule, scope, reason, by, from, until }) => ({
      rule,
      scope,
      reason,
      by,
      from,
      until,
      findings: uses.length,
    })),
  )
  return { reasons, documentsSeen, waivers }
}

/** How many of each a statement states; one made before they were stated has none. */
export function countStated({
  reasons,
  documentsSeen = [],
  waivers = [],
}: Pick<StatementContent, 'reasons' | 'documentsSeen' | 'waivers'>): StatedCounts {
  return { reasons: reasons.length, documentsSeen: documentsSeen.length, waivers: waivers.length }
}

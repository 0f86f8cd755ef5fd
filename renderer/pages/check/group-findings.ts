import type { Severity, ShownFinding } from '../../../contract/finding.ts'

export type Grouping = 'rule' | 'person' | 'file'

export interface FindingGroup {
  key: string
  title: string
  worst: Severity
  findings: ShownFinding[]
}

const ORDER: Severity[] = ['block', 'alert', 'warn', 'notice']
const rank = (severity: Severity) => ORDER.indexOf(severity)

/** Findings by rule, by whom they are about, or by file and sheet; the gravest group first, inside it the gravest finding. */
export function groupFindings(
  findings: readonly ShownFinding[],
  by: Grouping,
  nowhere: string,
): FindingGroup[] {
  const groups = Map.groupBy(findings, finding => {
    if (by === 'rule') return finding.rule
    if (by === 'person') return finding.subject.label
    return finding.at ? `${finding.at.file} › ${finding.at.sheet}` : nowhere
  })
  return [...groups]
    .map(([key, members]) => {
      const sorted = members.toSorted((a, b) => rank(a.severity) - rank(b.severity))
      return {
        key,
        title: by === 'rule' ? (sorted[0]?.title ?? key) : key,
        worst: sorted[0]?.severity ?? 'notice',
        findings: sorted,
      }
    })
    .toSorted((a, b) => rank(a.worst) - rank(b.worst) || b.findings.length - a.findings.length)
}

/** How many findings there are at each level, answered or not; levels without any are not in it. */
export function countLevels(findings: readonly ShownFinding[]): Map<Severity, number> {
  const counts = new Map<Severity, number>()
  for (const { severity } of findings) counts.set(severity, (counts.get(severity) ?? 0) + 1)
  return counts
}

import type { ShownFinding } from '../../../contract/finding.ts'
import type { Route } from '../../app/route.ts'

/** Where the line of a finding is shown: its grid, the record and the cell. Null for a finding about no line. */
export function findingTarget(finding: ShownFinding): Partial<Route> | null {
  const { subject, at, rule, id } = finding
  const cell: Record<string, string> = at ? { file: at.file, sheet: at.sheet, cell: at.cell } : {}
  if (subject.kind === 'worker') return { page: 'roster', focus: { ...cell, worker: subject.key } }
  if (rule.startsWith('att-')) return { page: 'attendance', focus: { ...cell, line: subject.key } }
  if (subject.kind === 'line' || subject.kind === 'sheet' || subject.kind === 'team')
    return { page: 'payroll', focus: { ...cell, line: subject.key, finding: id } }
  if (subject.kind === 'project' || subject.kind === 'org' || subject.kind === 'account')
    return { page: 'settings', focus: { tab: 'projects' } }
  return null
}

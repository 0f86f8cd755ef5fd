import type { ShownFinding } from './finding.ts'

type Said = Pick<ShownFinding, 'id' | 'rule' | 'title' | 'repair' | 'subject' | 'message' | 'at'>

/** Findings that are mended in one way: it is said once, above those whom it concerns. */
export interface RepairGroup<Finding extends Said> {
  rule: string
  title: string
  repair: string
  /** Each that says something of its own: of one person's many records that say the same, the first. */
  findings: Finding[]
}

/** Groups findings by rule and repair, in the order in which they come. */
export function byRepair<Finding extends Said>(findings: readonly Finding[]): RepairGroup<Finding>[] {
  const groups = Map.groupBy(findings, ({ rule, repair }) => `${rule} ${repair}`)
  return [...groups.values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    const { rule, title, repair } = first
    const told = new Map(group.toReversed().map(finding => [wordsOf(finding), finding]))
    return [{ rule, title, repair, findings: [...told.values()].toReversed() }]
  })
}

function wordsOf({ subject, message, at }: Said): string {
  return JSON.stringify([subject.label, message, at])
}
